"""The typed results: what :func:`quotebank.extract` returns.

Every offset is a code point of the caller's own string, end exclusive.
"""

from __future__ import annotations

import enum

import attrs


class Kind(enum.StrEnum):
    """What a marked span is; each member is also its value as a string.

    Attributes:
        DIRECT: A whole utterance: « Nous sommes prêts », a dit X.
        PARTIAL: A fragment of somebody's words in the writer's own sentence: X a dénoncé une
            « intervention étrangère ».
        TERM: Words set off without a source: la « coalition des volontaires ».
        TITLE: The name of a work, a newspaper, an event: dans « Le Monde ».
    """

    DIRECT = "direct"
    PARTIAL = "partial"
    TERM = "term"
    TITLE = "title"


class SpeakerType(enum.StrEnum):
    """What sort of speaker it is; each member is also its value as a string.

    Attributes:
        PERSON: One person, named or not: Claire Morel, elle, le maire.
        ORGANISATION: A body: le ministère de la Santé, l'AFP, Paris.
        GROUP: Several people: les riverains, Paul Roy et Anne Le Goff.
        ANONYMOUS: Somebody whom the text keeps unnamed: un proche du ministre, une source.
        DOCUMENT: A text: le rapport, le communiqué.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


@attrs.frozen
class Mention:
    """The words of the text that stand for the speaker, nearest to the quotation: *elle*, *la maire*.

    Attributes:
        start: First code point.
        end: One past the last.
        text: ``text[start:end]`` of the caller's string.
    """

    start: int
    end: int
    text: str


@attrs.frozen
class Cue:
    """The words that introduce the speech: *a souligné*, *selon*, *:*.

    Attributes:
        start: First code point.
        end: One past the last.
        text: ``text[start:end]`` of the caller's string.
        lemma: Infinitive or noun in its base form (*souligner*, *se féliciter*), else the words themselves.
    """

    start: int
    end: int
    text: str
    lemma: str


@attrs.frozen
class Speaker:
    """Who said it.

    Attributes:
        mention: The words nearest to the quotation that stand for the speaker.
        name: The fullest proper name found anywhere in the text, or None; two people who speak together have
            both names, joined by *et*.
        role: The best of ``roles``, or None: *maire de Lyon*.
        roles: Every function, title or occupation the text gives this speaker, best first.
        type: Person, organisation, group, anonymous source or document.
        gender: ``"f"``, ``"m"``, or None where the text does not tell.
        id: The same for one speaker all through a text (``"s3"``); it says nothing between two texts.
    """

    mention: Mention
    name: str | None
    role: str | None
    roles: tuple[str, ...]
    type: SpeakerType
    gender: str | None
    id: str


@attrs.frozen
class Quote:
    """One span between quotation marks.

    Attributes:
        start: First code point of the span, its mark included.
        end: One past its last code point.
        text: ``text[start:end]`` of the caller's string.
        content: The words said, marks and incises left out: "Oui, c'est vrai" of « Oui, dit-il, c'est vrai ».
        segments: The spans of those words in the caller's string.
        kind: Direct, partial, term or title.
        cue: The words that introduce the speech, or None.
        speaker: Who said it; None for terms and titles, and where nothing tells.
        confidence: From 0 to 1: how often answers with this ``evidence`` were right on other articles.
        evidence: The name of the construction that answered (``"incise-after"``), ``"no-source"`` for words
            of somebody unknown, or the kind of a term or a title.
        parent: Index of the quote that holds this one, or None.
    """

    start: int
    end: int
    text: str
    content: str
    segments: tuple[tuple[int, int], ...]
    kind: Kind
    cue: Cue | None
    speaker: Speaker | None
    confidence: float
    evidence: str
    parent: int | None = None

    @property
    def is_quotation(self) -> bool:
        """True for ``direct`` and ``partial``: somebody's words."""
        return self.kind in (Kind.DIRECT, Kind.PARTIAL)
