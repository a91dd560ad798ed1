"""The style sheet: what Fusion does not know of the theme, as one short text."""

from dataclasses import fields
from string import Template

from netzwerk_desktop.ui.look import Look

_SHEET = Template("""
QWidget { color: $text; }
QToolTip { background: $raised; color: $text; border: 1px solid $control; padding: 4px 6px; }
QFrame#rail, QFrame#topBar, QStackedWidget, QWidget#page, QWidget#content { background: $window; }
QFrame#rail { border: none; border-right: 1px solid $divider; }
QFrame#topBar { border: none; border-bottom: 1px solid $divider; }
QFrame#sheet { background: $surface; border: none; border-left: 1px solid $border; }
QFrame#sheetHead { border: none; border-bottom: 1px solid $border; background: $surface; }
QFrame#sheetFoot { border: none; border-top: 1px solid $border; background: $surface; }
QWidget#sheetBody { background: $surface; }
QFrame#slotBox { border: 1px solid $divider; border-radius: 8px; background: transparent; }
QFrame#sideColumn { border: none; border-left: 1px solid $divider; }
QFrame#eventList { border: none; border-right: 1px solid $divider; }
QFrame#hairline { background: $divider; border: none; max-height: 1px; min-height: 1px; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QLabel[muted="true"] { color: $muted; }
QLabel[accent="true"] { color: $accent; }
QLabel#insertLine:hover { color: $accent; }

QPushButton { min-height: 34px; padding: 0 13px; border: 1px solid $control; border-radius: 6px;
    background: $surface; color: $text; font-weight: 500; }
QPushButton:hover { background: $sunken; }
QPushButton:focus { border: 2px solid $accent; padding: 0 12px; min-height: 32px; }
QPushButton:disabled { color: $disabled; border-color: $border; }
QPushButton::menu-indicator { width: 0; image: none; }
QPushButton[compact="true"] { min-height: 30px; padding: 0 11px; }
QPushButton[compact="true"]:focus { min-height: 28px; padding: 0 10px; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $accent_text; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border: 2px solid $accent_text; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; padding: 0 7px; }
QPushButton[kind="quiet"]:hover { background: $sunken; }
QPushButton[kind="quiet"]:focus { border: 2px solid $accent; padding: 0 6px; }
QPushButton[kind="primary"]:disabled { background: $sunken; border-color: $border; color: $disabled; }
QPushButton[kind="quiet"]:disabled, QPushButton[kind="link"]:disabled, QPushButton[kind="inline"]:disabled {
    border-color: transparent; color: $disabled; }
QPushButton[kind="menu"] { padding: 0 30px 0 11px; font-weight: 400; }
QPushButton[kind="menu"]:focus { padding: 0 29px 0 10px; }
QPushButton[kind="link"] { border-color: transparent; background: transparent; color: $accent; padding: 0 5px; }
QPushButton[kind="inline"] { border-color: transparent; background: transparent; color: $accent; padding: 0 3px;
    min-height: 18px; }
QPushButton[kind="inline"]:hover { text-decoration: underline; }
QPushButton[kind="inline"]:focus { border: 2px solid $accent; padding: 0 2px; min-height: 16px; }
QPushButton[kind="link"]:focus { border: 2px solid $accent; padding: 0 4px; }

QToolButton { border: 1px solid transparent; border-radius: 6px; background: transparent; padding: 0 6px;
    min-height: 30px; min-width: 18px; }
QToolButton:hover { background: $sunken; }
QToolButton:focus { border: 2px solid $accent; padding: 0 5px; min-height: 28px; }
QToolButton[square="true"] { padding: 0; min-height: 30px; min-width: 30px; max-height: 30px; max-width: 30px; }
QToolButton[square="true"]:focus { padding: 0; min-height: 28px; min-width: 28px; max-height: 28px; max-width: 28px; }
QToolButton::menu-indicator { width: 0; image: none; }
QToolButton[kind="segment"]:checked { background: $accent_tint; border: 1px solid $accent; color: $accent;
    font-weight: 600; }
QToolButton[kind="joined"] { border: 1px solid $control; border-radius: 0; background: $surface; padding: 0 14px;
    font-weight: 400; }
QToolButton[kind="joined"]:hover { background: $sunken; }
QToolButton[kind="joined"][place="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px;
    border-right: none; }
QToolButton[kind="joined"][place="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[kind="joined"]:checked { background: $accent; border-color: $accent; color: $accent_text;
    font-weight: 600; }
QToolButton[kind="joined"]:focus { border: 2px solid $accent; padding: 0 13px; }
QToolButton[kind="joined"]:checked:focus { border: 2px solid $accent_text; }
QToolButton[kind="chip"] { min-height: 30px; border: 1px solid $control; border-radius: 16px; background: $surface;
    padding: 0 12px; }
QToolButton[kind="chip"]:checked { background: $accent_tint; border-color: $accent; color: $accent; font-weight: 600; }
QToolButton[kind="chip"][active="true"] { background: $accent_tint; border-color: $accent; color: $accent; }
QToolButton[kind="chip"]:focus { border: 2px solid $accent; padding: 0 11px; min-height: 28px; }

QToolButton[kind="removable"] { min-height: 30px; border: 1px solid $accent; border-radius: 16px;
    background: $accent_tint; color: $accent; padding: 0 22px 0 12px; }
QToolButton[kind="removable"]:hover { background: $sunken; }
QToolButton[kind="removable"]:focus { border: 2px solid $accent; padding: 0 21px 0 11px; min-height: 28px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateTimeEdit, QTimeEdit, QComboBox { border: 1px solid $control;
    border-radius: 6px; background: $surface; padding: 0 9px; min-height: 34px; color: $text;
    selection-background-color: $accent; selection-color: $accent_text; }
QPlainTextEdit, QTextEdit { padding: 5px 6px; min-height: 0; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateTimeEdit:focus, QTimeEdit:focus,
QComboBox:focus { border: 2px solid $accent; padding: 0 8px; min-height: 32px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 4px 5px; min-height: 0; }
QPlainTextEdit#tileNote { border: 2px solid $accent; border-radius: 4px; padding: 0 2px; }
QLineEdit#recall { min-height: 38px; padding-left: 34px; }
QLineEdit#recall:focus { min-height: 36px; padding-left: 33px; }
QLineEdit#recallLine, QLineEdit#recallLine:focus { border: none; background: transparent; padding: 0;
    min-height: 40px; }
QLineEdit[kind="line"] { border: none; border-bottom: 1px solid $control; border-radius: 0; background: transparent;
    padding: 0; min-height: 26px; }
QLineEdit[kind="line"]:focus { border: none; border-bottom: 2px solid $accent; padding: 0; min-height: 25px; }
QLineEdit[doubtful="true"] { border-bottom: 1px dashed $doubt; }
QToolButton#check { color: $doubt; border: none; background: transparent; padding: 0 2px; min-height: 16px;
    max-height: 16px; }
QToolButton#when { min-height: 24px; max-height: 24px; padding: 0 3px; border: none; }
QToolButton#when:focus { border: 2px solid $accent; min-height: 20px; max-height: 20px; padding: 0 1px; }
QToolButton#check:hover { background: $sunken; }
QLineEdit[kind="bare"] { border: none; background: transparent; padding: 0; min-height: 22px; }
QLineEdit[kind="bare"]:focus { border: none; border-bottom: 2px solid $accent; border-radius: 0; min-height: 20px; }
QLineEdit[invalid="true"] { border-color: $error_text; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView { border: 1px solid $control; background: $raised; selection-background-color: $accent_tint;
    selection-color: $accent; outline: none; }
QCheckBox { spacing: 8px; min-height: 28px; }
QCheckBox:focus { color: $accent; }

QMenu { background: $raised; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; min-height: 20px; }
QMenu::item:selected { background: $accent_tint; color: $accent; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $divider; margin: 4px 8px; }

QScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar::handle:vertical { background: $track; border-radius: 3px; min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::handle:vertical:hover { background: $control; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle:horizontal { background: $track; border-radius: 3px; min-width: 32px; margin: 3px 2px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableWidget { border: none; background: transparent; gridline-color: $divider; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; border: none; border-bottom: 1px solid $border; padding: 4px 6px;
    color: $muted; }
QListWidget#choices::item { min-height: 28px; padding: 0 6px; border-radius: 4px; }
QListWidget#choices::item:selected { background: $accent_tint; color: $accent; }
QTreeWidget#people { border: none; background: transparent; outline: none; }
QListView { border: none; background: transparent; outline: none; }
QListView#tiles { background: $window; }
QFrame#toast { background: $toast; border-radius: 8px; }
QFrame#toast QLabel { color: $toast_text; }
QFrame#toast QPushButton { background: transparent; border: 1px solid transparent; color: $toast_action;
    font-weight: 600; min-height: 30px; padding: 0 9px; }
QFrame#toast QPushButton:focus { border: 2px solid $toast_action; padding: 0 8px; min-height: 28px; }
QFrame#toast QPushButton:hover { border: 1px solid $toast_action; }
QFrame#bar { background: $raised; border: 1px solid $control; border-radius: 8px; }
QFrame#bar[failed="true"] { background: $error_tint; border-color: $error_text; }
QFrame#bar[failed="true"] QLabel { color: $error_text; }
QFrame#preview { background: $sunken; border: 1px solid $border; border-radius: 8px; }
QFrame#rows { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame#popup { background: $raised; border: 1px solid $control; border-radius: 8px; }
QFrame#overlayBox { background: $raised; border: 1px solid $control; border-radius: 12px; }
QFrame#recallFoot { background: $window; border: none; border-top: 1px solid $divider;
    border-bottom-left-radius: 11px; border-bottom-right-radius: 11px; }
QLineEdit#dataFolder { background: $sunken; border-color: $border; }
QLineEdit#dataFolder:focus { border-color: $accent; }
QCheckBox[painted="true"] { min-height: 32px; }
QRadioButton[painted="true"] { spacing: 8px; min-height: 28px; }
QCheckBox[painted="true"]::indicator, QRadioButton[painted="true"]::indicator {
    width: 18px; height: 18px; border: none; background: transparent; image: none; }
QSpinBox[painted="true"], QTimeEdit[painted="true"] { padding: 0 28px 0 9px; }
QSpinBox[painted="true"]:focus, QTimeEdit[painted="true"]:focus { padding: 0 27px 0 8px; }
QSpinBox[painted="true"]::up-button, QTimeEdit[painted="true"]::up-button { subcontrol-origin: border;
    subcontrol-position: top right; width: 28px; height: 18px; border: none; background: transparent; image: none; }
QSpinBox[painted="true"]::down-button, QTimeEdit[painted="true"]::down-button { subcontrol-origin: border;
    subcontrol-position: bottom right; width: 28px; height: 18px; border: none; background: transparent; image: none; }
QSpinBox[painted="true"]::up-arrow, QTimeEdit[painted="true"]::up-arrow, QSpinBox[painted="true"]::down-arrow,
QTimeEdit[painted="true"]::down-arrow { width: 0; height: 0; image: none; }
QComboBox[painted="true"] QAbstractItemView::item { min-height: 32px; padding: 0 8px; }
QComboBox[painted="true"] QAbstractItemView::item:selected { background: $accent_tint; color: $accent; }
QComboBox[painted="true"]::down-arrow { width: 0; height: 0; image: none; }
""")


def stylesheet(look: Look) -> str:
    """The style sheet of the current look."""
    theme = look.theme
    tokens = {field.name: getattr(theme, field.name) for field in fields(theme)}
    return _SHEET.substitute(tokens, doubt=theme.doubt)
