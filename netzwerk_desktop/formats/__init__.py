"""Formats: files of contacts read and written, bytes and values only; no database, no window."""
