"""What a reader hands on: the file's own text, where its pages and headings are, and how well it was read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from skillgap.errors import Status
from skillgap.model.dates import PartialDate


class SectionKind(StrEnum):
    """Kinds of sections of resumes and job descriptions; the lexicon's headings name these."""

    CONTACT = "contact"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    PROJECTS = "projects"
    EDUCATION = "education"
    COURSES = "courses"
    SKILLS = "skills"
    CERTIFICATIONS = "certifications"
    PUBLICATIONS = "publications"
    AWARDS = "awards"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    REFERENCES = "references"
    VOLUNTEERING = "volunteering"
    GOALS = "goals"
    TITLE = "title"
    REQUIREMENTS = "requirements"
    PREFERRED = "preferred"
    RESPONSIBILITIES = "responsibilities"
    ABOUT = "about"
    BENEFITS = "benefits"
    LEGAL = "legal"
    TAGS = "tags"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Heading:
    """A heading that the format itself marks: half-open `[start, end)` characters of the raw text.

    `level` counts from 1; `kind` is set only by structured sources that say what the section is.
    """

    start: int
    end: int
    level: int = 1
    kind: SectionKind | None = None


@dataclass(frozen=True, slots=True, order=True)
class SourceEntry:
    """One dated entry that a structured source (JSON Resume, Europass...) states as data.

    `start`/`end` delimit the entry in the raw text; `until` is None for a position that goes on.
    """

    start: int
    end: int
    section: SectionKind
    title: str
    organisation: str
    since: PartialDate | None = None
    until: PartialDate | None = None
    ongoing: bool = False


@dataclass(frozen=True, slots=True, order=True)
class HiddenText:
    """Text that a person who opens the file does not see; it is reported and earns no credit.

    `why` is one of white, tiny, off_page, clipped, covered, transparent, layer_off, invisible, vanish, replaced.
    """

    page: int | None
    why: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Flag:
    """Something a reader of the report should know about a document; never a reason to reject by itself."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a document was read and understood; counts are of the raw text.

    `columns` is the largest number of columns seen on a page, `odd_characters` the share of replacement,
    private-use and control characters, `cut` what a limit left out, `sections` the kinds found.
    """

    status: Status
    engine: str
    pages: int | None
    characters: int
    columns: int = 1
    odd_characters: float = 0.0
    sections: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    unrecognized_lines: int = 0
    language: str = "en"


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document's identity in a profile or report; `sha256` is of the file's bytes."""

    name: str
    sha256: str
    characters: int
    pages: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """A read file. `text` is the raw text that every span of every later value points into.

    `page_starts` holds the offset of each page's first character (empty for formats without pages).
    """

    name: str
    sha256: str
    text: str
    quality: Quality
    page_starts: tuple[int, ...] = ()
    headings: tuple[Heading, ...] = ()
    entries: tuple[SourceEntry, ...] = ()
    title: str | None = None

    @property
    def ref(self) -> DocumentRef:
        """The identity that profiles and reports carry."""
        return DocumentRef(self.name, self.sha256, len(self.text), len(self.page_starts) or None)

    def page_of(self, offset: int) -> int | None:
        """The page, counted from 1, that holds a character; None for formats without pages."""
        return bisect_right(self.page_starts, offset) or 1 if self.page_starts else None
