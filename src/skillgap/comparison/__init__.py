"""Judge a resume against a job: verdicts, credits and a score that is plain arithmetic. Pure: values in, values out."""

from skillgap.comparison.compare import compare
from skillgap.comparison.copied import JobWords, without_copied
from skillgap.comparison.policy import DEFAULT_POLICY, Policy
from skillgap.comparison.stuffing import keyword_dump

__all__ = ["DEFAULT_POLICY", "JobWords", "Policy", "compare", "keyword_dump", "without_copied"]
