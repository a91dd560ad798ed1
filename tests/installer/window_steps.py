"""Steps with the window: how soon it is there, what it takes, who it belongs to, and what an update does to it."""

import os
import stat
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.installer.package_steps import fingerprint
from tests.installer.place import ANNA, BERT, ENTRY, NAME, STARTER, Place, installed_version, said
from tests.installer.proof import demand, wait_for
from tests.installer.screen import difference

ROOT = Path(__file__).resolve().parents[2]
WARM_STARTS = 7
COLD_STARTS = 5
# The share of the screen that a bar across the window takes at least.
NOTICE = 0.01

VCARD = """BEGIN:VCARD
VERSION:4.0
N:Grünwald;Zoë;;;
FN:Zoë Grünwald
ORG:Werkstatt am Bach
EMAIL;TYPE=work:zoe.gruenwald@bach.example
END:VCARD
"""


def window_opens_with_its_dependencies_alone(place: Place) -> Iterable[str]:
    """The window opens with its dependencies alone, and goes by the name in the menu entry."""
    process, window = place.open_window(ANNA, "--demo")
    time.sleep(3)  # what comes after the first paint is to be on the picture
    yield said(place.photograph("bare"), "bare")
    names = place.screen.window_classes(window)
    demand(names.endswith(f'"{NAME}"'), f"the window goes by {names}")
    yield f"{names}, as {ENTRY} says"
    place.close(process)


def window_opens_on_gnome(place: Place) -> Iterable[str]:
    """The window opens on GNOME, with the look of the GTK that is installed there."""
    gnome = ["env", "XDG_CURRENT_DESKTOP=GNOME", STARTER, "--demo"]
    process = place.system.start(gnome, ANNA, place.screen.name)
    window = place.screen.wait_for_window(NAME, 60)
    time.sleep(3)
    yield said(place.photograph("gnome"), "gnome")
    mapped = Path(f"/proc/{place.screen.process_of(window)}/maps").read_text()
    gtk = sorted({line.split()[-1] for line in mapped.splitlines() if "libgtk-3" in line})
    demand(gtk, "GTK is not loaded")
    yield f"loaded: {gtk[0].removeprefix(str(place.system.root))}, of the system"
    place.close(process)


def starts_are_measured(place: Place) -> Iterable[str]:
    """From the start to a painted window: cold, warm, and against the program that is not frozen."""
    frozen = place.system.command([STARTER], ANNA, display=place.screen.name)
    installed = place.system.root / "usr"
    with tempfile.TemporaryDirectory() as home:
        plain = _unfrozen(place, Path(home))
        for command in (frozen, plain):  # makes the data
            _seconds_to_window(place, command)
        # In turns: what else the machine does meets both.
        pairs = [(_seconds_to_window(place, frozen), _seconds_to_window(place, plain)) for _ in range(WARM_STARTS)]
    cold = []
    for _ in range(COLD_STARTS):
        _forget(installed)
        cold.append(_seconds_to_window(place, frozen))
    warm, unfrozen = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    for name, times in (("start, cold", cold), ("start, warm", warm), ("start, warm, not frozen", unfrozen)):
        figure = f"{statistics.median(times):.2f} s ({min(times):.2f} to {max(times):.2f}, {len(times)} starts)"
        place.report.figures[name] = figure
        yield f"{name}: {figure}"


def _unfrozen(place: Place, home: Path) -> list[str]:
    (home / "run").mkdir(mode=0o700)
    variables = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "DISPLAY": place.screen.name}
    variables |= {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "LANGUAGE": "de", "PYTHONPATH": str(ROOT)}
    environment = [f"{name}={value}" for name, value in variables.items()]
    return ["env", "-i", *environment, sys.executable, "-m", "netzwerk_desktop"]


def _seconds_to_window(place: Place, command: Sequence[str]) -> float:
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    place.screen.wait_for_window(NAME, 60)
    took = time.perf_counter() - begin
    time.sleep(0.5)
    place.close(process)
    return took


