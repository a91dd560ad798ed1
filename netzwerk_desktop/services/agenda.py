"""What today holds, and which notifications are due."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from netzwerk_desktop.domain import load, notification
from netzwerk_desktop.domain.agenda import (
    Agenda,
    Birthday,
    DueReminder,
    FirstContact,
    Load,
    Pick,
    Suggestion,
    Upcoming,
    select,
    stage_order,
)
from netzwerk_desktop.domain.birthday import age_on, next_birthday
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, follow_up, latest
from netzwerk_desktop.domain.moment import at_local, local_day
from netzwerk_desktop.domain.notification import Announcement, Moment, MomentKind
from netzwerk_desktop.domain.query import CardFilter, CardQuery
from netzwerk_desktop.services.session import Session

UPCOMING = 5


class AgendaService:
    """Reads what is due; writes only that a notification has fired."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def first_messages(self) -> tuple[int, datetime | None]:
        """How many people wait for a first message, and the next moment by which one should be written, if any."""
        now = self._session.clock.now()
        facts = self._session.due.first_contacts()
        ends = [end for each in facts if (end := latest(each.met_at)) > now]
        return len(facts), min(ends, default=None)

    def agenda(self, at: datetime | None = None) -> Agenda:
        """Everything the page Today shows, at an instant or now."""
        session = self._session
        now = at or session.clock.now()
        zone, slot = session.zone, session.preferences.slot
        today = local_day(now, zone)
        midnight = at_local(today, datetime.min.time(), zone)
        done, first_done = session.due.reached(midnight, at_local(today + timedelta(days=1), datetime.min.time(), zone))
        networking_day = slot.is_networking_day(today)
        picks = self._picks(now, today, slot.quota - done) if networking_day else []
        facts = session.due.first_contacts()
        reminders = session.reminders.open()
        due_reminders = [each for each in reminders if each.due_at <= now and not _rests(each.resting_until, today)]
        cards = session.cards.cards(
            [*(pick.candidate.contact_id for pick in picks), *(each.contact_id for each in due_reminders)]
            + [each.contact_id for each in facts]
        )

        def state(contact_id: int) -> FollowUp:
            return follow_up(cards[contact_id].standing, now, zone, session.networking_days)

        open_first = [
            FirstContact(cards[each.contact_id], state(each.contact_id))
            for each in facts
            if (each.snoozed_until is None or each.snoozed_until <= now) and not _rests(each.resting_until, today)
        ]
        return Agenda(
            at=now,
            quota=slot.quota,
            networking_day=networking_day,
            done_today=done,
            first_done_today=first_done,
            first_contacts=tuple(
                sorted(
                    (e for e in open_first if e.follow_up.stage is not FirstContactStage.FRESH),
                    key=stage_order,
                )
            ),
            reminders=tuple(DueReminder(cards[each.contact_id], each) for each in due_reminders),
            suggestions=tuple(
                Suggestion(
                    cards[pick.candidate.contact_id],
                    state(pick.candidate.contact_id),
                    pick.reason,
                    pick.effective_days,
                )
                for pick in picks
            ),
            upcoming=self._upcoming(now, open_first, {pick.candidate.contact_id for pick in picks}),
            birthdays=self._birthdays(now, today),
            without_rhythm=session.cards.count(CardQuery(chip=CardFilter.WITHOUT_RHYTHM), today),
            load=self.load(),
        )

    def _picks(self, now: datetime, today: date, places: int) -> list[Pick]:
        """Who fills the free places; those who are only nearly due are read where the due ones leave some."""
        due, zone = self._session.due, self._session.zone
        if places <= 0:
            return []
        candidates = due.candidates(now, zone, places)
        if len(candidates) < places:
            candidates += due.candidates(now, zone, places, soon=True)
        return select(candidates, places, today)

    def _birthdays(self, now: datetime, today: date) -> tuple[Birthday, ...]:
        """The birthdays of a week, without those for whom something was logged on the day itself."""
        found = dict(self._session.due.birthdays(today))
        cards = self._session.cards.cards(list(found))
        birthdays = []
        for contact_id, stored in found.items():
            day, last = next_birthday(stored, today), cards[contact_id].standing.last_contact
            if last is None or local_day(last, self._session.zone) < day:
                birthdays.append(Birthday(cards[contact_id], day, age_on(stored, day)))
        return tuple(sorted(birthdays, key=lambda each: (each.day, each.card.name.sort_key, each.card.contact_id)))

    def load(self) -> Load:
        """What the rhythms ask for against what the slot holds."""
        slot = self._session.preferences.slot
        counts = self._session.due.cadences()
        available = float(slot.quota) if slot.days else 0.0
        return Load(load.needed(counts, slot.days), available, load.reliefs(counts, slot.days, slot.quota))

    def open_count(self) -> int:
        """How many people wait today, for the rail and the tray."""
        return self.agenda().open_count

    def mark_fired(self, announcement: Announcement) -> None:
        """Remember that this was notified; it does not fire again, over restarts too."""
        session = self._session
        with session.database.transaction():
            session.fired.mark(announcement.moments, session.clock.now())

    def next_notification(self) -> datetime | None:
        """When the next notification fires, not counting the end of a pause; None where nothing waits."""
        return self.look()[1]

    def look(self) -> tuple[list[Announcement], datetime | None]:
        """What is to be notified now, nothing while reminders rest, and when the next notification fires."""
        session = self._session
        now = session.clock.now()
        if self.paused(now):
            return [], session.preferences.paused_until
        moments = self._moments(now)
        fired = self._fired(moments, now)
        reached = notification.due(moments, fired, now)
        if any(each.kind is MomentKind.SLOT for each in reached) and not self.agenda(now).open_count:
            reached = [each for each in reached if each.kind is not MomentKind.SLOT]
        due = notification.next_moment(moments, fired, now)
        slot = session.preferences.slot.next_start(now, session.zone)
        return notification.announce(reached, now), min(
            (each for each in (due, slot) if each is not None), default=None
        )

    def paused(self, now: datetime) -> bool:
        """Whether reminders rest."""
        until = self._session.preferences.paused_until
        return until is not None and now < until

    def _moments(self, now: datetime) -> list[Moment]:
        session = self._session
        zone, quiet = session.zone, session.preferences.quiet_hours
        moments = [
            moment
            for facts in session.due.first_contacts(unannounced=True)
            for moment in notification.first_contact_moments(facts, quiet, zone)
        ]
        moments += [
            notification.reminder_moment(
                each.reminder_id, each.contact_id, each.due_at, each.event, quiet, zone, each.resting_until
            )
            for each in session.reminders.unannounced(now)
        ]
        moments += [
            notification.snoozed_moment(contact_id, until, event, quiet, zone)
            for contact_id, until, event in session.due.snoozed(local_day(now, zone))
        ]
        slot = notification.slot_moment(session.preferences.slot, now, zone)
        return moments if slot is None else [*moments, slot]

    def _fired(self, moments: Sequence[Moment], now: datetime) -> frozenset[tuple[MomentKind, int, datetime]]:
        return self._session.fired.since(min((moment.due_at for moment in moments), default=now))

    def _upcoming(self, now: datetime, open_first: Sequence[FirstContact], shown: set[int]) -> tuple[Upcoming, ...]:
        """The next few people: fresh first contacts, then rhythms that come due."""
        session = self._session
        zone = session.zone
        today = local_day(now, zone)
        found = [
            Upcoming(each.card, each.follow_up)
            for each in open_first
            if each.follow_up.stage is FirstContactStage.FRESH
        ]
        found.sort(key=lambda each: each.follow_up.good_from or now)
        query_ids = session.due.next_ids(today, UPCOMING + len(shown) + 4) if len(found) < UPCOMING else []
        cards = session.cards.cards(query_ids)
        for contact_id in query_ids:
            if contact_id not in shown and contact_id in cards:
                standing = cards[contact_id].standing
                state = follow_up(standing, now, zone, session.networking_days)
                found.append(Upcoming(cards[contact_id], state))
        return tuple(found[:UPCOMING])


def _rests(until: date | None, today: date) -> bool:
    return until is not None and today < until
