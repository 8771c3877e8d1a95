"""Frozen values that travel between the floors; standard library only.

Field names and shapes are the published JSON's, so one serialiser and one schema serve all of them.
"""
