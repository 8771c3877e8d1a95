"""The exception tree: every failure has a stable code, an exit status, a place and a next step.

```
SkillgapError                     code            exit
├── UsageError                    usage              2
├── ReadError                     (see ReadCode)     3
│   └── NoTextError               no_text            4
├── MissingDependencyError        missing_dependency 5
├── DataError                     (first problem's)  6
├── OutputError                   output             9
└── Interrupted                   interrupted      130
```

Why: the library raises, the command line translates; both need the same words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class ExitStatus(IntEnum):
    """Exit codes of the command line; stable, see ARCHITECTURE.md."""

    DONE = 0
    BELOW_THRESHOLD = 1
    USAGE = 2
    UNREADABLE = 3
    NO_TEXT = 4
    MISSING_DEPENDENCY = 5
    BAD_DATA = 6
    BATCH_FAILURES = 7
    INCONCLUSIVE = 8
    OUTPUT = 9
    BUG = 70
    INTERRUPTED = 130


class Status(StrEnum):
    """What became of one input; every input has exactly one."""

    OK = "ok"
    OK_PARTIAL = "ok_partial"
    NO_TEXT = "no_text"
    EMPTY_FILE = "empty_file"
    TOO_LARGE = "too_large"
    LIMIT_PAGES = "limit_pages"
    LIMIT_CHARS = "limit_chars"
    LIMIT_DECOMPRESS = "limit_decompress"
    UNSUPPORTED_TYPE = "unsupported_type"
    ENCRYPTED = "encrypted"
    CORRUPT = "corrupt"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASH = "crash"
    NOT_REGULAR_FILE = "not_regular_file"
    UNREADABLE = "unreadable"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    INTERNAL_ERROR = "internal_error"


class SkillgapError(Exception):
    """Base of all errors that skillgap raises on purpose.

    Attributes:
        code: stable identifier of the kind of failure.
        exit_status: what the command line exits with.
        what: what happened, one sentence without a trailing period.
        where: the file, and the place in it where known.
        hint: what to do next, one sentence.
    """

    code = "error"
    exit_status = ExitStatus.BUG

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.what} [{self.code}]{hint}"

    def __reduce__(self) -> tuple[object, ...]:
        # Keyword-only arguments do not survive Exception's own pickling, and errors cross process borders.
        return _rebuild, (type(self), self.what, self.where, self.hint, self.code)


def _rebuild(cls: type[SkillgapError], what: str, where: str | None, hint: str | None, code: str) -> SkillgapError:
    error = cls.__new__(cls)
    SkillgapError.__init__(error, what, where=where, hint=hint)
    error.code = code
    return error


class UsageError(SkillgapError):
    """The call itself cannot be carried out as given."""

    code = "usage"
    exit_status = ExitStatus.USAGE


class ReadError(SkillgapError):
    """A document could not be read; `status` says how it failed."""

    exit_status = ExitStatus.UNREADABLE

    def __init__(self, status: Status, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what, where=where, hint=hint)
        self.code = status.value

    @property
    def status(self) -> Status:
        """The per-input result code."""
        return Status(self.code)


class NoTextError(ReadError):
    """The document holds no text: a scan, or an empty page."""

    exit_status = ExitStatus.NO_TEXT

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(Status.NO_TEXT, what, where=where, hint=hint)


class MissingDependencyError(SkillgapError):
    """An optional package is needed and not installed; the hint names the extra."""

    code = "missing_dependency"
    exit_status = ExitStatus.MISSING_DEPENDENCY


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in a data file; line and column count from 1."""

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message} [{self.code}]{hint}"


class DataError(SkillgapError):
    """A taxonomy pack, lexicon or settings file is invalid; `problems` holds all faults at once."""

    code = "invalid_data"
    exit_status = ExitStatus.BAD_DATA

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        count = len(problems)
        super().__init__(f"{count} problem{'s' if count != 1 else ''} in the data files")
        self.problems = tuple(sorted(problems))

    def __str__(self) -> str:
        return "\n".join([self.what, *map(str, self.problems)])

    def __reduce__(self) -> tuple[object, ...]:
        return DataError, (self.problems,)


class OutputError(SkillgapError):
    """The result could not be written."""

    code = "output"
    exit_status = ExitStatus.OUTPUT


class Interrupted(SkillgapError):
    """The user stopped the run."""

    code = "interrupted"
    exit_status = ExitStatus.INTERRUPTED
