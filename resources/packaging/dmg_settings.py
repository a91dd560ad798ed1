"""Settings of dmgbuild: a window in which the program is dragged onto the folder of programs.

    dmgbuild -s resources/packaging/dmg_settings.py -D app="dist/Netzwerk Desktop.app" "Netzwerk Desktop" FILE.dmg

dmgbuild runs this file with `defines`, the values after -D, and reads the names below.
"""

from pathlib import Path

_app = Path(defines.get("app", "dist/Netzwerk Desktop.app"))  # noqa: F821  # given by dmgbuild
_icon = Path(defines.get("icon", "resources/packaging/icons/netzwerk-desktop.icns"))  # noqa: F821

format = "ULFO"
filesystem = "HFS+"
files = [str(_app)]
symlinks = {"Applications": "/Applications"}
icon = str(_icon)

default_view = "icon-view"
window_rect = ((200, 200), (560, 340))
icon_size = 128
text_size = 13
icon_locations = {_app.name: (150, 150), "Applications": (410, 150)}
show_status_bar = False
show_tab_view = False
show_toolbar = False
show_pathbar = False
show_sidebar = False
