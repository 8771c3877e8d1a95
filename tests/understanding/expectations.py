"""What a row of the sheet may say of a profile: `CHECKS`, one per key, each of a profile and the row's plain value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from skillgap.model.profile import Assertion, JobProfile, Operator, ResumeProfile
from skillgap.words import phrase_key

Profile = JobProfile | ResumeProfile


def found(profile: Profile) -> list[tuple[str, str, Assertion]]:
    """Id, label and assertion of every skill that was found."""
    if isinstance(profile, JobProfile):
        return [(each.skill, each.label, each.assertion) for each in profile.mentions]
    return [(each.id, each.label, each.assertion) for each in profile.skills]


def asserted(profile: Profile, assertion: Assertion) -> set[str]:
    return {id for id, _, each in found(profile) if each is assertion and not id.startswith("unlisted:")}


def present(profile: Profile) -> set[str]:
    return asserted(profile, Assertion.PRESENT)


def no_others(kind: Assertion) -> Callable[[Profile, list[str]], bool]:
    """These skills, and no others where none are named, have this assertion and are not present."""

    def check(profile: Profile, ids: list[str]) -> bool:
        marked = asserted(profile, kind)
        return set(ids) <= marked - present(profile) if ids else not marked

    return check


def has_importance(profile: JobProfile, expected: dict[str, str]) -> bool:
    """Context asks nothing, so a skill of the context may as well be left out."""
    got = {id: {each.importance.value for each in profile.mentions if each.skill == id} for id in expected}
    return all(got[id] == {value} or (value == "context" and not got[id]) for id, value in expected.items())


def groups(profile: JobProfile, operator: Operator) -> list[set[str]]:
    return [{each.id for each in one.skills} for one in profile.requirements if one.operator is operator]


def has_alternatives(profile: JobProfile, expected: list[list[str]]) -> bool:
    got = groups(profile, Operator.ANY)
    return all(set(group) in got for group in expected) if expected else not got


def has_at_least(profile: JobProfile, expected: dict[str, Any]) -> bool:
    return any(
        one.operator is Operator.AT_LEAST
        and one.n == int(expected["n"])
        and {each.id for each in one.skills} == set(expected["skills"])
        for one in profile.requirements
    )


def has_umbrella(profile: JobProfile, expected: dict[str, list[str]]) -> bool:
    got = [(one.umbrella, {each.id for each in one.skills}) for one in profile.requirements]
    return all(any(id in umbrella and set(ids) == skills for umbrella, skills in got) for id, ids in expected.items())


def has_years(profile: JobProfile, expected: dict[str, str]) -> bool:
    got = [(each.id, one.min_years) for one in profile.requirements for each in one.skills]
    return all((id, number(years)) in got for id, years in expected.items())


def has_degree(profile: JobProfile, expected: dict[str, str] | str) -> bool:
    degree = profile.degree
    if degree is None or isinstance(expected, str):
        return degree is None and expected == "none"
    return all(str(getattr(degree, name)).lower() == value for name, value in expected.items())


def unlisted(profile: Profile) -> list[tuple[str, ...]]:
    return [phrase_key(label) for id, label, each in found(profile) if id.startswith("unlisted:")]


def has_months(profile: ResumeProfile, expected: dict[str, str]) -> bool:
    got = {each.id: each.months for each in profile.skills}
    return all(id in got and got[id] == number(value) for id, value in expected.items())


def has_evidence(profile: ResumeProfile, expected: dict[str, list[str]]) -> bool:
    got = {each.id: {kind.value for kind in each.evidence} for each in profile.skills}
    return all(got.get(id) == set(kinds) for id, kinds in expected.items())


def has_certifications(profile: Profile, expected: list[dict[str, str]]) -> bool:
    """A resume's certifications have a status, those that a job asks an importance."""
    if isinstance(profile, JobProfile):
        asked = Counter((each.id, each.importance.value) for each in profile.certifications)
        return asked == Counter((each["id"], each["importance"]) for each in expected)
    held = Counter((each.id, each.status.value) for each in profile.certifications)
    return held == Counter((each["id"], each["status"]) for each in expected)


def number(text: str) -> float | None:
    return None if text == "none" else float(text)


def word(text: str) -> str | None:
    return None if text == "none" else text


CHECKS: dict[str, Callable[[Any, Any], bool]] = {
    "skills": lambda profile, ids: present(profile) == set(ids),
    "has": lambda profile, ids: set(ids) <= present(profile),
    "lacks": lambda profile, ids: not set(ids) & present(profile),
    "negated": no_others(Assertion.NEGATED),
    "aspired": no_others(Assertion.ASPIRED),
    "other": no_others(Assertion.OTHER),
    "importance": has_importance,
    "any": has_alternatives,
    "at_least": has_at_least,
    "umbrella": has_umbrella,
    "years": has_years,
    "min_years": lambda profile, years: profile.min_years == number(years),
    "degree": has_degree,
    "seniority": lambda profile, level: profile.seniority == word(level),
    "role": lambda profile, role: profile.role == word(role),
    "title": lambda profile, title: profile.title == word(title),
    "unlisted": lambda profile, phrases: {phrase_key(each) for each in phrases} <= set(unlisted(profile)),
    "no_unlisted": lambda profile, _: not unlisted(profile),
    "roles": lambda profile, count: len(profile.roles) == int(count),
    "months": has_months,
    "total_months": lambda profile, months: profile.total_months == number(months),
    "degrees": lambda profile, levels: sorted(each.level.value for each in profile.degrees) == sorted(levels),
    "certifications": has_certifications,
    "evidence": has_evidence,
}


def summary(profile: Profile) -> str:
    """What the program made of a snippet, for the message of a failing row."""
    lines = [f"found: {', '.join(f'{id} ({each})' for id, _, each in found(profile)) or 'nothing'}"]
    if isinstance(profile, ResumeProfile):
        lines += [f"{each.id}: {[*map(str, each.evidence)]}, {each.months} months" for each in profile.skills]
        lines += [f"total {profile.total_months}", f"roles {[(r.title, r.months) for r in profile.roles]}"]
        lines += [f"degrees {[d.level.value for d in profile.degrees]}"]
        return "\n  ".join([*lines, f"certifications {[(c.id, c.status.value) for c in profile.certifications]}"])
    lines += [f"mention {each.skill}: {each.importance}" for each in profile.mentions]
    lines += [f"certification {each.id}: {each.importance}" for each in profile.certifications]
    for one in profile.requirements:
        ids = [each.id for each in one.skills]
        lines.append(f"{one.importance} {one.operator} n={one.n} {ids} umbrella={one.umbrella} years={one.min_years}")
    degree = profile.degree and (profile.degree.level.value, profile.degree.required, profile.degree.equivalent_ok)
    return "\n  ".join([*lines, f"{profile.role=} {profile.seniority=} {profile.min_years=} {degree=}"])
