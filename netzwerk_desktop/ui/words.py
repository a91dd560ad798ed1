"""Words: what the rules' values are called on the screen."""

from collections.abc import Sequence
from datetime import date, datetime, time, tzinfo

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from netzwerk_desktop.domain.birthday import birthday_in
from netzwerk_desktop.domain.business_card import Quality
from netzwerk_desktop.domain.cadence import Cadence, RhythmState
from netzwerk_desktop.domain.card_scan import ScanState
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import MethodKind
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, Pocket
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.domain.moment import at_local, hours_between, local_day
from netzwerk_desktop.domain.query import CardFilter, CardOrder
from netzwerk_desktop.domain.reminder import Repeat, RepeatUnit
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.translation import tr


def clock_words(moment: datetime, zone: tzinfo) -> str:
    """A wall-clock time: 19:00."""
    return time_words(moment.astimezone(zone).time())


def time_words(clock: time) -> str:
    """A time of day as this language writes it."""
    return QLocale().toString(QTime(clock.hour, clock.minute), tr("HH:mm", "time of day"))


def day_words(day: date, today: date, *, weekday: bool = True) -> str:
    """A day: "Thu 26 Nov", with the year when it is another one."""
    if day.year != today.year:
        pattern = tr("d MMM yyyy", "day with year")
    else:
        pattern = tr("ddd d MMM", "day with weekday") if weekday else tr("d MMM", "day")
    return _written(day, pattern)


def _written(day: date, pattern: str) -> str:
    """A day in a pattern; German weekdays lose the dot that Qt gives them ("Di 24. Nov.")."""
    moment = QDate(day.year, day.month, day.day)
    weekday = QLocale().dayName(moment.dayOfWeek(), QLocale.FormatType.ShortFormat)
    text = QLocale().toString(moment, pattern)
    return text.replace(weekday, weekday.rstrip("."), 1) if "ddd" in pattern else text


def stamp_words(now: datetime, zone: tzinfo) -> str:
    """The beginning of a line of a note that says when it was written: "24 Nov, 19:20: "."""
    day = _written(local_day(now, zone), tr("d MMM", "day"))
    return f"{day}, {clock_words(now, zone)}: "


def local_moment(chosen: QDateTime, zone: tzinfo) -> datetime:
    """The instant of a date and time that a person chose where they are."""
    day, clock = chosen.date(), chosen.time()
    return at_local(date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()), zone)


def long_day_words(day: date) -> str:
    """A day as a title: "Wednesday, 25 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("dddd, d MMMM", "title of a day"))


def full_day_words(day: date) -> str:
    """A day with everything: "Tue 24 Nov 2026"."""
    return _written(day, tr("ddd d MMM yyyy", "weekday, day and year"))


def relative_day_words(day: date, today: date) -> str:
    """today, yesterday, tomorrow, or the day."""
    ahead = (day - today).days
    if ahead in (-1, 0, 1):
        return {-1: tr("yesterday"), 0: tr("today"), 1: tr("tomorrow")}[ahead]
    return day_words(day, today)


def reached_words(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """When somebody was reached: "yesterday 22:40", "Tue 24 Nov, 22:40"."""
    day, today = local_day(moment, zone), local_day(now, zone)
    near = abs((day - today).days) <= 1
    pattern = tr("%1 %2", "near day and time") if near else tr("%1, %2", "day and time of the past")
    return pattern.replace("%1", relative_day_words(day, today)).replace("%2", clock_words(moment, zone))


def deadline_words(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """A deadline: the time alone today, weekday and time within a week, else the day."""
    day, today = local_day(moment, zone), local_day(now, zone)
    at = clock_words(moment, zone)
    if day == today:
        return at
    if 0 < (day - today).days < 7:
        weekday = QLocale().toString(QDate(day.year, day.month, day.day), "ddd").rstrip(".")
        return tr("%1 %2", "weekday and time").replace("%1", weekday).replace("%2", at)
    return day_words(day, today)


def stage_words(stage: FirstContactStage, follow_up: FollowUp, now: datetime, zone: tzinfo) -> str:
    """The short words of a tile for a first contact."""
    if stage is FirstContactStage.FRESH and follow_up.good_from is not None:
        return tr("good from %1").replace("%1", deadline_words(follow_up.good_from, now, zone))
    if stage is FirstContactStage.GOOD:
        return tr("good moment")
    if stage is FirstContactStage.LAST_CALL and follow_up.latest is not None:
        n = max(1, int(hours_between(now, follow_up.latest)))
        return tr("%n hour(s) left", "", n)
    return tr("still worth a line")


def stage_words_long(stage: FirstContactStage, follow_up: FollowUp, now: datetime, zone: tzinfo) -> str:
    """The words of rows and notifications: with the deadline."""
    short = stage_words(stage, follow_up, now, zone)
    if follow_up.latest is None or stage not in (FirstContactStage.GOOD, FirstContactStage.LAST_CALL):
        return short
    until = deadline_words(follow_up.latest, now, zone)
    return tr("%1, until %2", "state and deadline").replace("%1", short).replace("%2", until)


def rhythm_words(state: RhythmState) -> str:
    """The words of a rhythm's state."""
    return {
        RhythmState.RECENT: tr("just talked"),
        RhythmState.STEADY: tr("in rhythm"),
        RhythmState.DUE: tr("their turn"),
        RhythmState.QUIET: tr("quiet for a while"),
        RhythmState.NONE: tr("without rhythm"),
    }[state]


