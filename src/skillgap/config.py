"""Where the shipped data lies, and the settings of `skillgap.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from skillgap.errors import DataError, Problem

SETTINGS_FILE = "skillgap.toml"


def data_folder() -> Traversable:
    """The bundled `taxonomy/` folder: inside the wheel (also zipped), else that of the checkout.

    Raises:
        DataError: neither is there; the installation is damaged.
    """
    bundled = resources.files("skillgap") / "_taxonomy"
    if bundled.is_dir():
        return bundled
    checkout = Path(__file__).resolve().parents[2] / "taxonomy"
    if checkout.is_dir():
        return checkout
    problem = Problem(str(bundled), 1, 1, "data.missing", "the bundled taxonomy is missing", "reinstall skillgap")
    raise DataError((problem,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `skillgap.toml` may set; the command line wins over it.

    `taxonomy` lists further packs, relative to the file; `workers` is 0 for one per processor; `fail_under` is percent.
    """

    taxonomy: tuple[Path, ...] = ()
    workers: int = 0
    quotes: bool = True
    blind: bool = False
    fail_under: float | None = None
    cache: bool = True


def load_settings(path: Path | None = None) -> Settings:
    """Read a settings file; without a path, `skillgap.toml` of the working folder if there is one.

    Raises:
        DataError: the file is missing, no TOML, or sets something unknown or of the wrong type; all problems at once.
    """
    import tomllib

    file = path or Path(SETTINGS_FILE)
    if path is None and not file.is_file():
        return Settings()
    try:
        text = file.read_text(encoding="utf-8-sig")
        values = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problem = Problem(str(file), 1, 1, "settings.unreadable", str(error), "write it as TOML, in UTF-8")
        raise DataError((problem,)) from None
    problems = tuple(_problem(str(file), text, name, value) for name, value in values.items() if not _fits(name, value))
    if problems:
        raise DataError(problems)
    packs = tuple(file.parent / entry for entry in values.pop("taxonomy", ()))
    return Settings(taxonomy=packs, **values)


def _fits(name: str, value: object) -> bool:
    match name:
        case "taxonomy":
            return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
        case "workers":
            return type(value) is int and 0 <= value <= 256
        case "fail_under":
            return type(value) in (int, float) and 0 <= value <= 100  # type: ignore[operator]
        case "quotes" | "blind" | "cache":
            return isinstance(value, bool)
    return False


_EXPECTED = {
    "taxonomy": "a list of folders",
    "workers": "a whole number from 0 to 256",
    "fail_under": "a percentage from 0 to 100",
    "quotes": "true or false",
    "blind": "true or false",
    "cache": "true or false",
}


def _problem(file: str, text: str, name: str, value: object) -> Problem:
    found = re.search(rf"^\s*\[*[\"']?{re.escape(name)}[\"']?\s*[=.\]]", text, re.MULTILINE)
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    if name not in _EXPECTED:
        known = ", ".join(sorted(field.name for field in fields(Settings)))
        return Problem(file, line, 1, "settings.unknown", f"there is no setting '{name}'", f"known: {known}")
    return Problem(file, line, 1, "settings.type", f"'{name}' cannot be {value!r}", f"give {_EXPECTED[name]}")
