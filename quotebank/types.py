"""The typed results: what :func:`quotebank.extract` returns.

Every offset is a code point of the caller's own string, end exclusive.
"""

from __future__ import annotations

import enum

import attrs


class Kind(enum.StrEnum):
    """What a marked span is.

    ``DIRECT`` is a whole utterance (« Nous sommes prêts », a dit X), ``PARTIAL`` a fragment of
    somebody's words in the writer's own sentence (X a dénoncé une « intervention étrangère »),
    ``TERM`` words set off without a source (la « coalition des volontaires »), ``TITLE`` the
    name of a work, a newspaper, an event (dans « Le Monde »).
    """

    DIRECT = "direct"
    PARTIAL = "partial"
    TERM = "term"
    TITLE = "title"


class SpeakerType(enum.StrEnum):
    """Who speaks: a person, a body, several people, somebody unnamed, or a text."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


@attrs.frozen
class Mention:
    """The words of the text that stand for the speaker, nearest to the quotation."""

    start: int
    end: int
    text: str


@attrs.frozen
class Cue:
    """The words that introduce the speech: ``a souligné``, ``selon``, ``:``."""

    start: int
    end: int
    text: str
    lemma: str


@attrs.frozen
class Speaker:
    """Who said it.

    Attributes:
        mention: The words nearest to the quotation that stand for the speaker.
        name: The fullest proper name found anywhere in the text, or None.
        role: The best of ``roles``, or None.
        roles: Every function, title or occupation the text gives this speaker, best first.
        type: Person, organisation, group, anonymous source or document.
        gender: ``"f"``, ``"m"``, or None where the text does not tell.
        id: The same for one speaker all through a text.
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
        content: The words said: marks and incises left out.
        segments: The spans of those words in the caller's string.
        kind: Direct, partial, term or title.
        cue: The words that introduce the speech, or None.
        speaker: Who said it, or None.
        confidence: From 0 to 1, how sure speaker and kind are together.
        evidence: The name of the sieve that answered.
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