def state_words(follow_up: FollowUp, now: datetime, zone: tzinfo) -> str:
    """The short words of whatever is due; empty outside the network."""
    if follow_up.resting_until is not None:
        return rest_words(follow_up.resting_until, local_day(now, zone))
    if follow_up.stage is not None:
        return stage_words(follow_up.stage, follow_up, now, zone)
    return rhythm_words(follow_up.rhythm) if follow_up.rhythm is not None else ""


def rest_words(until: date, today: date) -> str:
    """That somebody is left alone: "rests until 1 Mar"."""
    return tr("rests until %1").replace("%1", day_words(until, today, weekday=False))


def cadence_words(cadence: Cadence | None) -> str:
    """A rhythm: "every 3 months"."""
    if cadence is None:
        return tr("without rhythm")
    if cadence.months == 12:
        return tr("every year")
    if cadence.months:
        return tr("every %n month(s)", "", cadence.months)
    if cadence.days % 7 == 0:
        weeks = cadence.days // 7
        return tr("every %n week(s)", "", weeks)
    return tr("every %n day(s)", "", cadence.days)


def cadence_choice_words(cadence: Cadence) -> str:
    """A rhythm in a menu: "3 months"."""
    if cadence.months:
        return tr("%n month(s)", "", cadence.months)
    if cadence.days % 7 == 0:
        weeks = cadence.days // 7
        return tr("%n week(s)", "", weeks)
    return tr("%n day(s)", "", cadence.days)


def into_pocket_words(pocket: Pocket) -> str:
    """What sorting into a pocket is called in a menu."""
    return {
        Pocket.INBOX: tr("Back into the inbox"),
        Pocket.NETWORK: tr("Into the network"),
        Pocket.ASIDE: tr("Put aside"),
    }[pocket]


def pocket_words(pocket: Pocket) -> str:
    """The name of a pocket."""
    return {Pocket.INBOX: tr("Inbox"), Pocket.NETWORK: tr("Network"), Pocket.ASIDE: tr("Aside")}[pocket]


def chip_words(chip: CardFilter) -> str:
    """The name of a filter of the network page."""
    return {
        CardFilter.ALL: tr("All"),
        CardFilter.FIRST_CONTACT: tr("First message"),
        CardFilter.DUE: tr("Their turn"),
        CardFilter.SOON: tr("Due soon"),
        CardFilter.WITHOUT_RHYTHM: tr("Without rhythm"),
        CardFilter.QUIET: tr("Not heard for a while"),
    }[chip]


