"""What other packages add to skillgap, found by entry points.

A package that declares

```toml
[project.entry-points."skillgap.renderers"]
latex = "my_package:render_latex"
```

adds `-f latex` once it is installed. Names that skillgap itself uses cannot be taken.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Any

from skillgap.errors import UsageError

RENDERERS = "skillgap.renderers"
"""Functions `(report: Report, layout: Layout) -> str`, by the name of their format."""


def names(group: str) -> tuple[str, ...]:
    """Names registered in a group, sorted."""
    return tuple(sorted(_registered(group)))


def load(group: str, name: str) -> Any:
    """The object registered under a name.

    Raises:
        UsageError: nothing is registered under it, or it cannot be imported.
    """
    found = _registered(group).get(name)
    if found is None:
        known = ", ".join(names(group)) or "none"
        raise UsageError(f"nothing called {name!r} is installed for {group}", hint=f"installed: {known}")
    try:
        return found.load()
    except (ImportError, AttributeError) as error:
        raise UsageError(
            f"the plugin {name!r} ({found.value}) cannot be loaded: {error}",
            hint="install it again, or remove the package that declares it",
        ) from error


def _registered(group: str) -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in sorted(entry_points(group=group), key=lambda e: (e.name, e.value))}
