"""Raw text to lines, sections and sentences; words come from the lexicon of a language, never from the taxonomy."""

from skillgap.text.lexicon import Lexicon, load_lexicon
from skillgap.text.outline import Block, Outline, Section, outline

__all__ = ["Block", "Lexicon", "Outline", "Section", "load_lexicon", "outline"]
