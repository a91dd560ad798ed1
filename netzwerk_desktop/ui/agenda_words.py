"""Words about what is due: the sentences of Today, of the sheet and of notifications."""

from datetime import date, datetime, tzinfo

from PySide6.QtCore import QDate, QLocale

from netzwerk_desktop.domain.agenda import Agenda, Birthday, Load, Reason, Suggestion
from netzwerk_desktop.domain.cadence import RhythmState, back_off
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.contact import Contact
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, Standing
from netzwerk_desktop.domain.load import Relief, ReliefKind
from netzwerk_desktop.domain.moment import local_day
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.words import (
    cadence_words,
    day_words,
    deadline_words,
    number_words,
    relative_day_words,
    rest_words,
    rhythm_words,
)


def load_words(load: Load) -> str:
    """Whether the rhythms fit into the networking time."""
    needed, places = number_words(load.needed_per_day), int(load.available_per_day)
    if load.needed_per_day == 0:
        return tr("No rhythm is chosen yet.")
    if load.fits:
        sentence = tr("Your rhythms ask for %1 contacts a day, there is room for %n. That fits.", "", places)
    elif load.reliefs:
        sentence = tr("Your rhythms ask for %1 contacts a day, there is room for %n.", "", places)
        return f"{sentence.replace('%1', needed)} {relief_words(load.reliefs[0])}"
    else:
        sentence = tr("Your rhythms ask for %1 contacts a day, there is room for %n. Longer rhythms help.", "", places)
    return sentence.replace("%1", needed)


def relief_words(relief: Relief) -> str:
    """The change after which the rhythms fit, as a sentence."""
    if relief.kind is ReliefKind.QUOTA:
        n = relief.quota
        return tr("With %n people a day it fits.", "", n)
    if relief.kind is ReliefKind.DAY:
        return tr("With networking time on %1 too it fits.").replace("%1", QLocale().dayName(relief.day + 1))
    n = relief.people
    sentence = tr("It fits when %n people get a longer rhythm: %1 instead of %2.", "", n)
    longer, usual = cadence_words(relief.longer), cadence_words(relief.cadence)
    return sentence.replace("%1", longer).replace("%2", usual)


def relief_choice_words(relief: Relief) -> str:
    """The same change on a button."""
    if relief.kind is ReliefKind.QUOTA:
        n = relief.quota
        return tr("%n people a day", "on a button", n)
    if relief.kind is ReliefKind.DAY:
        return tr("also on %1").replace("%1", QLocale().dayName(relief.day + 1))
    n = relief.people
    return tr("longer rhythm for %n people", "on a button", n)


def suggestion_words(suggestion: Suggestion, now: datetime, zone: tzinfo) -> str:
    """Why it is somebody's turn: "every 2 months, last on 14 Sept"."""
    standing, today = suggestion.card.standing, local_day(now, zone)
    last = standing.last_contact or standing.met_at
    if suggestion.reason is Reason.BACKED_OFF and standing.cadence is not None:
        n = standing.unanswered
        stretched = cadence_words(standing.cadence.times(back_off(n)))
        why = tr("%n time(s) without an answer, so %1", "", n).replace("%1", stretched)
    else:
        why = cadence_words(standing.cadence)
    if last is None:
        return why
    day = day_words(local_day(last, zone), today, weekday=False)
    return tr("%1, last on %2").replace("%1", why).replace("%2", day)


def agenda_words(agenda: Agenda, next_slot: str) -> str:
    """One sentence: how much is left today, and that it is enough."""
    enough = tr("Nothing more is needed today.")
    if not agenda.networking_day:
        free, patient = tr("Today is no networking time."), tr("What stands here can wait.")
        return f"{free} {patient}" if agenda.open_count else free
    if not agenda.open_count:
        return tr("That is enough for today. It continues %1.").replace("%1", next_slot)
    n = agenda.open_count
    waiting = tr("%n person(s) wait for you.", "", n)
    n = agenda.done_today + agenda.first_done_today
    achieved = tr("%n done already.", "", n)
    return f"{achieved} {waiting} {enough}" if n else f"{waiting} {enough}"


