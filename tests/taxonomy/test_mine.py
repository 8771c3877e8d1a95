from __future__ import annotations

from pathlib import Path

import pytest

from skillgap.mine import Mined, mine, stub
from skillgap.taxonomy import Taxonomy, load_taxonomy
from skillgap.yamlfile import load

POSTING = """\
Data engineer

About us
We sell umbrellas in {town}.

Requirements
- Experience with Zorbflow and Python
- Experience with {other}
"""


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, other in enumerate(("Quuxbeam", "Zorbflow", "Docker")):
        (tmp_path / f"job{number}.txt").write_text(POSTING.format(town="Exampleton", other=other), "utf-8")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (tmp_path / ".hidden").write_text("Experience with Zorbflow")
    return tmp_path


def phrases(mined: Mined) -> list[tuple[str, int]]:
    return [(proposal.phrase, proposal.files) for proposal in mined.proposals]


def test_frequent_unknown_phrases_are_proposed_and_known_ones_are_not(folder: Path, taxonomy: Taxonomy) -> None:
    assert phrases(mine(folder, taxonomy)) == [("Zorbflow", 3)]
    assert phrases(mine(folder, taxonomy, least=1)) == [("Zorbflow", 3), ("Quuxbeam", 1)]
    assert phrases(mine(folder, taxonomy, least=1, limit=1)) == [("Zorbflow", 3)]
    assert phrases(mine(folder, taxonomy, least=4)) == []


def test_files_that_cannot_be_read_are_named(folder: Path, taxonomy: Taxonomy) -> None:
    assert [Path(path).name for path, _ in mine(folder, taxonomy).unread] == ["broken.pdf"]


def test_a_single_file_will_do(folder: Path, taxonomy: Taxonomy) -> None:
    assert phrases(mine(folder / "job0.txt", taxonomy, least=1)) == [("Quuxbeam", 1), ("Zorbflow", 1)]


def test_quotes_are_the_lines_of_the_files(folder: Path, taxonomy: Taxonomy) -> None:
    [proposal] = mine(folder, taxonomy).proposals
    assert proposal.quotes == ("- Experience with Zorbflow and Python", "- Experience with Zorbflow")


def test_a_stub_is_an_entry_to_start_from(folder: Path, taxonomy: Taxonomy) -> None:
    [proposal] = mine(folder, taxonomy).proposals
    text = stub(proposal)
    assert text.startswith("# in 3 files\n# - Experience with Zorbflow and Python\n")
    [entry] = load(text, file="stub").items()
    plain = entry.value
    assert isinstance(plain, dict)
    assert [plain[key] for key in ("id", "label", "kind")] == ["zorbflow", "Zorbflow", "technique"]
