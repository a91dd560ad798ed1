"""A disk without room: a small file system of its own where that is allowed, else a limit on the size of files."""

import contextlib
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.domain.errors import UserError
from netzwerk_desktop.services.verbs import Verbs
from tests.builders import made
from tests.soak.worker import small_jpeg


@contextlib.contextmanager
def small_disk(place: Path, kilobytes: int) -> Iterator[Callable[[int], None] | None]:
    """Mount a file system of this size; what it gives makes it larger. None where mounting is not allowed."""
    place.mkdir(parents=True, exist_ok=True)
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place)], check=False, capture_output=True
    )
    if mounted.returncode:
        yield None
        return

    def grow(size: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}k", str(place)], check=True)

    try:
        yield grow
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@contextlib.contextmanager
def limited_files(size: int) -> Iterator[None]:
    """No file of this process may grow beyond this size; Python ignores the signal that would come with it."""
    import resource  # POSIX only

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def fill(verbs: Verbs, most: int = 4000) -> tuple[dict[int, str], list[UserError]]:
    """Write until the disk refuses, then some more; the notes that were confirmed, and every refusal."""
    confirmed: dict[int, str] = {}
    refused: list[UserError] = []
    random = Random(7)
    for number in range(most):
        note = f"{number} " + random.randbytes(2500).hex()
        try:
            if number % 5 == 4:
                photo = verbs.capture.store(small_jpeg(random), "card.jpg")
                confirmed[made(verbs.capture.take_in([photo]))] = ""
            else:
                confirmed[made(verbs.contacts.add(ContactDraft(note=note)))] = note
        except UserError as error:
            refused.append(error)
            if len(refused) == 10:
                break
    return confirmed, refused


def missing(verbs: Verbs, confirmed: dict[int, str]) -> dict[int, str]:
    """What was confirmed and is not there; anything that is there without having been confirmed."""
    found = dict(verbs.session.database.rows("SELECT contact_id, note FROM contact"))
    return dict(set(confirmed.items()) ^ set(found.items()))
