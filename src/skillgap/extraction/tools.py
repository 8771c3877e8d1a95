"""What reading resumes and reading postings share."""

from __future__ import annotations

from dataclasses import dataclass

from skillgap.extraction.assertion import Assertions
from skillgap.extraction.full_names import FullNames
from skillgap.extraction.open_vocabulary import OpenVocabulary
from skillgap.extraction.partners import Partners
from skillgap.extraction.recognition import Recognizer
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon


@dataclass(frozen=True, slots=True)
class Tools:
    """The steps that both kinds of document go through, ready for one taxonomy and language."""

    taxonomy: Taxonomy
    lexicon: Lexicon
    recognizer: Recognizer
    assertions: Assertions
    open_vocabulary: OpenVocabulary
    full_names: FullNames
    partners: Partners
