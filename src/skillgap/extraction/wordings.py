"""By which words a line of an English posting asks, wishes, or tells of the work, of the firm or of its pay."""

from __future__ import annotations

import re

OPENS_DUTY = re.compile(
    r"(?:(?:you are )?responsible for|as (?:a|an|part|our)\b(?=.*\b(?:you|your|will|they|candidate)\b)"
    r"|you(?: will|['’]ll) (?!(?:have|bring|need"
    r"|be (?:able|a|an|familiar|comfortable|proficient))\b)|in this role|this role (?:will|involves))",
    re.I,
)
"""How a line opens that tells what somebody will do."""
THE_POST = re.compile(
    r"(?:[Tt]he|[Tt]his|[Oo]ur) (?P<post>(?:[A-Z][\w/&+.-]* |& |of |and ){1,7})"
    r"(?:(?P<needs>(?:will (?:have|bring|need|possess|hold)|(?:must|should) (?:have|be|bring|possess|hold|know))\b)"
    r"|(?:will|is responsible for|works? with)\b)"
)
"""How a sentence opens that calls the person by the post: "The Data Engineer will build", or "... must have"."""
SOFT = re.compile(r"\b(?:a|big|huge|strong) (?:plus|bonus)\b|\b(?:nice|good)[- ]to[- ]have\b", re.I)
"""A wish, said in passing."""
WISHED = re.compile(
    r"\b(?:preferred|preferably|desirable|desired|ideally|an advantage|highly valued|beneficial|an edge"
    r"|even better|an asset|particularly interested)\b",
    re.I,
)
"""Words of a wish."""
SOUGHT_WITH = re.compile(
    r"\b(?:seeking|looking for|in search of|need (?:someone|somebody)|(?:we|we're|we are|is|are) after|in need of)\b"
    r".{0,120}?\b(?:with|who (?:has|have|is|are|knows?)|that (?:has|have|knows?)|experienced|skilled"
    r"|proficient)\b",
    re.I,
)
"""Whom the firm seeks, by what they can: "looking for somebody with ..."."""
OF_CANDIDATE = re.compile(
    r"\b(?:candidates?|applicants?|you)\s+(?:must|should)\s+(?:also\s+)?(?:have|be|possess|hold|demonstrate|know)\b"
    r"|\b(?:ideal|successful|right|perfect|strong(?:est)?|best|qualified)\s+(?:candidates?|applicants?|person)\s"
    r"(?:(?:will|is|are)\s)?(?:also\s)?(?:possess(?:es)?|brings?|knows?|demonstrates?|holds?|an? |someone|somebody"
    r"|skilled|experienced|proficient|fluent|familiar)"
    r"|\bsuccess in (?:this|the) (?:role|position|job) requires\b"
    r"|\byou(?: will|['’]ll) (?:require|need|bring(?=[^.]{0,60}\b(?:experience|expertise|knowledge|skills)))\b(?! to\b)"
    r"|\b(?:ideal|perfect|suitable|suited) for (?:someone|somebody|a person|candidates?|those) (?:with|who)\b"
    r"|\byou are expected to (?:have|know|be)\b",
    re.I,
)
"""What whoever is to be hired must be, have or know."""
SOUGHT_TO = re.compile(
    r"\b(?:seeking|seeks|looking for|in search of|hiring|searching for)\b[^.;:]{1,80}?"
    r"\b(?:to|who (?:can|will)(?: help)?(?: to)?) (?:advise|assist|build"
    r"|conduct|contribute|coordinate|create|deliver|deploy|design|develop|drive|ensure|execute|expand|grow|handle|help"
    r"|implement|improve|lead|maintain|manage|operate|optimi[sz]e|oversee|own|participate|perform|provide|research"
    r"|run|scale|shape|spearhead|support|take|test|transform|use|work|write)\b",
    re.I,
)
"""Whom the firm seeks, by what they will do: "looking for an engineer to build ..."."""
GOES_ON = re.compile(
    r"(?:this|these|it|they|which|examples)\s(?:(?:also|may|might|can|could|will|would|typically|often)\s){0,2}"
    r"(?:includes?|covers?|means?|involves?)\b",
    re.I,
)
"""How a sentence goes on with the one before."""
TO_READER = re.compile(r"\byou\b|looking for|seek(?:ing|s)\b|candidate", re.I)
"""Words to or of the reader."""
WE_DO = re.compile(r",\s+we (?:help|build|enable|empower|provide|deliver|serve|offer|create|support|power)\b")
"""What the firm does, behind its name."""
TEAM_DOES = re.compile(
    r"(?:[Tt]he|[Oo]ur) (?:[A-Z][\w&/-]* ){1,5}(?:[Tt]eam|[Gg]roup|[Dd]epartment|[Oo]rganization) (?:is|are|was)\b"
)
"""How a sentence opens that tells what a team does: "The Data Platform team is responsible for"."""
TO_YOU = re.compile(r"\A\W*+(?:you (?!(?:will|can|may|get|enjoy)\b)|about \d)", re.I)
"""How a sentence turns to the reader and what they can."""
HIRED_FOR = re.compile(r"\bto join\b|\bjoin our\b|who will\b", re.I)
"""A new colleague told of, not what they can."""
PAY = re.compile(
    r"[$€£]\s?\d{2,3}(?:,?\d{3}|k)\b.{0,12}?(?:-|–|—|\bto\b)\s?[$€£]?\s?\d{2,3}(?:,?\d{3}|k)\b|\A\W*LI-[A-Z]", re.I
)
"""What a position pays, or the tag by which a job board knows its recruiter: "#LI-AB1"."""
MUST = re.compile(
    r"\b(?:you(?: will|['’]ll)? (?:need|hold|possess|require|have (?:an? )?(?:\w+ )?(?:experience|knowledge"
    r"|understanding|background|skills?|expertise|degree|passion|track record|ability|proficiency))"
    r"|you should (?:have|be|possess)|we (?:will )?(?:need someone|require)|must|suited (?:to|for)"
    r"|your (?:speciality|specialty|forte)|you(?:'re| are) an? (?:experienced|skilled|seasoned|senior|expert)"
    r"|is required|are required|looking for (?:someone|an?)|seeking an?"
    r"|if you(?:'re| are) (?:interested in|excited (?:by|about)|passionate about)|(?:job|role|position) is for you)\b",
    re.I,
)
"""What somebody needs, said to the reader or of the place."""
WANTS_SKILL = re.compile(
    r"^\W*+(?:\d+\s*+\+?\s*+(?:-\s*+\d+\s*+)?\+?\s*+years?|(?:strong|proven|solid|deep|good|excellent|extensive|advanced"
    r"|basic|working|practical|hands-on|demonstrated|prior|previous|expert|significant|some|broad|in-depth"
    r"|experienced?)\b.{0,40}?\b)?"
    r"(?:experience|proficien\w+|knowledge(?! (?:sharing|transfer|management))|familiar\w*|expertise|understanding"
    r"|background|fluen(?:t|cy)|ability|skills?|degree|bachelor\S*|master['’ ]?s\b|master (?:degree|of|in)"
    r"|ph\.?d\S*|b\.?s\.?|m\.?s\.?|track record"
    r"|mastery|command|competen\w+|minimum|must|comfortable|skilled|expert|exposure)\b",
    re.I,
)
"""How a line opens that names what somebody has: "5+ years of ...", "strong knowledge of ..."."""
ASKS = re.compile(r"\b(?:experience|knowledge|skills?|familiar|background|candidates?|degree|proficien\w+)\b", re.I)
"""Words that a line about anything else seldom holds."""
OF_READER = re.compile(r"\b(?:you|your|candidates?)\b", re.I)
FIRMLY = re.compile(
    r"\((?:required|must|must have|mandatory)\)|\b(?:is|are) (?:required|mandatory|a must)\b|\brequired(?=,)", re.I
)
"""What makes a part of a line a firm demand."""
OUR_STACK = re.compile(
    r"^\W*+(?:our|the|your)(?: team(?:'s)?)?(?: (?:current|core|main|primary|modern|tech|technology|technical|data"
    r"|engineering|ml|ai|backend|frontend|product|software)){0,3} stack\b(?! overflow)",
    re.I,
)
"""How a line opens that tells with what the team works."""
ON_DEMAND = re.compile(r"\b(?:when(?:ever)?|where(?:ver)?|as|if)\b(?: \w+){0,3}? (?:required|needed|mandatory)\Z", re.I)
"""A duty that comes at times: "as required", "when escalation is required"."""
OF_THING = re.compile(r"(?:desired|valued|welcome|appreciated|helpful)\s+(?!but|if|for|to|by|in)[a-z]|\APrefer\s", re.I)
"""What is wished of a thing, and not of a person: "the desired output", "welcome guests"."""
TELLS = re.compile(r"\b(?:is|are|was|were|means?|has|have|will|we|our|us|you|they|continues?)\b|[?!:]\s*\Z", re.I)
"""What makes a sentence with a verb in front tell of something else: "Working here means ...", "To do so, we ..."."""
MUST_FIRST = re.compile(r"\A\W*+(?:(?:you|candidates?|applicants?)\s)?must\b", re.I)
