"""The door of this floor: documents in, profiles out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from skillgap.extraction.assertion import Assertions
from skillgap.extraction.full_names import FullNames
from skillgap.extraction.importance import Importances
from skillgap.extraction.job import job_profile
from skillgap.extraction.open_vocabulary import OpenVocabulary
from skillgap.extraction.partners import Partners
from skillgap.extraction.recognition import Recognizer
from skillgap.extraction.resume import resume_profile
from skillgap.extraction.tools import Tools
from skillgap.model.document import Document
from skillgap.model.profile import JobProfile, ResumeProfile
from skillgap.pausing import collection_paused
from skillgap.taxonomy import Taxonomy
from skillgap.text import Lexicon


class Extractor:
    """Reads profiles out of documents with one taxonomy and one language; build once, use for many documents.

    Args:
        taxonomy: the skills, certifications and roles to recognise.
        lexicon: headings, cues and ordinary words of the documents' language.
        as_of: the day on which "present" ends and certifications are judged.
    """

    def __init__(self, taxonomy: Taxonomy, lexicon: Lexicon, *, as_of: date) -> None:
        self.as_of = as_of
        with collection_paused():
            lexicon = replace(lexicon, names=_names(taxonomy))
            self._importances = Importances(lexicon)
            self._tools = Tools(
                taxonomy,
                lexicon,
                Recognizer(taxonomy, lexicon),
                Assertions(lexicon),
                OpenVocabulary(lexicon),
                FullNames(taxonomy, lexicon),
                Partners(taxonomy, lexicon),
            )

    def resume(self, document: Document) -> ResumeProfile:
        """What a resume shows."""
        return resume_profile(document, self._tools, today=self.as_of)

    def job(self, document: Document) -> JobProfile:
        """What a job description asks."""
        return job_profile(document, self._tools, self._importances)


def _names(taxonomy: Taxonomy) -> frozenset[str]:
    """Names of tools that are one capitalised word, in small letters."""
    return frozenset(
        form.text.lower()
        for skill in taxonomy.skills.values()
        for form in skill.forms
        if form.text.isalpha() and not form.text.islower() and not form.text.isupper()
    )
