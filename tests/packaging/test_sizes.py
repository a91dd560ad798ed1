"""The sizes of the bundle: every file has its group, and a goal that is not kept stops the build."""

from pathlib import Path

import pytest

from tests.packaging.scripts import script

sizes = script("sizes")
MEBIBYTE = sizes.MEBIBYTE


@pytest.mark.parametrize(
    ("place", "group"),
    [
        ("_internal/PySide6/Qt/lib/libQt6Core.so.6", "QT"),
        ("_internal/PySide6/Qt/plugins/platforms/libqxcb.so", "QT"),
        ("_internal/PySide6/Qt6Core.dll", "QT"),
        ("_internal/PySide6/plugins/platforms/qwindows.dll", "QT"),
        ("_internal/PySide6/QtCore.abi3.so", "BINDING"),
        ("_internal/shiboken6/libshiboken6.abi3.so.6.11", "BINDING"),
        ("_internal/python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", "PYTHON"),
        ("_internal/libsqlite3.so.0", "PYTHON"),
        ("_internal/libz.so.1", "PYTHON"),
        ("_internal/base_library.zip", "PYTHON"),
        ("_internal/python311.dll", "PYTHON"),
        ("netzwerk-desktop", "PROGRAM"),
        ("netzwerk-desktop-gui.exe", "PROGRAM"),
        ("_internal/netzwerk_desktop/resources/fonts/Inter-Regular.otf", "RESOURCES"),
        ("_internal/qtawesome/fonts/phosphor-1.3.0.ttf", "RESOURCES"),
        ("_internal/PIL/_imaging.cpython-311-x86_64-linux-gnu.so", "PILLOW"),
        ("_internal/pillow.libs/libtiff-20b7e810.so.6.3.0", "PILLOW"),
        ("_internal/cv2/cv2.abi3.so", "OPENCV"),
        ("_internal/opencv_python_headless.libs/libpng16-529cb57a.so.16.58.0", "OPENCV"),
        ("_internal/onnxruntime/capi/onnxruntime_pybind11_state.so", "ONNX"),
        ("_internal/numpy.libs/libscipy_openblas64_-32a4b2a6.so", "NUMPY"),
        ("_internal/rapidocr/models/PP-OCRv6_rec_small.onnx", "MODELS"),
        ("_internal/shapely.libs/libgeos-d1e818bb.so.3.14.1", "SHAPES"),
        ("_internal/_pillow_heif.cpython-311-x86_64-linux-gnu.so", "HEIF"),
        ("_internal/pillow_heif.libs/libde265-91206b2b.so.0.2.3", "HEIF"),
        ("_internal/something_new/module.so", "OTHER"),
    ],
)
def test_a_file_belongs_to_who_brings_it(place: str, group: str) -> None:
    assert sizes.group_of(place) is sizes.Group[group]


def test_the_reader_of_cards_counts_only_in_the_larger_sum() -> None:
    found = sizes.measured([("_internal/cv2/cv2.abi3.so", 70), ("_internal/libz.so.1", 3), ("netzwerk-desktop", 9)])

    assert found.without_cards == 12
    assert found.with_cards == 82


def test_each_goal_that_is_not_kept_is_named() -> None:
    small = sizes.measured([("_internal/PySide6/Qt/a", 130 * MEBIBYTE), ("_internal/cv2/a", 220 * MEBIBYTE)])
    core = sizes.measured([("_internal/PySide6/Qt/a", 131 * MEBIBYTE)])
    cards = sizes.measured([("_internal/cv2/a", 351 * MEBIBYTE)])

    assert sizes.exceeded(small) == []
    assert sizes.exceeded(core) == ["131.0 MiB without the reader of cards, and 130 is the goal"]
    assert sizes.exceeded(cards) == ["351.0 MiB with the reader of cards, and 350 is the goal"]


def test_files_are_measured_with_a_link_counting_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / "libz.so.1").write_bytes(b"12345")
    (tmp_path / "libz.so").symlink_to(tmp_path / "_internal" / "libz.so.1")

    assert list(sizes.files_of(tmp_path)) == [("_internal/libz.so.1", 5)]


def test_a_bundle_that_is_too_large_or_not_there_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netzwerk-desktop").write_bytes(bytes(10 * MEBIBYTE))

    assert sizes.main([str(tmp_path)]) == 0
    assert "10.0 MiB  without the reader of cards (at most 130)" in capsys.readouterr().out

    monkeypatch.setattr(sizes, "GOAL_WITHOUT", 9)
    assert sizes.main([str(tmp_path)]) == 1
    assert "too large: 10.0 MiB without the reader of cards" in capsys.readouterr().err
    assert sizes.main([str(tmp_path / "nowhere")]) == 1
