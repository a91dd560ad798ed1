"""Installs the package on a fresh Debian, uses it as people do, removes it: `make installer-test`.

    SUITE=trixie          another suite than bookworm
    MIRROR=URL            another mirror than the one this machine's packages come from; KEYRING=FILE its keys
    PACKAGE=FILE          another package than the one in dist; UPDATE=FILE what it is updated to

Everything runs in namespaces of its own: when this ends, however it ends, no process and no mount is left.
"""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.installer.fresh_system import FreshSystem, Origin, mirror_of_this_machine
from tests.installer.package_steps import (
    DESKTOP,
    Step,
    Traces,
    card_is_read_without_a_net,
    every_library_is_there,
    goes_without_a_trace,
    install_on_a_desktop,
    install_with_what_it_depends_on,
    own_files,
    self_test_passes,
)
from tests.installer.place import ANNA, BERT, NAME, Place
from tests.installer.proof import NotProvenError, Report, demand
from tests.installer.screen import screen
from tests.installer.window_steps import (
    autostart_is_chosen_in_the_preferences,
    second_start_raises_the_first,
    starts_are_measured,
    two_people_have_two_books,
    update_goes_past_a_running_program,
    vcard_is_opened_by_its_association,
    window_opens_on_gnome,
    window_opens_with_its_dependencies_alone,
)
from tests.installer.windows_installer import installer_for_windows_compiles

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "installer-test"
PICTURES = ROOT / "dist" / "installer-test"
INSIDE = "NETZWERK_INSTALLER_TEST"

NAMESPACES = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc"]


def main() -> int:
    """Run every step in namespaces of its own; 1 where one has failed."""
    if os.geteuid() != 0:
        print("A fresh system is made by root only: sudo make installer-test", file=sys.stderr)
        return 2
    if INSIDE not in os.environ:
        # sbin is not on everybody's path, and debootstrap is there.
        environment = os.environ | {INSIDE: "1", "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}
        os.chdir(ROOT)
        os.execvpe(NAMESPACES[0], [*NAMESPACES, sys.executable, "-m", "tests.installer"], environment)
    # The first process of a namespace hears only what it listens for; with it everything in it ends.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.umask(0o022)
    report = Report()
    try:
        package, update = packages()
        suite = os.environ.get("SUITE") or "bookworm"
        origin = Origin(suite, os.environ.get("MIRROR") or mirror_of_this_machine(), os.environ.get("KEYRING", ""))
        run(report, FreshSystem(WORK, origin), package, update)
    except NotProvenError as failure:
        report.failed.append(str(failure))
    except KeyboardInterrupt:
        report.failed.append("everything after this: interrupted")
    return report.end()


def packages() -> tuple[Path, Path]:
    """The package to try out and the one that it is updated to, made of the same bundle if none is named."""
    package = Path(os.environ.get("PACKAGE") or max((ROOT / "dist").glob(f"{NAME}_*.deb"), default="none"))
    demand(package.is_file(), "there is no package in dist; “make deb” makes it")
    if os.environ.get("UPDATE"):
        return package, Path(os.environ["UPDATE"])
    _, version, architecture = package.stem.split("_")
    update = WORK / f"{NAME}_{version}+update_{architecture}.deb"
    script = ROOT / "resources" / "packaging" / "deb.py"
    command = [sys.executable, script, "--version", f"{version}+update", "--out", WORK]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    demand(done.returncode == 0, done.stderr)
    return package, update


def run(report: Report, system: FreshSystem, package: Path, update: Path) -> None:
    """All steps, in the order of a package's life."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    # A folder of our own over it: no other screen of this machine is seen, and none is touched.
    Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", "/tmp/.X11-unix"], check=True)
    print(f"{package.name} in a fresh system, as {ANNA} and {BERT}")
    with screen() as shown:
        place = Place(system, shown, report, package, update, PICTURES)
        prove(place, "A fresh system", lambda _: system.make())
        demand(not report.failed, "without a fresh system nothing can be tried")
        for user in (ANNA, BERT):
            system.add_user(user)
        on_a_bare_system(place)
        on_a_desktop(place)
        prove(place, "", installer_for_windows_compiles)
    system.remove()


def on_a_bare_system(place: Place) -> None:
    """What the package depends on is all that it needs."""
    before = place.system.files()
    prove(place, "", install_with_what_it_depends_on)
    traces = Traces(before, place.system.files(), own_files(place))
    prove(place, "", every_library_is_there)
    prove(place, "", self_test_passes)
    prove(place, "", window_opens_with_its_dependencies_alone)
    prove(place, "Removed, it is gone.", goes_without_a_trace("remove", traces))


def on_a_desktop(place: Place) -> None:
    """Used as people use it."""
    place.system.apt("install", "--no-install-recommends", *DESKTOP)
    before = place.system.files()
    prove(place, "", install_on_a_desktop)
    traces = Traces(before, place.system.files(), own_files(place))
    prove(place, "", window_opens_on_gnome)
    prove(place, "", starts_are_measured)
    prove(place, "", card_is_read_without_a_net)
    prove(place, "", vcard_is_opened_by_its_association)
    prove(place, "", second_start_raises_the_first)
    prove(place, "", autostart_is_chosen_in_the_preferences)
    prove(place, "", two_people_have_two_books)
    prove(place, "", update_goes_past_a_running_program)
    prove(place, "Purged, it is gone, and people's data stay.", goes_without_a_trace("purge", traces))


def prove(place: Place, proves: str, step: Step) -> None:
    """Run a step, which says what it proves where that is not said here, and leave nothing running."""
    place.report.step(proves or (step.__doc__ or "").strip(), lambda: step(place))
    place.end_all()


if __name__ == "__main__":
    sys.exit(main())