def _forget(folder: Path) -> None:
    """Have the system forget what it has read of these files, as after the machine was switched on."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def vcard_is_opened_by_its_association(place: Place) -> Iterable[str]:
    """A double click on a vCard opens it in the program; one key takes the person in."""
    file = place.system.home(ANNA) / "Zoë Grünwald.vcf"
    file.write_text(VCARD, encoding="utf-8")
    inside = f"/home/{ANNA}/{file.name}"
    kind = place.system.run(["xdg-mime", "query", "filetype", inside], ANNA).strip()
    entry = place.system.run(["xdg-mime", "query", "default", kind], ANNA).strip()
    demand((kind, entry) == ("text/vcard", ENTRY), f"{kind} is opened by {entry}")
    yield f"{kind} is opened by {entry}"
    opening = place.system.start(["gio", "open", inside], ANNA, place.screen.name)
    place.screen.wait_for_window(NAME, 60)
    time.sleep(3)
    yield said(place.photograph("vcard"), "vcard")
    place.screen.do("key", "space")
    wait_for(lambda: "Zoë Grünwald" in place.names(ANNA), "she is not in the book after the key")
    time.sleep(1)
    yield said(place.photograph("vcard-taken"), "vcard-taken")
    _end(place, ANNA)
    opening.terminate()  # on Ubuntu 22.04 it waits for a session bus that is not here
    opening.wait(10)
    person = next(each for each in place.ask(ANNA, "list") if each["display_name"] == "Zoë Grünwald")
    demand(any(method["value"] == "zoe.gruenwald@bach.example" for method in person["methods"]), str(person))
    yield "the window closed, the command line finds her with her address"


def _end(place: Place, user: str) -> None:
    """End somebody's window that was started by a desktop, not by this process."""
    windows = place.screen.windows(NAME)
    demand(len(windows) == 1, f"{len(windows)} windows are open")
    # Seen from here, a process inside of the fresh system has the number it has there: the namespace is one.
    process = place.screen.process_of(windows[0])
    place.system.run(["kill", process], user)
    wait_for(lambda: not place.screen.windows(NAME), "the window does not close")
    wait_for(lambda: not Path(f"/proc/{process}/exe").exists(), "the program does not end")


def second_start_raises_the_first(place: Place) -> Iterable[str]:
    """A second start shows the window that is there, hands its file over, and ends at once."""
    process, window = place.open_window(ANNA)
    time.sleep(2)
    place.screen.do("windowminimize", "--sync", window)
    demand(not place.screen.windows(NAME), "the window is not minimised")
    begin = time.perf_counter()
    second = place.system.start([STARTER, f"/home/{ANNA}/Zoë Grünwald.vcf"], ANNA, place.screen.name)
    code = second.wait(20)
    took = time.perf_counter() - begin
    wait_for(lambda: place.screen.windows(NAME) == [window], "the first window does not come back alone")
    wait_for(lambda: place.screen.active() == window, "the first window does not get the keyboard")
    demand(code == 0, f"the second start ended with {code}")
    yield f"the second ended with 0 after {took:.2f} s; one window, and it has the keyboard"
    time.sleep(2)
    yield said(place.photograph("second-start"), "second-start")
    place.close(process)


def autostart_is_chosen_in_the_preferences(place: Place) -> Iterable[str]:
    """The preferences have the installed program start with the session, by the name that the package gives it."""
    process, _window = place.open_window(ANNA)
    time.sleep(2)
    place.screen.do("key", "--clearmodifiers", "ctrl+comma")
    time.sleep(1.5)
    # To the list of sections, to its second, past two times of hours and minutes and three buttons.
    for key in ("Tab", "Down", *["Tab"] * 8, "space"):
        place.screen.do("key", key)
        time.sleep(0.2)
    file = place.system.home(ANNA) / ".config/autostart" / ENTRY
    yield said(place.photograph("autostart"), "autostart")
    wait_for(file.is_file, "there is no autostart entry", 5)
    lines = file.read_text(encoding="utf-8").splitlines()
    demand(f"Exec={STARTER} --tray" in lines and f"TryExec={STARTER}" in lines, "\n".join(lines))
    place.system.run(["desktop-file-validate", f"/home/{ANNA}/.config/autostart/{ENTRY}"], ANNA)
    yield f"{file.name} is valid: Exec={STARTER} --tray, TryExec={STARTER}"
    place.close(process)
    # What a desktop does at login. Without a tray the window is there, minimised.
    started = place.system.start(["sh", "-c", f"exec {STARTER} --tray"], ANNA, place.screen.name)
    time.sleep(3)
    demand(started.poll() is None, f"the program started with the session has ended with {started.poll()}")
    demand(not place.screen.windows(NAME), "it shows a window")
    place.close(started)
    yield "started as the entry says, it runs and shows no window"


