"""Made v4.db, v5.db and v6.db, once: no program was released with these schemas, so v3.db went through the steps.

.venv/bin/python -m tests.databases.build_v4_to_v6
"""

import shutil
from pathlib import Path

import peewee

import netzwerk_desktop.storage.database as storage
from netzwerk_desktop.storage.migrations import MIGRATIONS

FOLDER = Path(__file__).parent


def main() -> None:
    """The people of schema 3 in the tables of the three schemas after it."""
    for number in (4, 5, 6):
        target = FOLDER / f"v{number}.db"
        if target.exists():
            raise SystemExit(f"{target.name} is frozen")
        shutil.copy(FOLDER / f"v{number - 1}.db", target)
        database = peewee.SqliteDatabase(str(target))
        storage.MIGRATIONS = MIGRATIONS[:number]
        storage.run_migrations(database, number - 1)
        database.close()


if __name__ == "__main__":
    main()
