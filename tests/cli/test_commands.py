"""`extract`, `roles`, `certs` and `schema`."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from skillgap.cli.certs import STATUSES
from skillgap.cli.options import OWN_FORMATS
from skillgap.cli.schema import NAMES
from skillgap.errors import ExitStatus
from skillgap.model.skill import CertificationStatus
from skillgap.reports import FORMATS
from skillgap.schemas import PUBLISHED, json_schema
from tests.cli.conftest import Call

AS_OF = ("--as-of", "2026-11-21")


@pytest.mark.parametrize("kind", ["resume", "job"])
def test_extracted_profile_is_as_published(skillgap: Call, folder: Path, kind: str) -> None:
    profile = skillgap("extract", f"{kind}.txt", "--as", kind, "-f", "json", *AS_OF).data
    jsonschema.validate(profile, json_schema(f"{kind}-profile"))
    assert profile["schema"] == f"skillgap.{kind}-profile/1"


def test_extracted_mentions_stand_where_they_say(skillgap: Call, folder: Path) -> None:
    text = (folder / "job.txt").read_text("utf-8")
    mentions = skillgap("extract", "job.txt", "--as", "job", "-f", "json").data["mentions"]
    assert len(mentions) >= 5
    assert all(text[each["start"] : each["end"]] == each["surface"] for each in mentions)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (
            "resume",
            ["read as a resume", "SKILLS", "Python [python]", "demonstrated", "POSITIONS", "Northwind", "DEGREES"],
        ),
        ("job", ["read as a job", "REQUIREMENTS", "Kubernetes", "MENTIONS", "years", "3+"]),
    ],
)
def test_debugging_view(skillgap: Call, folder: Path, kind: str, facts: list[str]) -> None:
    done = skillgap("extract", f"{kind}.txt", "--as", kind, *AS_OF)
    assert done.status == ExitStatus.DONE
    assert [fact for fact in facts if fact not in done.text] == []
    assert max(map(len, done.text.splitlines())) <= 80


def test_roles_are_ranked(skillgap: Call, folder: Path) -> None:
    fits = skillgap("roles", "resume.txt", "-f", "json", *AS_OF).data
    for fit in fits:
        jsonschema.validate(fit, json_schema("role-fit"))
    assert len(fits) >= 5
    assert [fit["score"] for fit in fits] == sorted((fit["score"] for fit in fits), reverse=True)
    assert "Missing first" in skillgap("roles", "resume.txt", *AS_OF).text


def test_certifications_are_listed_with_their_state_on_a_day(skillgap: Call) -> None:
    listed = skillgap("certs", "list", "-f", "json", *AS_OF).data
    assert len(listed) > 20
    assert {"active", "retired"} <= {each["status"] for each in listed}
    retired = skillgap("certs", "list", "--status", "retired", "-f", "json", *AS_OF).data
    assert {each["status"] for each in retired} == {"retired"}
    assert f"{len(retired)} certifications" in skillgap("certs", "list", "--status", "retired", *AS_OF).text


def test_one_certification(skillgap: Call) -> None:
    id = skillgap("certs", "list", "-f", "json", *AS_OF).data[0]["id"]
    assert skillgap("certs", "show", id, "-f", "json", *AS_OF).data["id"] == id
    assert f"[{id}]" in skillgap("certs", "show", id, *AS_OF).text


@pytest.mark.parametrize("name", [*PUBLISHED, "taxonomy"])
def test_schemas_are_valid_schemas(skillgap: Call, name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(skillgap("schema", name).data)


def test_a_schema_refuses_what_is_no_report(skillgap: Call) -> None:
    schema = skillgap("schema", "report").data
    wrongs: list[object] = [{}, {"schema": "skillgap.report/1"}, {"schema": "skillgap.report/2"}, []]
    for wrong in wrongs:
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, schema)


def test_what_the_help_names_without_importing_it_is_what_there_is() -> None:
    assert tuple(FORMATS) == OWN_FORMATS
    assert sorted(NAMES) == sorted([*PUBLISHED, "taxonomy"])
    assert set(STATUSES) == {status.value for status in CertificationStatus}