def update_goes_past_a_running_program(place: Place) -> Iterable[str]:
    """An update while the window is open: it goes on and says so, the data stay, the next start is the new one."""
    names, version = place.names(ANNA), installed_version(place)
    process, window = place.open_window(ANNA)
    place.install(place.update)
    updated = installed_version(place)
    demand(updated != version, f"the version is still {version}")
    demand(process.poll() is None and window in place.screen.windows(NAME), "the window has gone")
    place.screen.do("key", "--clearmodifiers", "ctrl+comma")
    time.sleep(2)
    silent = place.screen.picture()
    # It looks when somebody comes back to it.
    place.screen.do("windowminimize", "--sync", window)
    time.sleep(1)
    place.screen.do("windowactivate", "--sync", window)

    def told() -> float:
        return difference(silent, place.screen.picture())

    wait_for(lambda: told() < NOTICE, "the window does not come back as it was", 5)
    wait_for(lambda: told() > NOTICE, "nothing in the window tells of the update", 15)
    yield f"{told():.0%} of the window changed by itself: it tells of the update"
    yield said(place.photograph("after-update"), "after-update")
    yield from _loads_its_own_version(place)
    place.close(process)
    demand(place.names(ANNA) == names, "the people are not what they were")
    yield f"{version} -> {updated}; the window went on, took a file, and ended in order"
    again, _window = place.open_window(ANNA)
    place.close(again)
    found = place.system.run([STARTER, "check"], ANNA).strip()
    demand(place.names(ANNA) == names, "the people are not what they were")
    yield f"the new start has the same {len(names)} people; check: {found.splitlines()[0]}"


def _loads_its_own_version(place: Place) -> Iterable[str]:
    """Have the window load more of itself while a file of other content lies in the place of its own."""
    starter = place.system.root / "usr/lib" / NAME / NAME
    aside = starter.with_name(f"{NAME}-aside")
    starter.rename(aside)
    starter.write_bytes(b"another version" * 1000)
    try:
        words = [f"/usr/lib/{NAME}/{aside.name}", f"/home/{ANNA}/Zoë Grünwald.vcf"]
        place.system.run(words, ANNA, display=place.screen.name)
        time.sleep(2)
        yield said(place.photograph("vcard-after-update"), "vcard-after-update")
    finally:
        aside.replace(starter)
    log = place.data(ANNA) / "logs" / "netzwerk.log"
    trouble = [line for line in log.read_text("utf-8").splitlines() if "Error" in line] if log.exists() else []
    demand(not trouble, "\n".join(trouble[-3:]))


def two_people_have_two_books(place: Place) -> Iterable[str]:
    """Two people on one machine each have their own window and their own data, which the other cannot read."""
    first, _ = place.open_window(ANNA)
    second, _ = place.open_window(BERT)
    demand(len(place.screen.windows(NAME)) == 2, "there are not two windows")
    yield said(place.photograph("two-people"), "two-people")
    place.close(first)
    place.close(second)
    place.system.run([STARTER, "add", "Ruth Beispiel"], BERT)
    demand("Ruth Beispiel" not in place.names(ANNA), "Anna sees Bert's people")
    demand("Zoë Grünwald" not in place.names(BERT), "Bert sees Anna's people")
    checked = 0
    for user in (ANNA, BERT):
        for path in (place.data(user), *place.data(user).rglob("*")):
            mode = stat.S_IMODE(path.lstat().st_mode)
            demand(mode == (0o700 if path.is_dir() else 0o600), f"{path.name} of {user} has the mode {mode:o}")
            checked += 1
    other = place.system.command(["cat", f"/home/{BERT}/.local/share/{NAME}/netzwerk.db"], ANNA)
    demand(subprocess.run(other, capture_output=True, check=False).returncode != 0, "Anna can read Bert's data")
    counted = ", ".join(f"{user}: {len(fingerprint(place.data(user)))} files" for user in (ANNA, BERT))
    yield f"two windows, two books ({counted}); all {checked} files and folders are 0600 and 0700"
