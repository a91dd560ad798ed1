"""The log file: private, small, and silent where it cannot be written."""

import logging
import stat
import sys
from pathlib import Path

import pytest

from netzwerk_desktop import log


def test_nothing_is_written_before_there_is_something_to_say(tmp_path: Path) -> None:
    with log.logging_to(tmp_path) as path:
        assert not path.parent.exists()
        logging.getLogger("netzwerk_desktop.test").info("the first record")
    logging.getLogger("netzwerk_desktop.test").warning("after the end")

    assert path.read_text().endswith("INFO netzwerk_desktop.test: the first record\n")
    assert path.read_text().count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files")
def test_only_its_owner_may_read_the_log(tmp_path: Path) -> None:
    with log.logging_to(tmp_path) as path:
        logging.getLogger().error("private")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_log_never_takes_more_than_its_three_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "BYTES_PER_FILE", 1000)
    with log.logging_to(tmp_path) as path:
        for number in range(100):
            logging.getLogger().warning("record %03d %s", number, "x" * 100)

    files = sorted(path.parent.iterdir())
    assert [each.name for each in files] == ["netzwerk.log", "netzwerk.log.1", "netzwerk.log.2"]
    assert all(each.stat().st_size <= 1000 for each in files)
    assert "record 099" in path.read_text()


@pytest.mark.parametrize(("wanted", "seen"), [("", "iw"), ("debug", "diw"), ("WARNING", "w"), ("nonsense", "iw")])
def test_the_environment_sets_the_level(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str, seen: str
) -> None:
    monkeypatch.setenv(log.LEVEL_VARIABLE, wanted)
    with log.logging_to(tmp_path) as path:
        logger = logging.getLogger("netzwerk_desktop.test")
        logger.debug("d")
        logger.info("i")
        logger.warning("w")

    assert "".join(line[-1] for line in path.read_text().splitlines()) == seen


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").touch()
    with log.logging_to(tmp_path):
        logging.getLogger().error("lost")

    assert capsys.readouterr().err == ""
