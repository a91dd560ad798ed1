"""vCard 2.1, 3.0 and 4.0: files to people, and people to files without losing what others wrote."""

from netzwerk_desktop.formats.vcard_reading import LIMITS, Limits, read_vcards
from netzwerk_desktop.formats.vcard_writing import join_vcards, write_vcard

__all__ = ["LIMITS", "Limits", "join_vcards", "read_vcards", "write_vcard"]
