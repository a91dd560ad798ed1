"""Preferences: reading and changing settings, with what follows from them."""

from dataclasses import replace
from typing import Any

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.preferences import Preferences
from netzwerk_desktop.services.session import Session


class PreferenceService:
    """The verbs around settings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def current(self) -> Preferences:
        """All settings as they are."""
        return self._session.preferences

    def change(self, **values: Any) -> Changes:
        """Change some settings; due days follow when networking days change."""
        session = self._session
        former = session.preferences
        session.set_preferences(replace(former, **values))
        moved: list[int] = []
        if former.slot_days != session.preferences.slot_days:
            moved = self.recompute()
        return Changes(Verb.PREFERENCES, frozenset(moved))

    def recompute(self) -> list[int]:
        """Bring every stored due day in line, after a change of zone or networking days."""
        session = self._session
        with session.database.transaction():
            return session.contacts.rewrite_due(session.zone, session.networking_days)
