"""Documents to profiles: mentions with their reasons, requirements, evidence. The only floor that knows spaCy."""

from skillgap.extraction.extractor import Extractor

__all__ = ["Extractor"]
