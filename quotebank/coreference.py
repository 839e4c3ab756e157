"""Coreference: to which entity a pronoun, a description or a nameless phrase goes.

Entities are looked for among those the text has (or will) mention: a description by head noun and
complement first (``le président de la CEI`` is not ``le secrétaire général de l'ONU``), a pronoun by
gender, number, recency, subjecthood and who was speaking. Where nobody fits, the phrase is an entity
of its own, without a name.
"""

from __future__ import annotations

import attrs

from quotebank.entities import PRESS, Description, Entities, Entity, fold
from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon
from quotebank.lexicon.words import HUMAN
from quotebank.phrases import NounPhrase, Phrase, VerbGroup
from quotebank.subjects import subject_of
from quotebank.types import SpeakerType

_REACH = 14  # sentences that a pronoun looks back


@attrs.define(eq=False)
class _Seen:
    """One mention in the writer's own sentences."""

    entity: Entity
    sentence: int
    start: int
    subject: bool
    preposition: str


class Discourse:
    """What has been said so far of whom; grows sentence by sentence.

    Args:
        entities: The named entities of the document.
        lexicon: The lexicon.
        text: The text.
    """

    def __init__(self, entities: Entities, lexicon: Lexicon, text: str) -> None:
        self.entities = entities
        self.lexicon = lexicon
        self.text = text
        self.seen: list[_Seen] = []
        self.speakers: list[tuple[int, Entity]] = []
        self._clock = 0
        self._last_of: dict[int, int] = {}

    def observe(self, sentence: Sentence, phrases: list[Phrase]) -> None:
        """Take in one sentence of the writer's: its people, bodies and pronouns, in order."""
        self._clock += 1
        subjects: set[int] = set()
        for position, phrase in enumerate(phrases):
            if isinstance(phrase, VerbGroup) and phrase.mood == "finite":
                subject = subject_of(phrases, position)
                if subject is not None:
                    subjects.add(subject.start)
        for phrase in phrases:
            if isinstance(phrase, NounPhrase):
                self._take(phrase, subjects)
            elif isinstance(phrase, VerbGroup) and phrase.clitic is not None:
                subject = subject_of(phrases, phrases.index(phrase)) if phrase.clitic is not None else None
                if subject is not None and subject.pronoun == "personal":
                    entity = self.resolve(subject)
                    if entity is not None:
                        self._note(entity, subject, True)

    def _take(self, phrase: NounPhrase, subjects: set[int]) -> None:
        if phrase.parts:
            for part in phrase.parts:
                self._take(part, subjects)
        worth = phrase.name is not None or phrase.head is not None and not phrase.head.kind.startswith("speech") or phrase.pronoun in ("personal", "demonstrative")
        if worth and not (phrase.pronoun == "personal" and phrase.preposition):
            entity = self.resolve(phrase)
            if entity is not None:
                self._note(entity, phrase, phrase.start in subjects)
        for child in phrase.children:
            if child.name is not None or child.head is not None and child.head.kind in HUMAN:
                self._take(child, frozenset())  # type: ignore[arg-type]

    def _note(self, entity: Entity, phrase: NounPhrase, subject: bool) -> None:
        self.seen.append(_Seen(entity, self._clock, phrase.start, subject, phrase.preposition))
        self._last_of[entity.index] = self._clock

    def speaks(self, entity: Entity) -> None:
        """Remember who has just been quoted."""
        self.speakers.append((self._clock, entity))

    @property
    def last_speaker(self) -> Entity | None:
        return self.speakers[-1][1] if self.speakers else None

    # resolution ----------------------------------------------------------------------------------

    def resolve(self, phrase: NounPhrase, *, speaking: bool = False) -> Entity | None:
        """The entity of a noun phrase; None where a pronoun has no antecedent.

        Args:
            phrase: The phrase.
            speaking: True for the speaker of a quotation: an unknown noun is then a person's.
        """
        known = self.entities.of_phrase.get(id(phrase))
        if known is None:
            known = self._resolve(phrase, speaking)
            if known is not None:
                self.entities.of_phrase[id(phrase)] = known
        return known

    def _resolve(self, phrase: NounPhrase, speaking: bool) -> Entity | None:
        if phrase.parts:
            return self._together(phrase, speaking)
        if phrase.pronoun in ("personal", "tonic"):
            return self._pronoun(phrase)
        if phrase.pronoun == "head" and not phrase.children and phrase.number == "s":
            return self._pronoun(phrase)  # raconte celle qui a tout vu
        if phrase.pronoun in ("demonstrative", "ordinal"):
            return self._pronoun(phrase, latest=True)
        if phrase.pronoun in ("speaker", "addressee"):
            return self.entities.create(SpeakerType.PERSON if phrase.number != "p" else SpeakerType.GROUP, phrase)
        if phrase.pronoun:
            entity = self.entities.create(SpeakerType.GROUP if phrase.number == "p" else SpeakerType.ANONYMOUS, phrase)
            for child in phrase.children:
                if child.head is not None:
                    self.entities.add_description(entity, child, apposed=True)
            return entity
        return self._description(phrase, speaking)

    def _together(self, phrase: NounPhrase, speaking: bool) -> Entity | None:
        members = tuple(e for e in (self.resolve(part, speaking=speaking) for part in phrase.parts) if e is not None)
        entity = self.entities.create(SpeakerType.GROUP, phrase)
        entity.number = "p"
        if len(members) == len(phrase.parts) and all(member.name for member in members):
            entity.members = members
        return entity

    def _pronoun(self, phrase: NounPhrase, *, latest: bool = False) -> Entity | None:
        best: tuple[float, Entity] | None = None
        recent_speakers = {entity.index: self._clock - when for when, entity in self.speakers[-6:]}
        for record in reversed(self.seen):
            distance = self._clock - record.sentence
            if distance > _REACH:
                break
            entity = record.entity
            if record.start >= phrase.start:
                continue
            if not _agrees(entity, phrase):
                continue
            score = -0.8 * distance
            if latest:
                score = -1.5 * distance + record.start / 1e6
            else:
                score += 1.2 * record.subject
                if record.preposition:
                    score += 0.6 if record.preposition in ("par", "selon", "pour", "d'après") else -0.5
                if entity.index in recent_speakers:
                    score += max(0.0, 0.9 - 0.3 * recent_speakers[entity.index])
            score += {SpeakerType.PERSON: 1.0, SpeakerType.ORGANISATION: -0.2, SpeakerType.DOCUMENT: -1.2}.get(entity.type, 0.0)
            if entity.place:
                score -= 2.0
            if entity.type is not SpeakerType.PERSON and not entity.names and phrase.number != "p":
                score -= 1.0
            if phrase.gender and not entity.gender:
                score -= 0.5
            if entity.names:
                score += 0.3
            if best is None or score > best[0]:
                best = (score, entity)
        if best is None:
            return None
        entity = best[1]
        if not entity.gender and phrase.gender and entity.type is SpeakerType.PERSON:
            entity.gender = phrase.gender
        return entity

    def _description(self, phrase: NounPhrase, speaking: bool) -> Entity | None:
        head = phrase.head
        type_ = _type_of(phrase, speaking)
        if type_ is None:
            return None
        described = self._describe(phrase)
        definite = phrase.determiner in ("def", "dem", "poss", "")
        if definite and described is not None:
            entity = self._described(phrase, described, type_)
            if entity is not None:
                if entity.type is SpeakerType.PERSON and head is not None and head.kind in HUMAN and head.kind != "person" and phrase.determiner != "poss":
                    self.entities.add_description(entity, phrase, apposed=False)
                return entity
        entity = self.entities.create(type_, phrase)
        self.entities.add_description(entity, phrase, apposed=True)
        return entity

    def _describe(self, phrase: NounPhrase) -> Description | None:
        if phrase.described is None:
            return None
        lemma, words = self.entities.head_and_words(phrase)
        return Description(lemma, phrase.head.kind if phrase.head is not None else "person", words, "", phrase.start)

    def _described(self, phrase: NounPhrase, wanted: Description, type_: SpeakerType) -> Entity | None:
        best: tuple[float, Entity] | None = None
        for entity in self.entities.all:
            if not _compatible(entity, phrase, type_):
                continue
            fit = self._fit(entity, phrase, wanted)
            if fit is None:
                continue
            score = fit + self._salience(entity, phrase)
            if score >= 1.8 and (best is None or score > best[0]):
                best = (score, entity)
        return best[1] if best is not None else None

    def _fit(self, entity: Entity, phrase: NounPhrase, wanted: Description) -> float | None:
        """How well a description suits what is known of an entity; None where it contradicts it."""
        best: float | None = None
        offices = False
        for known in entity.descriptions:
            offices = offices or known.kind in ("office", "occupation", "rank")
            same = fold(known.head) == fold(wanted.head)
            if same:
                base = 3.0
            elif known.head in self.lexicon.hypernyms.get(wanted.head, ()):
                base = 1.9
            elif wanted.head in self.lexicon.hypernyms.get(known.head, ()):
                base = 1.5
            else:
                continue
            if wanted.words and known.words:
                shared = wanted.words & known.words
                if shared:
                    base += 1.0 + len(shared) / len(wanted.words)
                else:
                    base -= 3.0 if same else 0.6
            elif not wanted.words and not known.words:
                base += 0.8
            elif wanted.words:
                base -= 0.6
            if best is None or base > best:
                best = base
        if best is not None:
            return best if best > 0 else None
        head = fold(wanted.head)
        if entity.type is SpeakerType.ORGANISATION:
            for name in entity.names:
                if head in fold(name).split():
                    return 2.5
            if entity.media and wanted.head in PRESS:
                return 2.3
            if wanted.kind == "organisation" and not entity.place and entity.names and phrase.determiner == "dem":
                return 0.8
            if wanted.kind == "organisation" and not entity.place and entity.names and not entity.media:
                return 0.0
            return None
        if entity.type is SpeakerType.PERSON and entity.names and phrase.determiner != "poss":
            if wanted.kind in ("person", "member") or phrase.determiner == "dem":
                return 0.4
            return -0.3 if offices else 0.3
        return None

    def _salience(self, entity: Entity, phrase: NounPhrase) -> float:
        """From -1 (not mentioned yet) to about 2.8 (the subject or the speaker just now)."""
        last = self._last_of.get(entity.index)
        if last is None:
            return -0.6
        distance = self._clock - last
        score = max(-0.4, 1.6 - 0.35 * distance)
        if self.speakers and self.speakers[-1][1] is entity and distance <= 3:
            score += 0.9
        for record in reversed(self.seen[-12:]):
            if record.entity is entity and record.subject and record.start < phrase.start:
                score += 0.3
                break
        return score


