"""Netzwerk Desktop: remember the people you meet, offline."""

__version__ = "0.1.0"
