"""Standings: the columns of a contact that decide what is due, as the domain's values."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.followup import Pocket, Standing
from netzwerk_desktop.storage.tables import from_millis

STANDING = (
    "pocket",
    "met_at",
    "network_since",
    "first_outgoing_at",
    "waived",
    "rhythm_days",
    "rhythm_months",
    "last_contact_at",
    "unanswered",
    "counts_from",
    "snoozed_until",
    "resting_until",
    "spread_to",
)

_BACK_OFF = "(CASE WHEN unanswered >= 3 THEN 4 WHEN unanswered = 2 THEN 2 ELSE 1 END)"
EFFECTIVE = f"coalesce(rhythm_days * {_BACK_OFF}, round(rhythm_months * {_BACK_OFF} * 30.4375))"
"""The rhythm after back-off in days, as domain.cadence has it."""

_POCKETS = {pocket.value: pocket for pocket in Pocket}


def standing_of(row: Sequence[Any]) -> Standing:
    """The facts of a contact from the columns `STANDING` of a bare row; a zone change asks it of everybody."""
    pocket, met_at, since, outgoing, waived, days, months, last, unanswered, *chosen = row
    counts_from, snoozed, resting, spread = chosen
    return Standing(
        _POCKETS[pocket],
        None if met_at is None else from_millis(met_at),
        None if since is None else from_millis(since),
        None if outgoing is None else from_millis(outgoing),
        bool(waived),
        cadence_of(days, months),
        None if last is None else from_millis(last),
        unanswered,
        None if counts_from is None else date.fromisoformat(counts_from),
        None if snoozed is None else from_millis(snoozed),
        None if resting is None else date.fromisoformat(resting),
        None if spread is None else date.fromisoformat(spread),
    )


@cache
def cadence_of(days: int | None, months: int | None) -> Cadence | None:
    """The rhythm that two columns hold; at most one of them is set."""
    if months:
        return Cadence(months=months)
    return Cadence(days=days) if days else None
