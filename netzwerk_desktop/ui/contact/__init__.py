"""The sheet of one contact."""
