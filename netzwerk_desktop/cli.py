"""The commands without a window, and the sentences they say; usage.py reads the command line."""

import argparse
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from netzwerk_desktop.card_commands import capture, scan
from netzwerk_desktop.domain.agenda import Agenda, FirstContact
from netzwerk_desktop.domain.cadence import Cadence
from netzwerk_desktop.domain.contact import Contact, ContactDraft, MethodKind, PhotoRole, Pocket
from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.followup import FirstContactStage
from netzwerk_desktop.domain.interaction import InteractionKind
from netzwerk_desktop.domain.photo import Photo
from netzwerk_desktop.domain.query import CardQuery
from netzwerk_desktop.domain.text import PersonName, split_name
from netzwerk_desktop.exchange_commands import export_file, import_files, undo_import
from netzwerk_desktop.search_command import search
from netzwerk_desktop.services.plain import plain_agenda, plain_contact, plain_findings
from netzwerk_desktop.terminal import (
    DATA_PROBLEMS,
    DONE,
    REFUSED,
    STANDARD_STREAM,
    complain,
    one_line,
    problem_words,
    read_file,
    report,
    tell,
)
from netzwerk_desktop.translation import tr
from netzwerk_desktop.usage import parse

if TYPE_CHECKING:  # they bring the database along, which --help does not need
    from netzwerk_desktop.services.backup import Findings
    from netzwerk_desktop.services.session import DataPaths
    from netzwerk_desktop.services.verbs import Verbs

__all__ = [
    "DONE",
    "REFUSED",
    "STANDARD_STREAM",
    "complain",
    "parse",
    "problem_words",
    "report",
    "run",
    "tell",
]

Opened = Callable[[bool], "Verbs"]

_AT_ONCE = 500
_COPY_PROBLEMS = {Problem.NOT_WRITABLE, Problem.DISK_FULL, Problem.STORAGE_FAILED}


# commands


def run(options: argparse.Namespace, opened: Opened) -> int:
    """Run one command; a failure that a person can act on becomes a sentence and an exit code.

    Args:
        opened: opens the data, for reading only when it is given True.
    """
    try:
        return _COMMANDS[options.command](options, opened)
    except UserError as error:
        return report(error)


def _add(options: argparse.Namespace, opened: Opened) -> int:
    """A photo that is refused does not keep a named person out."""
    verbs, name, code = opened(False), split_name(options.name), DONE
    photos: list[tuple[PhotoRole, Photo]] = []
    try:
        if options.photo is not None:
            photo = verbs.capture.store(read_file(options.photo), Path(options.photo).name)
            photos.append((PhotoRole.CARD_FRONT, photo))
    except UserError as error:
        if error.problem in DATA_PROBLEMS or not name.display:
            raise
        code = report(error)
    cadence = Cadence(days=options.rhythm) if options.rhythm else None
    with verbs.session.database.transaction():
        draft = ContactDraft(name, note=options.note, event_id=verbs.events.named(options.event), met_at=options.met_at)
        added = verbs.contacts.add(draft, pocket=Pocket(options.pocket), cadence=cadence, photos=photos)
    contact = verbs.contacts.get(next(iter(added.contacts)))
    tell(options, plain_contact(contact, verbs.session.zone), str(contact.contact_id))
    return code


def _list(options: argparse.Namespace, opened: Opened) -> int:
    verbs = opened(True)
    query = CardQuery(pocket=Pocket(options.pocket) if options.pocket else None)
    ids = verbs.contacts.ids(query, options.limit or -1)
    if options.json:
        tell(options, [plain_contact(each, verbs.session.zone) for each in verbs.contacts.many(ids)])
        return DONE
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        cards = verbs.contacts.cards(part)
        for card in (cards[each] for each in part):
            words = (str(card.contact_id), _name_words(card.name), card.organisation, card.event)
            tell(options, None, "\t".join(one_line(each) for each in words).rstrip())
    return DONE


def _show(options: argparse.Namespace, opened: Opened) -> int:
    verbs = opened(True)
    contact = _contact(verbs, options.contact_id)
    zone = verbs.session.zone
    tell(options, plain_contact(contact, zone), *_contact_words(contact, zone))
    return DONE


def _log(options: argparse.Namespace, opened: Opened) -> int:
    verbs = opened(False)
    contact_id = _contact(verbs, options.contact_id).contact_id
    kind = InteractionKind(options.kind)
    verbs.interactions.log([contact_id], kind, at=options.at, incoming=options.incoming, note=options.note)
    contact = verbs.contacts.get(contact_id)
    noted = tr("Noted for %1.").replace("%1", _name_words(contact.name))
    tell(options, plain_contact(contact, verbs.session.zone), noted)
    return DONE


def _contact(verbs: "Verbs", contact_id: int) -> Contact:
    """A contact that is not in the trash."""
    contact = verbs.contacts.get(contact_id)
    if contact.deleted_at is not None:
        raise UserError(Problem.NO_SUCH_CONTACT, contact_id=contact_id)
    return contact


def _agenda(options: argparse.Namespace, opened: Opened) -> int:
    verbs = opened(True)
    agenda, zone = verbs.agenda.agenda(options.at), verbs.session.zone
    tell(options, plain_agenda(agenda, zone), *_agenda_words(agenda, zone))
    return DONE


