"""Judge a resume against a job: verdicts, credits and a score that is plain arithmetic. Pure: values in, values out."""

from skillgap.comparison.compare import compare
from skillgap.comparison.policy import DEFAULT_POLICY, Policy

__all__ = ["DEFAULT_POLICY", "Policy", "compare"]