def order_words(order: CardOrder) -> str:
    """The name of an order."""
    return {
        CardOrder.NAME: tr("Name"),
        CardOrder.MET: tr("Last met"),
        CardOrder.LAST_CONTACT: tr("Last contact"),
        CardOrder.NEXT_DUE: tr("Next due"),
        CardOrder.ORGANISATION: tr("Organisation"),
        CardOrder.ADDED: tr("Last added"),
        CardOrder.CAPTURED: tr("As taken in"),
    }[order]


def kind_words(kind: InteractionKind) -> str:
    """The name of a kind of interaction."""
    return {
        InteractionKind.MAIL: tr("Mail"),
        InteractionKind.CALL: tr("Call"),
        InteractionKind.MESSAGE: tr("Message"),
        InteractionKind.MEETING: tr("Meeting"),
        InteractionKind.OTHER: tr("Other", "kind of interaction"),
    }[kind]


def method_words(kind: MethodKind) -> str:
    """The name of a way to reach somebody."""
    return {
        MethodKind.MAIL: tr("Mail"),
        MethodKind.PHONE: tr("Phone"),
        MethodKind.WEB: tr("Web"),
        MethodKind.ADDRESS: tr("Address"),
    }[kind]


def name_words(name: PersonName) -> str:
    """A person's name, or that there is none yet."""
    return name.display or tr("No name yet")


def changes_words(changes: Changes) -> str:
    """The sentence of the toast after a change; empty where nothing needs saying."""
    n, name = len(changes.contacts), changes.name
    if changes.verb is Verb.PREFERENCES and changes.undo is not None:
        return tr("The networking time is changed.")
    one = {
        Verb.TO_NETWORK: tr("%1 is in the network."),
        Verb.TO_ASIDE: tr("%1 is put aside."),
        Verb.TO_INBOX: tr("%1 is back in the inbox."),
        Verb.DELETED: tr("%1 is in the trash for 30 days."),
        Verb.RESTORED: tr("%1 is back."),
        Verb.LOGGED: tr("Noted as done: %1."),
        Verb.SKIPPED: tr("%1 is skipped; the rhythm counts from today."),
        Verb.SNOOZED: tr("%1 comes back later."),
        Verb.WAIVED: tr("No message to %1."),
        Verb.RESTED: tr("%1 may rest for now."),
        Verb.WOKEN: tr("%1 rests no more."),
        Verb.RHYTHM: tr("The rhythm of %1 is changed."),
        Verb.PHOTO_REMOVED: tr("The photo of %1 is removed."),
        Verb.REMINDER_DONE: tr("Done: the reminder about %1."),
        Verb.REMINDER_SET: tr("Reminder about %1 is set."),
        Verb.ADDED: tr("%1 is in."),
        Verb.PROMISED: tr("The promise to %1 is noted."),
        Verb.EVENT_SET: tr("The event of %1 is changed."),
        Verb.FILTER_SAVED: tr("The filter “%1” is kept."),
        Verb.FILTER_RENAMED: tr("The filter is called “%1” now."),
        Verb.FILTER_REMOVED: tr("The filter “%1” is removed."),
    }
    several = {
        Verb.TO_NETWORK: tr("%n contact(s) are in the network.", "", n),
        Verb.TO_ASIDE: tr("%n contact(s) are put aside.", "", n),
        Verb.TO_INBOX: tr("%n contact(s) are back in the inbox.", "", n),
        Verb.DELETED: tr("%n contact(s) deleted, 30 days in the trash.", "", n),
        Verb.RESTORED: tr("%n contact(s) are back.", "", n),
        Verb.LOGGED: tr("Noted as done: %n contact(s).", "", n),
        Verb.SKIPPED: tr("%n contact(s) skipped; the rhythm counts from today.", "", n),
        Verb.SNOOZED: tr("%n contact(s) come back later.", "", n),
        Verb.WAIVED: tr("No message to %n contact(s).", "", n),
        Verb.RESTED: tr("%n contact(s) may rest for now.", "", n),
        Verb.WOKEN: tr("%n contact(s) rest no more.", "", n),
        Verb.RHYTHM: tr("The rhythm of %n contact(s) is changed.", "", n),
        Verb.TAGGED: tr("%n contact(s) tagged.", "", n),
        Verb.EVENT_SET: tr("The event of %n contact(s) is changed.", "", n),
        Verb.ADDED: tr("%n card(s) taken in.", "", n),
        Verb.MERGED: tr("Merged."),
        Verb.TOLD_APART: tr("Noted: these are two people."),
        Verb.BACK_ADDED: tr("It is the back of the card before now."),
        Verb.RELATED: tr("Noted who knows whom.") if n else tr("That was noted already."),
        Verb.RETURNED: tr("A copy was brought back."),
        Verb.UNRELATED: tr("They are no longer noted as acquainted."),
    }
    if n <= 1 and changes.name:
        return one.get(changes.verb, "").replace("%1", name)
    return several.get(changes.verb, "")


