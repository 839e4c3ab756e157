"""Verb groups: auxiliaries, clitics and adverbs with the verb that carries the meaning."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from quotebank.frames import Sentence
from quotebank.lexicon import Lexicon, Verb, word_set
from quotebank.phrases import VerbGroup
from quotebank.tokens import WORD, Token

_CLITIC_SUBJECTS = frozenset(
    "-il -elle -ils -elles -on -t-il -t-elle -t-ils -t-elles -t-on -je -tu -nous -vous".split()
)
_OBJECT_CLITICS = frozenset("se s' me m' te t' le la l' les lui leur y en ne n' nous vous".split())
_REFLEXIVE = frozenset(("se", "s'"))
_CLOSED = frozenset(("det", "pro", "prep", "conj", "sub", "rel", "clitic", "num"))
_BETWEEN = frozenset(
    "pas plus jamais point guère rien tout bien mal lui elle eux elles même aussi donc encore déjà".split()
)
_MAX_BETWEEN = 6


class VerbGroups:
    """Reads verb groups of one sentence."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.lexicon = lexicon
        self.lows = [token.low for token in sentence.tokens]
        self.size = len(self.tokens)

    def read(self, index: int) -> VerbGroup | None:
        """The verb group that starts at a token (a clitic or a verb), or None."""
        first = here = index
        reflexive = False
        while here < self.size and self.lows[here] in _OBJECT_CLITICS and here - index < 4:
            reflexive = reflexive or self.lows[here] in _REFLEXIVE
            here += 1
        if here >= self.size or self.tokens[here].kind != WORD:
            return None
        token = self.tokens[here]
        if not token.word.verbs or (here == index and token.word.classes & _CLOSED and not _auxiliary(token)):
            return None
        gerund_en = here > index and self.lows[here - 1] == "en"
        while first < here and self.lows[first] not in _REFLEXIVE:
            first += 1
        auxiliary = _auxiliary(token)
        if auxiliary is not None and not (auxiliary.lemma == "être" and "K" in "".join(auxiliary.tags)[:1]):
            return self._compound(first, here, auxiliary, reflexive)
        return self._simple(first, here, reflexive, gerund_en=gerund_en)

    def _compound(self, first: int, here: int, auxiliary: Verb, reflexive: bool) -> VerbGroup:
        """Avoir or être with the participle behind it, or on its own as a copula."""
        mood = _mood(auxiliary)
        after, clitic = self._clitic(here + 1)
        scan = after
        passive_by_ete = False
        while scan < self.size and scan - after <= _MAX_BETWEEN:
            token = self.tokens[scan]
            if token.kind != WORD:
                past = self._set_off(scan)
                if past == scan:
                    break
                scan = past
                continue
            if token.low == "été":
                passive_by_ete = True
                scan += 1
                continue
            participle = next(
                (verb for verb in _best_first(token.word.verbs, reflexive) if verb.participle), None
            )
            if participle is not None and not (token.word.classes & _CLOSED):
                copular = (
                    auxiliary.lemma == "être"
                    and not reflexive
                    and participle.lemma not in word_set("verbs with être")
                )
                group = self._group(first, scan + 1, participle, mood, auxiliary, reflexive)
                group.clitic = clitic
                group.passive = passive_by_ete or copular
                return self._chain(group, scan + 1)
            skip = self._adverb(scan)
            if skip == scan:
                break
            scan = skip
        group = self._group(first, here + 1, auxiliary, mood, auxiliary, reflexive)
        group.clitic = clitic
        if clitic is not None:
            return self._chain(group, after)
        return self._chain(group, here + 1)

    def _set_off(self, index: int) -> int:
        """One past an adverb between commas (a, enfin, déclaré), or the token itself."""
        if self.tokens[index].text != "," or index + 2 >= self.size:
            return index
        end = self._adverb(index + 1)
        closed = index + 1 < end < self.size and self.tokens[end].text == ","
        return end + 1 if closed else index

    def _simple(self, first: int, here: int, reflexive: bool, *, gerund_en: bool) -> VerbGroup | None:
        token = self.tokens[here]
        readings = _best_first(token.word.verbs, reflexive)
        finite = next((verb for verb in readings if verb.finite), None)
        if finite is not None:
            after, clitic = self._clitic(here + 1)
            group = self._group(first, here + 1, finite, "finite", finite, reflexive)
            group.clitic = clitic
            return self._chain(group, after)
        for mood, is_mood in _MOODS:
            reading = next((verb for verb in readings if is_mood(verb)), None)
            if reading is not None:
                group = self._group(first, here + 1, reading, mood, reading, reflexive)
                if mood == "gerund" and gerund_en:
                    group.governor = "en"
                if mood == "infinitive":
                    group.governor = self._governor(first)
                return self._chain(group, here + 1)
        return None

    def _group(
        self, first: int, last: int, verb: Verb, mood: str, finite: Verb, reflexive: bool
    ) -> VerbGroup:
        speech, frames = verb.speech, verb.frames
        if reflexive and verb.reflexive_class:
            speech, frames = verb.reflexive_class, verb.reflexive_frames
        return VerbGroup(
            first,
            last,
            self.sentence,
            verb,
            mood,
            number=finite.third if mood == "finite" else "",
            person=mood != "finite" or bool(finite.third),
            reflexive=reflexive,
            speech=speech,
            frames=frames,
            lemma=("s'" if verb.lemma[:1] in "aeéèêiouyh" else "se ") + verb.lemma
            if reflexive
            else verb.lemma,
        )

    def _clitic(self, index: int) -> tuple[int, int | None]:
        if index < self.size and self.lows[index] in _CLITIC_SUBJECTS:
            return index + 1, index
        return index, None

    def _adverb(self, index: int) -> int:
        """One past an adverb (of one or several words) at a token, or the token itself."""
        entry = self.lexicon.phrase_at(self.lows, index, _ADVERBS)
        if entry is not None:
            return index + len(entry.words)
        word = self.tokens[index].word
        if self.tokens[index].kind == WORD and (
            "adv" in word.classes or word.form in _BETWEEN or (word.form.endswith("ment") and not word.nouns)
        ):
            return index + 1
        return index

    def _chain(self, group: VerbGroup, here: int) -> VerbGroup:
        """What the verb takes with it: an infinitive (a tenu à préciser) or the rest of a locution."""
        modal = self.lexicon.modals.get(group.verb.lemma)
        scan = here
        while scan < self.size and scan - here < 3 and self._adverb(scan) > scan:
            scan = self._adverb(scan)
        for tail, row in self.lexicon.locutions.get(group.verb.lemma, ()):
            if not tail or (row["clitic"] in ("se", "s'en") and not group.reflexive):
                continue
            for begin in {here, scan}:
                if tuple(self.lows[begin : begin + len(tail)]) == tail:
                    group.last = begin + len(tail)
                    group.speech, group.frames, group.lemma = (
                        row["class"],
                        frozenset(row["frames"].split()),
                        row["locution"],
                    )
                    return group
        if modal is not None:
            begin = scan
            if (
                begin < self.size
                and self.lows[begin] == "que"
                and group.first > 0
                and self.lows[group.first - 1] in ("ne", "n'")
            ):
                begin += 1  # ne peut que constater
            if begin < self.size and self.lows[begin] in ("à", "de", "d'", "par"):
                if self.lows[begin].replace("d'", "de") not in modal:
                    return group
                begin += 1
            elif modal and group.verb.lemma not in ("dire", "affirmer"):
                return group
            reflexive = False
            while begin < self.size and self.lows[begin] in _OBJECT_CLITICS:
                reflexive = reflexive or self.lows[begin] in _REFLEXIVE
                begin += 1
            if begin < self.size and self.tokens[begin].kind == WORD and not self.tokens[begin].cap:
                infinitive = next((verb for verb in self.tokens[begin].word.verbs if verb.infinitive), None)
                if infinitive is not None and (
                    infinitive.speech
                    or infinitive.reflexive_class
                    or infinitive.lemma in self.lexicon.locutions
                ):
                    inner = self._group(begin, begin + 1, infinitive, "infinitive", infinitive, reflexive)
                    inner = self._chain(inner, begin + 1)
                    if inner.speech or not group.speech:
                        group.last = inner.last
                        group.verb, group.speech, group.frames, group.lemma = (
                            inner.verb,
                            inner.speech or group.speech,
                            inner.frames | (group.frames if group.speech else frozenset()),
                            inner.lemma,
                        )
        return group

    def _governor(self, first: int) -> str:
        if first == 0:
            return ""
        low = self.lows[first - 1]
        if low in ("de", "d'") and first >= 2 and self.lows[first - 2] in ("avant", "afin", "loin", "lieu"):
            return self.lows[first - 2] + " de"
        return low


_ADVERBS = frozenset(("adverbs",))
# The moods of a verb that is not finite, the first that a form can be.
_MOODS: tuple[tuple[str, Callable[[Verb], bool]], ...] = (
    ("gerund", attrgetter("present_participle")),
    ("infinitive", attrgetter("infinitive")),
    ("participle", attrgetter("participle")),
)


def _auxiliary(token: Token) -> Verb | None:
    return next(
        (verb for verb in token.word.verbs if verb.lemma in ("avoir", "être") and not verb.participle), None
    )


def _mood(verb: Verb) -> str:
    if verb.finite:
        return "finite"
    return "gerund" if verb.present_participle else "infinitive"


def _best_first(verbs: tuple[Verb, ...], reflexive: bool) -> list[Verb]:
    """Readings, those of speech first."""
    return sorted(verbs, key=lambda verb: not (verb.reflexive_class if reflexive else verb.speech))
