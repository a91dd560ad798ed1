"""A fresh Debian or Ubuntu in a folder, in which programs run as on a machine of its own."""

import hashlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.installer.proof import NotProvenError, demand

RECIPES = Path("/usr/share/debootstrap/scripts")
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
SERVICES_STAY_OFF = "#!/bin/sh\nexit 101\n"

# Settings of this machine without which its mirror may not be reached from the fresh system either.
APT_SETTINGS = ("Acquire::http::Proxy ", "Acquire::https::Proxy ", "Acquire::Check-Valid-Until ")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fresh system comes from: suite, mirror, and the keys that its mirror signs with."""

    suite: str
    mirror: str
    keyring: str = ""

    @property
    def is_ubuntu(self) -> bool:
        """Ubuntu, else Debian."""
        return "ubuntu" in self.mirror

    @property
    def recipe(self) -> list[Path]:
        """The recipe of its family where this machine's debootstrap is older than the suite."""
        known = RECIPES / self.suite
        return [] if known.exists() else [RECIPES / ("gutsy" if self.is_ubuntu else "sid")]

    @property
    def components(self) -> str:
        """The parts of the archive that a usual installation has."""
        return "main,universe" if self.is_ubuntu else "main"


def _mirrors() -> list[str]:
    command = ["apt-get", "indextargets", "--format", "$(ORIGIN) $(REPO_URI)", "Created-By: Packages"]
    lines = _quietly(command, "apt-get indextargets").splitlines()
    return [line.split(" ", 1)[1] for line in lines if line.startswith("Debian ")]


def mirror_of_this_machine() -> str:
    """The mirror that this machine's own packages come from.

    Raises:
        NotProvenError: it names none of Debian.
    """
    if not (named := _mirrors()):
        # A machine that has never asked its mirrors does not know whose they are.
        _quietly(["apt-get", "update", "--quiet"], "apt-get update")
        named = _mirrors()
    demand(named, "apt knows no mirror of Debian here; MIRROR=URL names one (KEYRING=FILE its keys)")
    # Updates of security come from a second address, which holds no whole system.
    return sorted(named, key=lambda each: "security" in each)[0]


def _quietly(command: Sequence[str | Path], problem: str, **more: object) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    if done.returncode != 0:
        raise NotProvenError(f"{problem}: {(done.stderr + done.stdout).strip()[-2000:]}")
    return str(done.stdout)


