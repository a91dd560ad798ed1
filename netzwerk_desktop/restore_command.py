"""The command that brings a copy back."""

import argparse
from pathlib import Path

from netzwerk_desktop.terminal import DONE, REFUSED, ProgressBar, complain, tell
from netzwerk_desktop.translation import tr


def restore(options: argparse.Namespace, root: Path) -> int:
    """Let a copy take the place of the data, which nobody has open; says where the state before lies.

    Raises:
        UserError: the copy or the disk refuses it; nothing was changed.
    """
    from netzwerk_desktop.services.clock import SystemClock
    from netzwerk_desktop.services.returning import bring_back
    from netzwerk_desktop.services.session import DataPaths

    clock, bar = SystemClock(), ProgressBar()
    try:
        returned = bring_back(DataPaths(root), options.file, clock.now().astimezone(clock.zone()), bar.show)
    finally:
        bar.clear()
    for name in returned.missing:
        complain(
            tr("The photo “%1” is neither in the copy nor here. All else is back. Look for an older copy.").replace(
                "%1", name
            )
        )
    n = returned.contacts
    lines = [tr("%n contact(s) are back.", "", n)]
    if returned.before is not None:
        words = tr("The state before lies in “%1”; “restore” brings it back.")
        lines.append(words.replace("%1", str(returned.before)))
    plain = {
        "file": str(options.file),
        "before": str(returned.before) if returned.before else None,
        "contacts": returned.contacts,
        "photos": returned.photos,
        "missing": list(returned.missing),
    }
    tell(options, plain, *lines)
    return REFUSED if returned.missing else DONE
