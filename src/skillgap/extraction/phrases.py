"""What is remembered of phrases that come again from text to text, as names and fields of study do."""

from __future__ import annotations

from skillgap.words import Remembered, Value

_LONGEST = 40


class Phrases(Remembered[Value]):
    """What was found out about each phrase; long ones hardly come again, and are not remembered."""

    def __missing__(self, phrase: str) -> Value:
        return super().__missing__(phrase) if len(phrase) <= _LONGEST else self._find_out(phrase)
