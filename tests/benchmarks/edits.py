"""Ten of each verb with a line before each kind, for strace to count what they force to the disk."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

from netzwerk_desktop.domain.contact import ContactDraft, Pocket
from netzwerk_desktop.domain.interaction import InteractionKind
from tests.builders import made, opened
from tests.soak.worker import small_jpeg


def main() -> None:
    with opened(Path(sys.argv[1])) as verbs:
        ids = [made(verbs.contacts.add(ContactDraft(note=f"{number}"))) for number in range(10)]
        random = Random(1)
        photos = [verbs.capture.store(small_jpeg(random), "card.jpg") for _ in range(10)]
        done = [verbs.contacts.set_note(each, "x") for each in ids]
        kinds: dict[str, Callable[[int], object]] = {
            "note": lambda n: verbs.contacts.set_note(ids[n], f"note {n}"),
            "pocket": lambda n: verbs.contacts.set_pocket([ids[n]], Pocket.NETWORK),
            "done": lambda n: verbs.interactions.done([ids[n]]),
            "rest": lambda n: verbs.interactions.rest([ids[n]], date(2027, 1, 4)),
            "log": lambda n: verbs.interactions.log([ids[n]], InteractionKind.CALL),
            "add": lambda n: verbs.contacts.add(ContactDraft(note=f"new {n}")),
            "photo": lambda n: verbs.capture.take_in([photos[n]]),
            "delete": lambda n: verbs.contacts.delete([ids[n]]),
            "undo": lambda n: verbs.contacts.undo(done[n]),
        }
        for name, verb in kinds.items():
            os.write(1, f"verb {name}\n".encode())
            for number in range(10):
                verb(number)
        os.write(1, b"verb end\n")


if __name__ == "__main__":
    main()
