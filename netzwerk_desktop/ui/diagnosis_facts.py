"""What only the window knows for a diagnosis: Qt, the screens, and which parts of the program are here.

Names and values as the self-test writes them, the same in every language.
"""

import os
import sys

import PySide6
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from netzwerk_desktop.imaging.qr_code import qr_code_available
from netzwerk_desktop.imaging.text_reader import reader_available
from netzwerk_desktop.ui.icons import icon_font_family
from netzwerk_desktop.ui.look import Look


def window_facts(look: Look) -> dict[str, str]:
    """Qt, the desktop's look and the screens."""
    facts = {
        "Qt": f"{qVersion()}, PySide6 {PySide6.__version__}",
        "window system": QGuiApplication.platformName(),
        "scheme": QGuiApplication.styleHints().colorScheme().name.lower(),
        "shown as": "dark" if look.theme.dark else "light",
        "locale": QLocale().name(),
    }
    for number, screen in enumerate(QGuiApplication.screens(), start=1):
        size = screen.size()
        facts[f"screen {number}"] = (
            f"{size.width()} x {size.height()}, scale {screen.devicePixelRatio():g},"
            f" {screen.logicalDotsPerInch():.0f} dpi, {screen.refreshRate():.0f} Hz"
        )
    return facts


def part_facts() -> dict[str, str]:
    """Parts of the program, and whether they are here."""
    facts = {
        "reader of cards": _there(reader_available()),
        "square codes": _there(qr_code_available()),
        "icon font": icon_font_family() or "missing",
        "tray": _there(QSystemTrayIcon.isSystemTrayAvailable()),
    }
    if sys.platform == "linux":
        facts["session bus"] = _there(bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")))
    return facts


def _there(found: bool) -> str:
    return "available" if found else "missing"
