"""Filters: what a page can be narrowed by, and the filters that are kept under names."""

from collections.abc import Sequence
from dataclasses import replace

from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.query import CardGroup, CardQuery, FilterChoice, FilterKind, SavedFilter
from netzwerk_desktop.services.session import FormerFilters, Session


class FilterService:
    """The verbs around filters."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def choices(self, kind: FilterKind, query: CardQuery) -> list[FilterChoice]:
        """The values of a kind among the people of a page, with how many have each."""
        return self._session.cards.choices(kind, query, self._session.today(), self._session.utc_offset())

    def groups(self, query: CardQuery) -> list[CardGroup]:
        """The groups of a page from top to bottom; none where it is not grouped."""
        return self._session.cards.groups(query, self._session.today(), self._session.utc_offset())

    @property
    def saved(self) -> tuple[SavedFilter, ...]:
        """The filters that are kept, by name."""
        return self._session.preferences.saved_filters

    def save(self, name: str, query: CardQuery) -> Changes:
        """Keep the filters, order and grouping of a page; they replace what was kept under the same name."""
        name = name.strip()
        if not name:
            return Changes(Verb.FILTER_SAVED, structure=False)
        others = [each for each in self.saved if each.name != name]
        return self._keep(Verb.FILTER_SAVED, [*others, SavedFilter.of(name, query)], name)

    def rename(self, former: str, name: str) -> Changes:
        """Give a kept filter another name; one that had this name goes."""
        name = name.strip()
        if not name or name == former:
            return Changes(Verb.FILTER_RENAMED, structure=False)
        others = [each for each in self.saved if each.name != name]
        kept = [replace(each, name=name) if each.name == former else each for each in others]
        return self._keep(Verb.FILTER_RENAMED, kept, name)

    def remove(self, name: str) -> Changes:
        """Keep a filter no more."""
        return self._keep(Verb.FILTER_REMOVED, [each for each in self.saved if each.name != name], name)

    def _keep(self, verb: Verb, kept: Sequence[SavedFilter], name: str) -> Changes:
        session = self._session
        former = FormerFilters(session.preferences.saved_filters)
        ordered = tuple(sorted(kept, key=lambda each: (each.name.casefold(), each.name)))
        session.set_preferences(replace(session.preferences, saved_filters=ordered))
        return Changes(verb, name=name, undo=former, structure=False)
