"""Drafts: what was typed of messages, kept while the program runs."""

from dataclasses import dataclass, field

from netzwerk_desktop.domain.message import Block, MessageKind


@dataclass(slots=True)
class Draft:
    """One message that is being written.

    Attributes:
        kind: the chosen template; None for the one that suggests itself.
        own: the blocks that were written by hand.
    """

    kind: MessageKind | None = None
    own: dict[Block, str] = field(default_factory=dict)


Drafts = dict[int, Draft]
