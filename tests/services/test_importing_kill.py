"""An import that is killed on the way leaves everything as it was, and can be done again."""

import base64
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from netzwerk_desktop.services.contact_files import ContactFile
from netzwerk_desktop.services.import_plan import Step
from tests.builders import add_person, dump, opened, plain_jpeg

ROOT = Path(__file__).parents[2]
PEOPLE = 1200

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX")


@pytest.fixture
def people(tmp_path: Path) -> Path:
    photo = base64.b64encode(plain_jpeg("red")).decode()
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nr{number};Leute;;;\r\nUID:{number}\r\n"
        + (f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}\r\n" if number == 7 else "")
        + "END:VCARD\r\n"
        for number in range(PEOPLE)
    ]
    path = tmp_path / "people.vcf"
    path.write_text("".join(cards), newline="")
    return path


@pytest.mark.parametrize(
    ("step", "after"), [(Step.READING, 3), (Step.WRITING, 0), (Step.WRITING, 2), (Step.WRITING, 5)]
)
def test_killed_on_the_way_nothing_is_there_and_it_can_be_done_again(
    tmp_path: Path, people: Path, step: Step, after: int
) -> None:
    root = tmp_path / "data"
    with opened(root) as verbs:
        add_person(verbs)
        before = dump(verbs, without=())

    command = [sys.executable, "-m", "tests.services.importing_worker", str(root), str(people), step, str(after)]
    killed = subprocess.run(command, cwd=ROOT, check=False, timeout=90)

    assert killed.returncode == -signal.SIGKILL
    with opened(root) as verbs:
        assert dump(verbs, without=()) == before
        assert verbs.backup.check().sound
        imported = verbs.importing.run(verbs.importing.plan([ContactFile("people.vcf", people)]))
        assert imported.files[0].new == PEOPLE
        assert verbs.backup.check().sound
