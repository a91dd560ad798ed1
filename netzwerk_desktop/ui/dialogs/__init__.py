"""Preferences, and small panels over the window."""
