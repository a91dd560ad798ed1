"""Rows in one SQLite file and photos beside it, turned into domain objects and back."""
