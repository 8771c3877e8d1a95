"""Skills, their surface forms and edges, certifications and roles: packs of YAML in, one immutable value out."""

from skillgap.taxonomy.loading import load_taxonomy
from skillgap.taxonomy.taxonomy import Taxonomy

__all__ = ["Taxonomy", "load_taxonomy"]
