"""Verbs: a verb whose object, clause or participle the quotation is.

Handled: before the words (il répète que « … », dénoncer un « … », se disant « … »), passive (dénoncé par X
comme « … »), behind them (la « trêve » voulue par X), and words that a medium relays.
"""

from __future__ import annotations

from collections.abc import Iterator

from quotebank.lexicon import word_set
from quotebank.links import Frame, Link, verb_link
from quotebank.phrases import (
    Other,
    VerbGroup,
    is_other,
    low_of,
)
from quotebank.relatives import in_relative
from quotebank.sieves.colons import see_also
from quotebank.sieves.incises import incise_after, incise_later
from quotebank.sieves.mentions import can_speak, is_vague, read_in
from quotebank.subjects import agent_of, is_as, subject_of

_STRONG = frozenset(("say", "think", "evaluate", "ask", "direct", "write", "chant", "turn"))
# Conjunctions that open the content of a speech as "que" does: a insisté pour que, s'est engagé à ce que.
_THAT = frozenset(
    ("pour que", "pour qu'", "à ce que", "à ce qu'", "ce que", "combien", "si", "pourquoi", "comment", "s'")
)


def relayed(frame: Frame) -> Link | None:
    """X a promis un « … », a rapporté l'AFP: who relays the words is not who said them."""
    later = incise_after(frame) or incise_later(frame)
    if later is None or later.mention is None or later.lemma not in word_set("relaying verbs"):
        return None
    name = later.mention.name
    if name is None or name.kind != "media":
        return None
    return governor(frame)


def narrative_infinitive(frame: Frame) -> Link | None:
    """Et d'ajouter : « … » · Et de préciser que « … »: whoever has been speaking."""
    if low_of(frame.phrases[0]) != "et" or frame.position < 3:
        return None
    group = frame.phrases[2]
    if low_of(frame.phrases[1]) not in ("de", "d'") or not isinstance(group, VerbGroup):
        return None
    if group.mood != "infinitive" or not group.speech:
        return None
    return verb_link("narrative-infinitive", group, None, goes_on=True)


def governor(frame: Frame) -> Link | None:
    """Il répète que « … » · X, qui y voit un « … » · se disant « … » · dénoncé par X comme « … »."""
    return next((link for link, strength in _governors(frame) if strength == 2), None)


def weak_governor(frame: Frame) -> Link | None:
    """On jaserait d'un « … »: a verb that may report, or a subject that hardly speaks."""
    return next((link for link, _ in _governors(frame)), None)


def participle_after(frame: Frame) -> Link | None:
    """Ces « dunes » chantées par le poète · la « trêve » voulue par X."""
    for index in range(frame.position + 1, min(frame.position + 4, len(frame.phrases))):
        phrase = frame.phrases[index]
        if (
            isinstance(phrase, VerbGroup)
            and (phrase.mood == "participle" or phrase.passive)
            and phrase.speech
        ):
            mention = agent_of(frame.phrases, index, 4)
            if mention is not None:
                return verb_link("participle-after", phrase, mention)
        elif not is_other(phrase, "adv", "word") and not isinstance(phrase, VerbGroup):
            return None
    return None


def _governors(frame: Frame) -> Iterator[tuple[Link, int]]:
    """The verbs before the words that may report them, the nearest first, each with its strength."""
    phrases = frame.phrases
    if see_also(phrases):
        return
    sourced = any(is_other(phrase, "source") for phrase in phrases)
    need_que = que = False
    for index in range(frame.position - 1, -1, -1):
        phrase = phrases[index]
        if isinstance(phrase, VerbGroup):
            compared = low_of(phrases[frame.position - 1]) == "comme"  # une peine qu'il tient comme « … »
            if phrase.mood == "finite" and not compared and in_relative(phrases, index):
                continue  # l'information que le journal publiait: its object is the noun before
            if index and is_as(phrases[index - 1]):
                continue  # comme dit la maire: as_said reads it
            strength = (
                _strength(phrase, frame, index, que=que)
                if phrase.speech and not (need_que and not que)
                else 0
            )
            link = _verb_link(frame, index, phrase) if strength else None
            if link is not None and link.mention is not None:
                vague = is_vague(link.mention) or (sourced and phrase.speech in ("think", "turn"))
                yield link, 1 if vague else strength
            if phrase.mood == "finite":
                que, need_que = False, True
        elif isinstance(phrase, Other):
            if phrase.kind == "que" or phrase.low in _THAT or (phrase.kind == "punct" and phrase.low == ":"):
                que = True
            elif phrase.kind == "punct" and phrase.low == ";":
                return


def _strength(group: VerbGroup, frame: Frame, index: int, *, que: bool) -> int:
    """2 where the words are the verb's own complement, 1 where they may be, 0 where they are not."""
    if group.speech == "react":
        return 0
    if (
        que
        and (group.passive or group.mood == "participle")
        and is_other(frame.phrases[min(index + 1, len(frame.phrases) - 1)], "que")
    ):
        return 2  # convaincu que « … »
    if que:
        return 2 if "que" in group.frames or group.speech in ("say", "think", "ask") else 0
    if group.speech in _STRONG and group.speech != "turn":
        return 2
    if group.mood == "infinitive":
        return 1 if index == frame.position - 1 and frame.said.words > 2 else 0  # avant de lancer « … »
    near = frame.position - index <= 3
    takes = bool(group.frames & {"np", "pred", "comme", "de-np", "np-de", "de-inf", "a-inf"})
    return 1 if near and takes and frame.said.words > 1 else 0


def _verb_link(frame: Frame, index: int, group: VerbGroup) -> Link | None:
    """The link of a verb before the words, by its agent (dénoncé par X) or its subject (X dénonce)."""
    if group.passive or group.mood == "participle":
        mention = agent_of(frame.phrases, index, 14)
        following = frame.phrases[index + 1] if index + 1 < len(frame.phrases) else None
        if mention is None and following is not None and is_other(following, "que"):
            mention = subject_of(frame.phrases, index)  # est persuadée que, convaincu que
            if mention is not None and not is_vague(mention):
                return verb_link("verb-before", group, mention)
            return None
        if mention is None or group.speech == "ask":
            return None  # interrogé par la radio: who asks does not speak
        return verb_link("passive", group, mention)
    mention = subject_of(frame.phrases, index)
    if mention is None or mention.pronoun == "addressee":
        return None
    if not can_speak(mention):
        return None
    mention = read_in(frame.phrases, index, mention)
    names = {"finite": "verb-before", "gerund": "gerund", "infinitive": "infinitive"}
    return verb_link(names[group.mood], group, mention)
