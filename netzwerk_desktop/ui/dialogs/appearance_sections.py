"""Sections about how the program looks, and in which language it speaks."""

from typing_extensions import override

from netzwerk_desktop.domain.preferences import TEXT_SCALES, Density, Language, ThemeChoice
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.dialogs.preference_section import PreferenceSection
from netzwerk_desktop.ui.look import Look
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.fields import ChoiceBox, ChoiceChips, TickBox


class AppearanceSection(PreferenceSection):
    """Light or dark, sizes, movements and the words of the rail."""

    settings = ("theme", "density", "text_scale", "motion", "rail_labels")

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Appearance")

    def _build(self) -> None:
        themes = (
            (ThemeChoice.SYSTEM, tr("Like the system")),
            (ThemeChoice.LIGHT, tr("Light")),
            (ThemeChoice.DARK, tr("Dark")),
        )
        tiles = (
            (Density.SMALL, tr("Small")),
            (Density.MEDIUM, tr("Medium")),
            (Density.LARGE, tr("Large")),
        )
        percents = [(scale, tr("%1 %", "per cent").replace("%1", str(scale))) for scale in TEXT_SCALES]
        self.theme = ChoiceChips(self._look, [(value, text, text) for value, text in themes])
        self.density = ChoiceChips(self._look, [(value, text, text) for value, text in tiles])
        self.text_scale = ChoiceChips(self._look, [(value, text, text) for value, text in percents])
        self.motion = TickBox(self._look, tr("Fade notices in"))
        self.rail_labels = TickBox(self._look, tr("Always show the labels"))
        self.add_row(tr("Colours"), self.theme)
        self.add_row(tr("Tiles"), self.density)
        self.add_row(tr("Text size"), self.text_scale)
        self.add_row(tr("Movement"), self.motion)
        self.add_row(tr("Rail"), self.rail_labels, hint=tr("Otherwise a narrow window shows icons only."))
        self.motion.setAccessibleName(self.motion.text())
        self.rail_labels.setAccessibleName(self.rail_labels.text())
        self.finish()

    def _connect(self) -> None:
        self.theme.value_chosen.connect(self._on_theme_chosen)
        self.density.value_chosen.connect(self._on_density_chosen)
        self.text_scale.value_chosen.connect(self._on_text_scale_chosen)
        self.motion.clicked.connect(self._on_motion)
        self.rail_labels.clicked.connect(self._on_rail_labels)

    @override
    def refresh(self) -> None:
        now = self._verbs.preferences.current
        self.theme.set_value(now.theme)
        self.density.set_value(now.density)
        self.text_scale.set_value(now.text_scale)
        self.motion.setChecked(now.motion)
        self.rail_labels.setChecked(now.rail_labels)
        super().refresh()

    def _on_theme_chosen(self, theme: ThemeChoice) -> None:
        self.change(theme=theme)

    def _on_density_chosen(self, density: Density) -> None:
        self.change(density=density)

    def _on_text_scale_chosen(self, text_scale: int) -> None:
        self.change(text_scale=text_scale)

    def _on_motion(self, wanted: bool) -> None:
        self.change(motion=wanted)

    def _on_rail_labels(self, wanted: bool) -> None:
        self.change(rail_labels=wanted)


class LanguageSection(PreferenceSection):
    """The language of the window."""

    settings = ("language",)

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Language")

    def _build(self) -> None:
        # A language is written in itself, so that it is found by whoever reads nothing else here.
        choices = (
            (Language.SYSTEM, tr("Like the system")),
            (Language.GERMAN_SWITZERLAND, "Deutsch (Schweiz)"),
            (Language.GERMAN, "Deutsch (Deutschland)"),
            (Language.ENGLISH, "English"),
        )
        self.language = ChoiceBox(self._look, choices)
        hint = tr("Dates, times and numbers follow. What you have written stays as it is.")
        self.add_row(tr("Language"), self.language, hint=hint)
        self.finish()

    def _connect(self) -> None:
        self.language.value_chosen.connect(self._on_language_chosen)

    @override
    def refresh(self) -> None:
        self.language.set_value(self._verbs.preferences.current.language)
        super().refresh()

    def _on_language_chosen(self, language: Language) -> None:
        self.change(language=language)
