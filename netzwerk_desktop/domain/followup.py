"""Follow-up: what is due next with a contact, and why. Derived, never stored except for its day.

Source of the rules: product.md, "First contact" and "Rhythm".
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from netzwerk_desktop.domain import cadence as rhythm
from netzwerk_desktop.domain.cadence import Cadence, RhythmState, on_networking_day
from netzwerk_desktop.domain.moment import elapsed, hours_between, local_day

GOOD_FROM_HOURS = 12
LAST_CALL_HOURS = 36
LATEST_HOURS = 48
REST_MONTHS = (1, 3, 6, 12)


class Pocket(StrEnum):
    """Where a contact stands: not sorted yet, in the network, put aside."""

    INBOX = "inbox"
    NETWORK = "network"
    ASIDE = "aside"


class FirstContactStage(StrEnum):
    """How the time for the first message stands."""

    FRESH = "fresh"
    GOOD = "good"
    LAST_CALL = "last_call"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Standing:
    """The facts of a contact that decide what is due next.

    Attributes:
        met_at: when they were met; None where unknown.
        network_since: when the contact entered the network.
        first_outgoing: the first own message or call; it ends the first contact.
        waived: the person said that no first message is wanted.
        last_contact: the last real contact, either way.
        unanswered: outgoing contacts in a row without an answer.
        counts_from: the day a skip made the rhythm count from.
        snoozed_until: an explicit choice of later.
        resting_until: the day on which somebody who is left alone comes back.
        spread_to: the first due day of somebody who got a rhythm together with many others; the first real contact
            ends it.
    """

    pocket: Pocket = Pocket.INBOX
    met_at: datetime | None = None
    network_since: datetime | None = None
    first_outgoing: datetime | None = None
    waived: bool = False
    cadence: Cadence | None = None
    last_contact: datetime | None = None
    unanswered: int = 0
    counts_from: date | None = None
    snoozed_until: datetime | None = None
    resting_until: date | None = None
    spread_to: date | None = None

    def rests_on(self, day: date) -> bool:
        """Whether the contact is left alone on a day."""
        return self.resting_until is not None and day < self.resting_until

    @property
    def first_contact_open(self) -> bool:
        """Whether a first message is still to be written."""
        return (
            self.pocket is Pocket.NETWORK
            and self.met_at is not None
            and self.first_outgoing is None
            and not self.waived
        )


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a tile, a row and a notification say about a contact.

    `stage` is set while the first message is open, else `rhythm` is; both are None outside the network.
    Somebody who rests until a day asks for nothing before it, whatever is open.
    """

    stage: FirstContactStage | None = None
    rhythm: RhythmState | None = None
    good_from: datetime | None = None
    latest: datetime | None = None
    due_on: date | None = None
    urgency: float | None = None
    resting_until: date | None = None

    @property
    def wants_doing(self) -> bool:
        """Whether a task is open now: it draws the tile's edge."""
        if self.stage is not None:
            return self.stage is not FirstContactStage.FRESH
        return self.rhythm in (RhythmState.DUE, RhythmState.QUIET)


def good_from(met_at: datetime) -> datetime:
    """When the good moment for the first message begins, in UTC."""
    return elapsed(met_at, GOOD_FROM_HOURS)


def latest(met_at: datetime) -> datetime:
    """When the first message should be out at the latest, in UTC."""
    return elapsed(met_at, LATEST_HOURS)


def first_contact_stage(met_at: datetime, now: datetime) -> FirstContactStage:
    """The stage by real elapsed hours; a clock change does not move it."""
    hours = hours_between(met_at, now)
    if hours < GOOD_FROM_HOURS:
        return FirstContactStage.FRESH
    if hours < LAST_CALL_HOURS:
        return FirstContactStage.GOOD
    return FirstContactStage.LAST_CALL if hours <= LATEST_HOURS else FirstContactStage.MISSED


