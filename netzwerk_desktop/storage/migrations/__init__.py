"""Schema steps, in order; the file's user_version counts how many have run."""

from collections.abc import Callable

from peewee import SqliteDatabase

from netzwerk_desktop.storage.migrations import (
    m0001_initial,
    m0002_capture,
    m0003_today,
    m0004_recall,
    m0005_orders,
    m0006_relations,
    m0007_exchange,
)

Migration = Callable[[SqliteDatabase], None]

MIGRATIONS: tuple[Migration, ...] = (
    m0001_initial.up,
    m0002_capture.up,
    m0003_today.up,
    m0004_recall.up,
    m0005_orders.up,
    m0006_relations.up,
    m0007_exchange.up,
)
