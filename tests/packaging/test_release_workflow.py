"""The workflow of a release names only what is there, and may do no more than it has to."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

yaml = pytest.importorskip("yaml", reason="no YAML reader is installed")

ROOT = Path(__file__).resolve().parents[2]
WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
SYSTEMS = {"linux", "windows", "macos"}


@pytest.fixture
def workflow() -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    return read


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def scripts(workflow: dict[Any, Any]) -> list[str]:
    return [step["run"] for step in steps(workflow) if "run" in step]


def test_only_a_tag_of_a_version_starts_it(workflow: dict[Any, Any]) -> None:
    # YAML reads the word "on" as true.
    assert workflow[True] == {"push": {"tags": ["v*.*.*"]}}


def test_only_the_last_job_may_write(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert {name: job.get("permissions") for name, job in workflow["jobs"].items()} == {
        "build": None,
        "publish": {"contents": "write"},
    }
    assert workflow["jobs"]["publish"]["needs"] == "build"


def test_actions_are_named_with_their_major_version(workflow: dict[Any, Any]) -> None:
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", each) for each in used)


def test_all_three_systems_build_and_each_step_is_for_one_of_them(workflow: dict[Any, Any]) -> None:
    build = workflow["jobs"]["build"]
    assert {each["system"] for each in build["strategy"]["matrix"]["include"]} == SYSTEMS
    named = {re.fullmatch(r"matrix\.system == '(\w+)'", step["if"])[1] for step in build["steps"] if "if" in step}
    assert named == SYSTEMS


def test_every_make_target_is_a_door_of_the_makefile(workflow: dict[Any, Any]) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    called = {name for script in scripts(workflow) for name in re.findall(r"\bmake ([a-z-]+)", script)}
    assert called
    assert called <= targets


def test_every_file_of_the_project_that_is_named_is_there(workflow: dict[Any, Any]) -> None:
    named = {name for script in scripts(workflow) for name in re.findall(r"\b(?:resources/[\w./-]+|\w+\.spec)", script)}
    assert {"build.spec", "resources/packaging/installer.nsi", "resources/packaging/dmg_settings.py"} <= named
    assert all((ROOT / name).is_file() for name in named)


def test_every_frozen_program_is_tried_out_before_it_is_packed(workflow: dict[Any, Any]) -> None:
    own = {system: [] for system in SYSTEMS}
    for step in workflow["jobs"]["build"]["steps"]:
        for system in SYSTEMS:
            if system in step.get("if", "") and "run" in step:
                own[system].append(step["run"])
    for system in ("windows", "macos"):
        ran = "\n".join(own[system])
        assert ran.index("self-test") < min(
            ran.index(packer) for packer in ("makensis", "dmgbuild -s") if packer in ran
        )
    # On Linux the door does it.
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "self-test" in makefile[makefile.index("\nbundle:") :].partition("\n\n")[0]


def test_what_is_packed_is_attached_with_its_sum(workflow: dict[Any, Any]) -> None:
    globs = next(step["with"]["path"] for step in steps(workflow) if "upload-artifact" in step.get("uses", ""))
    assert globs.split() == ["dist/*.deb", "dist/*-setup.exe", "dist/*.dmg"]
    everything = "\n".join(scripts(workflow))
    for made in ("dist/netzwerk-desktop-$VERSION-setup.exe", "dist/netzwerk-desktop-$VERSION.dmg"):
        assert made in everything
    assert everything.index("sha256sum * > SHA256SUMS") < everything.index("gh release create")


def test_builds_take_the_time_of_the_commit(workflow: dict[Any, Any]) -> None:
    build = scripts({"jobs": {"build": workflow["jobs"]["build"]}})
    assert "SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)" in build[0]


def test_scripts_are_ones_that_bash_can_read(workflow: dict[Any, Any]) -> None:
    assert workflow["defaults"]["run"]["shell"] == "bash"
    for step in steps(workflow):
        if "run" in step and "shell" not in step:
            read = subprocess.run(["bash", "-n"], input=step["run"], capture_output=True, text=True, check=False)
            assert read.returncode == 0, read.stderr


def test_no_registry_and_no_secret_is_named() -> None:
    text = WORKFLOW.read_text("utf-8")
    assert not re.search(r"https?://|index-url|secrets\.", text)
