"""Capture: what was read off cards, how photos are shown, the anchors of the note, who was told apart, seen files."""

import re

from peewee import SqliteDatabase

STATEMENTS = (
    "ALTER TABLE contact ADD COLUMN traits TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN promise TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN portrait_frame TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN card_front_frame TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE contact ADD COLUMN card_back_frame TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE reminder ADD COLUMN promise INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE method ADD COLUMN match_key TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX method_match ON method (match_key) WHERE match_key <> ''",
    """
    CREATE TABLE card_scan (
        contact_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        side TEXT NOT NULL CHECK (side IN ('card_front', 'card_back')),
        photo TEXT NOT NULL REFERENCES photo (sha256),
        state TEXT NOT NULL CHECK (state IN ('waiting', 'read', 'failed')),
        quality TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL DEFAULT 0,
        region TEXT NOT NULL DEFAULT '',
        width INTEGER NOT NULL DEFAULT 0,
        height INTEGER NOT NULL DEFAULT 0,
        fields TEXT NOT NULL DEFAULT '[]',
        text TEXT NOT NULL DEFAULT '',
        checked TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (contact_id, side)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX card_scan_waiting ON card_scan (contact_id) WHERE state = 'waiting'",
    """
    CREATE TABLE told_apart (
        one_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        PRIMARY KEY (one_id, other_id),
        CHECK (one_id < other_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX told_apart_other ON told_apart (other_id)",
    """
    CREATE TABLE seen_file (
        path TEXT NOT NULL,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL,
        PRIMARY KEY (path, size, modified)
    ) STRICT, WITHOUT ROWID
    """,
)


def up(database: SqliteDatabase) -> None:
    """Add the columns and tables; cards taken in before are not read by themselves."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
    methods = database.execute_sql("SELECT method_id, kind, value FROM method WHERE kind IN ('mail', 'phone')")
    for method_id, kind, value in methods.fetchall():
        database.execute_sql("UPDATE method SET match_key = ? WHERE method_id = ?", (_key(kind, value), method_id))


def _key(kind: str, value: str) -> str:
    """What equal mail addresses, or numbers in whatever notation, have in common."""
    if kind == "mail":
        return value.strip().casefold()
    digits = re.sub(r"\D", "", value)
    return digits[-9:] if len(digits) >= 7 else ""
