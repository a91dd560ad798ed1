"""The scripts of the build that several tests ask."""

from types import ModuleType

import pytest

from tests.packaging.scripts import script


@pytest.fixture(scope="session")
def linux_needs() -> ModuleType:
    return script("linux_needs")


@pytest.fixture(scope="session")
def deb() -> ModuleType:
    return script("deb")
