"""Coreference: to which entity a pronoun, a description or a nameless phrase goes.

Candidates are the entities that the text has (or will) mention and that agree in gender, number and
sort. Each is described by a few features (how far back, subject or not, who spoke last, same head noun,
complements shared or clashing: ``le président de la CEI`` is not ``le secrétaire général de l'ONU``), and
the log-linear weights of ``lexicon/weights.tsv`` choose among them. A description may also go to
nobody known: it is then an entity of its own, without a name.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Set

import attrs

from quotebank.entities import Description, Entities, Entity
from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon
from quotebank.lexicon.words import HUMAN
from quotebank.likeness import agrees, compatible, type_of
from quotebank.likeness import fit as fit_of
from quotebank.phrases import NounPhrase, Phrase, VerbGroup, is_finite
from quotebank.subjects import subject_of
from quotebank.teaching import AntecedentChoice, Features, Teacher
from quotebank.types import SpeakerType

_REACH = 14  # sentences that a pronoun looks back
_AGENTS = frozenset(("par", "selon", "pour", "d'après"))
NOBODY = "nobody known"


@attrs.define(eq=False)
class _Seen:
    """One mention in the writer's own sentences."""

    entity: Entity
    phrase: NounPhrase
    sentence: int
    paragraph: int
    start: int
    subject: bool
    preposition: str


