from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from skillgap.taxonomy import Taxonomy, cache
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.loading import bundled_pack, load_packs

ENTRY = "- {id: a, label: A one, kind: tool, aliases: [Aleph], former: [{form: Alpha, until: 2020-02}], retired: 2024}"
Pack = Callable[..., PackFiles]


def same(first: Taxonomy, second: Taxonomy) -> bool:
    names = [field.name for field in fields(Taxonomy) if field.init]
    return all(getattr(first, name) == getattr(second, name) for name in names)


def files_of(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.is_dir() else []


def test_what_is_stored_is_what_was_built(pack: Pack, own_cache: Path) -> None:
    built = load_packs(pack(ENTRY), cache=False)
    assert files_of(own_cache) == []
    load_packs(pack(ENTRY))
    assert len(files_of(own_cache)) == 1
    restored = cache.stored(built.digest)
    assert restored is not None
    assert same(restored, built)
    assert list(restored.skills) == list(built.skills)


def test_the_bundled_pack_survives_the_cache() -> None:
    built = load_packs(bundled_pack(), cache=False)
    cache.store(built)
    restored = cache.stored(built.digest)
    assert restored is not None
    assert same(restored, built)


def test_other_content_is_another_file(pack: Pack, own_cache: Path) -> None:
    load_packs(pack(ENTRY))
    changed = load_packs(pack(ENTRY.replace("Aleph", "Alif")))
    assert len(files_of(own_cache)) == 2
    assert changed.skills["a"].forms[1].text == "Alif"


def test_other_code_does_not_read_what_this_code_stored(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    built = load_packs(pack(ENTRY))
    monkeypatch.setattr(cache, "_code_digest", lambda: "another version")
    assert cache.stored(built.digest) is None


def damaged(content: bytes) -> Iterator[bytes]:
    yield b""
    yield b"{}"
    yield content[:-20]
    yield content.replace(b"Aleph", b"Alpaca")
    yield b"\xff" * 100


@pytest.mark.parametrize("number", range(5))
def test_a_damaged_file_is_as_none(pack: Pack, own_cache: Path, number: int) -> None:
    built = load_packs(pack(ENTRY))
    [file] = files_of(own_cache)
    file.write_bytes(list(damaged(file.read_bytes()))[number])
    assert cache.stored(built.digest) is None
    assert same(load_packs(pack(ENTRY)), built)


def test_a_cache_that_cannot_be_written_is_silent(pack: Pack, own_cache: Path) -> None:
    own_cache.parent.mkdir(parents=True)
    own_cache.write_text("a file where the folder should be")
    assert load_packs(pack(ENTRY)).skills["a"].label == "A one"


def test_only_the_latest_are_kept(pack: Pack, own_cache: Path) -> None:
    for number in range(12):
        load_packs(pack(ENTRY.replace("Aleph", f"Alif {number}")))
    assert len(files_of(own_cache)) == 8
