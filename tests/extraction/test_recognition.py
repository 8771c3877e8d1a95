"""Signs that change what a form means, acts, shared heads, and names of people and firms: seen through profiles."""

from __future__ import annotations

import pytest

from skillgap.extraction.employer import employer_names
from skillgap.model.profile import Assertion
from tests.extraction.snippets import job, lexicon, read, resume


def skills(line: str) -> set[str]:
    """Ids of the skills that a line of a position shows."""
    found = resume(f"Kim Example\n\nExperience\nEngineer, Acme, 2019 - 2021\n- {line}").skills
    return {each.id for each in found if each.assertion is Assertion.PRESENT and not each.id.startswith("unlisted:")}


THERE = {
    "Built a Python-based service": "python",
    "Built Python/Django services": "python",
    "Wrote Python3 scripts": "python",
    "Used Python 3.11 daily": "python",
    "Moved (Python) jobs": "python",
    "Used R and SQL for reports": "r-language",
    "Wrote C, C++ and Python": "c-language",
    "Ported C++ code": "c-plus-plus",
    "Wrote services in C# and SQL": "c-sharp",
    "Wrote Node.js services": "node-js",
    "Built it with scikit learn": "scikit-learn",
    "Ran Kubernets clusters with Docker": "kubernetes",
    "Deployed on K8s": "kubernetes",
    "Set up CI / CD": "ci-cd",
    "Worked in Go and Python": "go-language",
    "Ran trains in SAFe and Scrum": "safe-framework",
    "Wrote up research on labour markets": "research",
    "Maintained models in PyTorch": "model-maintenance",
    "Worked with genomic data": "bioinformatics",
    "Compared supervised and unsupervised learning": "supervised-learning",
}
NOT_THERE = {
    "Worked in R&D for two years": "r-language",
    "Raised a Series C round": "c-language",
    "Read X-ray pictures": "ray",
    "Wrote the go-to-market plan": "go-language",
    "Mailed python@example.org": "python",
    "Helped to make things go well": "go-language",
    "Picked up the slack": "slack",
    "Sent swift answers to all": "swift-language",
    "Paid $C to the firm": "c-language",
    "Worked with Dr. Maria Keras": "keras",
    "Wrote non-Python services": "python",
    "Planned the rest of the week": "rest-api",
    "Excelled at everything": "excel",
    "Grade C at school": "c-language",
    "Met J. R. Smith": "r-language",
    "Ran safe and reproducible experiments in Python": "safe-framework",
    "Moved from Brightwave Research to Acme": "research",
    "Maintained data models in dbt": "model-maintenance",
    "Worked with genomic data in Python": "data-skills",
    "Used Javas to the end": "javascript",
}


@pytest.mark.parametrize("line", THERE)
def test_there(line: str) -> None:
    assert THERE[line] in skills(line)


@pytest.mark.parametrize("line", NOT_THERE)
def test_not_there(line: str) -> None:
    assert NOT_THERE[line] not in skills(line)


ACTS = {
    "Deployed trained models to the edge": "model-deployment",
    "Monitored machine learning models": "model-monitoring",
}
NO_ACTS = ["Deployed troops", "Monitored the weather", "Deployed. Models were made elsewhere"]


@pytest.mark.parametrize("line", ACTS)
def test_a_verb_with_its_object_is_a_skill(line: str) -> None:
    assert ACTS[line] in skills(line)


@pytest.mark.parametrize("line", NO_ACTS)
def test_a_verb_without_its_object_is_none(line: str) -> None:
    assert not skills(line) & set(ACTS.values())


EMPLOYERS = {
    "At Fjordline, we build ships.": ("fjordline",),
    "About Fjordline\nWe build ships.": ("fjordline",),
    "Fjordline is a firm that builds ships.": ("fjordline",),
    "Join the Fjordline team": ("fjordline",),
}
ORDINARY_EMPLOYERS = {
    "About Ramp\nRamp is building software for accountants.": "ramp",
    "At Adobe, we draw. Adobe is a firm that draws.": "adob",
}
NO_EMPLOYERS = [
    "At least five years",
    "At night we sleep.",
    "This is a job.",
    "We are a firm.",
    "you know Python well",
    "Ramp is a firm that knows accounts.",
    "Join the Product team. The Product team is small. Meet the Product team.",
]


@pytest.mark.parametrize("text", EMPLOYERS)
def test_names_of_the_firm(text: str) -> None:
    assert any("fjordlin" in name[0] for name in employer_names(read(text, sort="job"), lexicon()))


@pytest.mark.parametrize("text", ORDINARY_EMPLOYERS)
def test_an_ordinary_word_that_the_firm_is_called_by_twice_is_its_name(text: str) -> None:
    assert (ORDINARY_EMPLOYERS[text],) in employer_names(read(text, sort="job"), lexicon())


@pytest.mark.parametrize("text", NO_EMPLOYERS)
def test_no_names_of_the_firm(text: str) -> None:
    assert employer_names(read(text, sort="job"), lexicon()) == frozenset()


def test_refused_look_alikes_say_why() -> None:
    (refused,) = [each for each in job("Requirements\n- Work in R&D").refused if each.surface == "R"]
    assert refused.skill == "r-language"
    assert refused.because