class FreshSystem:
    """The folder, its mounts, and the way in. What it mounts vanishes with the namespace that this process is in."""

    def __init__(self, folder: Path, origin: Origin) -> None:
        self._folder, self._origin = folder, origin
        self._tar = folder / f"{origin.suite}.tar"
        self.root = folder / f"{origin.suite}-root"

    # making and leaving

    def make(self) -> Iterable[str]:
        """Unpack a fresh system, made once."""
        self.remove()
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._tar.exists():
            self.root.mkdir()
            _quietly(["tar", "--extract", "--file", self._tar, "--directory", self.root], "tar")
            yield f"{self._origin.suite} unpacked from {self._tar.name}"
        else:
            yield from self._bootstrap()
        self._mount()

    def _bootstrap(self) -> Iterable[str]:
        begin = time.monotonic()
        options = ["--variant=minbase", f"--components={self._origin.components}"]
        if self._origin.keyring:
            options.append(f"--keyring={self._origin.keyring}")
        command = ["debootstrap", *options, self._origin.suite, self.root, self._origin.mirror, *self._origin.recipe]
        _quietly(command, "debootstrap")
        services = self.root / "usr/sbin/policy-rc.d"
        services.write_text(SERVICES_STAY_OFF)
        services.chmod(0o755)
        shutil.rmtree(self.root / "var/cache/apt/archives")
        (self.root / "var/cache/apt/archives").mkdir()
        settings = _quietly(["apt-config", "dump"], "apt-config").splitlines()
        kept = [line for line in settings if line.startswith(APT_SETTINGS)]
        (self.root / "etc/apt/apt.conf.d/80this-machine").write_text("\n".join(kept) + "\n")
        draft = self._tar.with_suffix(".new")
        _quietly(["tar", "--create", "--file", draft, "--directory", self.root, "."], "tar")
        draft.replace(self._tar)
        yield f"{self._origin.suite} made by debootstrap --variant=minbase in {time.monotonic() - begin:.0f} s"

    def _mount(self) -> None:
        archives = self._folder / f"{self._origin.suite}-archives"
        (archives / "partial").mkdir(parents=True, exist_ok=True)
        sockets = self.root / "tmp/.X11-unix"
        for options in (
            ["-t", "proc", "proc", self.root / "proc"],
            ["-t", "sysfs", "-o", "ro", "sysfs", self.root / "sys"],
            ["-t", "tmpfs", "-o", "mode=1777", "tmpfs", self.root / "dev/shm"],
            ["-t", "tmpfs", "-o", "mode=1777", "tmpfs", self.root / "tmp"],
            ["-t", "tmpfs", "-o", "mode=755", "tmpfs", self.root / "run"],
            ["--bind", archives, self.root / "var/cache/apt/archives"],
        ):
            _quietly(["mount", *options], "mount")
        sockets.mkdir(mode=0o1777)
        _quietly(["mount", "--bind", "/tmp/.X11-unix", sockets], "mount")

    def remove(self) -> None:
        """Unmount what is mounted in it and delete the folder; nothing is deleted while something is mounted."""
        if not self.root.exists():
            return
        for mounted in reversed(self._mounted()):
            _quietly(["umount", mounted], "umount")
        demand(not self._mounted(), f"something is still mounted in {self.root}")
        _quietly(["rm", "-rf", "--one-file-system", self.root], "rm")

    def _mounted(self) -> list[str]:
        lines = Path("/proc/self/mounts").read_text().splitlines()
        targets = [line.split(" ")[1].encode().decode("unicode_escape") for line in lines]
        return [each for each in targets if Path(each).is_relative_to(self.root.resolve())]

    # living in it

    def add_user(self, name: str) -> None:
        """An ordinary person with a home and a folder for the session."""
        self.run(["useradd", "--create-home", "--shell", "/bin/sh", name])
        number = self.run(["id", "-u", name]).strip()
        session = self.root / "run/user" / number
        session.mkdir(parents=True)
        session.chmod(0o700)
        os.chown(session, int(number), int(number))

    def home(self, user: str) -> Path:
        """A person's home, seen from here."""
        return self.root / "home" / user

    def command(self, words: Sequence[str], user: str = "root", *, display: str = "", net: bool = True) -> list[str]:
        """The command that runs another one inside, as somebody, on a screen, with a network or with none."""
        variables = {"PATH": PATH, "LANG": "C.UTF-8", "TZ": "Europe/Zurich", "USER": user}
        if user == "root":
            variables |= {"HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
            variables |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        else:
            number = self.home(user).stat().st_uid
            variables |= {"HOME": f"/home/{user}", "XDG_RUNTIME_DIR": f"/run/user/{number}", "LANGUAGE": "de"}
        if display:
            variables["DISPLAY"] = display
        alone = [] if net else ["unshare", "--net"]
        environment = [f"{name}={value}" for name, value in variables.items()]
        return [*alone, "chroot", f"--userspec={user}", str(self.root), "env", "-i", *environment, *words]

    def run(self, words: Sequence[str], user: str = "root", *, display: str = "", net: bool = True) -> str:
        """What a command inside has written.

        Raises:
            NotProvenError: it ended with another code than 0.
        """
        command = self.command(words, user, display=display, net=net)
        return _quietly(command, " ".join(words), timeout=900)

    def start(self, words: Sequence[str], user: str, display: str) -> subprocess.Popen[bytes]:
        """Start a program inside and let it run; what it says goes into a file beside the system."""
        with (self._folder / f"{user}.log").open("ab") as log:
            return subprocess.Popen(self.command(words, user, display=display), stdout=log, stderr=log)

    def apt(self, *words: str) -> str:
        """Run apt inside."""
        return self.run(["apt-get", "--yes", "--quiet", "--option", "APT::Sandbox::User=root", *words])

    def packages(self) -> set[str]:
        """The names of what is installed inside."""
        lines = self.run(["dpkg-query", "--show", "--showformat", "${db:Status-Abbrev} ${Package}\n"]).splitlines()
        return {line.split()[-1] for line in lines if line.startswith("ii")}

    def files(self) -> dict[str, str]:
        """Every file inside with what it holds, apart from what is mounted."""
        found: dict[str, str] = {}
        apart = {Path(each) for each in self._mounted()}
        for folder, folders, names in os.walk(self.root):
            here = Path(folder)
            folders[:] = [name for name in folders if here / name not in apart]
            for name in (*folders, *names):
                path = here / name
                found[f"/{path.relative_to(self.root)}"] = _content(path)
        return found


def _content(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
