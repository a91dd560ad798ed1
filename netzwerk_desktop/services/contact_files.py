"""Contact files: which kind one is, and the people in it, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from netzwerk_desktop.domain.errors import Problem, UserError
from netzwerk_desktop.domain.incoming import FileFormat, Incoming, Remark

MOST_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ContactFile:
    """A file to take people from: one on the disk, or bytes that came in another way.

    Attributes:
        name: as it is called in reports.
    """

    name: str
    path: Path | None = None
    data: bytes = b""

    def read(self) -> bytes:
        """The bytes; of a huge file enough to see that it is too large.

        Raises:
            UserError: there is no such file, or it cannot be read.
        """
        if self.path is None:
            return self.data
        return self._read(MOST_BYTES + 1)

    def beginning(self) -> bytes:
        """The first bytes, which tell an archive from everything else.

        Raises:
            UserError: there is no such file, or it cannot be read.
        """
        return self.data[:8] if self.path is None else self._read(8)

    def _read(self, most: int) -> bytes:
        if self.path is None:
            return self.data[:most]
        try:
            with self.path.open("rb") as stream:
                return stream.read(most)
        except FileNotFoundError as failure:
            raise UserError(Problem.NO_SUCH_FILE, name=self.name) from failure
        except OSError as failure:
            raise UserError(Problem.NOT_READABLE, name=self.name) from failure


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that is being read.

    Attributes:
        format: what it was recognised as; None where it is nothing that is understood.
        people: what it holds, and what is to be said of it, in the order of the file.
        expected: about how many people there are, for the progress; 0 where nothing is known.
    """

    format: FileFormat | None
    people: Iterator[Incoming | Remark]
    expected: int = 0


Reader = Callable[[ContactFile], Reading]
