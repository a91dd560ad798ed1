"""Steps about the package itself: what it needs, what it brings, and that it goes without a trace."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.installer.place import ANNA, BERT, ENTRY, NAME, Place
from tests.installer.proof import demand

# Where dpkg, apt, and the caches of libraries and fonts keep their own books; people's homes are looked at apart.
OWN_TRACES = re.compile(
    r"/var/(lib/(dpkg|apt|ucf|systemd)|cache/(apt|debconf|ldconfig|fontconfig|man)|log)(/.*)?|/etc/ld\.so\.cache"
)
HOMES = re.compile(r"/(home|root|tmp|run)(/|$)")
# What a desktop has that a fresh system without one has not.
DESKTOP = ("xdg-utils", "desktop-file-utils", "shared-mime-info", "libglib2.0-bin", "file", "gtk-update-icon-cache")

Step = Callable[[Place], Iterable[str]]

RESOURCES = f"/usr/lib/{NAME}/_internal/netzwerk_desktop/resources"
CARD = "card-01.jpg"


def install_with_what_it_depends_on(place: Place) -> Iterable[str]:
    """apt installs the file on a fresh system, with what it depends on and nothing that it recommends."""
    before = place.system.packages()
    place.system.apt("update")
    place.install(place.package, "--no-install-recommends")
    new = place.system.packages() - before
    demand(NAME in new, "the package is not there")
    size = place.system.run(["dpkg-query", "--show", "--showformat", "${Installed-Size}", NAME])
    place.report.figures["package"] = f"{place.package.stat().st_size / 1e6:.1f} MB"
    place.report.figures["installed"] = f"{int(size) * 1024 / 1e6:.1f} MB"
    yield f"{len(before)} packages before, {len(new) - 1} came with it"


def every_library_is_there(place: Place) -> Iterable[str]:
    """With its dependencies alone, every program and library of the package finds what it links."""
    script = f"""cd /usr/lib/{NAME} && find . -type f \\( -name '*.so*' -o -name {NAME} \\) | while read -r file; do
        ldd "$file" 2>/dev/null | sed -n "s|^\\s*\\(\\S*\\) => not found.*|$file \\1|p"; done"""
    shipped = {path.name for path in (place.system.root / "usr/lib" / NAME).rglob("*.so*")}
    missing = [line.split() for line in place.system.run(["sh", "-c", script]).splitlines()]
    lost = [(file, library) for file, library in missing if library not in shipped]
    passed_over = ("platformthemes", "printsupport")
    needed = [f"{file}: {library}" for file, library in lost if not any(part in file for part in passed_over)]
    demand(not needed, "not found: " + ", ".join(needed))
    parts = sorted({Path(file).name for file, _ in lost})
    yield f"all found; Qt passes over {', '.join(parts) or 'nothing'}, whose libraries are only recommended"


def self_test_passes(place: Place) -> Iterable[str]:
    """The program says of itself that it is whole."""
    lines = place.system.run([NAME, "self-test"], ANNA).splitlines()
    demand(lines and all(line.startswith("ok ") for line in lines), "\n".join(lines))
    demand(not any("does not load" in line for line in lines), "\n".join(lines))
    yield from lines


@dataclass(frozen=True, slots=True)
class Traces:
    """What was there before the package came and just after, before anybody used it; and which files are its own."""

    before: dict[str, str]
    installed: dict[str, str]
    own: frozenset[str]

    def differing(self, now: dict[str, str]) -> list[str]:
        """Files that are neither as the package found them nor as another package brought them with it."""
        wrong = []
        for path in self.before.keys() | self.installed.keys() | now.keys():
            brought = None if path in self.own else self.installed.get(path)
            if now.get(path) not in (self.before.get(path), brought):
                wrong.append(path)
        return sorted(wrong)


def own_files(place: Place) -> frozenset[str]:
    """What dpkg says is this package's and no other's; folders may be shared."""
    listed = place.system.run(["dpkg", "--listfiles", NAME]).splitlines()
    owners = place.system.run(["dpkg-query", "--search", *(path for path in listed if path.startswith("/usr"))])
    return frozenset(line.removeprefix(f"{NAME}: ") for line in owners.splitlines() if line.startswith(f"{NAME}: "))


def goes_without_a_trace(verb: str, traces: Traces) -> Step:
    """A step that removes or purges the package and compares every file with what was there before it came."""

    def step(place: Place) -> Iterable[str]:
        kept = {user: fingerprint(place.data(user)) for user in (ANNA, BERT) if place.data(user).exists()}
        place.system.apt(verb, NAME)
        now = place.system.files()
        differing = [path for path in traces.differing(now) if not HOMES.match(path)]
        left = [path for path in differing if not OWN_TRACES.fullmatch(path)]
        ours = sorted(path for path in now if NAME in path and not HOMES.match(path))
        demand(not left, f"these differ: {', '.join(left[:20])}")
        demand(not ours, f"these are still there: {', '.join(ours)}")
        others = sorted({"/".join(path.split("/")[:4]) for path in differing})
        yield f"all {len(traces.own)} files of the package are gone"
        yield f"{len(now)} others are as they were, but for {', '.join(others)}"
        status = place.system.run(["dpkg-query", "--show", "--showformat", "${Package} ${Status}\n"])
        demand(f"\n{NAME} " not in status, "dpkg still knows the package")
        for user, fingerprints in kept.items():
            demand(fingerprint(place.data(user)) == fingerprints, f"the data of {user} are not what they were")
            yield f"the data of {user}: all {len(fingerprints)} files still there, unchanged"

    return step


def fingerprint(folder: Path) -> dict[str, str]:
    """What every file of a folder holds."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def install_on_a_desktop(place: Place) -> Iterable[str]:
    """apt installs the file with all that it recommends, beside the tools that every desktop has."""
    before = place.system.packages()
    place.install(place.package)
    yield f"{len(place.system.packages() - before)} packages came"
    entry = place.system.root / "usr/share/applications" / ENTRY
    demand(entry.is_file(), "there is no menu entry")
    place.system.run(["desktop-file-validate", f"/usr/share/applications/{ENTRY}"])
    yield f"{ENTRY} is valid"


def card_is_read_without_a_net(place: Place) -> Iterable[str]:
    """A business card is read where there is no network at all."""
    route = ["sh", "-c", "grep -c : /proc/net/dev; tail -n +2 /proc/net/route | wc -l"]
    interfaces, routes = place.system.run(route, ANNA, net=False).split()
    demand((interfaces, routes) == ("1", "0"), f"there is a network: {interfaces} interfaces, {routes} routes")
    plan = json.loads((place.system.root / RESOURCES.lstrip("/") / "demo/people.json").read_text(encoding="utf-8"))
    person = next(each for each in plan["people"] if CARD in each.values())
    command = [NAME, "scan", f"{RESOURCES}/demo/{CARD}", "--json"]
    fields = json.loads(place.system.run(command, ANNA, net=False))[0]["fields"]
    expected = (person["given"], person["family"], person["mail"])
    read = (fields["given"], fields["family"], (fields["mails"] or [""])[0])
    demand(read == expected, f"read {read}, printed is {expected}")
    # Libraries that would send something write it down first.
    notes = sorted(place.system.home(ANNA).glob(".cache/*/DeveloperTools"))
    demand(not notes, f"something was kept to be sent: {notes}")
    yield f"{routes} routes, {interfaces} interface (lo, down); read {' '.join(read)}"
