from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from skillgap.errors import DataError, OutputError
from skillgap.taxonomy import Taxonomy
from skillgap.taxonomy.exporting import to_csv
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.importing import FORMATS, Imported, import_skills, write_pack
from skillgap.taxonomy.importing.accounts import account_json, account_text
from skillgap.taxonomy.importing.onet import split_name
from skillgap.taxonomy.loading import load_packs, pack_files
from skillgap.words import phrase_key

ESCO_HEADER = (
    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,"
    "definition,inScheme,description\n"
)
COLLECTION_HEADER = (
    "conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,"
    "broaderConceptPT\n"
)
TABIYA_HEADER = (
    "ORIGINURI,ID,UUIDHISTORY,SKILLTYPE,REUSELEVEL,PREFERREDLABEL,ALTLABELS,DESCRIPTION,DEFINITION,SCOPENOTE,"
    "CREATEDAT,UPDATEDAT\n"
)
ONET_HEADER = "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n"
RSD_HEADER = (
    "RSD Name,Author,Skill Statement,Category,Keywords,Standards,Certifications,Occupation Major Groups,"
    "Occupation Minor Groups,Broad Occupations,Detailed Occupations,O*Net Job Codes,Employers\n"
)

KNOWN = """
    - {id: tools, label: Tools, kind: field}
    - {id: aws, label: Amazon Web Services, kind: platform, aliases: [AWS], broader: {tools: 0.2}}
    - {id: sql, label: SQL, kind: language, broader: {tools: 0.2}}
    - {id: jackson, label: Jackson, kind: library, aliases: [FasterXML], broader: {tools: 0.2}}
    - {id: spark, label: Apache Spark, kind: framework, aliases: [Spark], broader: {tools: 0.2}}
"""


@pytest.fixture
def known(pack: Callable[..., PackFiles]) -> Taxonomy:
    return load_packs(pack(KNOWN), cache=False)


@pytest.fixture
def read(tmp_path: Path, known: Taxonomy) -> Callable[[str, str | bytes], Imported]:
    def run(kind: str, text: str | bytes) -> Imported:
        file = tmp_path / "list"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return import_skills(file, FORMATS[kind], known, ordinary=frozenset({"weaving", "kettle"}))

    return run


Read = Callable[[str, str | bytes], Imported]


def labels(imported: Imported) -> list[str]:
    return [row.label for row in imported.rows.new]


def test_esco_reads_labels_alternatives_and_kinds(read: Read) -> None:
    rows = (
        'KnowledgeSkillCompetence,uri:1,knowledge,cross-sector,Zorblang (computer programming),"zorb script\nzorbl",'
        ',released,2024,,,"uri:a,\nuri:b",Text\n'
        "KnowledgeSkillCompetence,uri:2,skill/competence,transversal,operate zorbs,,,released,2024,,,,\n"
        "KnowledgeSkillCompetence,uri:3,skill/competence,transversal,old thing,,,obsolete,2024,,,,\n"
    )
    imported = read("esco", ESCO_HEADER + rows)
    assert labels(imported) == ["Zorblang", "operate zorbs"]
    assert imported.rows.new[0].aliases == ("Zorblang (computer programming)", "zorb script", "zorbl")
    assert [row.kind.value for row in imported.rows.new] == ["field", "practice"]
    assert [(row.line, row.why) for row in imported.rows.skipped] == [(6, "its status is 'obsolete'")]


def test_esco_collections_separate_by_bars_and_may_carry_a_mark(read: Read) -> None:
    row = "KSC,uri:1,zorb things,released,knowledge,transversal,zorbing | zorbery,Text,uri:0,digital zorbs\r\n"
    imported = read("esco", b"\xef\xbb\xbf" + (COLLECTION_HEADER + row).encode())
    assert imported.rows.new[0].aliases == ("zorbing", "zorbery")
    assert imported.rows.new[0].group == "digital zorbs"


@pytest.mark.parametrize(
    "text",
    [
        "conceptUri,reuseLevel,preferredLabel,altLabels\nuri:1,x,zorb things,\n",
        TABIYA_HEADER + "uri:1,1,u,skill/competence,x,zorb things,,,,,2024,2024\n",
    ],
)
def test_older_and_other_variants_of_esco_are_read(read: Read, text: str) -> None:
    assert labels(read("esco", text)) == ["zorb things"]


