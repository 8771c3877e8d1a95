"""The same resume in every text and data format, and one posting in every shape that job boards publish."""

from __future__ import annotations

import io
import json
import zipfile

from tests.readers.resume import TEXT

HTML = """<!doctype html><html><head><title>Robin Example</title><style>p { color: red }</style></head><body>
<nav>Home | Blog</nav><h1>Robin Example</h1><p>Platform engineer, Springfield</p>
<h2>Experience</h2><p>Senior Engineer, Acme Systems<br>May 2019 - Present</p>
<ul><li>Moved twelve services to <b>Kubernetes</b> and wrote the Terraform modules</li>
<li>Built the ingestion pipeline in Python and Apache&nbsp;Kafka</li></ul>
<table><tr><td>BSc Computer Science</td><td>Springfield University</td><td>2014</td></tr></table>
<p>Python, Go, PostgreSQL, Docker</p><script>var hidden = "Rust";</script></body></html>"""

RTF = r"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\info{\author Nobody}}
{\b Robin Example}\par Zo\'eb said \u8220?hello\u8221?\par
{\pntext\bullet\tab}Moved twelve services to Kubernetes and wrote the Terraform modules\par
Apache\~Kafka\par Springfield University\tab 2014\par {\v Haskell}PostgreSQL\par {\fs2 Erlang}}"""

MARKDOWN = """# Robin Example

## Experience

**Senior Engineer**, Acme Systems

- Moved twelve services to Kubernetes and wrote the Terraform modules
- Apache Kafka

Education
---------

Springfield University

```
# not a heading
```

**Skills**

PostgreSQL
"""

JSON_RESUME = {
    "basics": {"name": "Robin Example", "label": "Platform engineer", "summary": "Ten years of platforms"},
    "work": [
        {
            "name": "Acme Systems",
            "position": "Senior Engineer",
            "startDate": "2019-05-01",
            "highlights": ["Moved twelve services to Kubernetes", "Terraform & Apache Kafka"],
        }
    ],
    "education": [
        {"institution": "Springfield University", "area": "Computer Science", "studyType": "BSc", "endDate": "2014"}
    ],
    "skills": [{"name": "Databases", "keywords": ["PostgreSQL", "Redis"]}],
    "certificates": [{"name": "CKA", "issuer": "CNCF", "date": "2022-03"}],
}

RENDERCV = """cv:
  name: Robin Example
  sections:
    Experience:
      - company: Acme Systems
        position: Senior Engineer
        start_date: 2019-05
        end_date: present
        highlights:
          - Moved **twelve** services to [Kubernetes](https://kubernetes.io)
    Skills:
      - label: Databases
        details: PostgreSQL, Redis
"""

EUROPASS = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
  xmlns:hr="http://www.hr-xml.org/3" xmlns:eures="http://www.europass_eures.eu/1.0">
<CandidatePerson><PersonName><oa:GivenName>Robin</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
</CandidatePerson>
<CandidateProfile><EmploymentHistory><EmployerHistory><hr:OrganizationName>Acme Systems</hr:OrganizationName>
<PositionHistory><PositionTitle>Senior Engineer</PositionTitle><eures:EmploymentPeriod>
<eures:StartDate><hr:FormattedDateTime>2019-05-01</hr:FormattedDateTime></eures:StartDate>
<hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
<oa:Description>&lt;p&gt;Moved services to Kubernetes&lt;/p&gt;</oa:Description></PositionHistory></EmployerHistory>
</EmploymentHistory>
<PersonQualifications><PersonCompetency><hr:TaxonomyID>language</hr:TaxonomyID><hr:CompetencyName>English</hr:CompetencyName>
</PersonCompetency></PersonQualifications>
<DigitalSkills><DigitalSkillsGroup><Title>Databases</Title><DigitalSkill>PostgreSQL</DigitalSkill></DigitalSkillsGroup>
</DigitalSkills>
</CandidateProfile></Candidate>"""

OLD_EUROPASS = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName>
<FirstName>Robin</FirstName><Surname>Example</Surname></PersonName></Identification><WorkExperienceList><WorkExperience><Period>
<From year="2019" month="--05"/><Current>true</Current></Period><Position><Label>Senior Engineer</Label></Position>
<Activities>&lt;ul&gt;&lt;li&gt;Moved services to Kubernetes&lt;/li&gt;&lt;/ul&gt;</Activities>
<Employer><Name>Acme Systems</Name></Employer></WorkExperience></WorkExperienceList>
<Skills><Computer><Description>PostgreSQL</Description></Computer></Skills></LearnerInfo></SkillsPassport>"""

_ASKS = "<p>We run payments.</p><h2>Requirements</h2><ul><li>5 years of Python</li><li>Kubernetes</li></ul>"
_ESCAPED = _ASKS.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

JOBS: dict[str, object] = {
    "schema.org": {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Data Engineer",
        "description": _ESCAPED,
    },
    "greenhouse": {"id": 1, "title": "Data Engineer", "location": {"name": "Berlin"}, "content": _ESCAPED},
    "lever": {
        "text": "Data Engineer",
        "categories": {"location": "Berlin"},
        "description": "<p>We run payments.</p>",
        "lists": [{"text": "Requirements", "content": "<li>5 years of Python</li><li>Kubernetes</li>"}],
    },
    "ashby": {"title": "Data Engineer", "location": "Berlin", "descriptionHtml": _ASKS, "isListed": True},
    "workday": {"jobPostingInfo": {"title": "Data Engineer", "location": "Berlin", "jobDescription": _ASKS}},
    "json-job": {
        "title": "Data Engineer",
        "company": "Acme",
        "description": "We run payments.",
        "qualifications": ["5 years of Python"],
        "skills": [{"name": "Platforms", "keywords": ["Kubernetes"]}],
    },
}

PERSONIO = f"""<?xml version="1.0" encoding="UTF-8"?><workzag-jobs><position><id>1</id><office>Berlin</office>
<name>Data Engineer</name>
<jobDescriptions><jobDescription><name>Requirements</name><value><![CDATA[{_ASKS}]]></value></jobDescription></jobDescriptions>
<yearsOfExperience>5-7</yearsOfExperience></position></workzag-jobs>"""

LINKEDIN = {
    "Profile.csv": "First Name,Last Name,Headline,Summary\nRobin,Example,Platform engineer,Ten years\n",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Acme Systems,Senior Engineer,"Moved services to Kubernetes &amp; Terraform",Springfield,May 2019,\n',
    "Skills.csv": "Name\nPostgreSQL\nApache Kafka\n",
    "messages.csv": "FROM,CONTENT\nsomebody,Haskell\n",
}


def linkedin() -> bytes:
    """The export as LinkedIn sends it, messages included."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in LINKEDIN.items():
            file.writestr(f"Basic_Export/{name}", content)
    return out.getvalue()


SAMPLES = {
    "resume.txt": TEXT.encode(),
    "resume.html": HTML.encode(),
    "resume.rtf": RTF.encode(),
    "resume.md": MARKDOWN.encode(),
    "resume.json": json.dumps(JSON_RESUME).encode(),
    "resume.yaml": RENDERCV.encode(),
    "resume.xml": EUROPASS.encode(),
    "resume.zip": linkedin(),
    "job.json": json.dumps(JOBS["lever"]).encode(),
    "job.xml": PERSONIO.encode(),
}
