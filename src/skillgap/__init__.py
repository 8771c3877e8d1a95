"""Compare a resume with a job description: offline, deterministic, explained to the line.

```python
from skillgap import Analyzer

report = Analyzer().compare("resume.pdf", "job.txt")
report.score, report.gaps
```

Why: names are looked up on first use (PEP 562), so that `import skillgap` loads neither spaCy nor pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skillgap.analyzer import Analyzer, Failed, Scored
    from skillgap.errors import SkillgapError
    from skillgap.gap_report import GapReport
    from skillgap.taxonomy import load_taxonomy

__version__ = "0.1.0"

_HOMES = {
    "Analyzer": "skillgap.analyzer",
    "Failed": "skillgap.analyzer",
    "GapReport": "skillgap.gap_report",
    "Scored": "skillgap.analyzer",
    "SkillgapError": "skillgap.errors",
    "load_taxonomy": "skillgap.taxonomy",
}

__all__ = ["Analyzer", "Failed", "GapReport", "Scored", "SkillgapError", "__version__", "load_taxonomy"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'skillgap' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
