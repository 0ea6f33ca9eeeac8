"""The look: palette and style sheet made from the tokens."""

from functools import cache
from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from coachdesk import paths
from coachdesk.ui.letters import base_font, load_fonts
from coachdesk.ui.tokens import LIGHT, RADIUS, TARGET, Tokens


def apply(app: QApplication, tokens: Tokens = LIGHT) -> None:
    """Dress the application, once: the look is the same in every language.

    To read a style sheet again costs every widget that there is about a millisecond. So nothing in it may depend on
    the language: letters are fitted to each other when they are loaded, Qt turns "left" and "right" of texts and arrows
    around by itself, and frames with two unequal sides are `Sided`.
    """
    if app.styleSheet() != (sheet := style_sheet(tokens)):
        load_fonts()
        app.setFont(base_font())
        app.setPalette(palette(tokens))
        app.setStyleSheet(sheet)


def palette(t: Tokens) -> QPalette:
    """Colours for what the style sheet does not name."""
    p, role = QPalette(), QPalette.ColorRole
    colours = {
        role.Window: t.window, role.WindowText: t.text, role.Base: t.surface, role.AlternateBase: t.sunken,
        role.Text: t.text, role.Button: t.surface, role.ButtonText: t.text, role.Highlight: t.accent,
        role.HighlightedText: t.on_accent, role.ToolTipBase: t.surface, role.ToolTipText: t.text,
        role.PlaceholderText: t.muted, role.Link: t.accent, role.Mid: t.line, role.Accent: t.accent,
    }  # fmt: skip
    for which, colour in colours.items():
        p.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        p.setColor(QPalette.ColorGroup.Disabled, which, QColor("#8B9192"))
    return p


@cache
def style_sheet(t: Tokens) -> str:
    """The style sheet; widgets are told apart by the dynamic property `role`."""
    icons = (paths.resources() / "icons").as_posix()
    sizes = {f"s{n}": f"{n}px" for n in (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 30)}
    values = {name: getattr(t, name) for name in t.__slots__}
    return Template(_SHEET).substitute(values, **sizes, radius=f"{RADIUS}px", target=f"{TARGET - 2}px", icons=icons)


