from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from skillgap.lint import lint, lint_packs
from skillgap.taxonomy.files import PackFiles

Pack = Callable[..., PackFiles]

AS_OF = date(2026, 11, 21)
ROOT = "- {id: tools, label: Tools of the trade, kind: field}\n"
PLACE = "broader: {tools: 0.2}}"
MATCH = "match: {Zorb: {tier: cased, yes: [Shipped Zorb services.], no: [A zorb rolled by.]}}"
CASED = "tier: cased, yes: [Shipped Zorb services.], no: [A zorb rolled by.]"


def found(files: PackFiles) -> list[str]:
    return [f"{p.file.removeprefix('pack/')}:{p.line}:{p.column} {p.code}" for p in lint_packs(files, as_of=AS_OF)]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            f"- {{id: a, label: Zorbing kit, kind: tool, {PLACE}\n- {{id: lone, label: Lonely zorbs, kind: tool}}",
            ["5:4 edge.orphan"],
        ),
        (f"- {{id: a, label: Zorbing kit, kind: tool, related: {{tools: 0.2}}, {PLACE}", ["4:53 edge.no-reason"]),
        (f"- {{id: a, label: Zorbing (kit), kind: tool, {PLACE}", ["4:11 label.no-form"]),
        (f"- {{id: a, label: Zorbing kit, kind: tool, aliases: ['--'], {PLACE}", ["4:53 form.unreachable"]),
        (
            f"- {{id: a, label: Zorbing kit, kind: tool, aliases: [{'very ' * 10} long], {PLACE}",
            ["4:53 form.unreachable"],
        ),
        (f"- {{id: a, label: Zorbing kit, kind: tool, aliases: [zorbing-kits], {PLACE}", ["4:53 form.repeated"]),
        (
            f"- {{id: a, label: Zorbing kit, kind: tool, {PLACE}\n- {{id: b, label: zorbing kits, kind: tool, {PLACE}",
            ["5:11 form.shared"],
        ),
        (
            f"- {{id: a, label: Zorb, kind: tool, {PLACE}\n- {{id: b, label: Zorb, kind: tool, {MATCH}, {PLACE}",
            ["5:11 form.shadowed", "5:44 example.missed"],
        ),
        (
            (
                f"- {{id: a, label: Zorbing kit, kind: tool, {PLACE}\n"
                f"- {{id: b, label: Plimsoll jig, kind: tool, {PLACE}\n"
                f"- {{id: c, label: Toy workshop, kind: domain, aliases: [zorbing kit/plimsoll jig], {PLACE}"
            ),
            ["6:56 form.list"],
        ),
        (
            (
                f"- {{id: a, label: Zorbing kit, kind: tool, {PLACE}\n"
                f"- {{id: b, label: Plimsoll jig, kind: tool, aliases: [Plimsoll jig and Zorbing kit], {PLACE}"
            ),
            [],
        ),
        (
            f"- {{id: a, label: Zorbing kit, kind: tool, aliases: [new Zorbing kit boxes, Zorbing kit Two], {PLACE}",
            ["4:53 form.padded"],
        ),
        (f"- {{id: a, label: Zorbing kit, kind: technique, aliases: [modern Zorbing kit boxes], {PLACE}", []),
        (f"- {{id: a, label: Kettle, kind: tool, {PLACE}", ["4:11 form.ordinary"]),
        (f"- {{id: a, label: ZQ, kind: tool, {PLACE}", ["4:11 form.ordinary"]),
        (
            f"- {{id: a, label: Zorb, kind: tool, match: {{Zorb: {{tier: cased}}}}, {PLACE}",
            ["4:11 form.no-no-example", "4:11 form.no-yes-example"],
        ),
        (
            f"- {{id: a, label: Zorb, kind: tool, match: {{Zorb: {{{CASED}, deny: [rolling, big ball]}}}}, {PLACE}",
            ["4:11 form.useless-denial", "4:11 form.useless-denial"],
        ),
        (f"- {{id: a, label: Zorbing kit, kind: tool, source: {{document: ''}}, {PLACE}", ["4:52 entry.value"]),
    ],
)
def test_each_fault_of_data_is_found_at_its_place(pack: Pack, entries: str, expected: list[str]) -> None:
    assert found(pack(ROOT + entries)) == [f"skills/tools.yaml:{fault}" for fault in expected]


