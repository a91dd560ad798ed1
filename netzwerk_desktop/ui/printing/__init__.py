"""Printing: contacts on paper or in a PDF file, as cards or as a telephone list."""
