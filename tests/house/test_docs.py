"""What the documents say about the command line is what it has."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from skillgap.cli.app import COMMANDS, skillgap

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CALLS = sorted(set(re.findall(r"^(?:.*&& )?(?:\.venv/bin/)?skillgap ([a-z].*?)(?:\s+#.*)?$", README, re.MULTILINE)))


def command(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that words call, and the words that are left for it."""
    found: click.Command = skillgap
    while isinstance(found, click.Group):
        inner = found.get_command(click.Context(found), words[0])
        assert inner is not None, words
        found, words = inner, words[1:]
    return found, words


def options(found: click.Command) -> set[str]:
    return {name for param in found.params if isinstance(param, click.Option) for name in param.opts}


def test_the_readme_shows_every_command() -> None:
    assert {call.split()[0] for call in CALLS} == set(COMMANDS)


@pytest.mark.parametrize("call", CALLS)
def test_shown_calls_can_be_parsed(call: str) -> None:
    found, words = command(shlex.split(call))
    found.make_context(call, words)


def test_options_of_the_table_exist_where_it_says() -> None:
    rows = re.findall(r"^\| (`-.*?) \| (.*?) \|", README, re.MULTILINE)
    assert len(rows) >= 7
    for shown, where in rows:
        places = re.findall(r"`([a-z]+)`", where) or ["compare"]
        for name in re.findall(r"`(-{1,2}[a-z-]+)", shown):
            assert all(name in options(command([place])[0]) for place in places), (name, places)


def leaves(group: click.Group) -> Iterator[click.Command]:
    for name in group.list_commands(click.Context(group)):
        inner = group.get_command(click.Context(group), name)
        assert inner is not None
        if isinstance(inner, click.Group):
            yield from leaves(inner)
        else:
            yield inner


def test_every_command_and_option_has_help() -> None:
    found = list(leaves(skillgap))
    assert len(found) >= 10
    assert [each.name for each in found if not each.help] == []
    assert [
        (each.name, param.name)
        for each in found
        for param in each.params
        if isinstance(param, click.Option) and not param.help
    ] == []


def test_links_lead_to_files() -> None:
    for page in ROOT.glob("*.md"):
        for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text("utf-8")):
            assert (ROOT / target).exists(), (page.name, target)


def test_both_commands_of_the_first_screen_are_marked_for_the_checks() -> None:
    first_screen = "\n".join(README.splitlines()[:40])
    for mark in ("<!-- run -->\n```sh\n", "<!-- test -->\n```sh\n"):
        assert first_screen.count(mark) == 1
