"""The commands about files of others: take people in, take that back, write people out."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netzwerk_desktop.domain.changes import FormerBook
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.domain.exporting import kind_of
from netzwerk_desktop.domain.incoming import Severity
from netzwerk_desktop.terminal import DONE, REFUSED, STANDARD_STREAM, ProgressBar, complain, one_line, tell
from netzwerk_desktop.translation import tr

if TYPE_CHECKING:  # they bring the database along, which --help does not need
    from netzwerk_desktop.domain.importing import FileReport
    from netzwerk_desktop.services.contact_files import ContactFile
    from netzwerk_desktop.services.verbs import Verbs


def import_files(options: argparse.Namespace, opened: "Callable[[bool], Verbs]") -> int:
    """Take people from contact files into the inbox; each thing that is refused is named, the rest is taken."""
    verbs, bar = opened(options.dry_run), ProgressBar()
    files = [_contact_file(name) for name in options.files]

    def progress(step: str, done: int, total: int) -> None:
        bar.show(done, total)

    batch_id, before = None, None
    try:
        plan = verbs.importing.plan(files, progress)
        try:
            if not options.dry_run:
                imported = verbs.importing.run(plan, progress=progress)
                batch_id, undo = imported.batch_id, imported.changes.undo
                before = verbs.returning.former(undo) if isinstance(undo, FormerBook) else None
        finally:
            plan.close()
    finally:
        bar.clear()
    code = _complain(plan.files)
    plain: dict[str, Any] = {"batch": batch_id, "files": [_plain(report) for report in plan.files]}
    lines = [_counts(report) for report in plan.files]
    if batch_id is not None:
        words = tr("This was import number %1; “undo-import %1” takes it back.")
        lines.append(words.replace("%1", str(batch_id)))
    if before is not None:
        plain["before"] = str(before)
        words = tr("The state before lies in “%1”; “restore” brings it back.")
        lines.append(words.replace("%1", str(before)))
    tell(options, plain, *lines)
    return code


def undo_import(options: argparse.Namespace, opened: "Callable[[bool], Verbs]") -> int:
    """Take an import back; who was changed by hand since is named and stays."""
    verbs = opened(False)
    undone = verbs.importing.undo_import(options.batch_id)
    n = len(undone.changes.contacts)
    lines = [tr("%n contact(s) are as before.", "", n)]
    for contact in verbs.contacts.many(undone.kept):
        words = tr("%1 was changed since and stays.")
        lines.append(words.replace("%1", one_line(contact.name.display) or str(contact.contact_id)))
    plain = {"batch": undone.batch_id, "contacts": sorted(undone.changes.contacts), "kept": list(undone.kept)}
    tell(options, plain, *lines)
    return DONE


def export_file(options: argparse.Namespace, opened: "Callable[[bool], Verbs]") -> int:
    """Write people, days or everything into a file, in the kind its ending names."""
    from netzwerk_desktop.exchange_words import calendar_words

    verbs, kind = opened(True), kind_of(options.file)
    if options.file == STANDARD_STREAM and kind is not None:
        sys.stdout.flush()
        verbs.exporting.write(sys.stdout.buffer, kind, calendar_words())
        sys.stdout.buffer.flush()
        return DONE
    try:
        count = verbs.exporting.export(Path(options.file).absolute(), calendar_words())
    except UserError:
        words = tr("“%1” could not be written. The data are unchanged. Choose another folder.")
        complain(words.replace("%1", options.file))
        return REFUSED
    tell(options, {"file": options.file, "count": count}, options.file)
    return DONE


def _contact_file(name: str) -> "ContactFile":
    from netzwerk_desktop.services.contact_files import MOST_BYTES, ContactFile

    if name == STANDARD_STREAM:
        return ContactFile(name, data=sys.stdin.buffer.read(MOST_BYTES + 1))
    return ContactFile(name, Path(name))


def _complain(reports: "Sequence[FileReport]") -> int:
    """Name everything that was not simply taken, with file and line; whether something was refused."""
    from netzwerk_desktop.exchange_words import place_words, remark_words

    code = DONE
    for report in reports:
        for remark in report.remarks:
            if remark.severity is not Severity.NOTE:
                complain(one_line(f"{place_words(report.file, remark)}: {remark_words(remark)}"))
            if remark.severity is Severity.REFUSED:
                code = REFUSED
    return code


def _plain(report: "FileReport") -> dict[str, Any]:
    from netzwerk_desktop.exchange_words import remark_words

    return {
        "file": report.file,
        "format": report.format.value if report.format else None,
        "read": report.read,
        "new": report.new,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "conflicts": report.conflicts,
        "duplicates_proposed": report.duplicates_proposed,
        "refused": report.refused,
        "messages": [
            {"line": remark.line, "severity": remark.severity.value, "text": remark_words(remark)}
            for remark in report.remarks
        ],
    }


def _counts(report: "FileReport") -> str:
    words = tr("%1: %2 read, %3 new, %4 changed, %5 unchanged, %6 left out, %7 perhaps known already")
    values = (report.read, report.new, report.updated, report.unchanged, report.refused, report.duplicates_proposed)
    words = words.replace("%1", one_line(report.file))
    for place, value in enumerate(values, start=2):
        words = words.replace(f"%{place}", str(value))
    return words
