"""Hostile files of every row of the threat model, made when a test asks for them; none is stored."""
