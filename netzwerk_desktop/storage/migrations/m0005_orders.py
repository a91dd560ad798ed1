"""Indexes for the orders of pages and for what is due, and how many people there are of each kind."""

from peewee import SqliteDatabase

_KIND = ("pocket", "rhythm_days", "rhythm_months", "first_contact")
_OLD = "old.pocket, coalesce(old.rhythm_days, 0), coalesce(old.rhythm_months, 0), old.first_contact"
_NEW = _OLD.replace("old.", "new.")
_ONE_MORE = f"""
    INSERT INTO tally ({", ".join(_KIND)}, people) VALUES ({_NEW}, 1)
        ON CONFLICT ({", ".join(_KIND)}) DO UPDATE SET people = people + 1;
"""
_ONE_LESS = f"""
    UPDATE tally SET people = people - 1 WHERE ({", ".join(_KIND)}) = ({_OLD});
    DELETE FROM tally WHERE people = 0;
"""

STATEMENTS = (
    # Read backwards, the latest meeting and the newest contact come first.
    "DROP INDEX contact_by_met",
    "CREATE INDEX contact_by_met ON contact (pocket, met_at) WHERE deleted_at IS NULL",
    # Without a day comes last; what is counted and ordered of the due stands here, no row is read for it.
    "DROP INDEX contact_by_due",
    "CREATE INDEX contact_by_due ON contact (pocket, next_due, sort_key, contact_id, first_contact)"
    " WHERE deleted_at IS NULL",
    "CREATE INDEX contact_by_contact ON contact (pocket, coalesce(last_contact_at, met_at)) WHERE deleted_at IS NULL",
    "CREATE INDEX contact_by_organisation ON contact (pocket, organisation = '', organisation COLLATE NOCASE, sort_key)"
    " WHERE deleted_at IS NULL",
    "CREATE INDEX contact_by_capture ON contact (pocket, created_at) WHERE deleted_at IS NULL",
    "CREATE INDEX contact_by_pocket ON contact (pocket) WHERE deleted_at IS NULL",
    "CREATE INDEX contact_card ON contact (created_at) WHERE card_front IS NOT NULL AND deleted_at IS NULL",
    # Everything the numbers of an event ask of its people.
    "DROP INDEX contact_event",
    "CREATE INDEX contact_event ON contact (event_id, pocket, waived, met_at, first_outgoing_at, deleted_at)"
    " WHERE event_id IS NOT NULL",
    # How many people there are of each kind, kept by the database itself: counting them reads a whole network.
    """
    CREATE TABLE tally (
        pocket TEXT NOT NULL,
        rhythm_days INTEGER NOT NULL,
        rhythm_months INTEGER NOT NULL,
        first_contact INTEGER NOT NULL,
        people INTEGER NOT NULL,
        PRIMARY KEY (pocket, rhythm_days, rhythm_months, first_contact)
    ) STRICT, WITHOUT ROWID
    """,
    f"""
    INSERT INTO tally ({", ".join(_KIND)}, people)
        SELECT {_NEW.replace("new.", "")}, count(*) FROM contact WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4
    """,
    f"CREATE TRIGGER contact_counted AFTER INSERT ON contact WHEN new.deleted_at IS NULL BEGIN {_ONE_MORE} END",
    f"CREATE TRIGGER contact_uncounted AFTER DELETE ON contact WHEN old.deleted_at IS NULL BEGIN {_ONE_LESS} END",
    f"CREATE TRIGGER contact_moved AFTER UPDATE OF {', '.join(_KIND)} ON contact"
    f" WHEN old.deleted_at IS NULL AND new.deleted_at IS NULL AND ({_OLD}) IS NOT ({_NEW})"
    f" BEGIN {_ONE_LESS} {_ONE_MORE} END",
    f"CREATE TRIGGER contact_trashed AFTER UPDATE OF deleted_at ON contact"
    f" WHEN old.deleted_at IS NULL AND new.deleted_at IS NOT NULL BEGIN {_ONE_LESS} END",
    f"CREATE TRIGGER contact_restored AFTER UPDATE OF deleted_at ON contact"
    f" WHEN old.deleted_at IS NOT NULL AND new.deleted_at IS NULL BEGIN {_ONE_MORE} END",
)


def up(database: SqliteDatabase) -> None:
    """Add the indexes and the numbers."""
    for statement in STATEMENTS:
        database.execute_sql(statement)
