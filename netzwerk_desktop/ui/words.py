"""Words: what the rules' values are called on the screen."""

from datetime import date, datetime, time, tzinfo

from PySide6.QtCore import QDate, QLocale, QTime

from netzwerk_desktop.domain.agenda import Agenda, Load, Reason, Suggestion
from netzwerk_desktop.domain.cadence import Cadence, RhythmState, back_off
from netzwerk_desktop.domain.card import Card
from netzwerk_desktop.domain.changes import Changes, Verb
from netzwerk_desktop.domain.contact import Contact, MethodKind, PhotoRole
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.followup import FirstContactStage, FollowUp, Pocket, Standing
from netzwerk_desktop.domain.interaction import Interaction, InteractionKind
from netzwerk_desktop.domain.moment import hours_between, local_day
from netzwerk_desktop.domain.query import CardFilter, CardOrder
from netzwerk_desktop.domain.text import PersonName
from netzwerk_desktop.translation import tr


def clock_words(moment: datetime, zone: tzinfo) -> str:
    """A wall-clock time: 19:00."""
    local = moment.astimezone(zone)
    return time_words(local.time())


def time_words(clock: time) -> str:
    """A time of day as this language writes it."""
    return QLocale().toString(QTime(clock.hour, clock.minute), tr("HH:mm", "time of day"))


def day_words(day: date, today: date, *, weekday: bool = True) -> str:
    """A day: "Thu 26 Nov", with the year when it is another one."""
    if day.year != today.year:
        pattern = tr("d MMM yyyy", "day with year")
    else:
        pattern = tr("ddd d MMM", "day with weekday") if weekday else tr("d MMM", "day")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def long_day_words(day: date) -> str:
    """A day as a title: "Wednesday, 25 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("dddd, d MMMM", "title of a day"))


def full_day_words(day: date) -> str:
    """A day with everything: "Tue 24 Nov 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), tr("ddd d MMM yyyy", "weekday, day and year"))


def relative_day_words(day: date, today: date) -> str:
    """today, yesterday, tomorrow, or the day."""
    ahead = (day - today).days
    if ahead in (-1, 0, 1):
        return {-1: tr("yesterday"), 0: tr("today"), 1: tr("tomorrow")}[ahead]
    return day_words(day, today)


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
    if follow_up.stage is not None:
        return stage_words(follow_up.stage, follow_up, now, zone)
    return rhythm_words(follow_up.rhythm) if follow_up.rhythm is not None else ""


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


def pocket_words(pocket: Pocket) -> str:
    """The name of a pocket."""
    return {Pocket.INBOX: tr("Inbox"), Pocket.NETWORK: tr("Network"), Pocket.ASIDE: tr("Aside")}[pocket]


def chip_words(chip: CardFilter) -> str:
    """The name of a filter of the network page."""
    return {
        CardFilter.ALL: tr("All"),
        CardFilter.FIRST_CONTACT: tr("First message"),
        CardFilter.DUE: tr("Their turn"),
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


def role_words(role: PhotoRole) -> str:
    """As what a photo is taken."""
    return {
        PhotoRole.PORTRAIT: tr("as portrait"),
        PhotoRole.CARD_FRONT: tr("as business card"),
        PhotoRole.CARD_BACK: tr("as back of the card"),
    }[role]


def name_words(name: PersonName) -> str:
    """A person's name, or that there is none yet."""
    return name.display or tr("No name yet")


def changes_words(changes: Changes) -> str:
    """The sentence of the toast after a change; empty where nothing needs saying."""
    n = len(changes.contacts)
    name = changes.name
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
        Verb.RHYTHM: tr("The rhythm of %1 is changed."),
        Verb.PHOTO_REMOVED: tr("The photo of %1 is removed."),
        Verb.REMINDER_DONE: tr("Done: the reminder about %1."),
        Verb.REMINDER_SET: tr("Reminder about %1 is set."),
        Verb.ADDED: tr("%1 is in."),
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
        Verb.RHYTHM: tr("The rhythm of %n contact(s) is changed.", "", n),
        Verb.TAGGED: tr("%n contact(s) tagged.", "", n),
        Verb.ADDED: tr("%n card(s) taken in.", "", n),
    }
    if n == 1 and changes.name:
        return one.get(changes.verb, "").replace("%1", name)
    return several.get(changes.verb, "")


