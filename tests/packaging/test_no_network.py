"""The bundle has no client of the network, and the reader of cards loads all the same."""

import re
import subprocess
import sys

import pytest

from netzwerk_desktop.imaging.text_reader import reader_available
from tests.packaging.scripts import FOLDER

CLIENTS = ("requests", "urllib3", "certifi", "idna", "charset_normalizer", "ssl")
PROGRAM = f"""
import runpy, sys
runpy.run_path({str(FOLDER / "no_network.py")!r})

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {set(CLIENTS)!r}:
            raise ImportError(name)

sys.meta_path.insert(0, Missing())
from netzwerk_desktop.imaging import text_models
print(sorted(sys.modules.keys() & {set(CLIENTS)!r}))
"""


@pytest.mark.skipif(not reader_available(), reason="the extra `cards` is not installed")
def test_the_reader_loads_without_any_client_of_the_network() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False)

    assert run.stderr == ""
    assert run.stdout.strip() == "['requests']"  # only its name


def test_the_recipe_leaves_every_one_of_them_out() -> None:
    recipe = (FOLDER.parents[1] / "build.spec").read_text(encoding="utf-8")
    excluded = re.findall(r'^    "([\w.]+)",$', recipe[recipe.index("EXCLUDED_MODULES") :].partition("]")[0], re.M)

    assert set(CLIENTS) - set(excluded) == set()
