"""Theme: the colours of the program, light and dark, as tokens."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class StageColours:
    """Text and tint of one state."""

    text: str
    tint: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of one appearance, as "#rrggbb".

    `stages` has the keys fresh, good, last_call and missed; `monograms` are pairs of ground and ink.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    sunken: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_tint: str
    control: str
    border: str
    divider: str
    track: str
    scrim: str
    scrim_alpha: float
    toast: str
    toast_text: str
    toast_action: str
    error_text: str
    error_tint: str
    stages: dict[str, StageColours]
    monograms: tuple[tuple[str, str], ...]
    edge: int = 4

    @property
    def doubt(self) -> str:
        """The ink of what may be misread."""
        return self.stage("last_call").text

    def stage(self, name: str) -> StageColours:
        """Colours of a first-contact stage or a rhythm state; a calm state is muted."""
        return self.stages.get(name, StageColours(self.muted, self.sunken))


LIGHT = Theme(
    dark=False,
    window="#F5F4F1",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#ECEAE5",
    text="#1B1C20",
    muted="#5C5E66",
    disabled="#8B8C92",
    accent="#2A3FB8",
    accent_hover="#22349C",
    accent_text="#FFFFFF",
    accent_tint="#E9ECFA",
    control="#85868C",
    border="#D3D0C9",
    divider="#E1DFD9",
    track="#C9C6BF",
    scrim="#1B1C20",
    scrim_alpha=0.38,
    toast="#2B2C31",
    toast_text="#F5F4F1",
    toast_action="#B9C4FF",
    error_text="#A3261B",
    error_tint="#FBE9E6",
    stages={
        "fresh": StageColours("#4A6174", "#E8EDF1"),
        "good": StageColours("#1F6B45", "#E3F1E9"),
        "last_call": StageColours("#8A5200", "#FBEFD9"),
        "missed": StageColours("#74406F", "#F4E9F3"),
    },
    monograms=(
        ("#E4E8EF", "#3C4A63"),
        ("#E6EDE6", "#3A5240"),
        ("#F0E9DF", "#6A5130"),
        ("#EFE4E6", "#6B3F4A"),
        ("#E8E5F0", "#4D4470"),
        ("#E2ECEC", "#2F5457"),
    ),
)

DARK = Theme(
    dark=True,
    window="#17181B",
    surface="#1F2024",
    raised="#27292E",
    sunken="#121315",
    text="#ECEBE8",
    muted="#A6A7AE",
    disabled="#75777E",
    accent="#A3B1FF",
    accent_hover="#B9C4FF",
    accent_text="#14172B",
    accent_tint="#2A2F4A",
    control="#7E8088",
    border="#3A3C42",
    divider="#2D2F34",
    track="#45474E",
    scrim="#000000",
    scrim_alpha=0.55,
    toast="#ECEBE8",
    toast_text="#1B1C20",
    toast_action="#2A3FB8",
    error_text="#FF9C8F",
    error_tint="#3D2420",
    stages={
        "fresh": StageColours("#A9BCCB", "#263038"),
        "good": StageColours("#7FD0A3", "#1D3328"),
        "last_call": StageColours("#EDB45C", "#3A2D16"),
        "missed": StageColours("#DCA6D6", "#382738"),
    },
    monograms=(
        ("#2C3340", "#B9C6DD"),
        ("#2A362D", "#B4CFBA"),
        ("#3A3226", "#DCC49C"),
        ("#3B2C30", "#E0B6C0"),
        ("#332F42", "#C6BDE6"),
        ("#263637", "#A9CFD1"),
    ),
)


def high_contrast(theme: Theme) -> Theme:
    """The same theme for people who ask their desktop for more contrast."""
    stages = {name: StageColours(colours.text, theme.surface) for name, colours in theme.stages.items()}
    return replace(
        theme,
        border=theme.control,
        divider=theme.control,
        muted=theme.text,
        stages=stages,
        sunken=theme.surface,
        edge=6,
    )


def palette(theme: Theme) -> QPalette:
    """What Fusion understands of a theme."""
    role, made = QPalette.ColorRole, QPalette()
    colours = {
        role.Window: theme.window,
        role.Base: theme.surface,
        role.AlternateBase: theme.sunken,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.BrightText: theme.error_text,
        role.Button: theme.surface,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Light: theme.surface,
        role.Midlight: theme.divider,
        role.Mid: theme.border,
        role.Dark: theme.control,
        role.Shadow: theme.control,
    }
    for key, value in colours.items():
        made.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.disabled))
    return made


def wants_dark(scheme: Qt.ColorScheme, fallback: QPalette) -> bool:
    """Whether the desktop asks for dark; where it says nothing, its window colour does."""
    if scheme != Qt.ColorScheme.Unknown:
        return scheme == Qt.ColorScheme.Dark
    return fallback.color(QPalette.ColorRole.Window).lightness() < 128
