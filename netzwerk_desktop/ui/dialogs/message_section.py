"""Section about messages: one's name, the usual form and language, and the templates with a preview."""

from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from netzwerk_desktop.domain.contact import AddressForm
from netzwerk_desktop.domain.message import (
    Block,
    MessageKind,
    MessageLanguage,
    message_body,
    template_texts,
    text_key,
)
from netzwerk_desktop.paths import resources
from netzwerk_desktop.services.message_words import load_message_words
from netzwerk_desktop.services.verbs import Verbs
from netzwerk_desktop.translation import tr
from netzwerk_desktop.ui.contact.fields import SavingLine, SavingText
from netzwerk_desktop.ui.dialogs.preference_section import PreferenceSection
from netzwerk_desktop.ui.icons import Use
from netzwerk_desktop.ui.look import Look, Type
from netzwerk_desktop.ui.messages.words import (
    block_words,
    form_words,
    message_kind_words,
    message_language_words,
    window_language,
)
from netzwerk_desktop.ui.operations import Operations
from netzwerk_desktop.ui.widgets.buttons import label, push_button
from netzwerk_desktop.ui.widgets.fields import ChoiceBox, ChoiceChips

ONE_LINE = (Block.SUBJECT, Block.SALUTATION)


class MessageSection(PreferenceSection):
    """How messages begin and end, and what stands between."""

    settings = ("own_name", "address_form", "message_language", "message_texts")

    def __init__(self, verbs: Verbs, operations: Operations, look: Look) -> None:
        super().__init__(verbs, operations, look)
        self._words = load_message_words(resources() / "messages")
        self._kind, self._form = MessageKind.FIRST, AddressForm.SIE
        self._chosen_language: MessageLanguage | None = None
        self._build()
        self._connect()

    @staticmethod
    @override
    def words() -> str:
        return tr("Messages")

    def _build(self) -> None:
        look = self._look
        self.own_name = SavingLine(look, tr("Your name"), kind="")
        self.own_name.setTextMargins(0, 0, 0, 0)
        forms = [(each, *form_words(each)) for each in AddressForm]
        self.address_form = ChoiceChips(look, forms)
        named = [(each, message_language_words(each)) for each in MessageLanguage]
        self.language = ChoiceBox(look, [(None, tr("Like the window")), *named])
        self.add_row(tr("Your name"), self.own_name, hint=tr("Stands below every message."), stretch=True)
        hint = tr("For people with whom nothing else was chosen yet.")
        self.add_row(tr("Form of address"), self.address_form, hint=hint)
        self.add_row(tr("Language"), self.language)
        self._column.addSpacing(8)
        self._column.addWidget(label(look, tr("Templates"), Type.HEADING))
        self.kind = ChoiceBox(look, [(each, message_kind_words(each)) for each in MessageKind])
        self.template_form = ChoiceBox(look, [(each, form_words(each)[0]) for each in AddressForm])
        self.template_form.setAccessibleName(tr("Form of address of the template"))
        self.template_language = ChoiceBox(look, named)
        self.add_row(tr("Template"), self.kind, self.template_form)
        self.add_row(tr("Language of the template"), self.template_language)
        self.fields = {block: self._field(block) for block in Block}
        self._known = self.add_text("", Type.CAPTION, muted=True)
        self.restore = push_button(look, tr("Restore this template"), Use.UNDO, small=True)
        self.add_row("", self.restore)
        self.restore.setAccessibleName(tr("Restore this template"))
        self._build_preview()
        self.finish()

    def _field(self, block: Block) -> SavingText:
        name = block_words(block)[0]
        # Variants are long: what is one line in a message may be several here.
        field = SavingText(self._look, name, least_lines=1 if block in ONE_LINE else 2, most_lines=8)
        self.add_row(name, field, stretch=True)
        return field

    def _build_preview(self) -> None:
        frame = QFrame()
        frame.setObjectName("preview")
        lines = QVBoxLayout(frame)
        lines.setContentsMargins(16, 12, 16, 14)
        lines.setSpacing(8)
        self.preview_subject = label(self._look, "", Type.BODY_STRONG, wrap=True)
        self.preview = label(self._look, "", Type.BODY, wrap=True)
        lines.addWidget(label(self._look, tr("To somebody invented"), Type.CAPTION, muted=True))
        lines.addWidget(self.preview_subject)
        lines.addWidget(self.preview)
        self.add_wide(frame)

    def _connect(self) -> None:
        self.own_name.written.connect(lambda text: self.change(own_name=text))
        self.address_form.value_chosen.connect(lambda form: self.change(address_form=form))
        self.language.value_chosen.connect(lambda language: self.change(message_language=language))
        self.kind.value_chosen.connect(self._on_template_chosen)
        self.template_form.value_chosen.connect(self._on_template_chosen)
        self.template_language.value_chosen.connect(self._on_template_chosen)
        self.restore.clicked.connect(self._on_restored)
        for block, field in self.fields.items():
            field.written.connect(partial(self._on_written, block))
            field.textChanged.connect(self._show_preview)

    @override
    def refresh(self) -> None:
        now = self._verbs.preferences.current
        self.own_name.show_text(now.own_name)
        self.address_form.set_value(now.address_form)
        self.language.set_value(now.message_language)
        self.kind.set_value(self._kind)
        self.template_form.set_value(self._form)
        self.template_language.set_value(self._language)
        words, own = self._words[self._language], dict(now.message_texts)
        for block, text in template_texts(words, self._language, self._kind, self._form, own).items():
            self.fields[block].show_text(text)
        self.restore.setEnabled(any(key in own for key in self._keys()))
        names = " ".join(f"{{{name}}}" for name in words.blanks)
        rule = tr(
            "What stands in braces is filled in; where it is not known, its sentence is left out."
            " [one|other] takes the first that can be filled."
        )
        self._known.setText(f"{rule}\n{names}")
        self._show_preview()
        super().refresh()

    @property
    def _language(self) -> MessageLanguage:
        now = self._verbs.preferences.current
        return self._chosen_language or now.message_language or window_language(now)

    def _keys(self) -> list[str]:
        return [text_key(self._language, self._kind, self._form, block) for block in Block]

    def _texts(self) -> dict[Block, str]:
        return {block: field.toPlainText() for block, field in self.fields.items()}

    def _show_preview(self) -> None:
        blocks = self._verbs.messages.sample(self._texts(), self._form, self._words[self._language])
        self.preview_subject.setText(blocks[Block.SUBJECT])
        self.preview.setText(message_body(blocks))

    def _on_template_chosen(self) -> None:
        chosen = self.kind.value, self.template_form.value, self.template_language.value
        for field in self.fields.values():
            field.save()  # what is being typed belongs to the template that was shown
        self._kind, self._form, self._chosen_language = chosen
        self.refresh()

    def _on_written(self, block: Block, text: str) -> None:
        own = dict(self._verbs.preferences.current.message_texts)
        key = text_key(self._language, self._kind, self._form, block)
        own.pop(key, None)
        if text != self._words[self._language].templates[self._kind, self._form][block]:
            own[key] = text
        self.change(message_texts=tuple(own.items()))

    def _on_restored(self) -> None:
        own = dict(self._verbs.preferences.current.message_texts)
        for key in self._keys():
            own.pop(key, None)
        self.change(message_texts=tuple(own.items()))