def rhythm_base(standing: Standing, zone: tzinfo) -> date | None:
    """The day the rhythm counts from: the last real contact, or a later skip.

    Without any interaction the meeting itself is the last real contact, else the day of entering the network.
    """
    since = standing.last_contact or standing.met_at or standing.network_since
    days = [day for day in (since and local_day(since, zone), standing.counts_from) if day]
    return max(days, default=None)


def next_due(standing: Standing, zone: tzinfo, networking_days: frozenset[int]) -> date | None:
    """The local day on which the contact asks for something; None when it never does."""
    due = _unsnoozed_due(standing, zone, networking_days)
    if due is None:
        return None
    if standing.resting_until is not None and standing.resting_until > due:
        open_first = standing.first_contact_open
        due = standing.resting_until if open_first else on_networking_day(standing.resting_until, networking_days)
    return due if standing.snoozed_until is None else max(due, local_day(standing.snoozed_until, zone))


def follow_up(standing: Standing, now: datetime, zone: tzinfo, networking_days: frozenset[int]) -> FollowUp:
    """Derive what is due with a contact at `now`."""
    if standing.pocket is not Pocket.NETWORK:
        return FollowUp()
    due_on = next_due(standing, zone, networking_days)
    if standing.rests_on(local_day(now, zone)):
        return FollowUp(rhythm=RhythmState.NONE, due_on=due_on, resting_until=standing.resting_until)
    if standing.first_contact_open and standing.met_at is not None:
        return FollowUp(
            stage=first_contact_stage(standing.met_at, now),
            good_from=good_from(standing.met_at),
            latest=latest(standing.met_at),
            due_on=due_on,
        )
    today = local_day(now, zone)
    ratio = urgency(standing, today, zone)
    state = rhythm.rhythm_state(ratio)
    if state is RhythmState.RECENT and standing.spread_to is not None:
        state = RhythmState.STEADY
    return FollowUp(rhythm=state, due_on=due_on, urgency=ratio)


def urgency(standing: Standing, today: date, zone: tzinfo) -> float | None:
    """Days since the base in effective rhythms, 1.0 on a spread day; None without a rhythm."""
    if standing.cadence is None:
        return None
    if standing.spread_to is not None:
        days = rhythm.effective(standing.cadence, standing.unanswered).nominal_days
        return max(0.0, 1 + (today - standing.spread_to).days / days)
    base = rhythm_base(standing, zone)
    return None if base is None else rhythm.urgency(base, standing.cadence, standing.unanswered, today)


def rest_choices(today: date) -> dict[int, date]:
    """The lengths of a rest that have a name, in months, with the day each one ends."""
    return {months: Cadence(months=months).after(today) for months in REST_MONTHS}


def snooze_choices(now: datetime, zone: tzinfo) -> dict[str, datetime]:
    """The explicit choices of later, as instants in UTC (product.md, "Rhythm").

    This evening is 18:00 and becomes tomorrow once it has passed; tomorrow and next week are 09:00.
    """
    local = now.astimezone(zone)
    evening = local.replace(hour=18, minute=0, second=0, microsecond=0, fold=0)
    morning = local.replace(hour=9, minute=0, second=0, microsecond=0, fold=0)
    tomorrow = morning + timedelta(days=1)
    next_week = morning + timedelta(days=7 - local.weekday())
    choices = {"hour": elapsed(now, 1), "evening": evening if evening > local else tomorrow}
    choices |= {"tomorrow": tomorrow, "next_week": next_week}
    return {key: elapsed(moment, 0) for key, moment in choices.items()}


def _unsnoozed_due(standing: Standing, zone: tzinfo, networking_days: frozenset[int]) -> date | None:
    if standing.pocket is not Pocket.NETWORK:
        return None
    if standing.first_contact_open and standing.met_at is not None:
        return local_day(good_from(standing.met_at), zone)
    if standing.cadence is not None and standing.spread_to is not None:
        return on_networking_day(standing.spread_to, networking_days)
    base = rhythm_base(standing, zone)
    if standing.cadence is None or base is None:
        return None
    return rhythm.next_due(base, standing.cadence, standing.unanswered, networking_days)
