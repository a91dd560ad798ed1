"""Failures a person can act on, as a reason and values; the window and the command line find the words."""

from enum import StrEnum


class Problem(StrEnum):
    """Machine-readable reasons of a `UserError`."""

    # the data directory
    DATA_IN_USE = "data_in_use"
    DATA_NEWER = "data_newer"
    DATA_FOREIGN = "data_foreign"
    DATA_DAMAGED = "data_damaged"
    NOT_WRITABLE = "not_writable"
    DISK_FULL = "disk_full"
    DATA_BUSY = "data_busy"
    STORAGE_FAILED = "storage_failed"
    # input
    NO_SUCH_CONTACT = "no_such_contact"
    NO_SUCH_FILE = "no_such_file"
    NOT_READABLE = "not_readable"
    BAD_TIME = "bad_time"
    NOBODY_IN_TEXT = "nobody_in_text"
    CANCELLED = "cancelled"
    IMPORTING = "importing"
    NO_SUCH_BATCH = "no_such_batch"
    BATCH_UNDONE = "batch_undone"
    BATCH_TOO_OLD = "batch_too_old"
    ARCHIVE_DAMAGED = "archive_damaged"
    ARCHIVE_NEWER = "archive_newer"
    NO_COPY = "no_copy"
    NO_WHOLE_COPY = "no_whole_copy"
    COPY_DAMAGED = "copy_damaged"
    COPY_NEWER = "copy_newer"
    UNKNOWN_FORMAT = "unknown_format"
    # photos
    NOT_AN_IMAGE = "not_an_image"
    IMAGE_EMPTY = "image_empty"
    IMAGE_DAMAGED = "image_damaged"
    IMAGE_TOO_LARGE = "image_too_large"
    IMAGE_UNSUPPORTED = "image_unsupported"
    # reading cards
    NO_CARD = "no_card"
    READER_MISSING = "reader_missing"
    READING_FAILED = "reading_failed"


class UserError(Exception):
    """A failure with a reason the user can act on.

    Attributes:
        problem: the machine-readable reason.
        values: what the sentence names (a file's name, a version).
    """

    def __init__(self, problem: Problem, **values: object) -> None:
        super().__init__(problem.value, values)
        self.problem = problem
        self.values = values
