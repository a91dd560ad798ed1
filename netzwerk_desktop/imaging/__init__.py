"""Pictures: examining, scaling; no widgets, no database."""
