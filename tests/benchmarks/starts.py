"""Starting processes and waiting for their first painted frame."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def environment(data: Path, scratch: Path, platform: str, display: str = "") -> dict[str, str]:
    """A person with this data and nothing else: no desktop bus, a warm cache of thumbnails."""
    scratch.mkdir(parents=True, exist_ok=True)
    (scratch / "run").mkdir(exist_ok=True, mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV") if name in os.environ}
    return kept | {
        "HOME": str(scratch),
        "XDG_DATA_HOME": str(data.parent),
        "XDG_CACHE_HOME": str(scratch / "cache"),
        "XDG_CONFIG_HOME": str(scratch / "config"),
        "XDG_RUNTIME_DIR": str(scratch / "run"),
        "QT_QPA_PLATFORM": platform,
        "DISPLAY": display,
        "LC_ALL": "C.UTF-8",
        "TZ": "Europe/Zurich",
        "QT_LOGGING_RULES": "*=false",
    }


def first_frame(arguments: list[str], env: dict[str, str]) -> float:
    """Seconds from starting a probe to its first painted frame; it is ended in order afterwards."""
    command = [sys.executable, "-m", "tests.benchmarks.probe", *arguments]
    begin = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert child.stdout is not None
    line = child.stdout.readline()
    took = time.perf_counter() - begin
    if line != b"painted\n":
        child.kill()
        raise AssertionError(f"{arguments} painted nothing: {line!r}")
    child.send_signal(signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(10)
    child.kill()
    child.wait()
    child.stdout.close()
    return took


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """A screen in memory; "" where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield ""
        return
    reader, writer = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x1000x24", "-nolisten", "tcp", "-fbdir", folder],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        try:
            number = os.read(reader, 16).decode().strip()
            yield f":{number}"
        finally:
            os.close(reader)
            server.terminate()
            server.wait()
