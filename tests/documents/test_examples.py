"""The shipped examples: their binaries are what their sources make, and each says what it was written to say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from examples.build import load
from skillgap import Analyzer
from skillgap.model.profile import Assertion, EvidenceKind, Importance, Operator, Requirement
from skillgap.readers import read

EXAMPLES = Path(__file__).parents[2] / "examples"
RESUMES = sorted((EXAMPLES / "resumes").iterdir())
JOBS = sorted((EXAMPLES / "jobs").iterdir())
TRUTH = load(Path(__file__).with_name("truth.yaml"))

each_resume = pytest.mark.parametrize("name", TRUTH["resumes"])
each_job = pytest.mark.parametrize("name", TRUTH["jobs"])


def test_the_truth_is_told_of_every_example() -> None:
    assert [path.name for path in RESUMES] == sorted(TRUTH["resumes"])
    assert [path.name for path in JOBS] == sorted(TRUTH["jobs"])
    assert len(RESUMES) == len(JOBS) == 3


def test_the_truth_names_only_what_the_taxonomy_holds(analyzer: Analyzer) -> None:
    resumes, jobs = TRUTH["resumes"].values(), TRUTH["jobs"].values()
    said = {id for resume in resumes for key in ("demonstrated", "listed", "aspired", "negated") for id in resume[key]}
    asked = {id for job in jobs for key in ("required", "preferred", "two_of") for id in job[key]}
    held = {id for resume in resumes for id in resume["certifications"]} | {job["certification"] for job in jobs}
    assert (said | asked) - set(analyzer.taxonomy.skills) == set()
    assert held - set(analyzer.taxonomy.certifications) == set()


def test_the_resumes_are_what_their_sources_make(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "examples.build", "--to", str(tmp_path)]
    subprocess.run(command, cwd=EXAMPLES.parent, check=True, capture_output=True)
    for path in RESUMES:
        assert read(tmp_path / path.name).text == read(path).text


def test_the_posting_says_the_same_to_people_and_to_machines() -> None:
    page = (EXAMPLES / "jobs" / "mlops-engineer.html").read_text(encoding="utf-8")
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert data
    assert f'<div class="job-description">\n{json.loads(data[1])["description"]}\n</div>' in page


@pytest.mark.parametrize("path", [*RESUMES, *JOBS], ids=lambda path: path.name)
def test_an_example_is_read_without_a_doubt(path: Path) -> None:
    quality = read(path).quality
    assert (quality.flags, quality.hidden, quality.cut) == ((), (), ())
    assert quality.characters > 2_500


@each_resume
def test_a_career_is_read_as_a_person_reads_it(name: str, analyzer: Analyzer) -> None:
    titles = [role.title for role in analyzer.resume(EXAMPLES / "resumes" / name).roles]
    truth = TRUTH["resumes"][name]["titles"]
    assert len(titles) == len(truth), titles
    assert all(title.startswith(expected) for title, expected in zip(titles, truth, strict=True)), titles


@each_resume
def test_each_certification_has_its_status(name: str, analyzer: Analyzer) -> None:
    profile = analyzer.resume(EXAMPLES / "resumes" / name)
    assert {held.id: held.status.value for held in profile.certifications} == TRUTH["resumes"][name]["certifications"]


@each_resume
def test_each_skill_is_shown_as_the_resume_shows_it(name: str, analyzer: Analyzer) -> None:
    truth, skills = TRUTH["resumes"][name], analyzer.resume(EXAMPLES / "resumes" / name).skills
    for kind in (EvidenceKind.DEMONSTRATED, EvidenceKind.LISTED):
        assert set(truth[kind.value]) - {skill.id for skill in skills if kind in skill.evidence} == set()
    for assertion in (Assertion.ASPIRED, Assertion.NEGATED):
        assert set(truth[assertion.value]) - {skill.id for skill in skills if skill.assertion is assertion} == set()
    assert set(truth["unsaid"]) & {skill.id for skill in skills} == set()


@each_job
def test_a_job_asks_what_a_person_reads_in_it(name: str, analyzer: Analyzer) -> None:
    truth, job = TRUTH["jobs"][name], analyzer.job(EXAMPLES / "jobs" / name)
    assert str(job.title).startswith(truth["title"])
    assert job.min_years == float(truth["years"])
    assert set(truth["required"]) - _asked(job.requirements, Importance.REQUIRED) == set()
    assert set(truth["preferred"]) - _asked(job.requirements, Importance.PREFERRED) == set()
    assert set(truth["unasked"]) & _asked(job.requirements, *Importance) == set()
    assert truth["certification"] in {certification.id for certification in job.certifications}


@each_job
def test_a_list_of_which_two_suffice_stays_one_requirement(name: str, analyzer: Analyzer) -> None:
    truth, job = TRUTH["jobs"][name], analyzer.job(EXAMPLES / "jobs" / name)
    several = [asked for asked in job.requirements if asked.operator is Operator.AT_LEAST and asked.n == 2]
    assert sorted(skill.id for asked in several for skill in asked.skills) == truth["two_of"]
    assert len(several) == bool(truth["two_of"])


@each_job
def test_a_degree_may_be_replaced_by_experience(name: str, analyzer: Analyzer) -> None:
    degree = analyzer.job(EXAMPLES / "jobs" / name).degree
    assert degree is None or degree.equivalent_ok


def _asked(requirements: tuple[Requirement, ...], *importances: Importance) -> set[str]:
    return {skill.id for asked in requirements if asked.importance in importances for skill in asked.skills}