def problem_words(error: UserError) -> str:
    """What happened, what was kept, what to do."""
    values = error.values
    sentence = {
        Problem.IMAGE_EMPTY: tr("“%1” is empty; nothing was taken from it. Choose another photo."),
        Problem.NOT_AN_IMAGE: tr("“%1” is not a photo this program knows; it was left out. JPEG and PNG work."),
        Problem.IMAGE_UNSUPPORTED: tr("“%1” is a HEIC photo; it was left out. Save it as JPEG and drop it again."),
        Problem.IMAGE_DAMAGED: tr("“%1” is incomplete or damaged; it was left out. Copy it from the phone again."),
        Problem.IMAGE_TOO_LARGE: tr("“%1” is too large to be shown; it was left out. Make it smaller and try again."),
        Problem.NO_SUCH_FILE: tr("“%1” cannot be found; it was left out. Look whether it was moved."),
        Problem.NOT_READABLE: tr("“%1” cannot be read; it was left out. Look at its permissions."),
        Problem.DISK_FULL: tr("The disk is full. Nothing was changed, what you had is safe. Make room and try again."),
        Problem.NOT_WRITABLE: tr("The data folder cannot be written. Nothing was changed. Look at its permissions."),
        Problem.DATA_DAMAGED: tr("The data file is damaged. Nothing was changed. A copy lies in the folder backups."),
        Problem.DATA_NEWER: tr("These data belong to a newer version. Nothing was changed. Install that version."),
        Problem.DATA_FOREIGN: tr(
            "The data file belongs to another program. Nothing was changed. Choose another folder."
        ),
        Problem.DATA_IN_USE: tr("These data are open in another window. Nothing was changed. Use that window."),
        Problem.DATA_BUSY: tr("The data are busy. Nothing was changed. Try again in a moment."),
        Problem.NO_SUCH_CONTACT: tr("This contact is gone. Nothing was changed."),
    }.get(error.problem, tr("Something went wrong. Your data are unchanged. Try again."))
    return sentence.replace("%1", str(values.get("name") or values.get("path") or ""))


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


def number_words(number: float) -> str:
    """A number with one decimal: 2.6."""
    return QLocale().toString(number, "f", 1)


def load_words(load: Load) -> str:
    """Whether the rhythms fit into the networking time."""
    needed, places = number_words(load.needed_per_day), int(load.available_per_day)
    if load.needed_per_day == 0:
        return tr("No rhythm is chosen yet.")
    if load.fits:
        sentence = tr("Your rhythms ask for %1 contacts a day, there is room for %n. That fits.", "", places)
    else:
        sentence = tr("Your rhythms ask for %1 contacts a day, there is room for %n. Longer rhythms help.", "", places)
    return sentence.replace("%1", needed)


def day_parts_words(day: date) -> tuple[str, str]:
    """A day in two lines: weekday, date."""
    moment = QDate(day.year, day.month, day.day)
    return QLocale().toString(moment, "ddd").rstrip("."), QLocale().toString(moment, tr("d MMM", "day"))


def met_words(card: Card, now: datetime, zone: tzinfo) -> str:
    """Where and when somebody was met: "Swiss Slide Day, Tue"."""
    if card.standing.met_at is None:
        return card.event
    day, today = local_day(card.standing.met_at, zone), local_day(now, zone)
    when = relative_day_words(day, today)
    if 1 < (today - day).days < 5:
        when = QLocale().toString(QDate(day.year, day.month, day.day), "ddd").rstrip(".")
    return f"{card.event}, {when}" if card.event else tr("met %1", "when").replace("%1", when)


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
    enough = tr("More need not be today.")
    if not agenda.networking_day:
        free, patient = tr("Today is no networking time."), tr("What stands here can wait.")
        return f"{free} {patient}" if agenda.open_count else free
    if not agenda.open_count:
        return tr("That is enough for today. It goes on %1.").replace("%1", next_slot)
    n = agenda.open_count
    waiting = tr("%n person(s) wait for you.", "", n)
    n = agenda.done_today + agenda.first_done_today
    achieved = tr("%n done already.", "", n)
    return f"{achieved} {waiting} {enough}" if n else f"{waiting} {enough}"


def interaction_words(interaction: Interaction) -> str:
    """What happened, in two words: "Mail from them."."""
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


def sheet_state_words(follow_up: FollowUp, standing: Standing, now: datetime, zone: tzinfo) -> tuple[str, str]:
    """The two lines of the sheet's state bar."""
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
