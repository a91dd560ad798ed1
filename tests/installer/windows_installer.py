"""The installer for Windows, compiled over a stand-in for the program; it is not run."""

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.installer.place import NAME, Place
from tests.installer.proof import demand

SCRIPT = Path(__file__).resolve().parents[2] / "resources" / "packaging" / "installer.nsi"


def installer_for_windows_compiles(place: Place) -> Iterable[str]:
    """The installer for Windows is compiled without a warning, over a stand-in for the program."""
    with tempfile.TemporaryDirectory() as folder:
        payload, target = Path(folder) / "payload", Path(folder) / f"{NAME}-1.2.3-setup.exe"
        (payload / "_internal").mkdir(parents=True)
        for file in (f"{NAME}.exe", f"{NAME}-gui.exe", "_internal/base_library.zip"):
            (payload / file).write_bytes(b"MZ")
        defines = {"VERSION": "1.2.3", "PAYLOAD": payload, "OUTFILE": target}
        command = ["makensis", "-V3", "-WX", *(f"-D{name}={value}" for name, value in defines.items()), str(SCRIPT)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        demand(done.returncode == 0, (done.stdout + done.stderr)[-2000:])
        demand(target.read_bytes()[:2] == b"MZ", "what was written is no program of Windows")
        yield f"{target.name}: {target.stat().st_size / 1e3:.0f} kB around an empty payload"
