"""Where the program finds what it ships, and where a person's data lies."""

import errno
import os
from pathlib import Path

APP_NAME = "netzwerk-desktop"


def resources() -> Path:
    """The folder of shipped files: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def default_data_directory() -> Path:
    """Where the data lies unless the command line says otherwise."""
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def cache_directory() -> Path:
    """Where thumbnails may be kept; everything in it may vanish."""
    import platformdirs

    return Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))


def make_private(path: Path) -> Path:
    """Make a directory that only its owner may enter; OSError where that fails, or it is somebody else's."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not os.access(path, os.R_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o700)
    return path
