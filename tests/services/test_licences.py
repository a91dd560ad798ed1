"""The works of others: collected by the build, or found where they are installed."""

from importlib import metadata
from pathlib import Path

import pytest

from netzwerk_desktop.services import licences
from netzwerk_desktop.services.licences import Work

MIT = "Permission is hereby granted"


def installed(folder: Path, name: str, told: str, files: dict[str, str]) -> metadata.Distribution:
    """A distribution as pip leaves it."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\n{told}\n", encoding="utf-8")
    listed = [f"{info.name}/METADATA,,"]
    for place, text in files.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text, encoding="utf-8")
        listed.append(f"{place},,")
    (info / "RECORD").write_text("\n".join(listed), encoding="utf-8")
    return metadata.PathDistribution(info)


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        ("License-Expression: MIT-CMU", "MIT-CMU"),
        ("License: Apache 2.0", "Apache-2.0"),
        ("License: MIT License\nClassifier: License :: OSI Approved :: BSD License", "MIT"),
        ("Classifier: License :: OSI Approved :: BSD License", "BSD-3-Clause"),
        ("License: Copyright of somebody\n        and all of the text\nClassifier: License :: X :: MIT License", "MIT"),
        ("Summary: it says nothing", ""),
    ],
)
def test_the_licence_is_named_as_its_author_says_it_by_its_usual_short_name(
    tmp_path: Path, told: str, licence: str
) -> None:
    assert licences.of_distribution(installed(tmp_path, "far", told, {})).licence == licence


def test_all_texts_of_a_distribution_are_taken_and_no_others(tmp_path: Path) -> None:
    files = {
        "far-1.0.dist-info/licenses/LICENSE.txt": "ours",
        "far-1.0.dist-info/licenses/vendored/deep/LICENSE_of_it": "theirs",
        "far/ThirdPartyNotices.txt": "notices",
        "far/deep/inside/LICENSE": "too deep",
        "far/license.py": "code",
    }

    work = licences.of_distribution(installed(tmp_path, "far", "License: MIT", files))

    assert work == Work("far", "1.0", "MIT", "ours\n\ntheirs\n\nnotices")


def test_where_a_wheel_has_no_text_the_standard_one_is_taken(tmp_path: Path) -> None:
    binding = licences.of_distribution(installed(tmp_path, "PySide6_Essentials", "License: LGPL", {}))

    assert (binding.name, binding.licence) == ("PySide6", "LGPL-3.0-only")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in binding.text
    assert "GNU GENERAL PUBLIC LICENSE" in binding.text


def test_what_is_written_is_read_again_in_the_order_of_names_and_shared_texts_are_kept_once() -> None:
    works = [Work("beta", "2", "MIT", MIT), Work("Alpha", "1", "MIT", MIT), Work("beta", "2", "MIT", MIT)]

    text = licences.written(works)

    assert licences.read_works(text) == (works[1], works[0])
    assert text.count(MIT) == 1
    assert text == licences.written(reversed(works))


def test_a_bundle_tells_what_was_collected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    works = (Work("far", "1.0", "MIT", MIT),)
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / licences.FILE).write_text(licences.written(works), encoding="utf-8")
    monkeypatch.setattr(licences, "resources", lambda: tmp_path)

    assert licences.works() == works


def test_a_checkout_finds_what_is_installed_and_no_tools_of_development() -> None:
    found = {work.name: work for work in licences.works()}

    assert {"Qt", "PySide6", "Python", "SQLite", "Inter", "Phosphor Icons", "peewee", "pillow"} <= set(found)
    assert {"pytest", "ruff", "mypy", "netzwerk-desktop"}.isdisjoint(found)
    assert found["Qt"].version == metadata.version("PySide6-Essentials")
    assert [name for name in ("Qt", "PySide6", "SQLite", "Inter", "Phosphor Icons") if not found[name].text] == []


def test_requirements_are_followed_to_the_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, told in (
        ("netzwerk-desktop", 'Requires-Dist: one>=2\nRequires-Dist: tool; extra == "dev"\nRequires-Dist: gone'),
        ("one", 'Requires-Dist: Two.Two (>1)\nRequires-Dist: option; extra == "cards"\nRequires-Dist: one'),
        ("two-two", "License: MIT"),
        ("tool", "License: MIT"),
        ("option", "License: MIT"),
    ):
        installed(tmp_path, name.replace("-", "_"), told, {})
    monkeypatch.setattr(metadata.Distribution, "from_name", lambda name: found_in(tmp_path, name))

    names = {each.metadata["Name"] for each in licences.asked_for("netzwerk-desktop")}

    assert names == {"one", "two_two"}


def found_in(folder: Path, name: str) -> metadata.Distribution:
    info = folder / f"{licences.normalised(name)}-1.0.dist-info"
    if not info.is_dir():
        raise metadata.PackageNotFoundError(name)
    return metadata.PathDistribution(info)
