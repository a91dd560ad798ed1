"""A crowd: many people at once, for pages that are long."""

from typing import Any

from netzwerk_desktop.services.verbs import Verbs
from tests.builders import add_person


def fill(verbs: Verbs, count: int, **facts: Any) -> None:
    """Put "Person 000" and so on into the network; the first as anybody is, the others as copies of that row."""
    if not count:
        return
    first = add_person(verbs, "Person 000", **facts)
    database = verbs.session.database
    columns = [row[1] for row in database.rows("PRAGMA table_info(contact)") if row[1] != "contact_id"]
    changed = {"uid": "lower(hex(randomblob(16)))", "family": "printf('%03d', n)"}
    values = ", ".join(changed.get(name, name) for name in columns)
    with database.transaction():
        database.execute(
            "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)"
            f" INSERT INTO contact ({', '.join(columns)}) SELECT {values}"
            " FROM (SELECT n FROM number LIMIT ?), contact WHERE contact_id = ?",
            [count - 1, first],
        )
