"""The command that finds people: by words, or by a mail from standard input."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from netzwerk_desktop.domain.contact import ContactDraft
from netzwerk_desktop.services.plain import plain_hits
from netzwerk_desktop.terminal import DONE, STANDARD_STREAM, one_line, read_file, tell
from netzwerk_desktop.translation import tr

if TYPE_CHECKING:  # it brings the database along, which --help does not need
    from netzwerk_desktop.services.verbs import Verbs


def search(options: argparse.Namespace, opened: "Callable[[bool], Verbs]") -> int:
    """Say who is meant; nobody is an answer too."""
    verbs = opened(True)
    if options.words == [STANDARD_STREAM]:
        text = read_file(STANDARD_STREAM).decode("utf-8", "replace")
        found = verbs.search.search_pasted(text, options.limit)
    else:
        found = verbs.search.search(" ".join(options.words), options.limit)
    people = {each.contact_id: each for each in verbs.contacts.many([hit.contact_id for hit in found.hits])}
    plain = plain_hits(found.hits, people)
    lines = [
        "\t".join(
            one_line(part)
            for part in (
                str(each["id"]),
                each["display_name"] or tr("No name yet"),
                each["organisation"],
                each["snippet"],
            )
        )
        for each in plain
    ]
    tell(options, plain, *(lines or _nobody_words(found.draft)))
    return DONE


def _nobody_words(draft: ContactDraft | None) -> list[str]:
    name = draft.name.display if draft and draft.name else ""
    if name:
        return [tr("Nobody you know. The text names %1.").replace("%1", one_line(name))]
    return [tr("Nobody was found.")]
