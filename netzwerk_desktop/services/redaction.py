"""Redaction: the end of the log without anything personal, for somebody else to read.

By rule there are no names in the log. What libraries and failures say follows no rule, so of their sentences only what
is surely not personal is kept: places in the code, kinds of failures, and words that stand nowhere in the book.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

HIDDEN = "…"
LEAST_OF_NAME = 3
"""Shorter names of a user or a machine are part of too many words."""

_RECORD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d+ ([A-Z]+) ([\w.]+): (.*)")
_FRAME = re.compile(r'\s+File "(.+)", line (\d+), in (\S+)')
_FAILURE = re.compile(r"((?:[a-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|Expired|Group))\b")
_KEPT_LINES = (
    "Traceback (most recent call last):",
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
)
# Quoted words, mail addresses, paths and whatever follows, since folders and files may have names of several words;
# what has the ending of a file; longer numbers.
_UNSAFE = re.compile(
    r"'[^']*'|\"[^\"]*\"|«[^»]*»|“[^”]*”|„[^“]*“|\S*@\S*|\S*[/\\].*|\S+\.(?!py\b)[A-Za-z]\w{1,4}\b|\+?\d[\d .()-]{4,}"
)
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is personal here.

    Attributes:
        home: the folder of the person, whose name it often has.
        names: of the user and of the machine.
        personal: which of some words stand in the book.
    """

    home: str
    names: tuple[str, ...]
    personal: Callable[[set[str]], set[str]]

    def log(self, lines: Iterable[str]) -> list[str]:
        """Lines of the log with what is personal left out; records that may hold names are left out whole."""
        kept = list(_kept(lines))
        words = {word for line in kept for word in _WORD.findall(line.said)}
        personal = self.personal(words)
        return [self.line(line.known + _without(line.said, personal)) for line in kept]

    def line(self, text: str) -> str:
        """A line without the folder and the names of the person."""
        if self.home and len(self.home) > 1:
            text = text.replace(self.home, "~")
        for name in self.names:
            if len(name) >= LEAST_OF_NAME:
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", HIDDEN, text, flags=re.IGNORECASE)
        return text


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in two parts: what surely is not personal, and what was said."""

    known: str
    said: str = ""


def _kept(lines: Iterable[str]) -> Iterator[_Line]:
    hidden = True  # the first lines may be the end of a record that is not seen
    for line in lines:
        record = _RECORD.fullmatch(line.rstrip())
        if record:
            hidden = record[2] == "DEBUG"
            if not hidden:
                yield _Line(f"{record[1]} {record[2]} {record[3]}: ", _UNSAFE.sub(HIDDEN, record[4]))
        elif not hidden and (told := _traced(line.rstrip())):
            yield _Line(told)


def _traced(line: str) -> str:
    """What of a line of a traceback is kept: where it was, and the kind of failure without its words."""
    frame, failure = _FRAME.match(line), _FAILURE.match(line)
    if frame:
        return f"  {_place(frame[1])}:{frame[2]} in {frame[3]}"
    if failure:
        return failure[1]
    return line if line in _KEPT_LINES else ""


def _place(path: str) -> str:
    """A file of code without the folders it is installed in."""
    parts = (PureWindowsPath if "\\" in path else PurePosixPath)(path).parts
    for start in ("netzwerk_desktop", "site-packages"):
        if start in parts:
            at = len(parts) - 1 - parts[::-1].index(start)
            return "/".join(parts[at if start == "netzwerk_desktop" else at + 1 :])
    return parts[-1] if parts else ""


def _without(text: str, words: set[str]) -> str:
    return _WORD.sub(lambda found: HIDDEN if found[0] in words else found[0], text)
