"""What a bundle asks of the system: read from what objdump says, named in packages."""

from pathlib import Path
from types import ModuleType

import pytest

HEADERS = """
/bundle/program:     file format elf64-x86-64

Dynamic Section:
  NEEDED               libc.so.6
  NEEDED               libshipped.so.1

Version References:
  required from libc.so.6:
    0x09691a75 0x00 02 GLIBC_2.2.5
    0x069691b4 0x00 03 GLIBC_2.34

/bundle/lib/libshipped.so.1:     file format elf64-x86-64

Dynamic Section:
  NEEDED               libstdc++.so.6
  NEEDED               libdbus-1.so.3
  NEEDED               libc.so.6
  RUNPATH              $ORIGIN

Version References:
  required from libstdc++.so.6:
    0x0297f869 0x00 02 GLIBCXX_3.4.29
    0x08922974 0x00 05 GLIBCXX_3.4
  required from libc.so.6:
    0x069691b6 0x00 03 GLIBC_2.36

/bundle/Qt/plugins/platformthemes/libqgtk3.so:     file format elf64-x86-64

Dynamic Section:
  NEEDED               libgtk-3.so.0
  NEEDED               libdbus-1.so.3
  NEEDED               libc.so.6
"""


def read(needs: ModuleType, headers: str = HEADERS) -> object:
    return needs.read_headers(headers, shipped={"program", "libshipped.so.1", "libqgtk3.so"}, bundle=Path("/bundle"))


def test_what_is_shipped_is_asked_of_nobody(linux_needs: ModuleType) -> None:
    assert "libshipped.so.1" not in read(linux_needs).required


def test_libraries_of_passed_over_parts_are_recommended_not_required(linux_needs: ModuleType) -> None:
    found = read(linux_needs)
    assert found.optional == {"libgtk-3.so.0"}
    assert found.recommends() == ["libgtk-3-0t64 | libgtk-3-0"]


def test_highest_symbols_become_the_oldest_versions_that_will_do(linux_needs: ModuleType) -> None:
    found = read(linux_needs)
    assert found.versions["GLIBC"] == ((2, 36), ("lib/libshipped.so.1",))
    assert found.depends() == ["libc6 (>= 2.36)", "libdbus-1-3", "libstdc++6 (>= 11)"]


def test_versions_are_compared_as_numbers(linux_needs: ModuleType) -> None:
    assert read(linux_needs, HEADERS.replace("2.36", "2.9")).versions["GLIBC"][0] == (2, 34)


def test_library_that_no_package_is_known_for_ends_the_build(linux_needs: ModuleType) -> None:
    found = read(linux_needs, HEADERS.replace("libdbus-1.so.3", "libnew.so.9"))
    with pytest.raises(linux_needs.UnknownLibraryError, match=r"libnew\.so\.9"):
        found.depends()


@pytest.mark.parametrize(
    "file",
    [
        "_internal/PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "_internal/PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
    ],
)
def test_look_of_gtk_and_printers_may_be_missing(linux_needs: ModuleType, file: str) -> None:
    assert linux_needs.OPTIONAL.search(file)


@pytest.mark.parametrize(
    "file",
    [
        "_internal/PySide6/Qt/plugins/platforms/libqxcb.so",
        "_internal/PySide6/Qt/plugins/platforms/libqwayland.so",
        "_internal/libpython3.11.so.1.0",
    ],
)
def test_windows_and_python_may_not(linux_needs: ModuleType, file: str) -> None:
    assert not linux_needs.OPTIONAL.search(file)
