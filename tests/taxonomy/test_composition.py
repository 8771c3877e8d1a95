from __future__ import annotations

from collections.abc import Callable

import pytest

from skillgap.errors import DataError
from skillgap.model.dates import PartialDate
from skillgap.taxonomy.files import PackFiles
from skillgap.taxonomy.loading import load_packs
from skillgap.words import phrase_key

Pack = Callable[..., PackFiles]

BASE = """
    - {id: tools, label: Tools, kind: field}
    - {id: widget, label: Widget kit, kind: tool, aliases: [wkit], broader: {tools: 0.2}}
"""


def later(pack: Pack, skills: str) -> PackFiles:
    made = pack(skills, place="ours")
    texts = {path: text for path, text in made.texts.items() if path != "sources.yaml"}
    return PackFiles(made.place, texts)


def test_a_later_pack_adds_skills(pack: Pack) -> None:
    ours = later(pack, "- {id: gadget, label: Gadget, kind: tool, broader: {tools: 0.3}}")
    assert sorted(load_packs(pack(BASE), ours, cache=False).skills) == ["gadget", "tools", "widget"]


def test_extend_adds_forms_and_edges_and_keeps_the_rest(pack: Pack) -> None:
    ours = later(
        pack,
        """
        - extend: widget
          aliases: [widgetry, WX]
          match: {WX: {tier: cased, yes: [Built in WX.], no: [The wx sign.]}}
          related: {tools: {weight: 0.2, why: a test}}
        """,
    )
    taxonomy = load_packs(pack(BASE), ours, cache=False)
    widget = taxonomy.skills["widget"]
    assert [form.text for form in widget.forms] == ["Widget kit", "wkit", "widgetry", "WX"]
    assert widget.forms[3].tier == "cased"
    assert [skill for skill, _ in taxonomy.lookup(phrase_key("widgetry"))] == ["widget"]
    assert [link.target for link in widget.related] == ["tools"]
    assert widget.category == "tools"


def test_retire_marks_and_keeps_recognisable(pack: Pack) -> None:
    taxonomy = load_packs(pack(BASE), later(pack, "- {retire: widget, since: 2026-03}"), cache=False)
    assert taxonomy.skills["widget"].retired == PartialDate(2026, 3)
    assert taxonomy.lookup(phrase_key("widget kit"))


def test_replace_takes_the_place_of_the_earlier_entry(pack: Pack) -> None:
    ours = later(pack, "- {id: widget, replace: true, label: New widget, kind: library, broader: {tools: 0.1}}")
    widget = load_packs(pack(BASE), ours, cache=False).skills["widget"]
    assert (widget.label, [form.text for form in widget.forms]) == ("New widget", ["New widget"])


@pytest.mark.parametrize(
    ("entry", "code", "named"),
    [
        ("- {id: widget, label: Mine, kind: tool}", "id.redefined", "pack/skills/tools.yaml:4:3"),
        ("- {id: new, replace: true, label: Mine, kind: tool}", "id.replaces-nothing", "'new'"),
        ("- {extend: new, aliases: [x]}", "id.dangling", "'new'"),
        ("- {retire: new, since: 2026}", "id.dangling", "'new'"),
        ("- {id: new, label: Mine, kind: tool}\n- {extend: new, aliases: [x]}", "id.own-pack", "'new'"),
        ("- {extend: widget, implies: [new]}", "id.dangling", "'new'"),
        ("- {retire: widget}", "entry.missing", "'since'"),
        ("- {extend: widget, label: Mine}", "entry.unknown-key", "'label'"),
    ],
)
def test_what_a_later_pack_may_not_do(pack: Pack, entry: str, code: str, named: str) -> None:
    with pytest.raises(DataError) as caught:
        load_packs(pack(BASE), later(pack, entry), cache=False)
    [problem] = caught.value.problems
    assert problem.code == code
    assert problem.file == "ours/skills/tools.yaml"
    assert named in problem.message


def test_the_order_of_packs_is_part_of_the_digest(pack: Pack) -> None:
    first, second = pack(BASE), pack("- {id: gadget, label: Gadget, kind: tool}", place="ours")
    second.texts.pop("sources.yaml")
    second.texts["skills/tools.yaml"] = second.texts["skills/tools.yaml"].replace("source: {document: market}\n", "")
    there, back = load_packs(first, second, cache=False), load_packs(second, first, cache=False)
    assert there.digest != back.digest
    assert there.skills.keys() == back.skills.keys()
