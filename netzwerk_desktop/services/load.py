"""Making the rhythms fit into the networking time."""

from dataclasses import replace

from netzwerk_desktop.domain.changes import Changes
from netzwerk_desktop.domain.load import Relief, ReliefKind
from netzwerk_desktop.services.contacts import ContactService
from netzwerk_desktop.services.preferences import PreferenceService
from netzwerk_desktop.services.session import Session


class LoadService:
    """Carries out what was proposed; the proposals stand on the agenda."""

    def __init__(self, session: Session, contacts: ContactService, preferences: PreferenceService) -> None:
        self._session, self._contacts, self._preferences = session, contacts, preferences

    def apply(self, relief: Relief) -> Changes:
        """Make one change after which the rhythms fit; it can be undone."""
        if relief.kind is ReliefKind.LONGER and relief.cadence is not None and relief.longer is not None:
            people = self._session.due.in_cadence(relief.cadence, relief.people)
            return self._contacts.lengthen(people, relief.longer)
        former = self._preferences.current
        if relief.kind is ReliefKind.QUOTA:
            changes = self._preferences.change(quota=relief.quota)
        else:
            changes = self._preferences.change(slot_days=tuple(sorted({*former.slot_days, relief.day})))
        return replace(changes, undo=former)
