"""Names by which a posting calls the employer: AWS is no skill in "At AWS, we build"."""

from __future__ import annotations

import re
from collections import Counter

from skillgap.extraction.hits import Text
from skillgap.text import Lexicon
from skillgap.words import phrase_key

_NAME = r"(?P<name>[A-Z][\w.&-]{0,60}(?:[ \t](?!Is\b|Are\b)[A-Z][\w.&-]{0,60}){0,3})"
_ADDRESSED = re.compile(
    rf"(?=[AHJLWacjw])\b(?:At|at|Here at|Join|join|About|Why(?: Join| Work(?: at| for)?)?|Life at|Who is|Welcome to"
    rf"|welcome to|working at|work at|careers at|with us at|client,|company,)\s+{_NAME}(?=[,.:;!?\n’']"
    rf"|\s+(?:we|is|are|has|team|you|by|in\b|as\b|and\b|to\b|$)|$)"
)
_DESCRIBED = re.compile(
    rf"(?:^|[.!?\n]\s{{0,4}}){_NAME}(?:,\s[^.\n]{{1,60}},)?\s+(?:is (?:a|an|the|on|one|seeking|looking|hiring|committed"
    rf"|proud|dedicated|transforming|building|embarking)|was founded|has been|partners|values|helps|builds|seeks"
    rf"|believes|offers|provides|fosters|participates|accelerates|empowers|enables|creates|powers|operates|serves"
    rf"|specializes|connects|exists|aims|will (?:not|consider))\b"
)
_TEAM = re.compile(
    rf"the(?<!\wthe)\s+{_NAME}\s+(?:\([^)\n]{{2,24}}\),?\s+)?(?:[Tt]eam|[Gg]roup|organization|organisation|family"
    rf"|mission)\b"
)
_POSSESSED = re.compile(rf"(?<![\w.]){_NAME}['’]s\s+(?:mission|vision|purpose|culture|core values|success|growth)\b")
_PATTERNS = (_ADDRESSED, _DESCRIBED, _TEAM, _POSSESSED)
_OFTEN = 2
"""Times that a posting has to call the firm by ordinary words ("About Ramp", "Ramp is") before they are its name."""
_NEVER = frozenset(
    (
        "the this we you our it in at as if to for with and or who what why how your their these those all job role "
        "team position company candidates applicants experience knowledge python us here work join ai ml genai data "
        "cloud hr"
    ).split()
)


def employer_names(text: Text, lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """Phrase keys of the names that a posting uses for the firm, its teams and clients."""
    found: set[tuple[str, ...]] = set()
    ordinary: Counter[tuple[str, ...]] = Counter()
    for pattern in _PATTERNS:
        for match in pattern.finditer(text.text):
            name = match["name"].strip(" .,&-")
            if name.split()[0].lower() in _NEVER:
                continue
            if all(map(lexicon.knows, name.split())) and not name.isupper():
                ordinary[phrase_key(name)] += pattern is not _TEAM
                continue
            found.add(phrase_key(name))
            found.update(phrase_key(word) for word in name.split() if not lexicon.knows(word))
    found.update(name for name, times in ordinary.items() if times >= _OFTEN)
    return frozenset(found - {()})
