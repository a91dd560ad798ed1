"""Contact files: bytes to people and back; no database, no pictures decoded, nothing fetched."""