def sheet_state_words(follow_up: FollowUp, standing: Standing, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """The two lines of the sheet's state bar."""
    if follow_up.resting_until is not None:
        words = rest_words(follow_up.resting_until, local_day(now, zone))
        return words[:1].upper() + words[1:], tr("Nothing asks for this person until then.")
    if follow_up.stage is not None and follow_up.good_from is not None and follow_up.latest is not None:
        heads = {
            FirstContactStage.FRESH: tr("First message"),
            FirstContactStage.GOOD: tr("Good moment for the first message"),
            FirstContactStage.LAST_CALL: tr("Now is the time for the first message"),
            FirstContactStage.MISSED: tr("A first line is still worth it"),
        }
        until = deadline_words(follow_up.latest, now, zone)
        begins = deadline_words(follow_up.good_from, now, zone)
        lines = {
            FirstContactStage.FRESH: tr("good from %1, at the latest %2"),
            FirstContactStage.GOOD: tr("at the latest %2"),
            FirstContactStage.LAST_CALL: tr("until %2"),
            FirstContactStage.MISSED: tr("A short greeting is always welcome."),
        }
        return heads[follow_up.stage], lines[follow_up.stage].replace("%1", begins).replace("%2", until)
    if follow_up.rhythm in (RhythmState.DUE, RhythmState.QUIET) and follow_up.rhythm is not None:
        last = standing.last_contact or standing.met_at
        words = rhythm_words(follow_up.rhythm)
        why = cadence_words(standing.cadence)
        if last is not None:
            day = day_words(local_day(last, zone), local_day(now, zone), weekday=False)
            why = tr("%1, last on %2").replace("%1", why).replace("%2", day)
        return words[:1].upper() + words[1:], why
    return "", ""


def due_reason_words(contact: Contact, follow_up: FollowUp, now: datetime, zone: tzinfo) -> str:
    """When somebody is due next, and why."""
    standing, today = contact.standing, local_day(now, zone)
    if follow_up.due_on is None or follow_up.stage is not None or standing.cadence is None:
        return ""
    next_day = day_words(follow_up.due_on, today, weekday=False)
    if standing.spread_to is not None and follow_up.resting_until is None:
        return tr("next: %1, spread with the others").replace("%1", next_day)
    if follow_up.resting_until is not None:
        return tr("next: %1, because of the rest").replace("%1", next_day)
    last = standing.last_contact or standing.met_at
    n = standing.unanswered
    if back_off(n) > 1:
        stretched, usual = cadence_words(standing.cadence.times(back_off(n))), cadence_words(standing.cadence)
        answer = tr("%n time(s) without an answer, so %1 instead of %2; next: %3", "", n)
        return answer.replace("%1", stretched).replace("%2", usual).replace("%3", next_day)
    if last is None:
        return tr("next: %1").replace("%1", next_day)
    last_day = day_words(local_day(last, zone), today, weekday=False)
    return tr("next: %1, because last on %2").replace("%1", next_day).replace("%2", last_day)


def met_words(card: Card, now: datetime, zone: tzinfo) -> str:
    """Where and when somebody was met: "Swiss Slide Day, Tue"."""
    if card.standing.met_at is None:
        return card.event
    day, today = local_day(card.standing.met_at, zone), local_day(now, zone)
    when = relative_day_words(day, today)
    if 1 < (today - day).days < 5:
        when = QLocale().toString(QDate(day.year, day.month, day.day), "ddd").rstrip(".")
    return f"{card.event}, {when}" if card.event else tr("met %1", "when").replace("%1", when)


def birthday_parts_words(birthday: Birthday, today: date) -> tuple[str, str]:
    """When a birthday is, and the age where the year is known."""
    when = relative_day_words(birthday.day, today)
    age = birthday.age
    if age is None or age < 1:
        return when, ""
    return when, tr("turns %1", "age on a birthday").replace("%1", str(age))


def day_parts_words(day: date) -> tuple[str, str]:
    """A day in two lines: weekday, date."""
    moment = QDate(day.year, day.month, day.day)
    return QLocale().toString(moment, "ddd").rstrip("."), QLocale().toString(moment, tr("d MMM", "day"))
