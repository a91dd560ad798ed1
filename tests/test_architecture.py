"""Who may import whom: the table in ARCHITECTURE.md, line by line.

`archrule` fails a test after it has run, with the path of the import.
"""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_archon.collect import collect_imports, walk, walk_runtime

PACKAGE = "netzwerk_desktop"
ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / PACKAGE).rglob("*.py"))
STANDARD = sys.stdlib_module_names

ROOMS = ("domain", "formats", "storage", "imaging", "services", "ui")
# What a room may import besides itself and the standard library.
PURE = {"dateutil", "phonenumbers", "cologne_phonetics"}
PICTURES = {"PIL", "PySide6", "cv2", "numpy", "zxingcpp", "tesserocr", "rapidocr", "onnxruntime", "pillow_heif"}
THIRD_PARTY: dict[str, set[str]] = {
    "domain": PURE,
    "formats": {"icalendar"},
    "storage": {"peewee", "playhouse"},
    "imaging": PICTURES,
    "services": {"dateutil"},  # the clock asks it for the system's zone
    "ui": {"PySide6", "jeepney", "desktop_notifier", "typing_extensions", "dateutil"},
}
OTHER_ROOMS: dict[str, set[str]] = {
    "domain": set(),
    "formats": {"domain"},
    "storage": {"domain"},
    "imaging": {"domain"},
    "services": {"domain", "formats", "storage", "imaging"},
    "ui": {"domain", "services", "imaging"},
}
# Modules beside the rooms: the start, paths and words.
TOP = {
    "app",
    "cli",
    "card_commands",
    "exchange_commands",
    "exchange_words",
    "restore_command",
    "terminal",
    "usage",
    "search_command",
    "paths",
    "log",
    "selftest",
    "translation",
    "lock",
    "installation",
    "opening",
    "window_start",
    "__main__",
}
TOP_FOR = {"ui": {"paths", "translation", "log", "exchange_words", "installation"}, "services": {"paths"}}


def imports() -> dict[str, set[str]]:
    """Every module of the program with what it imports, imports inside functions too."""
    return collect_imports(PACKAGE, walk)


def room_of(module: str) -> str:
    """The room of a module, or the module itself where it stands beside the rooms."""
    return module.removeprefix(PACKAGE).lstrip(".").partition(".")[0]


def within(module: str, names: set[str]) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in names)


def rooms_with_modules() -> list[str]:
    return [room for room in ROOMS if any(room_of(module) == room for module in imports())]


def test_every_module_lies_in_a_room_or_is_one_of_the_few_beside_them() -> None:
    assert {room_of(module) for module in imports()} - {""} <= set(ROOMS) | TOP


@pytest.mark.parametrize("room", rooms_with_modules())
def test_a_room_imports_only_its_neighbours_of_the_table(room: str, archrule: Callable) -> None:
    allowed = OTHER_ROOMS[room] | TOP_FOR.get(room, set()) | {room}
    forbidden = (set(ROOMS) | TOP) - allowed

    rule = archrule(room, "ARCHITECTURE.md").match(f"{PACKAGE}.{room}", f"{PACKAGE}.{room}.*")
    for other in sorted(forbidden):
        rule = rule.should_not_import(f"{PACKAGE}.{other}", f"{PACKAGE}.{other}.*")
    rule.check(PACKAGE, only_direct_imports=True)


@pytest.mark.parametrize("room", rooms_with_modules())
def test_a_room_imports_only_its_own_libraries(room: str) -> None:
    allowed = THIRD_PARTY[room] | {PACKAGE}
    found = {
        (module, imported)
        for module, everything in imports().items()
        if room_of(module) == room
        for imported in everything
        if imported.partition(".")[0] not in STANDARD and not within(imported, allowed)
    }

    assert not found


@pytest.mark.parametrize("library", ["peewee", "playhouse", "sqlite3"])
def test_the_storage_is_the_only_room_with_the_database(library: str, archrule: Callable) -> None:
    (
        archrule(library)
        .match(f"{PACKAGE}*")
        .exclude(f"{PACKAGE}.storage", f"{PACKAGE}.storage.*", f"{PACKAGE}.selftest*", f"{PACKAGE}.app")
        .should_not_import(library, f"{library}.*")
        .check(PACKAGE, only_direct_imports=True)
    )


def test_the_rules_stay_free_of_everything_even_by_detours(archrule: Callable) -> None:
    (
        archrule("domain", "pure functions of values and now")
        .match(f"{PACKAGE}.domain.*")
        .should_not_import("peewee*", "playhouse*", "sqlite3*", "PySide6*", "PIL*", "socket*", "os", "pathlib*", "time")
        .check(PACKAGE)
    )


