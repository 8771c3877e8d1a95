"""The checks: `nox` runs all of them; `nox -s tests` only the tests, with the newest versions of everything."""

from __future__ import annotations

import nox

nox.options.default_venv_backend = "uv"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = True


def _install(session: nox.Session, *arguments: str) -> None:
    session.install("-e", ".[dev]", *arguments)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, types, and who may import whom."""
    _install(session)
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def tests(session: nox.Session) -> None:
    """All tests, with the highest versions that pyproject.toml allows."""
    _install(session, "--upgrade")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def lowest(session: nox.Session) -> None:
    """All tests, with the lowest versions that pyproject.toml allows."""
    _install(session, "--resolution", "lowest-direct")
    session.run("pytest", "-n", "auto", *session.posargs)
