"""Bytes to `Document`: every format people send, in reading order, within limits, in this process or a worker."""

from skillgap.readers.isolation import ReaderPool, read_isolated
from skillgap.readers.limits import OCR_LIMITS, Limits
from skillgap.readers.reading import read

__all__ = ["OCR_LIMITS", "Limits", "ReaderPool", "read", "read_isolated"]
