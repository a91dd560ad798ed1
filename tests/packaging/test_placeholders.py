"""Placeholders: they load in the place of a library, answer nothing or stop, and nobody's library is lost."""

import ctypes
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.scripts import script

placeholders = script("placeholders")
tools = all(shutil.which(tool) for tool in ("as", "ld", "nm", "objdump", "strip"))
pytestmark = pytest.mark.skipif(not (placeholders.supported() and tools), reason="made on Linux, with binutils")
CALLS = "import ctypes, sys; print(ctypes.CDLL(sys.argv[1]).answer())"


def made(folder: Path, code: str, *symbols: tuple[str, str]) -> Path:
    wanted = [placeholders.Symbol(*each) for each in symbols]
    return Path(placeholders.make_placeholder("libfar-1.so.1", wanted, code, folder))


def linked(folder: Path, name: str, *needs: Path) -> Path:
    """A library that asks for `answer`, whoever has it."""
    (folder / "caller.s").write_text(".text\n.globl ask\n.type ask, @function\nask:\n    jmp answer@PLT\n")
    subprocess.run(["as", "-o", folder / "caller.o", folder / "caller.s"], check=True)
    target = folder / name
    target.parent.mkdir(exist_ok=True)
    subprocess.run(["ld", "-shared", "-soname", name, "-o", target, folder / "caller.o", *needs], check=True)
    return target


def test_a_placeholder_answers_nothing(tmp_path: Path) -> None:
    library = made(tmp_path, placeholders.NOTHING, ("answer", ""))

    assert ctypes.CDLL(str(library)).answer() == 0


def test_one_that_must_not_invent_a_number_stops_the_process(tmp_path: Path) -> None:
    library = made(tmp_path, placeholders.STOP, ("answer", ""))

    run = subprocess.run([sys.executable, "-c", CALLS, library], capture_output=True, text=True, check=False)

    assert run.returncode < 0
    assert run.stdout == ""


def test_the_symbols_keep_the_versions_that_are_asked_for(tmp_path: Path) -> None:
    library = made(tmp_path, placeholders.NOTHING, ("answer", "FAR_1"), ("plain", ""))
    caller = linked(tmp_path, "libcaller.so", library)

    assert placeholders.asked_for(caller, library) == [placeholders.Symbol("answer", "FAR_1")]
    assert placeholders.needed_by(caller) == {"libfar-1.so.1"}
    assert ctypes.CDLL(str(library)).plain() == 0


def test_the_same_placeholder_is_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    symbols = (("answer", "FAR_1"), ("other", "FAR_2"))

    one = made(tmp_path / "one", placeholders.NOTHING, *symbols)
    two = made(tmp_path / "two", placeholders.NOTHING, *reversed(symbols))

    assert one.read_bytes() == two.read_bytes()


def test_only_the_named_libraries_are_replaced_and_by_what_their_caller_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = made(tmp_path, placeholders.NOTHING, ("answer", ""), ("never", ""))
    caller = linked(tmp_path, "caller.so", far)
    monkeypatch.setattr(placeholders, "PLACEHOLDERS", ((r"far\.libs/libfar-", "near/caller", placeholders.STOP),))
    entries = [
        ("far.libs/libfar-1.so.1", str(far), "BINARY"),
        ("near/caller.so", str(caller), "EXTENSION"),
        ("other.libs/libfar-1.so.1", str(far), "BINARY"),
        ("libfar-1.so.1", "far.libs/libfar-1.so.1", "SYMLINK"),
    ]

    replaced = placeholders.replace_unused(entries, tmp_path / "made")

    assert replaced[1:] == entries[1:]
    target, source, kind = replaced[0]
    assert (target, kind) == ("far.libs/libfar-1.so.1", "BINARY")
    assert Path(source).parent == tmp_path / "made"
    assert ctypes.CDLL(source).answer is not None
    with pytest.raises(AttributeError):
        _ = ctypes.CDLL(source).never


def test_libraries_of_wheels_go_when_nobody_links_them_and_others_stay(tmp_path: Path) -> None:
    far = made(tmp_path, placeholders.NOTHING, ("answer", ""))
    caller = linked(tmp_path, "caller.so", far)
    used = ("far.libs/libfar-1.so.1", str(far), "BINARY")
    unused = ("far.libs/libgone.so", str(caller), "BINARY")
    elsewhere = ("far/plugin.so", str(caller), "EXTENSION")

    assert placeholders.without_orphans([used, unused, elsewhere]) == [used, elsewhere]
    assert placeholders.without_orphans([used, unused]) == []


def test_links_to_what_is_gone_are_left_out() -> None:
    there = ("far.libs/liba.so", "/x/liba.so", "BINARY")
    kept = ("liba.so", "far.libs/liba.so", "SYMLINK")
    dead = ("libb.so", "far.libs/libb.so", "SYMLINK")

    assert placeholders.without_dead_links([there, kept, dead], [there]) == [there, kept]
