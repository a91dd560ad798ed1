"""What is said of contact files, by the window and by the command line: remarks, counts, a calendar's texts."""

from netzwerk_desktop.domain.importing import Field
from netzwerk_desktop.domain.incoming import Remark, RemarkKind, Severity
from netzwerk_desktop.services.exporting import CalendarWords
from netzwerk_desktop.translation import tr


def remark_words(remark: Remark) -> str:
    """One thing that was noticed: what it is, and what was kept."""
    values = remark.values
    name = values.get("name") or values.get("column") or ""
    if remark.kind is RemarkKind.CONFLICT:
        words = tr("%1: %2 was changed here and in the file; yours is kept. The file says “%3”.")
        field = field_words(Field(values["field"]))
        theirs = tr("another photo") if values["field"] == Field.PORTRAIT else values["theirs"]
        return words.replace("%1", name).replace("%2", field).replace("%3", theirs)
    if remark.kind is RemarkKind.TOO_LARGE and remark.line:
        return tr("This entry is too large; it was left out.")
    if remark.kind is RemarkKind.NO_END and remark.severity is not Severity.REFUSED:
        return tr("This entry has no end; it was taken as far as it goes.")
    return _sentence(remark.kind).replace("%1", name)


def _sentence(kind: RemarkKind) -> str:
    return {
        RemarkKind.NOT_A_CONTACT_FILE: tr("This is no contact file that is understood; nothing was taken from it."),
        RemarkKind.EMPTY_FILE: tr("The file is empty; nothing was taken from it."),
        RemarkKind.TOO_LARGE: tr("The file is too large; nothing was taken from it."),
        RemarkKind.TOO_MANY: tr("There are too many entries; the rest was left out. Split the file."),
        RemarkKind.NO_END: tr("This entry has no end; it was left out."),
        RemarkKind.TEXT_OUTSIDE: tr("There is text outside of any entry; it was left out."),
        RemarkKind.NO_COLON: tr("This line cannot be understood; the rest of the entry was taken."),
        RemarkKind.NESTED_TOO_DEEP: tr("Entries lie within entries too deeply; these were left out."),
        RemarkKind.GROUP_LEFT_OUT: tr("“%1” is a group, not a person; it was left out."),
        RemarkKind.NOBODY: tr("This entry names nobody; it was left out."),
        RemarkKind.ENCODING_GUESSED: tr("It does not say how its letters are written; look at umlauts and accents."),
        RemarkKind.UNKNOWN_CHARSET: tr("It names an unknown way of writing letters; look at umlauts and accents."),
        RemarkKind.BAD_BASE64: tr("Packed data are damaged; what could be read was taken."),
        RemarkKind.BAD_PHOTO: tr("The photo of %1 cannot be used; the person was taken without it."),
        RemarkKind.PHOTO_ELSEWHERE: tr("The photo lies on the internet; it was not fetched."),
        RemarkKind.BAD_DATE: tr("A date is none that is understood; it stands in the note."),
        RemarkKind.NUL_REMOVED: tr("Signs that no text has were taken out."),
        RemarkKind.ROW_TOO_LONG: tr("The row has more cells than there are columns; they stand in the note."),
        RemarkKind.ROW_TOO_SHORT: tr("The row has fewer cells than there are columns; the rest is empty."),
        RemarkKind.UNCLOSED_QUOTE: tr("A quotation mark is never closed; what follows it may be wrong."),
        RemarkKind.FILE_NOT_FOLLOWED: tr("It points to another file; that was not opened."),
        RemarkKind.MAPPING_NEEDED: tr("It is not clear what the columns are; nothing was taken. Say it in the window."),
        RemarkKind.UNREADABLE: tr("It cannot be read; it was left out."),
        RemarkKind.NOT_FOUND: tr("It cannot be found; it was left out. Look whether it was moved."),
        RemarkKind.REPEATED: tr("%1 stands in the files twice with the same words; taken once."),
        RemarkKind.PEOPLE_ONLY: tr(
            "Only the people are taken; interactions, reminders and cards come only where nobody is yet."
        ),
    }[kind]


def severity_words(severity: Severity) -> str:
    """How much a remark matters."""
    return {
        Severity.NOTE: tr("note"),
        Severity.WARNING: tr("warning"),
        Severity.REFUSED: tr("left out"),
    }[severity]


def field_words(field: Field) -> str:
    """What a single value of a contact is called within a sentence."""
    return {
        Field.NAME: tr("the name"),
        Field.ORGANISATION: tr("the organisation"),
        Field.JOB_TITLE: tr("the job title"),
        Field.NOTE: tr("the note"),
        Field.BIRTHDAY: tr("the birthday"),
        Field.PORTRAIT: tr("the photo"),
        Field.OFFERS: tr("what they offer"),
        Field.SEEKS: tr("what they seek"),
        Field.TRAITS: tr("what they are like"),
        Field.PROMISE: tr("the promise"),
    }[field]


def place_words(file: str, remark: Remark) -> str:
    """Where something was noticed: file and line, as compilers write it."""
    return f"{file}:{remark.line}" if remark.line else file


def calendar_words() -> CalendarWords:
    """The texts of an exported calendar."""
    return CalendarWords(
        tr("Netzwerk"), tr("Get in touch with %1"), tr("%1: %2", "a reminder in a calendar"), tr("Birthday of %1")
    )
