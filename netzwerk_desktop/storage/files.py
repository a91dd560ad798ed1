"""Files for others: written beside, forced to the disk and moved into place, readable by their owner only."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import IO

from netzwerk_desktop.storage.disk import open_private, sync_directory, translated


def write_private(target: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file that is whole or as it was.

    Args:
        write: puts the bytes into the stream it is given.

    Raises:
        UserError: the disk is full or refuses to be written.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    with translated(target):
        try:
            with os.fdopen(open_private(part), "wb") as stream:
                write(stream)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        sync_directory(target.parent)