class Discourse:
    """What has been said so far of whom; grows sentence by sentence.

    Args:
        entities: The named entities of the document.
        lexicon: The lexicon.
        text: The text.
        teacher: Sees each choice, for training; may answer it.
    """

    def __init__(
        self,
        entities: Entities,
        lexicon: Lexicon,
        text: str,
        teacher: Teacher | None = None,
    ) -> None:
        self.entities = entities
        self.lexicon = lexicon
        self.text = text
        self.teacher = teacher
        self.seen: list[_Seen] = []
        self.speakers: list[tuple[int, Entity]] = []
        self._clock = 0
        self._paragraph = 0
        self._last: dict[int, _Seen] = {}
        self._count: dict[int, int] = {}

    def observe(self, sentence: Sentence, phrases: list[Phrase]) -> None:
        """Take in one sentence of the writer's: its people, bodies and pronouns, in order."""
        self._clock += 1
        self._paragraph = sentence.paragraph
        subjects: set[int] = set()
        for position, phrase in enumerate(phrases):
            if is_finite(phrase):
                subject = subject_of(phrases, position)
                if subject is not None:
                    subjects.add(subject.start)
        for phrase in phrases:
            if isinstance(phrase, NounPhrase):
                self._take(phrase, subjects)
            elif isinstance(phrase, VerbGroup) and phrase.clitic is not None:
                subject = subject_of(phrases, phrases.index(phrase))
                if subject is not None and subject.pronoun == "personal":
                    entity = self.resolve(subject)
                    if entity is not None:
                        self._note(entity, subject, True)

    def _take(self, phrase: NounPhrase, subjects: Set[int]) -> None:
        if phrase.parts:
            for part in phrase.parts:
                self._take(part, subjects)
        worth = (
            phrase.name is not None
            or (phrase.head is not None and not phrase.head.kind.startswith("speech"))
            or phrase.pronoun in ("personal", "demonstrative")
        )
        if worth and not (phrase.pronoun == "personal" and phrase.preposition):
            entity = self.resolve(phrase)
            if entity is not None:
                self._note(entity, phrase, phrase.start in subjects)
        for child in phrase.children:
            if child.name is not None or child.human:
                self._take(child, frozenset())

    def _note(self, entity: Entity, phrase: NounPhrase, subject: bool) -> None:
        record = _Seen(
            entity, phrase, self._clock, self._paragraph, phrase.start, subject, phrase.preposition
        )
        self.seen.append(record)
        self._last[entity.index] = record
        self._count[entity.index] = self._count.get(entity.index, 0) + 1

    def speaks(self, entity: Entity) -> None:
        """Remember who has just been quoted."""
        self.speakers.append((self._clock, entity))

    def main_person(self) -> NounPhrase | None:
        """The last mention of the named person most often mentioned: whom an interview is with."""
        counts = Counter(
            record.entity.index
            for record in self.seen[-60:]
            if record.entity.names and record.entity.type is SpeakerType.PERSON
        )
        if not counts:
            return None
        (index, _), *_rest = counts.most_common(1)
        return next(record.phrase for record in reversed(self.seen) if record.entity.index == index)

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
            found = self._pronoun(phrase)
            if found is None and speaking:
                found = self.entities.create(
                    SpeakerType.GROUP if phrase.number == "p" else SpeakerType.PERSON, phrase
                )
            return found
        if phrase.pronoun == "head" and not phrase.children and phrase.number == "s":
            return self._pronoun(phrase)  # sourit celle qui tient la caisse
        if phrase.pronoun in ("demonstrative", "ordinal"):
            return self._pronoun(phrase, latest=True)
        if phrase.pronoun in ("speaker", "addressee"):
            return self.entities.create(
                SpeakerType.PERSON if phrase.number != "p" else SpeakerType.GROUP, phrase
            )
        if phrase.pronoun:
            entity = self.entities.create(
                SpeakerType.GROUP if phrase.number == "p" else SpeakerType.ANONYMOUS, phrase
            )
            for child in phrase.children:
                if child.head is not None:
                    self.entities.add_description(entity, child, apposed=True)
            return entity
        return self._description(phrase, speaking)

    def _together(self, phrase: NounPhrase, speaking: bool) -> Entity | None:
        members = tuple(
            e for e in (self.resolve(part, speaking=speaking) for part in phrase.parts) if e is not None
        )
        entity = self.entities.create(SpeakerType.GROUP, phrase)
        entity.number = "p"
        if len(members) == len(phrase.parts) and all(member.name for member in members):
            entity.members = members
        return entity

    def _pronoun(self, phrase: NounPhrase, *, latest: bool = False) -> Entity | None:
        candidates: list[Entity | None] = []
        features: list[Features] = []
        visited: set[int] = set()
        for record in reversed(self.seen):
            if self._clock - record.sentence > _REACH:
                break
            entity = record.entity
            if record.start >= phrase.start or entity.index in visited or not agrees(entity, phrase):
                continue
            visited.add(entity.index)
            if latest and record.subject and record.sentence == self._clock:
                continue
            candidates.append(entity)
            features.append(
                {
                    **self._recency(entity, record, phrase),
                    "order": float(min(len(candidates) - 1, 5)),
                    "latest": float(latest and len(candidates) == 1),
                }
            )
        if not candidates:  # « … », crie-t-il. Le petit Malo court: the name comes after
            for entity in self.entities.around(phrase.start):
                if (
                    entity.first > phrase.start
                    and entity.type is SpeakerType.PERSON
                    and agrees(entity, phrase)
                ):
                    return entity
        chosen = self._choose(phrase, "pronoun", candidates, features)
        if chosen is not None and not chosen.gender and chosen.type is SpeakerType.PERSON:
            chosen.gender = phrase.gender
        return chosen

    def _recency(self, entity: Entity, record: _Seen | None, phrase: NounPhrase) -> Features:
        """How near and how prominent an entity is."""
        features: Features = {
            entity.type.value: 1.0,
            "named": float(bool(entity.names or entity.members)),
            "place": float(entity.place),
            "media": float(entity.media),
            "gender unknown": float(bool(phrase.gender) and not entity.gender),
            "often": math.log(1 + self._count.get(entity.index, 0)),
        }
        if entity.type is SpeakerType.PERSON and entity.names:
            features["named person"] = 1.0
        if record is None:
            features["not yet"] = 1.0
            return features
        distance = self._clock - record.sentence
        features["distance"] = float(min(distance, 8))
        features["same sentence"] = float(distance == 0)
        features["sentence before"] = float(distance == 1)
        features["same paragraph"] = float(record.paragraph == self._paragraph)
        features["subject"] = float(record.subject)
        if record.subject and distance <= 1:
            features["subject just now"] = 1.0
        if record.preposition:
            features["agent" if record.preposition in _AGENTS else "oblique"] = 1.0
        if self.speakers:
            when, last = self.speakers[-1]
            if last is entity:
                features["spoke last"] = 1.0
                features["spoke last, near"] = float(self._clock - when <= 1)
            elif any(other is entity for _, other in self.speakers[-5:]):
                features["spoke before"] = 1.0
        return features

    def _choose(
        self, phrase: NounPhrase, model: str, candidates: list[Entity | None], features: list[Features]
    ) -> Entity | None:
        """The candidate with the highest score; None where there is none or nobody known wins."""
        if not candidates:
            return None
        if self.teacher is not None:
            known = self.teacher.antecedent(AntecedentChoice(phrase, model, candidates, features))
            if known is not None:
                return candidates[known]
        weights = self.lexicon.weights[model]
        scores = [
            sum(weights.get(name, 0.0) * value for name, value in described.items()) for described in features
        ]
        return candidates[max(range(len(scores)), key=scores.__getitem__)]

    def _description(self, phrase: NounPhrase, speaking: bool) -> Entity | None:
        head = phrase.head
        type_ = type_of(phrase, speaking)
        if type_ is None:
            return None
        described = self._describe(phrase)
        definite = phrase.determiner in ("def", "dem", "poss", "")
        if definite and described is not None:
            entity = self._described(phrase, described, type_)
            if entity is not None:
                if (
                    entity.type is SpeakerType.PERSON
                    and head is not None
                    and head.kind in HUMAN
                    and head.kind != "person"
                    and phrase.determiner != "poss"
                ):
                    self.entities.add_description(entity, phrase, apposed=False)
                return entity
        entity = self.entities.create(type_, phrase)
        self.entities.add_description(entity, phrase, apposed=True)
        return entity

    def _describe(self, phrase: NounPhrase) -> Description | None:
        if phrase.described is None:
            return None
        lemma, words = self.entities.head_and_words(phrase)
        kind = phrase.head.kind if phrase.head is not None else "person"
        bodies = self.entities.bodies_of(phrase)
        return Description(lemma, kind, words, "", phrase.start, bodies=bodies)

    def _described(self, phrase: NounPhrase, wanted: Description, type_: SpeakerType) -> Entity | None:
        candidates: list[Entity | None] = [None]
        kind = (
            wanted.kind
            if wanted.kind in HUMAN or wanted.kind in ("organisation", "document", "group")
            else "speech"
        )
        features: list[Features] = [
            {
                NOBODY: 1.0,
                f"{NOBODY}, {phrase.determiner or 'bare'}": 1.0,
                f"{NOBODY}, {kind}": 1.0,
                f"{NOBODY}, complement": float(bool(wanted.words)),
            }
        ]
        for entity in self.entities.around(phrase.start):
            if not compatible(entity, phrase, type_):
                continue
            fit = fit_of(entity, phrase, wanted, self.lexicon)
            if fit is None:
                continue
            record = self._last.get(entity.index)
            if record is not None and self._clock - record.sentence > 30 and "no head" in fit:
                continue
            candidates.append(entity)
            features.append({**self._recency(entity, record, phrase), **fit})
        if "même" in phrase.words[:1]:  # le même responsable: the one just named so
            for described in features[1:]:
                described["same, said"] = float("no head" not in described)
                described["same, not said"] = float("no head" in described)
        return self._choose(phrase, "description", candidates, features)
