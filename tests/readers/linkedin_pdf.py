"""A look-alike of what LinkedIn's "Save to PDF" makes: a dark sidebar, and the profile beside it."""

from __future__ import annotations

import io

from reportlab.lib.colors import Color, white
from reportlab.pdfgen.canvas import Canvas

_SIDE, _MAIN, _TOP = 22, 223, 745

SIDEBAR = (
    ("Contact", ["noor.example@example.org", "www.linkedin.com/in/noor-", "example (LinkedIn)"]),
    ("Top Skills", ["PyTorch", "Kubernetes", "Apache Spark"]),
    ("Languages", ["English (Full Professional)", "Dutch (Native or Bilingual)"]),
    ("Certifications", ["AWS Certified Machine Learning", "Engineer - Associate"]),
)
HEAD = (("Noor Example", 26), ("Machine Learning Engineer at Fabrikam", 12), ("Utrecht, Netherlands", 12))
SUMMARY = [
    "I build training and serving pipelines in Python and care for what",
    "happens to models after their release.",
]
POSITIONS = (
    ("Fabrikam", "Machine Learning Engineer", "March 2022 - Present (4 years 9 months)", "Utrecht, Netherlands",
     ["Trained ranking models in PyTorch and served them on Kubernetes.", "Tracked experiments in MLflow."]),
    ("Contoso", "Data Engineer", "January 2020 - March 2022 (2 years 3 months)", "Amsterdam",
     ["Moved nightly jobs to Apache Spark and Airflow."]),
    ("Litware", "Data Analyst", "July 2018 - December 2019 (1 year 6 months)", "Rotterdam",
     ["Wrote SQL for the reports of forty shops."]),
)  # fmt: skip
STUDIES = (
    ("Exampleton University", "Master of Science - MS, Computer Science · (2016 - 2018)"),
    ("Sampleford College", "Bachelor of Science - BS, Mathematics · (2013 - 2016)"),
)


def saved_profile(*, lower: float = 0) -> bytes:
    """The file; its second page has no sidebar, as in LinkedIn's. The name stands `lower` than the sidebar begins."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(612, 792), invariant=1)
    _sidebar(canvas)
    y = _head(canvas, _TOP - 10 - lower)
    y = _heading(canvas, "Summary", y)
    y = _lines(canvas, SUMMARY, y)
    y = _heading(canvas, "Experience", y)
    for number, position in enumerate(POSITIONS):
        if number == len(POSITIONS) - 1:
            y = _next_page(canvas, 1)
        y = _position(canvas, position, y)
    y = _heading(canvas, "Education", y)
    for school, degree in STUDIES:
        y = _lines(canvas, [school], y, size=12)
        y = _lines(canvas, [degree], y, size=10.5) - 8
    _footer(canvas, 2)
    canvas.save()
    return out.getvalue()


def _sidebar(canvas: Canvas) -> None:
    canvas.setFillColor(Color(0.16, 0.24, 0.29))
    canvas.rect(0, 0, 200, 792, stroke=0, fill=1)
    y = _TOP
    for heading, lines in SIDEBAR:
        canvas.setFillColor(white)
        canvas.setFont("Helvetica", 13)
        canvas.drawString(_SIDE, y, heading)
        canvas.setFillColor(Color(0.88, 0.88, 0.88))
        y -= 18
        for line in lines:
            canvas.setFont("Helvetica", 10.5)
            canvas.drawString(_SIDE, y, line)
            y -= 15
        y -= 14
    canvas.setFillColor(Color(0.1, 0.1, 0.1))


def _head(canvas: Canvas, y: float) -> float:
    for text, size in HEAD:
        canvas.setFont("Helvetica", size)
        canvas.drawString(_MAIN, y, text)
        y -= 1.5 * size if size < 20 else 26
    return y


def _heading(canvas: Canvas, text: str, y: float) -> float:
    canvas.setFont("Helvetica", 15.75)
    canvas.drawString(_MAIN, y - 14, text)
    return y - 38


def _lines(canvas: Canvas, lines: list[str], y: float, *, size: float = 12) -> float:
    canvas.setFont("Helvetica", size)
    for line in lines:
        canvas.drawString(_MAIN, y, line)
        y -= 1.4 * size
    return y


def _position(canvas: Canvas, position: tuple[str, str, str, str, list[str]], y: float) -> float:
    company, title, dates, place, duties = position
    y = _lines(canvas, [company], y, size=12)
    y = _lines(canvas, [title], y, size=11.5)
    y = _lines(canvas, [dates, place], y, size=10.5) - 4
    return _lines(canvas, duties, y) - 12


def _footer(canvas: Canvas, number: int) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawString(_MAIN + 160, 30, f"Page {number} of 2")


def _next_page(canvas: Canvas, number: int) -> float:
    _footer(canvas, number)
    canvas.showPage()
    canvas.setFillColor(Color(0.1, 0.1, 0.1))
    return _TOP
