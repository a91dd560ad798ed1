"""Reading worker: a process of its own for reading cards: its memory, crashes and delays stay outside the program."""

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from netzwerk_desktop.domain.business_card import BusinessCard, Quad
from netzwerk_desktop.domain.errors import Problem, UserError

PATIENCE_SECONDS = 60.0

Answer = tuple[BusinessCard, ...] | Problem


class ReadingWorker:
    """Reads one photo at a time in a process of its own, which is started when it is first needed.

    Not to be used from two threads at once.

    Args:
        words: the folder with the vocabulary of cards.
        patience: seconds after which a card is given up.
    """

    def __init__(self, words: Path, patience: float = PATIENCE_SECONDS) -> None:
        self._words = words
        self._patience = patience
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None

    def read(self, path: Path, chosen: Quad | None = None) -> tuple[BusinessCard, ...]:
        """Every card on a photo.

        Args:
            chosen: read only what lies within these corners, in pixels of the file as stored.

        Raises:
            UserError: the photo is no picture, or the process crashed or gave no answer in time; the next photo
                is read by a new process.
        """
        connection = self._started()
        try:
            connection.send((str(path), chosen))
            if not connection.poll(self._patience):
                raise EOFError
            answer: Answer = connection.recv()
        except (EOFError, OSError) as failure:
            self.close()
            raise UserError(Problem.READING_FAILED, name=path.name) from failure
        if isinstance(answer, Problem):
            raise UserError(answer, name=path.name)
        return answer

    def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _started(self) -> Connection:
        if self._process is not None and self._process.is_alive() and self._connection is not None:
            return self._connection
        self.close()
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, self._words), daemon=True, name="netzwerk-reading")
        self._process.start()
        theirs.close()
        return self._connection


def serve(connection: Connection, words: Path) -> None:
    """Answer paths with the cards on them until the other end is gone."""
    from netzwerk_desktop.imaging.card_engine import CardEngine

    engine = CardEngine(words)
    while True:
        try:
            name, chosen = connection.recv()
        except (EOFError, OSError):
            return
        answer: Answer
        path = Path(name)
        try:
            answer = engine.read(path.read_bytes(), path.name, chosen)
        except UserError as error:
            answer = error.problem
        except OSError:
            answer = Problem.NOT_READABLE
        connection.send(answer)