def _agrees(entity: Entity, phrase: NounPhrase) -> bool:
    if phrase.gender and entity.gender and phrase.gender != entity.gender:
        return False
    return (phrase.number == "p") == (entity.number == "p")


def _compatible(entity: Entity, phrase: NounPhrase, type_: SpeakerType) -> bool:
    if phrase.gender and entity.gender and phrase.gender != entity.gender:
        return False
    if (phrase.number == "p") != (entity.number == "p"):
        return False
    human = (SpeakerType.PERSON, SpeakerType.ANONYMOUS)
    if type_ in human:
        return entity.type in human
    return entity.type is type_


def _type_of(phrase: NounPhrase, speaking: bool) -> SpeakerType | None:
    """What sort of speaker a nameless phrase is."""
    head = phrase.head
    plural = phrase.number == "p" or phrase.determiner in ("num",)
    if head is None:
        if not speaking:
            return None
        return SpeakerType.GROUP if plural else SpeakerType.PERSON
    if head.kind in HUMAN:
        if plural:
            return SpeakerType.GROUP
        if head.kind == "source" or phrase.determiner in ("indef", "quant"):
            return SpeakerType.ANONYMOUS
        return SpeakerType.PERSON
    if head.kind == "group":
        return SpeakerType.GROUP
    if head.kind == "organisation":
        return SpeakerType.ORGANISATION
    if head.kind == "document" or head.kind.startswith("speech"):
        return SpeakerType.DOCUMENT
    return None