def test_onet_lists_each_example_once_under_its_commodity(read: Read) -> None:
    rows = (
        "15-1252.00\tZorb Builder software\t43232306\tZorb making software\tN\tN\n"
        "15-1299.00\tZorb Builder software\t43232306\tZorb making software\tN\tN\r\n"
        '15-1299.00\tZorb "Pro" kit\t43232306\tZorb making software\tN\tN\n'
    )
    imported = read("onet", ONET_HEADER + rows)
    assert labels(imported) == ["Zorb Builder", 'Zorb "Pro" kit']
    assert {row.group for row in imported.rows.new} == {"Zorb making software"}
    assert labels(read("onet", "O*NET-SOC Code\tT2 Type\tT2 Example\n1\tTools\tZorb press\n")) == ["Zorb press"]


@pytest.mark.parametrize(
    ("example", "names"),
    [
        (
            "Amazon Web Services AWS software",
            ("Amazon Web Services", "AWS", "Amazon Web Services AWS", "Amazon Web Services AWS software"),
        ),
        ("Structured query language SQL", ("Structured query language", "SQL", "Structured query language SQL")),
        ("Microsoft Power BI", ("Microsoft Power BI",)),
        ("Python", ("Python",)),
        ("Software", ("Software",)),
    ],
)
def test_onet_names_come_apart(example: str, names: tuple[str, ...]) -> None:
    assert split_name(example) == names


def test_lightcast_downloads_are_read_with_or_without_wrapping(read: Read) -> None:
    items = (
        '{"id": "K1", "name": "Zorbing (Sport)", "type": {"id": "ST1", "name": "Hard Skill"}}, {"id": "K2"},'
        '{"id": "K3", "name": "Certified Zorber", "type": {"name": "Certification"}}'
    )
    for text in (f'{{"data": [{items}]}}', f"[{items}]"):
        imported = read("lightcast", text)
        assert labels(imported) == ["Zorbing"]
        assert [row.why for row in imported.rows.skipped] == ["no `name`", "a certification, not a skill"]


def test_keywords_of_descriptors_never_become_forms(read: Read) -> None:
    row = "Tune Zorbs,A,Tunes zorbs well.,Zorb care,SQL; zorb,,,,,,,,\n"
    imported = read("osmt", RSD_HEADER + row)
    assert labels(imported) == ["Tune Zorbs"]
    assert "SQL" not in imported.texts["skills/osmt.yaml"]
    other = "Collection,Skill Name,Skill Category,Contextualized Skill Statement,Keywords\nC,Tune Zorbs,Care,S,zorb\n"
    assert labels(read("osmt", other)) == ["Tune Zorbs"]


def test_what_we_export_we_import_as_what_is_known(read: Read, known: Taxonomy) -> None:
    rows = read("csv", to_csv(known)).rows
    assert sorted(row.skill for row in rows.merged) == sorted(known.skills)
    assert (rows.new, rows.ambiguous, rows.skipped) == ([], [], [])


@pytest.mark.parametrize(
    ("row", "outcome"),
    [
        ("Amazon Web Services,AWS", "merged aws"),
        ("Jackson,", "ambiguous jackson"),
        ("Spark,Sparkle", "ambiguous spark"),
        ("SQL,AWS", "ambiguous aws sql"),
        ("Zorb,", "new"),
        (",Zorb", "skipped"),
        ("Zorb,\x07bell", "skipped"),
        (f"{'very ' * 30}long,", "skipped"),
    ],
)
def test_one_name_alone_never_merges(read: Read, row: str, outcome: str) -> None:
    rows = read("csv", f"label,aliases\n{row}\n").rows
    found = [f"merged {each.skill}" for each in rows.merged]
    found += [f"ambiguous {' '.join(each.skills)}" for each in rows.ambiguous]
    found += ["new" for _ in rows.new] + ["skipped" for _ in rows.skipped]
    assert found == [outcome]


