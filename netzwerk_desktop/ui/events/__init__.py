"""The events page."""
