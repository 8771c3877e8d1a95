"""Reports and lists as text, JSON, Markdown and HTML: values in, strings out."""

from skillgap.reports.render import FORMATS, render

__all__ = ["FORMATS", "render"]
