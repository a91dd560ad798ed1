"""Reading contact files of every kind: recognised by what is in them, never by their names."""

from netzwerk_desktop.services.contact_files import Reading


def read_contact_file(data: bytes, name: str) -> Reading:
    """Begin to read a file."""
    raise NotImplementedError
