"""Cues with direction, scope and termination, and words that only look like cues."""

from __future__ import annotations

import pytest

from skillgap.extraction.assertion import Assertions, phrase_pattern
from tests.extraction.snippets import hits, lexicon, read

JUDGED = {
    "Built it with Kafka": "present",
    "No experience with Kafka": "negated",
    "Never used Kafka": "negated",
    "without Kafka": "negated",
    "not familiar with Kafka": "negated",
    "no Scala, SAS or Kafka": "negated",
    "Kafka is not required": "negated",
    "not only Scala but also Kafka": "present",
    "no downtime with Kafka": "present",
    "No Scala, but years of Kafka": "present",
    "No Scala; Kafka daily": "present",
    "No Scala. Kafka daily": "present",
    "nothing ran without Kafka": "present",
    "Kafka without downtime": "present",
    "learning Kafka": "aspired",
    "eager to learn Kafka": "aspired",
    "planning to learn Kafka": "aspired",
    "taught all learning styles with Kafka": "present",
    "learning Swedish (A2) and Kafka": "aspired",
    "a strong interest in Kafka": "aspired",
    "won interest in our work with Kafka": "present",
    "machine learning with Kafka": "present",
    "applied deep learning to Kafka logs": "present",
    "our customers use Kafka": "other",
    "help our customers use Kafka": "present",
    "non-stop Kafka": "present",
    "notable Kafka work": "present",
    "knowledge of Kafka": "present",
    "I haven't worked with Kafka": "negated",
    "I have not yet used Kafka": "negated",
    "not yet certified, but Kafka daily": "present",
    "a queue similar to Kafka": "other",
    "unlike Kafka, our queue had no disk": "other",
    "a team similar to the first two, working with Kafka": "present",
    "skills I want to build: Kafka": "aspired",
    "skills I have built: Kafka": "present",
}


def judged(sentence: str, *, learner: bool = True) -> str:
    text = read(f"Summary\n{sentence}")
    found = Assertions(lexicon()).judge(text, hits(text, "Kafka"), among=range(len(text.sentences)), learner=learner)
    return found[0].assertion.value


@pytest.mark.parametrize("sentence", JUDGED)
def test_judged(sentence: str) -> None:
    assert judged(sentence) == JUDGED[sentence]


def test_a_firm_that_plans_is_no_learner() -> None:
    assert judged("tools similar to Kafka", learner=False) == "present"
    assert judged("learning Kafka", learner=False) == "present"
    assert judged("no Kafka", learner=False) == "negated"


def test_the_cue_is_told_as_the_reason() -> None:
    text = read("Summary\nNo experience with Kafka")
    (found,) = Assertions(lexicon()).judge(text, hits(text, "Kafka"), among=range(len(text.sentences)), learner=True)
    assert found.because[-1].startswith("negated: 'no experience")


@pytest.mark.parametrize(
    ("phrases", "text", "there"),
    [
        (["no", "no one"], "no one knows", "no one"),
        (["not required"], "is Not\n required", "Not\n required"),
        (["no"], "note non-profit know", None),
        (["no"], "no-code", None),
        ([], "anything", None),
    ],
)
def test_patterns_of_phrases(phrases: list[str], text: str, there: str | None) -> None:
    found = phrase_pattern(phrases).search(text)
    assert (found[0] if found else None) == there
