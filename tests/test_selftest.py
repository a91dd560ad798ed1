"""The self-test: everything this checkout needs is there, and what is missing is named."""

from pathlib import Path

import pytest

from netzwerk_desktop import selftest
from netzwerk_desktop.paths import resources

pytestmark = pytest.mark.usefixtures("qapp")


def lines(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """What the self-test said, by the name of the check."""
    return {line[8:22].strip(): line for line in capsys.readouterr().out.splitlines()}


def test_every_check_passes_here(capsys: pytest.CaptureFixture[str]) -> None:
    code = selftest.self_test()

    said = lines(capsys)
    if not list((resources() / "i18n").glob("*.qm")):
        assert said.pop("translations").startswith("FAILED")
        assert code == 1
    else:
        assert code == 0
    assert len(said) >= 12
    assert [line for line in said.values() if not line.startswith("ok ")] == []
    assert "6.11" in said["Qt"]
    assert "SQLite" in said["database"]


def test_what_is_missing_is_named_and_the_other_checks_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selftest, "resources", lambda: tmp_path)

    assert selftest.self_test() == 1

    said = lines(capsys)
    failed = {name for name, line in said.items() if line.startswith("FAILED")}
    assert failed == {"fonts", "icons", "translations", "demo", "messages", "cards"}
    assert "netzwerk_de.qm" in said["translations"]
    assert "people.json" in said["demo"]