def _check(options: argparse.Namespace, opened: Opened) -> int:
    verbs = opened(True)
    findings = verbs.backup.check()
    if findings.stale and not findings.damage:
        findings = _with_index_anew(verbs, opened)
    for damage in findings.damage:
        complain(
            tr("The data file is damaged: %1. Nothing was changed. A copy lies in the folder backups.").replace(
                "%1", damage
            )
        )
    for name in findings.missing:
        complain(
            tr("The photo “%1” is missing. All else is kept. Look for it in the folder backups.").replace("%1", name)
        )
    if findings.stale:
        complain(tr("The index of words differs from the data. Nothing was lost. Close the window and check again."))
    n = findings.contacts
    people = tr("%n contact(s) checked.", "", n)
    n = findings.photos
    tell(options, plain_findings(findings), people, tr("%n photo(s) checked.", "", n))
    return DONE if findings.sound else REFUSED


def _with_index_anew(verbs: "Verbs", opened: Opened) -> "Findings":
    """Make the index of words anew and say so; beside a window nothing is changed."""
    verbs.close()
    try:
        writing = opened(False)
    except UserError as error:
        if error.problem is not Problem.DATA_IN_USE:
            raise
        return opened(True).backup.check()
    writing.backup.mend_index()
    complain(tr("The index of words differed from the data and was made anew. Nothing was lost."))
    return writing.backup.check()


def _backup(options: argparse.Namespace, opened: Opened) -> int:
    """Beside the data it is the day's copy; into another folder it only reads them, while a window is open too."""
    from netzwerk_desktop.services.backup import make_backup

    directory = options.directory
    session = opened(directory is not None).session
    try:
        target = make_backup(_paths_into(session.paths, directory) if directory else session.paths, session.today())
    except UserError as error:
        if directory is None or error.problem not in _COPY_PROBLEMS:
            raise
        words = tr("No copy could be written to “%1”. The data are unchanged. Choose another folder.")
        complain(words.replace("%1", str(directory)))
        return REFUSED
    tell(options, {"file": str(target)}, str(target))
    return DONE


def _paths_into(paths: "DataPaths", directory: Path) -> "DataPaths":
    """The same data with their copies in another folder."""
    from netzwerk_desktop.services.session import DataPaths

    class CopiedElsewhere(DataPaths):
        backups = directory

    return CopiedElsewhere(paths.root)


_COMMANDS: dict[str, Callable[[argparse.Namespace, Opened], int]] = {
    "add": _add,
    "list": _list,
    "show": _show,
    "log": _log,
    "agenda": _agenda,
    "check": _check,
    "backup": _backup,
    "scan": scan,
    "capture": capture,
    "search": search,
    "import": import_files,
    "undo-import": undo_import,
    "export": export_file,
}


# words


def _name_words(name: PersonName) -> str:
    return one_line(name.display) or tr("No name yet")


def _when(moment: datetime | date | None, zone: tzinfo) -> str:
    """A local time, or a day, as the language writes it."""
    from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

    if moment is None:
        return ""
    style = QLocale.FormatType.ShortFormat
    if not isinstance(moment, datetime):
        return QLocale().toString(QDate(moment.year, moment.month, moment.day), style)
    local = moment.astimezone(zone)
    day, clock = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
    return QLocale().toString(QDateTime(day, clock), style)


def _contact_words(contact: Contact, zone: tzinfo) -> list[str]:
    standing = contact.standing
    n = standing.cadence.nominal_days if standing.cadence else 0
    methods = {
        MethodKind.MAIL: tr("Mail"),
        MethodKind.PHONE: tr("Phone"),
        MethodKind.WEB: tr("Web"),
        MethodKind.ADDRESS: tr("Address"),
    }
    facts = [
        (tr("Organisation"), contact.organisation),
        (tr("Job title"), contact.job_title),
        *((methods[way.kind], way.value) for way in contact.methods),
        (tr("Event"), contact.event),
        (tr("Met"), _when(standing.met_at, zone)),
        (tr("Rhythm"), tr("every %n day(s)", "", n) if n else ""),
        (tr("Last contact"), _when(standing.last_contact, zone)),
        (tr("Next due"), _when(contact.next_due, zone)),
        (tr("Note"), contact.note),
        (tr("Offers"), contact.offers),
        (tr("Seeks"), contact.seeks),
    ]
    return [_name_words(contact.name), *(f"{label}: {one_line(value)}" for label, value in facts if value)]


def _agenda_words(agenda: Agenda, zone: tzinfo) -> list[str]:
    lines = [(each.card, _stage_words(each, zone)) for each in agenda.first_contacts]
    lines += [(each.card, one_line(each.reminder.text)) for each in agenda.reminders]
    lines += [(each.card, tr("their turn")) for each in agenda.suggestions]
    words = [f"{card.contact_id}\t{_name_words(card.name)}\t{what}" for card, what in lines]
    return words or [tr("Nothing is due.")]


def _stage_words(first: FirstContact, zone: tzinfo) -> str:
    state = first.follow_up
    if state.stage is FirstContactStage.MISSED:
        return tr("still worth a line")
    return tr("first message until %1").replace("%1", _when(state.latest, zone))


def no_display_words() -> str:
    """Why no window opens, and what can be done instead."""
    return tr(
        "There is no display here to open a window on; “netzwerk-desktop screenshot FILE.png” draws a page instead."
    )


def bug_words(log: Path) -> str:
    """That something went wrong in a way nobody foresaw."""
    words = tr("Something went wrong that should not have. What was stored before is kept. Details: %1")
    return words.replace("%1", str(log))
