"""The real program through three days of a faked clock, with a real notification service: a second is twenty minutes.

Needs faketime, dbus-run-session, Xvfb and xfce4-notifyd of the system; says so where one is missing.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

ZURICH = ZoneInfo("Europe/Zurich")
START = datetime(2026, 3, 4, 8, 30, tzinfo=ZURICH)
SPEED, SECONDS = 1200, 140
DISPLAY = ":97"
QUIET_FROM, QUIET_UNTIL = 21, 7
# A second of a busy machine is twenty minutes there.
LATE = timedelta(minutes=60)
DAEMONS = ("xfce4-notifyd", "/usr/lib/x86_64-linux-gnu/xfce4/notifyd/xfce4-notifyd")
PROGRAM = (sys.executable, "-m", "netzwerk_desktop")


def found(*names: str) -> str:
    """The first of these programs that is there, else the test is skipped and says what is missing."""
    for name in names:
        if shutil.which(name):
            return str(shutil.which(name))
    pytest.skip(f"NOT TESTED: {names[0]} is not installed")


def test_every_moment_of_three_days_is_notified_once_and_in_time(tmp_path: Path) -> None:
    faketime, bus, screen, daemon = found("faketime"), found("dbus-run-session"), found("Xvfb"), found(*DAEMONS)
    data = tmp_path / "data"
    env = os.environ | {"TZ": "Europe/Zurich", "DISPLAY": DISPLAY, "QT_QPA_PLATFORM": "xcb"}
    begin = f"@{START:%Y-%m-%d %H:%M:%S}"
    for number in range(1, 7):
        met = START.replace(hour=10 + number, minute=0) + timedelta(days=number % 3 - 1)
        options = ("--met-at", met.isoformat(), "--pocket", "network", "--rhythm", "30")
        command = (faketime, "-f", begin, *PROGRAM, "--data-dir", str(data), "add", f"Person {number}", *options)
        subprocess.run(command, check=True, env=env, stdout=subprocess.DEVNULL)
    display = subprocess.Popen([screen, DISPLAY, "-screen", "0", "1280x800x24"], stderr=subprocess.DEVNULL)
    script = f'"{daemon}" & sleep 1; exec "$0" -m netzwerk_desktop --data-dir "{data}"'
    command = (faketime, "-f", f"{begin} x{SPEED}", bus, "--", "bash", "-c", script, sys.executable)
    running = subprocess.Popen(command, env=env, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        time.sleep(SECONDS)
        assert running.poll() is None, "the program ended by itself"
    finally:
        os.killpg(running.pid, signal.SIGTERM)
        running.wait(20)
        display.terminate()
        display.wait(20)
    rows = sqlite3.connect(data / "netzwerk.db").execute(
        "SELECT kind, subject_id, due_at, fired_at FROM fired WHERE kind IN ('good_from', 'last_call') ORDER BY due_at"
    )
    moments = [(kind, subject, _local(due), _local(fired)) for kind, subject, due, fired in rows]
    for kind, subject, due, fired in moments:
        print(f"{kind:10} {subject} due {due:%d.%m. %H:%M} notified {fired:%d.%m. %H:%M}")
    end = max(fired for *_, fired in moments)
    expected = {
        (kind, subject, due)
        for subject, met in _met(data).items()
        for kind, due in (("good_from", met + timedelta(hours=12)), ("last_call", met + timedelta(hours=36)))
        if due > START and _awake(due) < end - LATE
    }
    assert expected <= {(kind, subject, due) for kind, subject, due, _ in moments}
    for kind, subject, due, fired in moments:
        if due > START:
            assert due <= fired <= _awake(due) + LATE, (kind, subject)


def _local(millis: int) -> datetime:
    return datetime.fromtimestamp(millis / 1000, ZURICH)


def _met(data: Path) -> dict[int, datetime]:
    rows = sqlite3.connect(data / "netzwerk.db").execute("SELECT contact_id, met_at FROM contact")
    return {contact_id: _local(met_at) for contact_id, met_at in rows}


def _awake(moment: datetime) -> datetime:
    """The end of the quiet hours a moment lies in, else the moment."""
    if QUIET_UNTIL <= moment.hour < QUIET_FROM:
        return moment
    morning = moment.replace(hour=QUIET_UNTIL, minute=0)
    return morning if moment.hour < QUIET_UNTIL else morning + timedelta(days=1)
