"""Folders to results: which files, how each compares with the job, and in which order."""

from skillgap.batch.discovery import discover
from skillgap.batch.ranking import rank_results

__all__ = ["discover", "rank_results"]