def test_the_services_run_without_widgets_even_by_detours(archrule: Callable) -> None:
    (
        archrule("services")
        .match(f"{PACKAGE}.services.*", f"{PACKAGE}.storage.*")
        .should_not_import("PySide6*")
        .check(PACKAGE)
    )


def test_pictures_have_no_widgets_and_no_signals() -> None:
    found = {
        (module, imported)
        for module, everything in imports().items()
        if room_of(module) == "imaging"
        for imported in everything
        if imported.startswith("PySide6") and not within(imported, {"PySide6.QtCore", "PySide6.QtGui"})
    }

    assert not found
    for path in SOURCES:
        if path.parent.name == "imaging":
            assert {"Signal", "QObject"}.isdisjoint(_names(path)), path


def test_nothing_imports_the_composition_root(archrule: Callable) -> None:
    (
        archrule("app", "app.py wires everything once")
        .match(f"{PACKAGE}*")
        .exclude(f"{PACKAGE}.__main__", f"{PACKAGE}.app")
        .should_not_import(f"{PACKAGE}.app")
        .check(PACKAGE, only_direct_imports=True)
    )


@pytest.mark.skipif(f"{PACKAGE}.cli" not in imports(), reason="there is no command line yet")
def test_the_command_line_knows_rules_and_verbs_and_no_widgets(archrule: Callable) -> None:
    rule = archrule("cli").match(f"{PACKAGE}.cli").should_not_import("PySide6.QtWidgets*", "peewee*", "sqlite3*")
    for room in set(ROOMS) - {"domain", "services"}:
        rule = rule.should_not_import(f"{PACKAGE}.{room}", f"{PACKAGE}.{room}.*")
    rule.check(PACKAGE, only_direct_imports=True)


@pytest.mark.skipif(f"{PACKAGE}.cli" not in imports(), reason="there is no command line yet")
def test_the_command_line_starts_without_widgets() -> None:
    program = f"import sys, {PACKAGE}.cli; print('PySide6.QtWidgets' in sys.modules)"

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)

    assert run.stdout.strip() == "False"


def test_rooms_do_not_go_round_in_circles() -> None:
    edges = {
        (room_of(module), room_of(imported))
        for module, everything in imports().items()
        for imported in everything
        if imported.startswith(f"{PACKAGE}.") and room_of(module) != room_of(imported)
    }
    graph = {room: {there for here, there in edges if here == room} for room, _ in edges}

    assert not list(_cycles(graph))


def test_modules_do_not_go_round_in_circles() -> None:
    graph = {
        module: {imported for imported in everything if imported.startswith(f"{PACKAGE}.")}
        for module, everything in collect_imports(PACKAGE, walk_runtime).items()
    }

    assert not list(_cycles(graph))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / PACKAGE)))
def test_nobody_reaches_for_a_siblings_underscore_or_imports_relatively(path: Path) -> None:
    """Private names stay where they are, whether imported or taken from a module."""
    tree = ast.parse(path.read_bytes())
    private, relative = [], []
    modules = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            relative += [node.lineno] if node.level else []
            ours = bool(node.level) or (node.module or "").startswith(PACKAGE)
            private += [alias.name for alias in node.names if ours and _is_private(alias.name)]
            private += [part for part in (node.module or "").split(".") if ours and _is_private(part)]
            modules |= {alias.asname or alias.name for alias in node.names if ours and alias.name.islower()}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            private += [f"{node.value.id}.{node.attr}"] if _is_private(node.attr) else []

    assert not private
    assert not relative


LOWER_ROOMS = [path for path in SOURCES if path.parent.name in ("domain", "formats", "storage", "imaging", "services")]


@pytest.mark.parametrize(
    "path",
    [path for path in LOWER_ROOMS if path.stem != "__init__"],
    ids=lambda path: str(path.relative_to(ROOT / PACKAGE)),
)
def test_every_module_that_does_something_has_its_tests(path: Path) -> None:
    if not any(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(ast.parse(path.read_bytes()))
    ):
        pytest.skip("only declares values")

    assert (ROOT / "tests" / path.parent.name / f"test_{path.name}").is_file()


def _names(path: Path) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Name)}


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def _cycles(graph: dict[str, set[str]]) -> Iterator[list[str]]:
    """Every way from a node back to itself that a walk in depth comes across."""
    done: set[str] = set()

    def visit(node: str, way: list[str]) -> Iterator[list[str]]:
        if node in way:
            yield way[way.index(node) :]
        elif node not in done:
            for following in sorted(graph.get(node, ())):
                yield from visit(following, [*way, node])
            done.add(node)

    for node in sorted(graph):
        yield from visit(node, [])
