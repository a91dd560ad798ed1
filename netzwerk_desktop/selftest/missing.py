"""What a check of the self-test says when it fails, and whether this is the bundle, which must have everything."""

import sys


class MissingError(RuntimeError):
    """Something that the program needs is not there; the text names it."""


def is_bundle() -> bool:
    """Whether this is the installed program with all that belongs to it, not a checkout."""
    return bool(getattr(sys, "frozen", False))
