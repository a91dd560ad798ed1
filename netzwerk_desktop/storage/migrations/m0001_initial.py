"""The first schema: contacts with what is due next, how to reach them, events, interactions, reminders, photos."""

from peewee import SqliteDatabase

# Times are milliseconds since 1970 in UTC, days are ISO 8601 text in the person's zone.
STATEMENTS = (
    """
    CREATE TABLE event (
        event_id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        place TEXT NOT NULL DEFAULT '',
        topic TEXT NOT NULL DEFAULT '',
        begins_at INTEGER,
        ends_at INTEGER,
        created_at INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE photo (
        sha256 TEXT PRIMARY KEY,
        suffix TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        taken_at TEXT,
        added_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE contact (
        contact_id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        prefix TEXT NOT NULL DEFAULT '',
        given TEXT NOT NULL DEFAULT '',
        family TEXT NOT NULL DEFAULT '',
        suffix TEXT NOT NULL DEFAULT '',
        sort_key TEXT NOT NULL DEFAULT '',
        organisation TEXT NOT NULL DEFAULT '',
        job_title TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        offers TEXT NOT NULL DEFAULT '',
        seeks TEXT NOT NULL DEFAULT '',
        pocket TEXT NOT NULL DEFAULT 'inbox' CHECK (pocket IN ('inbox', 'network', 'aside')),
        event_id INTEGER REFERENCES event (event_id),
        met_at INTEGER,
        network_since INTEGER,
        first_outgoing_at INTEGER,
        waived INTEGER NOT NULL DEFAULT 0,
        rhythm_days INTEGER,
        rhythm_months INTEGER,
        last_contact_at INTEGER,
        unanswered INTEGER NOT NULL DEFAULT 0,
        counts_from TEXT,
        skipped_on TEXT,
        snoozed_until INTEGER,
        first_contact INTEGER NOT NULL DEFAULT 0,
        next_due TEXT,
        pinned INTEGER NOT NULL DEFAULT 0,
        portrait TEXT REFERENCES photo (sha256),
        card_front TEXT REFERENCES photo (sha256),
        card_back TEXT REFERENCES photo (sha256),
        has_mail INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        deleted_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX contact_by_name ON contact (pocket, sort_key) WHERE deleted_at IS NULL",
    "CREATE INDEX contact_by_met ON contact (pocket, met_at DESC) WHERE deleted_at IS NULL",
    "CREATE INDEX contact_by_due ON contact (next_due) WHERE next_due IS NOT NULL AND deleted_at IS NULL",
    "CREATE INDEX contact_first ON contact (met_at) WHERE first_contact = 1 AND deleted_at IS NULL",
    "CREATE INDEX contact_snoozed ON contact (snoozed_until) WHERE snoozed_until IS NOT NULL AND deleted_at IS NULL",
    "CREATE INDEX contact_rhythm ON contact (rhythm_days, rhythm_months)"
    " WHERE pocket = 'network' AND deleted_at IS NULL",
    "CREATE INDEX contact_event ON contact (event_id) WHERE event_id IS NOT NULL",
    "CREATE INDEX contact_deleted ON contact (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX contact_portrait ON contact (portrait) WHERE portrait IS NOT NULL",
    "CREATE INDEX contact_front ON contact (card_front) WHERE card_front IS NOT NULL",
    "CREATE INDEX contact_back ON contact (card_back) WHERE card_back IS NOT NULL",
    """
    CREATE TABLE contact_text (
        contact_id INTEGER PRIMARY KEY REFERENCES contact (contact_id) ON DELETE CASCADE,
        folded TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE method (
        method_id INTEGER PRIMARY KEY,
        contact_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('mail', 'phone', 'web', 'address')),
        label TEXT NOT NULL DEFAULT '',
        value TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX method_contact ON method (contact_id, position)",
    "CREATE TABLE tag (tag_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    """
    CREATE TABLE contact_tag (
        contact_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        tag_id INTEGER NOT NULL REFERENCES tag (tag_id) ON DELETE CASCADE,
        PRIMARY KEY (contact_id, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX contact_tag_tag ON contact_tag (tag_id)",
    """
    CREATE TABLE interaction (
        interaction_id INTEGER PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('mail', 'call', 'message', 'meeting', 'other')),
        at INTEGER NOT NULL,
        incoming INTEGER NOT NULL DEFAULT 0,
        note TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    "CREATE INDEX interaction_contact ON interaction (contact_id, at)",
    "CREATE INDEX interaction_at ON interaction (at)",
    """
    CREATE TABLE reminder (
        reminder_id INTEGER PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL REFERENCES contact (contact_id) ON DELETE CASCADE,
        due_at INTEGER NOT NULL,
        text TEXT NOT NULL DEFAULT '',
        done_at INTEGER,
        created_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reminder_contact ON reminder (contact_id)",
    "CREATE INDEX reminder_open ON reminder (due_at) WHERE done_at IS NULL",
    """
    CREATE TABLE fired (
        kind TEXT NOT NULL,
        subject_id INTEGER NOT NULL,
        due_at INTEGER NOT NULL,
        fired_at INTEGER NOT NULL,
        PRIMARY KEY (kind, subject_id, due_at)
    ) STRICT, WITHOUT ROWID
    """,
)


def up(database: SqliteDatabase) -> None:
    """Create every table and index of the first schema."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
