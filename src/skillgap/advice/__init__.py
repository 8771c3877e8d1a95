"""What to learn, show or certify next, for one comparison. Pure: values in, values out."""

from skillgap.advice.advise import advise
from skillgap.advice.policy import DEFAULT_ADVICE_POLICY, AdvicePolicy

__all__ = ["DEFAULT_ADVICE_POLICY", "AdvicePolicy", "advise"]
