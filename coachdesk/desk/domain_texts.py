"""An organisation's own, licensed texts for the levels of the life domains, kept in the vault; one set for each language."""

import json
from pathlib import Path
from typing import Final

from coachdesk.desk.base import Area
from coachdesk.desk.changes import SettingsChanged
from coachdesk.desk.files import read_up_to
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.domain_texts import DomainTexts, from_plain, parse, template, to_plain
from coachdesk.domain.errors import ChangedSince, DomainTextsInvalid
from coachdesk.domain.intake import LifeDomain
from coachdesk.domain.languages import INTERFACE

MOST_BYTES: Final = 1_000_000
_KEY: Final = "domain_texts."
_TOML: Final = ".toml"


class DomainTextsDesk(Area):
    """Taken in from a file, shown in place of our own descriptions in their language, and taken out again."""

    def all(self) -> tuple[DomainTexts, ...]:
        """What was taken in, in the order of the languages."""
        return tuple(found for language in INTERFACE if (found := self.of(language)) is not None)

    def of(self, language: str) -> DomainTexts | None:
        """The texts in a language, or None; domains that this program no longer has are passed over."""
        stored = self.tools.vault.opened().settings.get(_KEY + language)
        if stored is None:
            return None
        plain = json.loads(stored)
        known = {domain: texts for domain, texts in plain["domains"].items() if domain in self.tools.content.domains}
        return from_plain({**plain, "domains": known}, known) if known else None

    def levels(self, domain: LifeDomain, language: str) -> tuple[str, ...]:
        """What the levels from 1 to 5 mean in a language: the organisation's texts, else our own."""
        own = self.of(language)
        if own is not None and domain.id in own.levels:
            return own.levels[domain.id]
        words = self.tools.translators[language]
        return tuple(words.ptext(level.context, level.source) for level in domain.levels)

    def take_in(self, path: Path) -> DomainTexts:
        """Read a file, and keep its texts in place of those in the same language.

        Raises FileNotReadable, DomainTextsUnreadable, DomainTextsInvalid.
        """
        data = read_up_to(path, MOST_BYTES)
        if data is None:
            raise DomainTextsInvalid("domains", "long")
        texts = parse(data, toml=path.suffix.lower() == _TOML, domains=self.tools.content.domains)
        self._put(texts.language, json.dumps(to_plain(texts), ensure_ascii=False))
        return texts

    def remove(self, language: str) -> None:
        """Take the texts in a language out, so that our own are shown; can be undone until others are taken in."""
        gone = self.tools.vault.opened().settings.get(_KEY + language)
        if gone is not None:
            self._put(language, None)
            self.tools.undo.push(Undoable(Deed.TEXTS_REMOVED, "", lambda: self._put_back(language, gone)))

    def write_template(self, path: Path, language: str) -> None:
        """Write a file with every place and no text, TOML or JSON by its name. Raises FileNotWritable."""
        words = self.tools.translators[language]
        named = [(d.id, words.ptext(d.name.context, d.name.source)) for d in self.tools.content.domains.values()]
        self.write(path, template(language, named, toml=path.suffix.lower() == _TOML))

    def _put_back(self, language: str, gone: str) -> None:
        if self.tools.vault.opened().settings.get(_KEY + language) is not None:
            raise ChangedSince
        self._put(language, gone)

    def _put(self, language: str, stored: str | None) -> None:
        self.tools.vault.opened().settings.put(_KEY + language, stored)
        self.tools.changes.announce(SettingsChanged(_KEY + language))