def weekday_span_words(days: tuple[int, ...]) -> str:
    """Weekdays, Monday = 0: "Mon–Fri" for a run, else a list; empty for none."""
    names = [QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat).rstrip(".") for day in days]
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)


def pocket_consequence_words(stage: FirstContactStage, until: str) -> str:
    """What follows from putting a card into the network, in three short lines."""
    lines = {
        FirstContactStage.FRESH: tr("first message\ngood after 12 hours,\nuntil %1"),
        FirstContactStage.GOOD: tr("first message\ngood from now on,\nuntil %1"),
        FirstContactStage.LAST_CALL: tr("first message\nbest right now,\nuntil %1"),
        FirstContactStage.MISSED: tr("first message\nstill worth a line"),
    }
    return lines[stage].replace("%1", until)


def birthday_words(birthday: str) -> str:
    """A birthday as it is written in this language, with the year where it is known."""
    if not birthday:
        return ""
    known = not birthday.startswith("-")
    day = birthday_in(birthday, int(birthday[:4]) if known else 2000)
    return _written(day, tr("d MMMM yyyy", "birthday with year") if known else tr("d MMMM", "birthday"))


def repeat_words(repeat: Repeat) -> str:
    """How often a reminder comes again: "every week"."""
    n = repeat.count
    return {
        RepeatUnit.DAY: tr("every %n day(s)", "", n),
        RepeatUnit.WEEK: tr("every %n week(s)", "", n),
        RepeatUnit.MONTH: tr("every %n month(s)", "", n),
        RepeatUnit.YEAR: tr("every year") if n == 1 else tr("every %n years", "", n),
    }[repeat.unit]


def number_words(number: float) -> str:
    """A number with one decimal: 2.6."""
    return QLocale().toString(number, "f", 1)


def interaction_words(interaction: Interaction, company: Sequence[PersonName] = ()) -> str:
    """What happened, in a few words: "Mail from them.", "Meeting, with Eva Szabó too."."""
    words = _exchange_words(interaction)
    if company:
        names = ", ".join(name_words(name) for name in company)
        words = tr("%1, with %2 too.").replace("%1", words.rstrip(".")).replace("%2", names)
    answered = tr("Answered.")
    return f"{words} {answered}" if interaction.answered and interaction.may_be_answered else words


def _exchange_words(interaction: Interaction) -> str:
    if interaction.kind is InteractionKind.MEETING:
        return tr("Meeting.")
    incoming = {
        InteractionKind.MAIL: tr("Mail from them."),
        InteractionKind.CALL: tr("Call from them."),
        InteractionKind.MESSAGE: tr("Message from them."),
        InteractionKind.OTHER: tr("From them."),
    }
    outgoing = {
        InteractionKind.MAIL: tr("Mail."),
        InteractionKind.CALL: tr("Call."),
        InteractionKind.MESSAGE: tr("Message."),
        InteractionKind.OTHER: tr("In touch."),
    }
    return (incoming if interaction.incoming else outgoing)[interaction.kind]


def scan_words(scan: ScanState | None, quality: Quality | None) -> str:
    """What a tile of the inbox says about the reading of its card; empty where nothing needs a look."""
    if scan is ScanState.WAITING:
        return tr("not read yet")
    if scan is ScanState.FAILED or quality is Quality.RETAKE:
        return tr("hardly legible")
    return tr("please check") if quality is Quality.CHECK else ""