def test_merged_rows_add_only_forms_that_are_free(read: Read) -> None:
    [merged] = read("csv", "label,aliases\nAmazon Web Services,AWS | AWS cloud platform | SQL things\n").rows.merged
    assert merged.added == ("AWS cloud platform", "SQL things")


def test_malformed_rows_are_named_by_line_and_cost_no_other_row(read: Read) -> None:
    text = 'label,aliases\nZorb one,\nZorb two\n"Zorb\nthree",x,y\nZorb one,\n\nZorb four,\n'
    rows = read("csv", text).rows
    assert [row.label for row in rows.new] == ["Zorb one", "Zorb four"]
    assert [(row.line, row.why) for row in rows.skipped] == [
        (3, "1 columns instead of 2"),
        (4, "3 columns instead of 2"),
        (6, "the same name as in line 2"),
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("esco", "a,b\n1,2\n"),
        ("onet", "Example\tOther\nx\ty\n"),
        ("osmt", "Name\nx\n"),
        ("csv", ""),
        ("lightcast", "{"),
        ("lightcast", '{"skills": []}'),
        ("lightcast", "[" * 100_000),
        ("csv", b"label\n\xff\n"),
    ],
)
def test_a_file_in_another_format_is_refused(read: Read, kind: str, text: str | bytes) -> None:
    with pytest.raises(DataError, match=r"import\.unreadable"):
        read(kind, text)


def test_the_pack_loads_over_what_it_was_made_for(read: Read, tmp_path: Path, pack: Callable[..., PackFiles]) -> None:
    rows = "Zorb,zorber | C++ zorbs\nKettle,\nAmazon Web Services,AWS | Amazon cloud\nC#,\nzörb-ing!,\nZorb ing,\n"
    imported = read("csv", f"label,aliases\n{rows}")
    folder = tmp_path / "ours"
    write_pack(imported, folder)
    taxonomy = load_packs(pack(KNOWN), *pack_files((folder,)), cache=False)
    assert {"zorb", "kettle", "c-sharp", "zorb-ing", "zorb-ing-2"} <= taxonomy.skills.keys()
    assert taxonomy.skills["kettle"].forms[0].tier == "weak"
    assert [skill for skill, _ in taxonomy.lookup(phrase_key("amazon cloud"))] == ["aws"]
    assert list(taxonomy.ancestors("zorb")) == ["csv"]


def test_the_notice_of_the_licence_travels_with_the_pack(
    read: Read, tmp_path: Path, pack: Callable[..., PackFiles]
) -> None:
    imported = read("esco", "conceptUri,preferredLabel\nuri:1,zorb things\n")
    write_pack(imported, tmp_path / "ours")
    taxonomy = load_packs(pack(KNOWN), *pack_files((tmp_path / "ours",)), cache=False)
    assert taxonomy.notices == ("This service uses the ESCO classification of the European Commission.",)
    assert taxonomy.sources["esco"].title == "ESCO skills"


def test_a_folder_with_content_is_left_alone(read: Read, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "kept.txt").write_text("kept")
    with pytest.raises(OutputError, match="not empty"):
        write_pack(read("csv", "label\nZorb\n"), tmp_path / "ours")
    assert [file.name for file in (tmp_path / "ours").iterdir()] == ["kept.txt"]


def test_the_account_names_every_row(read: Read) -> None:
    imported = read("csv", "label,aliases\nZorb,\nJackson,\nAmazon Web Services,AWS\nbad\n")
    account = account_json(imported)
    assert account["new"] == 1
    assert account["merged"] == [{"line": 4, "label": "Amazon Web Services", "skill": "aws", "added": []}]
    assert [row["line"] for row in account["ambiguous"]] == [3]
    assert [row["line"] for row in account["skipped"]] == [5]
    assert "line 3: Jackson: only one name agrees (jackson)" in account_text(imported)


def test_ten_thousand_rows_take_seconds(read: Read) -> None:
    rows = (f"Zorb maker {number},zorb {number} tool | zm{number}\n" for number in range(10_000))
    text = f"label,aliases\n{''.join(rows)}"
    began = time.perf_counter()
    imported = read("csv", text)
    assert len(imported.rows.new) == 10_000
    assert time.perf_counter() - began < 20
