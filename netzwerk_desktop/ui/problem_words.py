"""Problem words: why something was not done, what was kept, and what to do."""

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.translation import tr


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
        Problem.NOBODY_IN_TEXT: tr("Nobody was found in this text. Copy a mail address, a signature or a vCard."),
        Problem.READER_MISSING: tr("“%1” was not read: this installation has no reader. Its photo is kept."),
        Problem.READING_FAILED: tr("“%1” could not be read in time. Its photo is kept; write the name yourself."),
        Problem.DISK_FULL: tr("The disk is full. Nothing was changed, what you had is safe. Make room and try again."),
        Problem.NOT_WRITABLE: tr("The data folder cannot be written. Nothing was changed. Look at its permissions."),
        Problem.DATA_DAMAGED: tr("The data file is damaged. Nothing was changed. A copy lies in the folder backups."),
        Problem.DATA_NEWER: tr("These data belong to a newer version. Nothing was changed. Install that version."),
        Problem.DATA_FOREIGN: tr(
            "The data file belongs to another program. Nothing was changed. Choose another folder."
        ),
        Problem.DATA_IN_USE: tr("These data are open in another window. Nothing was changed. Use that window."),
        Problem.DATA_BUSY: tr("The data are busy. Nothing was changed. Try again in a moment."),
        Problem.IMPORTING: tr("Contacts are being taken over. Nothing else was changed; try again in a moment."),
        Problem.BATCH_UNDONE: tr("This import was taken back already. Nothing was changed."),
        Problem.BATCH_TOO_OLD: tr("This import is older than 30 days. Nothing was changed. Copies lie in backups."),
        Problem.ARCHIVE_DAMAGED: tr("The archive “%1” is damaged. Nothing was changed. Look for another copy of it."),
        Problem.ARCHIVE_NEWER: tr("The archive “%1” is of a newer version. Nothing was changed. Install that version."),
        Problem.NO_COPY: tr("“%1” is no copy of this program's data. Nothing was changed. Choose another file."),
        Problem.NO_WHOLE_COPY: tr(
            "No copy in “%1” can be used. Nothing was changed. "
            "Look for one elsewhere; “netzwerk-desktop restore FILE” brings it back."
        ),
        Problem.COPY_DAMAGED: tr("The copy “%1” is damaged. Nothing was changed. Choose an older copy."),
        Problem.COPY_NEWER: tr("The copy “%1” is of a newer version. Nothing was changed. Install that version."),
        Problem.NO_SUCH_CONTACT: tr("This contact is gone. Nothing was changed."),
    }.get(error.problem, tr("Something went wrong. Your data are unchanged. Try again."))
    return sentence.replace("%1", str(values.get("name") or values.get("path") or ""))