_SHEET = """
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 6px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 36px; }
QScrollBar::handle:vertical:hover { background: $field_line; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 2px; }
QScrollBar::handle:horizontal { background: $line; border-radius: 3px; min-width: 36px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QLabel { background: transparent; color: $text; }
QLabel[role="h1"] { font-size: $s24; font-weight: 700; }
QLabel[role="h2"] { font-size: $s17; font-weight: 700; }
QLabel[role="question"] { font-size: $s20; font-weight: 700; }
QLabel[role="h3"] { font-size: $s15; font-weight: 700; }
QLabel[role="field"] { font-size: $s14; font-weight: 700; }
QLabel[role="muted"] { color: $muted; font-size: $s14; }
QLabel[role="theirs"] { color: $accent; font-size: $s16; }
QLabel[role="small"] { color: $muted; font-size: $s13; }
QLabel[role="overline"] { color: $muted; font-size: $s12; font-weight: 700; }
QLabel[role="problem"] { color: $bad; font-size: $s14; }
QLabel[role="brand"] { color: $accent; font-size: $s17; font-weight: 700; }
QLabel[role="key"] { font-size: $s22; font-weight: 700; color: $accent; }
QLabel[role="number"] { font-size: $s26; font-weight: 700; color: $accent; }
QLabel[role="chip"], QLabel[role="chip-good"], QLabel[role="chip-warn"], QLabel[role="chip-soft"], QLabel[role="chip-rose"]
  { border-radius: 11px; padding: 2px 10px; font-size: $s13; font-weight: 700; }
QLabel[role="chip"] { background: $chip; color: $chip_text; }
QLabel[role="chip-good"] { background: $good_soft; color: $good; }
QLabel[role="chip-warn"] { background: $warn_soft; color: $warn; }
QLabel[role="chip-soft"] { background: $soft; color: $accent; }
QLabel[role="chip-rose"] { background: $heart_soft; color: $heart; }
QLabel[role="chip-workshop"] { background: $gold; color: $on_gold; border-radius: 11px; padding: 2px 10px; font-size: $s13;
  font-weight: 700; }
QLabel[role="avatar"] { background: $soft; color: $accent; font-weight: 700; border-radius: 19px; }
QLabel[role="badge"] { background: $soft; color: $accent; font-weight: 700; border-radius: 16px; font-size: $s16; }

QLabel[role="badge-small"] { color: $accent; font-weight: 700; font-size: $s14; }

QFrame[role="side"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[role="side"][rtl="true"] { border-right: none; border-left: 1px solid $line; }
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: $radius; }
QFrame[role="card-soft"] { background: $soft; border: 1px solid $accent; border-radius: $radius; }
QFrame[role="inset"] { background: $sunken; border: 1px solid $line; border-radius: 10px; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="notice"] { background: $warn_soft; border: 1px solid $hand_line; border-radius: 10px; }
QFrame[role="notice-good"] { background: $good_soft; border: 1px solid $good; border-radius: 10px; }
QFrame[role="notice-bad"] { background: $bad_soft; border: 1px solid $bad; border-radius: 10px; }
QFrame[role="prompt-topic"], QFrame[role="prompt-nonverbal"], QFrame[role="prompt-check"]
  { background: $tip; border: 1px solid $line; border-radius: $radius; border-left: 4px solid $hand_line; }
QFrame[role="prompt-nonverbal"] { border-left-color: $head; }
QFrame[role="prompt-check"] { border-left-color: $heart; }
QFrame[role="prompt-topic"][rtl="true"], QFrame[role="prompt-nonverbal"][rtl="true"], QFrame[role="prompt-check"][rtl="true"]
  { border-left: 1px solid $line; border-right: 4px solid $hand_line; }
QFrame[role="prompt-nonverbal"][rtl="true"] { border-right-color: $head; }
QFrame[role="prompt-check"][rtl="true"] { border-right-color: $heart; }
QFrame[role="toast"] { background: $text; border-radius: 10px; }
QFrame[role="toast"] QLabel { color: #FFFFFF; font-size: $s15; }
QFrame[role="toast"] QPushButton { color: #FFFFFF; background: transparent; border: 1px solid #9FB4B4; }
QFrame[role="toast"] QPushButton:focus { border: 2px solid #FFFFFF; }
QFrame[role="wall"] { background: $wall; border: none; }
QFrame[role="paper"] { background: #DAD7CE; border: 2px solid #DAD7CE; }
QFrame[role="paper-focus"] { background: #DAD7CE; border: 2px solid $accent; }

QPushButton { min-height: $target; padding: 0 16px; border: 1px solid $line; border-radius: 10px;
  background: $surface; color: $text; font-size: $s15; font-weight: 700; }
QPushButton:hover { background: $sunken; border-color: $field_line; }
QPushButton:focus { border: 2px solid $accent; padding: 0 15px; }
QPushButton:disabled { color: #8B9192; background: $window; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="primary"]:hover { background: $accent_dark; }
QPushButton[role="primary"]:focus { border: 3px solid $text; padding: 0 14px; }
QPushButton[role="primary"]:disabled { background: #A9BCBC; border-color: #A9BCBC; color: #FFFFFF; }
QPushButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: $accent; padding: 0 10px; }
QPushButton[role="quiet"]:hover { background: $soft; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 0 9px; }
QPushButton[role="danger"] { color: $bad; }
QPushButton[role="quiet"]:disabled, QPushButton[role="danger"]:disabled { color: #8B9192; background: transparent; }
QPushButton[role="wall"] { min-height: 34px; background: $wall; color: $on_accent; border: 1px solid $wall_line; }
QPushButton[role="wall"]:hover { background: $wall_raised; }
QPushButton[role="wall"]:focus { border: 2px solid $gold; }
QPushButton[role="icon"] { padding: 0; min-width: $target; max-width: $target; background: transparent; border-color: transparent; }
QPushButton[role="icon-small"] { padding: 0; min-width: 28px; max-width: 28px; min-height: 28px; max-height: 28px;
  background: transparent; border: 2px solid transparent; }
QPushButton[role="icon-small"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="icon"]:hover, QPushButton[role="icon-small"]:hover { background: $soft; }
QPushButton[role="icon"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="nav"], QPushButton[role="item"] { text-align: left; padding: 0 12px; border: 2px solid transparent;
  background: transparent; color: $muted; font-weight: 400; }
QPushButton[role="item"] { min-height: 36px; color: $text; }
QPushButton[role="line"] { min-height: 28px; padding: 0; border: 2px solid transparent; background: transparent; font-weight: 400; }
QPushButton[role="line"]:hover { background: $window; }
QPushButton[role="line"]:checked { background: $soft; }
QPushButton[role="line"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[role="nav"]:hover, QPushButton[role="item"]:hover { background: $window; }
QPushButton[role="nav"]:checked, QPushButton[role="item"]:checked { background: $soft; color: $accent; font-weight: 700; }
QPushButton[role="nav"]:focus, QPushButton[role="item"]:focus { border: 2px solid $accent; padding: 0 12px; }
QPushButton[role="cell"] { min-height: 30px; padding: 0; border-radius: 6px; background: $sunken; border: 2px solid $line; }
QPushButton[role="cell"]:hover { border: 2px solid $field_line; }
QPushButton[role="cell"]:checked { background: $soft; border: 2px solid $accent; }
QPushButton[role="cell"]:focus { border: 2px solid $text; padding: 0; }
QPushButton[role="toggle"] { min-height: 34px; padding: 0 14px; border-radius: 18px; background: $chip; color: $chip_text;
  border: 2px solid transparent; font-size: $s14; }
QPushButton[role="toggle"]:hover { border: 2px solid $line; }
QPushButton[role="toggle"]:checked { background: $soft; color: $accent; border: 2px solid $accent; }
QPushButton[role="toggle"]:focus { border: 2px solid $text; padding: 0 14px; }

QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox { border: 1px solid $field_line; border-radius: 8px;
  background: $surface; color: $text; selection-background-color: $accent; selection-color: $on_accent; font-size: $s15; }
QLineEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox { min-height: 40px; padding: 0 10px; }
QPlainTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus { border: 2px solid $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $window; color: #8B9192; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; border-color: $line; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 30px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("$icons/chevron.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; padding: 4px; outline: 0;
  selection-background-color: $soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 38px; padding: 0 8px; }
QCheckBox, QRadioButton { background: transparent; spacing: 10px; min-height: 32px; font-size: $s15; }
QCheckBox::indicator { width: 20px; height: 20px; border: 2px solid $field_line; border-radius: 5px; background: $surface; }
QCheckBox::indicator:checked { image: url("$icons/check.svg"); border-color: $accent; background: $soft; }
QCheckBox:focus { color: $accent; }
QListView { background: transparent; border: none; outline: 0; }
QListView[role="choose"] { background: $sunken; border: 1px solid $line; border-radius: 10px; padding: 3px; font-size: $s15; }
QListView[role="choose"]:focus { border: 2px solid $accent; padding: 2px; }
QListView[role="choose"]::item { padding: 0 10px; border-radius: 7px; color: $text; }
QListView[role="choose"]::item:hover { background: $chip; }
QListView[role="choose"]::item:selected { background: $soft; color: $accent; }
QProgressBar { background: $chip; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QMenu { background: $surface; border: 1px solid $line; padding: 6px; }
QMenu::item { min-height: 36px; padding: 4px 18px; border-radius: 6px; }
QMenu::item:selected { background: $soft; color: $text; }
QMenu::separator { height: 1px; background: $line; margin: 6px 4px; }
QDialog { background: $window; }

QWidget[role="night"] { background: $wall; }
QWidget[role="night-blank"] { background: #000000; }
QLabel[role="night-text"] { color: $on_accent; }
QLabel[role="night-soft"] { color: $wall_muted; }
QLabel[role="night-title"] { color: $on_accent; font-size: $s24; font-weight: 700; }
QLabel[role="night-why"] { color: $heart; }
QPushButton[role="night"] { background: transparent; border: 1px solid $wall_line; color: $on_accent; }
QPushButton[role="night"]:hover { background: $wall_raised; }
QPushButton[role="night"]:focus { border: 2px solid $gold; padding: 0 15px; }
QPushButton[role="night"]:disabled { color: $wall_line; background: transparent; }
QPushButton[role="flame"] { background: $gold; border-color: $gold; color: $on_gold; }
QPushButton[role="flame"]:hover { background: $gold_light; }
QPushButton[role="flame"]:focus { border: 3px solid $on_accent; padding: 0 14px; }
QPushButton[role="flame"]:disabled { background: $wall_raised; border-color: $wall_raised; color: $wall_muted; }
QPushButton[role="night-choice"] { min-height: 0; padding: 0; border: 2px solid $wall_line; border-radius: $radius;
  background: $wall_raised; }
QPushButton[role="night-choice"]:checked { background: $window; border: 4px solid $gold; }
QPushButton[role="night-choice"]:focus { border: 4px solid $on_accent; padding: 0; }
QFrame[role="night-tip"] { background: $tip; border: none; border-radius: $radius; border-left: 8px solid $heart; }
QFrame[role="night-tip"][rtl="true"] { border-left: none; border-right: 8px solid $heart; }
QCalendarWidget QAbstractItemView { selection-background-color: $accent; selection-color: $on_accent; }
"""
