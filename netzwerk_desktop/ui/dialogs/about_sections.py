"""Sections that tell: the keys, and what this program is made of."""

from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from netzwerk_desktop import __version__
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.dialogs.key_group import KeyGroupTable
from netzwerk_desktop.ui.dialogs.key_table import key_table
from netzwerk_desktop.ui.dialogs.preference_section import LABEL_WIDTH, PreferenceSection
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import label
from netzwerk_desktop.ui.widgets.fields import TickBox

# Names and licences as their authors write them; nothing here is translated.
THIRD_PARTY = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("Python", "PSF-2.0"),
    ("SQLite", "Public Domain"),
    ("Inter", "OFL-1.1"),
    ("Phosphor Icons", "MIT"),
    ("QtAwesome", "MIT"),
    ("peewee", "MIT"),
    ("Pillow", "MIT-CMU"),
    ("python-dateutil", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("jeepney", "MIT"),
    ("desktop-notifier", "MIT"),
    ("typing_extensions", "PSF-2.0"),
    ("phonenumbers", "Apache-2.0"),
    ("PP-OCRv6, RapidOCR", "Apache-2.0"),
    ("ONNX Runtime", "MIT"),
    ("OpenCV", "Apache-2.0"),
    ("NumPy", "BSD-3-Clause"),
    ("ZXing-C++", "Apache-2.0"),
    ("libheif, pillow-heif", "LGPL-3.0, BSD-3-Clause"),
)


class KeysSection(PreferenceSection):
    """The table of keys, and whether single letters act."""

    settings = ("single_keys",)

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Keys")

    def _build(self) -> None:
        self.single_keys = TickBox(self._look, tr("Let single letters act"))
        hint = tr("N for a note, W to write, D for done: in tiles and lists, never while you are typing.")
        self.add_row(tr("Single keys"), self.single_keys, hint=hint)
        self.single_keys.setAccessibleName(self.single_keys.text())
        for group in key_table():
            self._column.addSpacing(8)
            self.add_wide(KeyGroupTable(self._look, group))
        self.finish()

    def _connect(self) -> None:
        self.single_keys.clicked.connect(self._on_single_keys)

    @override
    def refresh(self) -> None:
        self.single_keys.setChecked(self._verbs.preferences.current.single_keys)
        super().refresh()

    def _on_single_keys(self, wanted: bool) -> None:
        self.change(single_keys=wanted)


class AboutSection(PreferenceSection):
    """What this program is, its version and its licences."""

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        self._build()

    @staticmethod
    @override
    def words() -> str:
        return tr("About")

    def _build(self) -> None:
        purpose = tr(
            "Netzwerk Desktop helps you remember the people you meet: their faces, where you met and what was said. "
            "It works without a connection; everything stays on this computer."
        )
        self.add_text(purpose)
        self.add_row(tr("Version"), label(self._look, __version__))
        self.add_row(
            tr("Licence"), label(self._look, tr("MIT, free to use, change and pass on"), wrap=True), stretch=True
        )
        self._column.addSpacing(8)
        self.add_text(tr("Made with the work of others"), Type.BODY_STRONG)
        self.add_wide(self._third_party())
        self.finish()

    def _third_party(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, self._look.px(LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for number, (name, licence) in enumerate(THIRD_PARTY):
            grid.addWidget(label(self._look, name), number, 0)
            grid.addWidget(label(self._look, licence, muted=True), number, 1)
        return table