GOOD = [
    f"- {{id: a, label: Zorbing kit, kind: tool, aliases: [kit for zorbing], {PLACE}",
    f"- {{id: a, label: Zorb, kind: tool, match: {{Zorb: {{{CASED}, deny: [zorb ball]}}}}, {PLACE}",
    f"- {{id: a, label: Kettle, kind: tool, match: {{Kettle: {{tier: strong}}}}, {PLACE}",
    f"- {{id: a, label: Zorbing kit, kind: tool, related: {{tools: {{weight: 0.2, why: a test}}}}, {PLACE}",
]


@pytest.mark.parametrize("entry", GOOD)
def test_a_good_entry_has_no_fault(pack: Pack, entry: str) -> None:
    assert found(pack(ROOT + entry)) == []


def test_words_that_the_pack_calls_unambiguous_may_be_strong(pack: Pack) -> None:
    files = pack(f"{ROOT}- {{id: a, label: Kettle, kind: tool, {PLACE}")
    files.texts["pack.yaml"] += "unambiguous: [Kettle]\n"
    assert found(files) == []


def test_entries_need_a_source(pack: Pack) -> None:
    files = pack(skills__bare="skills:\n- {id: a, label: Zorbing kit, kind: tool}\n")
    assert found(files) == ["skills/bare.yaml:2:4 entry.no-source"]


def test_groups_need_a_reason_and_ids_are_unique_across_kinds(pack: Pack) -> None:
    siblings = "siblings:\n- {id: g, label: Group, members: [tools, a], weight: 0.3}\n"
    roles = (
        "source: {document: market}\nroles:\n- {id: a, label: Role, family: a, titles: [x], focus: y, skills: {a: 1}}\n"
    )
    files = pack(f"{ROOT}- {{id: a, label: Zorbing kit, kind: tool, {PLACE}", siblings__all=siblings, roles=roles)
    assert found(files) == ["roles.yaml:3:4 id.shared", "siblings/all.yaml:2:4 edge.no-reason"]


CERTIFICATION = "id: c, name: Certified Zorber, issuer: I, category: x, level: y, ecosystem: z"


@pytest.mark.parametrize(
    ("fields", "faults"),
    [
        ("catalog: core", 0),
        ("catalog: core, exams: [{code: Z-1, until: 2027-01-01}]", 0),
        ("catalog: legacy, retired: 2025-01-01", 0),
        ("catalog: core, retired: 2025-01-01", 1),
        ("catalog: extended, exams: [{code: Z-1, until: 2026-01-01}]", 1),
        ("catalog: legacy, retired: 2020-01-01, launched: 2021-01-01", 1),
        ("catalog: core, exams: [{code: Z-1, since: 2026-02-01, until: 2026-01-01}, {code: Z-2}]", 1),
        ("catalog: legacy, retired: 2025-01-01, exams: [{code: Z-1, until: 2026-01-01}]", 1),
        ("catalog: legacy", 1),
        ("catalog: core, status_as_of: 2027-01", 1),
    ],
)
def test_dates_of_certifications_must_fit(pack: Pack, fields: str, faults: int) -> None:
    text = f"source: {{document: market}}\ncertifications:\n- {{{CERTIFICATION}, {fields}}}\n"
    codes = [problem.split()[1] for problem in found(pack(ROOT, certifications__all=text))]
    assert codes == ["certification.dates"] * faults


@pytest.mark.parametrize(
    ("examples", "expected"),
    [
        ("yes: [Shipped Zorb services in production.], no: [A zorb rolled by.]", []),
        ("yes: [A sentence without the name.], no: [A zorb rolled by.]", ["example.missed"]),
        ("yes: [Shipped Zorb services in production.], no: [Deployed Zorb services.]", ["example.taken"]),
    ],
)
def test_examples_go_through_the_real_recogniser(pack: Pack, examples: str, expected: list[str]) -> None:
    entry = f"- {{id: a, label: Zorb, kind: tool, match: {{Zorb: {{tier: cased, {examples}}}}}, {PLACE}"
    assert [problem.split()[1] for problem in found(pack(ROOT + entry))] == expected


def test_a_pack_that_does_not_load_gives_only_the_reasons(pack: Pack) -> None:
    assert found(pack(f"{ROOT}- {{id: a, label: ZQ, kind: tool, implies: [nothing], {PLACE}")) == [
        "skills/tools.yaml:4:44 id.dangling"
    ]


def test_lint_says_the_same_every_time(pack: Pack) -> None:
    files = pack("".join(f"- {{id: n{number}, label: N{number} (x), kind: tool}}\n" for number in range(9)))
    assert found(files) == found(files)
    assert found(files) == sorted(found(files), key=lambda fault: [int(n) for n in fault.split()[0].split(":")[1:]])


def test_the_bundled_pack_has_no_fault() -> None:
    assert [str(problem) for problem in lint(as_of=AS_OF)] == []
