"""A package that is installed beside skillgap can add a format."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from skillgap import plugins
from skillgap.errors import UsageError
from skillgap.model.report import Report
from skillgap.reports import render

MODULE = "def shout(report, layout):\n    return f'{report.job.title.upper()} {layout.width}'\n"
ENTRY_POINTS = "[skillgap.renderers]\nshout = loud:shout\nbroken = loud:whisper\ngone = not_there:render\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installed package, as pip leaves one."""
    (tmp_path / "loud.py").write_text(MODULE)
    (tmp_path / "loud-1.0.dist-info").mkdir()
    (tmp_path / "loud-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: loud\nVersion: 1.0\n")
    (tmp_path / "loud-1.0.dist-info" / "entry_points.txt").write_text(ENTRY_POINTS)
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("loud", None)


@pytest.mark.usefixtures("package")
def test_an_installed_format_is_used(report: Report) -> None:
    assert plugins.names(plugins.RENDERERS) == ("broken", "gone", "shout")
    assert render(report, "shout", width=90) == "SENIOR ML ENGINEER 90"


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("name", ["broken", "gone"])
def test_a_package_that_cannot_be_loaded_is_named(report: Report, name: str) -> None:
    with pytest.raises(UsageError, match=f"the plugin '{name}'"):
        render(report, name)


@pytest.mark.usefixtures("package")
def test_an_unknown_format_names_those_that_are_there(report: Report) -> None:
    with pytest.raises(UsageError, match="installed: broken, gone, shout"):
        render(report, "whistle")


def test_without_packages_there_are_none() -> None:
    assert plugins.names(plugins.RENDERERS) == ()
