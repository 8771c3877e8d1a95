"""A resume of nobody, as lines; what tests put into every kind of container."""

from __future__ import annotations

LINES = (
    "# Robin Example",
    "Platform engineer, Springfield",
    "# Experience",
    "Senior Engineer, Acme Systems",
    "May 2019 - Present",
    "- Moved twelve services to Kubernetes and wrote the Terraform modules",
    "- Built the ingestion pipeline in Python and Apache Kafka",
    "# Education",
    "BSc Computer Science, Springfield University, 2014",
    "# Skills",
    "Python, Go, PostgreSQL, Docker",
)
TEXT = "\n".join(line.lstrip("# ") for line in LINES) + "\n"
WORDS = ("Kubernetes", "Terraform", "Apache Kafka", "Springfield University", "PostgreSQL")
