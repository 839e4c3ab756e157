"""Surface sieves: reporting constructions read from the words of one sentence.

Each is a function ``Frame -> Link | None``; None means "not mine". The table in
:mod:`quotebank.sieves` gives their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotebank.lexicon.words import HUMAN
from quotebank.links import Frame, Link, cue_span, lemma_of
from quotebank.phrases import NounPhrase, Other, Phrase, VerbGroup
from quotebank.subjects import (
    agent_of,
    antecedent,
    clitic_subject,
    in_relative,
    inverted_subject,
    is_comma,
    is_other,
    subject_of,
)
from quotebank.tokens import Token

_STRONG = frozenset(("say", "think", "evaluate", "ask", "direct", "write", "chant", "turn"))
_COPULAS = frozenset(("être", "avoir", "sembler", "paraître", "devenir", "rester"))


def inner_incise(frame: Frame) -> Link | None:
    """« Oui, dit-il, c'est vrai » · « …, a souligné un porte-parole » inside the marks."""
    if not frame.incises:
        return None
    incise = frame.incises[0]
    mention = incise.subject or clitic_subject(incise.verb)
    return Link(
        "inner-incise",
        cue_span(incise.verb, incise.sentence),
        incise.verb.lemma,
        mention,
        speech=incise.verb.speech,
    )


_RELAYING = frozenset(("rapporter", "relater", "relayer", "citer", "révéler", "écrire", "titrer"))


def relayed(frame: Frame) -> Link | None:
    """X a promis un « … », a rapporté l'AFP: who relays the words is not who said them."""
    later = incise_after(frame) or incise_later(frame)
    if later is None or later.mention is None or later.lemma not in _RELAYING:
        return None
    name = later.mention.name
    if name is None or name.kind != "media":
        return None
    return governor(frame)


def incise_after(frame: Frame) -> Link | None:
    """« … », a aussitôt répliqué, devant la presse, la ministre X · « … », poursuit-il · « … », sourit Paul."""
    index = _past(frame.phrases, frame.position + 1, "adv", "bracket", "prep")
    if index is None:
        return None
    commas = 0
    while index < len(frame.phrases) and (
        is_comma(frame.phrases[index])
        or is_other(frame.phrases[index], "adv", "bracket", "quote", "clitic")
        or (
            frame.phrases[index].first >= 0
            and is_other(frame.phrases[index], "punct")
            and frame.phrases[index].low in ("–", "—", "-")
        )  # type: ignore[union-attr]
    ):
        commas += is_comma(frame.phrases[index])
        index += 1
    if index >= len(frame.phrases) or commas > 2:
        return None
    group = frame.phrases[index]
    if not isinstance(group, VerbGroup) or group.mood != "finite" or not group.person:
        return None
    link = _incise_link("incise-after", frame, index, group)
    if link is None or group.clitic is not None or commas:
        return link
    # without a comma the quotation may be the verb's subject: the verb must be one of speech
    return link if group.speech else None


def _incise_link(name: str, frame: Frame, index: int, group: VerbGroup) -> Link | None:
    if group.verb.lemma in _COPULAS and not group.speech:
        return None
    mention = clitic_subject(group)
    if mention is None:
        mention = inverted_subject(frame.phrases, index)
        if mention is None or not _can_speak(mention):
            return None
        if (
            group.number
            and mention.number
            and not mention.parts
            and mention.number not in group.number
            and mention.determiner not in ("quant", "num")
        ):
            return None
        if frame.position > 0 and _vague(mention) and not mention.pronoun and name == "incise-after":
            return None  # qui y voit un « … », réclame une interdiction
        if not group.speech and not (
            mention.name is not None or (mention.head is not None and mention.head.kind in HUMAN)
        ):
            return None
        if not group.speech and not _ends_soon(frame.phrases, index + 1):
            return None
    elif mention.pronoun in ("addressee",):
        return None
    mention = _read_in(frame.phrases, index, mention)
    return Link(name, cue_span(group, frame.sentence), group.lemma, mention, speech=group.speech)


def _ends_soon(phrases: Sequence[Phrase], index: int) -> bool:
    """Whether the clause has nothing but its subject: no object behind."""
    nouns = 0
    for phrase in phrases[index:]:
        if isinstance(phrase, NounPhrase) and not phrase.preposition:
            nouns += 1
        elif isinstance(phrase, Other) and phrase.kind == "punct":
            break
        elif isinstance(phrase, VerbGroup):
            return phrase.mood != "finite"
    return nouns == 1


def _can_speak(phrase: NounPhrase) -> bool:
    if phrase.pronoun:
        return phrase.pronoun not in ("addressee", "tonic")
    if phrase.name is not None or phrase.head is not None or phrase.parts:
        return True
    return bool(phrase.determiner)


# Conjunctions that open the content of a speech as "que" does: a insisté pour que, s'est engagé à ce que.
_THAT = frozenset(
    ("pour que", "pour qu'", "à ce que", "à ce qu'", "ce que", "combien", "si", "pourquoi", "comment", "s'")
)


def governor(frame: Frame) -> Link | None:
    """Il répète que « … » · dénoncer un « … » · X, qui y voit un « … » · se disant « … » · dénoncé par X comme « … »."""
    return next((link for link, strength in _governors(frame) if strength == 2), None)


def weak_governor(frame: Frame) -> Link | None:
    """Verbs that may report, on peut parler d'un « … », and subjects that hardly speak."""
    return next((link for link, _ in _governors(frame)), None)


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
            if phrase.mood == "finite" and in_relative(phrases, index):
                continue  # l'information que le journal publiait: its object is the noun before
            strength = (
                _strength(phrase, frame, index, que=que)
                if phrase.speech and not (need_que and not que)
                else 0
            )
            link = _verb_link(frame, index, phrase) if strength else None
            if link is not None and link.mention is not None:
                vague = _vague(link.mention) or (sourced and phrase.speech in ("think", "turn"))
                yield link, 1 if vague else strength
            if phrase.mood == "finite":
                que, need_que = False, True
        elif isinstance(phrase, Other):
            if phrase.kind == "que" or phrase.low in _THAT or (phrase.kind == "punct" and phrase.low == ":"):
                que = True
            elif phrase.kind == "punct" and phrase.low == ";":
                return


def _vague(mention: NounPhrase) -> bool:
    """ "on", or a thing: la certification s'est révélée « … »."""
    if mention.pronoun:
        return mention.pronoun == "indefinite" and mention.number == "s" and not mention.children
    return (
        mention.name is None
        and not mention.parts
        and (mention.head is None or mention.head.kind.startswith("speech"))
    )


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
        return 0
    near = frame.position - index <= 3
    takes = bool(group.frames & {"np", "pred", "comme", "de-np", "np-de", "de-inf", "a-inf"})
    return 1 if near and takes and frame.said.words > 1 else 0


def _verb_link(frame: Frame, index: int, group: VerbGroup) -> Link | None:
    if group.passive or group.mood == "participle":
        mention = agent_of(frame.phrases, index, 14)
        following = frame.phrases[index + 1] if index + 1 < len(frame.phrases) else None
        if mention is None and following is not None and is_other(following, "que"):
            mention = subject_of(frame.phrases, index)  # est persuadée que, convaincu que
            if mention is not None and not _vague(mention):
                return Link(
                    "verb-before", cue_span(group, frame.sentence), group.lemma, mention, speech=group.speech
                )
            return None
        if mention is None or group.speech == "ask":
            return None  # interrogé par la radio: who asks does not speak
        return Link("passive", cue_span(group, frame.sentence), group.lemma, mention, speech=group.speech)
    mention = subject_of(frame.phrases, index)
    if mention is None or mention.pronoun == "addressee":
        return None
    if not _can_speak(mention):
        return None
    mention = _read_in(frame.phrases, index, mention)
    names = {"finite": "verb-before", "gerund": "gerund", "infinitive": "infinitive"}
    return Link(names[group.mood], cue_span(group, frame.sentence), group.lemma, mention, speech=group.speech)


_READING = frozenset(("lire", "entendre", "voir", "écouter", "découvrir"))


def _read_in(phrases: Sequence[Phrase], index: int, mention: NounPhrase) -> NounPhrase:
    """On peut lire sur les pancartes, peut-on lire dans la lettre: what is read speaks, not who reads."""
    group = phrases[index]
    assert isinstance(group, VerbGroup)
    if mention.pronoun != "indefinite":
        return mention
    for phrase in phrases[index + 1 :]:
        if (
            isinstance(phrase, NounPhrase)
            and phrase.head is not None
            and phrase.head.kind == "source"
            and phrase.preposition
        ):
            return phrase  # a-t-on appris de source judiciaire
    if group.verb.lemma not in _READING:
        return mention
    order = [*range(index + 1, len(phrases)), *range(index - 1, -1, -1)]
    for other in order:
        phrase = phrases[other]
        if isinstance(phrase, NounPhrase) and (
            phrase.preposition in ("sur", "dans", "selon", "au", "aux", "à", "chez")
            or phrase.preposition.startswith("dans")
        ):
            return phrase
    return mention


def _rank(phrase: Phrase) -> int:
    """Verbs that announce speech before the others."""
    assert isinstance(phrase, VerbGroup)
    return 0 if phrase.speech in ("say", "ask", "turn", "write", "chant") else 1


def see_also(phrases: Sequence[Phrase]) -> int:
    """One past "LIRE AUSSI :" at the head of a line, or 0: a link to another article reports nothing here."""
    for index, phrase in enumerate(phrases[:6]):
        if isinstance(phrase, Other) and phrase.kind == "punct" and phrase.low == ":":
            words = {token.low for token in _tokens(phrases, index)}
            return index + 1 if words & {"lire", "relire", "voir", "écouter"} and len(words) <= 4 else 0
    return 0


def _tokens(phrases: Sequence[Phrase], end: int) -> list[Token]:
    for phrase in phrases[:end]:
        if not isinstance(phrase, Other):
            return phrase.sentence.tokens[: phrases[end].first]
    return []


def announced(frame: Frame) -> Link | None:
    """La maire l'assure : « … » · Réponse du préfet : « … » · Son credo : « … » · Léna : « … »"""
    phrases = frame.phrases
    begin = see_also(phrases)
    before = frame.position - 1
    while before >= 0 and is_other(phrases[before], "bracket", "quote"):
        before -= 1
    if before < 0 or not (is_other(phrases[before], "punct") and phrases[before].low == ":"):  # type: ignore[union-attr]
        return None
    tokens = frame.sentence.tokens
    colon = (tokens[phrases[before].first].start, tokens[phrases[before].first].end)
    verbs = [i for i in range(begin, before) if isinstance(phrases[i], VerbGroup)]
    for index in sorted(verbs, key=lambda i: (_rank(phrases[i]) and i != before - 1, -i)):
        group = phrases[index]
        assert isinstance(group, VerbGroup)
        if group.mood == "finite" and not group.person:
            continue
        if not group.speech or (
            _rank(group) and any(is_other(phrase, "source") for phrase in phrases[begin:before])
        ):
            continue
        if group.passive or group.mood == "participle":
            mention = agent_of(phrases, index)
        else:
            mention = subject_of(phrases, index) or inverted_subject(phrases, index)
            mention = mention and _read_in(phrases, index, mention)
        if mention is not None and _can_speak(mention) and mention.pronoun != "addressee":
            return Link(
                "colon-verb", cue_span(group, frame.sentence), group.lemma, mention, speech=group.speech
            )
    if verbs and begin == 0 and isinstance(phrases[0], Other) and phrases[0].low == "et":
        group = phrases[verbs[-1]]
        assert isinstance(group, VerbGroup)
        if group.mood == "infinitive" and group.speech:  # Et d'ajouter : « … »
            return Link(
                "goes-on-to",
                cue_span(group, frame.sentence),
                group.lemma,
                None,
                goes_on=True,
                speech=group.speech,
            )
    for index in range(before - 1, begin - 1, -1):
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase) and is_speech_noun(phrase):
            owner = _owner(phrase) or _possessor(phrase)
            if owner is not None:
                return Link("colon-noun", cue_span(phrase, frame.sentence), lemma_of(phrase), owner)
    for index in sorted(range(begin, before), key=lambda i: _bodily(phrases[i])):
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase) and not phrase.preposition and (_human(phrase) or _bodily(phrase)):
            if index > 0 and isinstance(phrases[index - 1], VerbGroup) and verbs and index > verbs[0]:
                continue
            return Link("colon", colon, ":", phrase)
    for index in range(before - 1, begin - 1, -1):
        phrase = phrases[index]
        if isinstance(phrase, NounPhrase) and _human(phrase) and phrase.name is not None:
            return Link("colon", colon, ":", phrase)
    return None


def _human(phrase: NounPhrase) -> bool:
    if phrase.pronoun in ("personal", "tonic", "demonstrative", "indefinite"):
        return True
    if phrase.head is not None:
        return phrase.head.kind in HUMAN or phrase.head.kind in ("group",)
    return phrase.name is not None


def _is_person(phrase: NounPhrase) -> bool:
    if phrase.head is not None:
        return phrase.head.kind in ("office", "member", "occupation") and phrase.determiner in (
            "def",
            "poss",
            "dem",
        )
    return phrase.name is not None and phrase.name.kind == "person"


def _bodily(phrase: Phrase) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head is not None and phrase.head.kind == "organisation"


def is_speech_noun(phrase: NounPhrase) -> bool:
    """A noun of speech in one of its readings: l'appel, la formule, le communiqué."""
    if phrase.head is None:
        return False
    if phrase.head.kind.startswith(("speech", "document")):
        return True
    head = next(
        (t for t in phrase.sentence.tokens[phrase.first : phrase.last] if t.low == phrase.head_word), None
    )
    return head is not None and phrase.head.kind not in HUMAN and head.word.noun(_SPEECH_NOUNS) is not None


_SPEECH_NOUNS = ("speech-speech", "speech-turn", "speech-chant", "speech-thought")


def _possessor(phrase: NounPhrase) -> NounPhrase | None:
    """SON credo: the possessive stands for whoever it is said of."""
    if phrase.determiner != "poss":
        return None
    number = "p" if phrase.sentence.tokens[phrase.first].low in ("leur", "leurs") else "s"
    return NounPhrase(phrase.first, phrase.first + 1, phrase.sentence, number=number, pronoun="personal")


def _owner(phrase: NounPhrase) -> NounPhrase | None:
    """Whose speech a noun of speech is: la formule DE X."""
    for child in phrase.children:
        if child.preposition in ("de", "d'", "du", "des") and (
            child.name is not None or (child.head is not None and not child.head.kind.startswith("speech"))
        ):
            return child
    return None


def source_phrase(frame: Frame) -> Link | None:
    """Selon X, « … » · « … », selon X · Pour l'avocate, « … » · aux yeux de X."""
    best: tuple[int, Link] | None = None
    for index, phrase in enumerate(frame.phrases):
        if not (isinstance(phrase, Other) and phrase.kind == "source") or index + 1 >= len(frame.phrases):
            continue
        mention = frame.phrases[index + 1]
        if is_other(mention, "rel") and mention.low == "qui":  # type: ignore[union-attr]
            found = antecedent(frame.phrases, index)  # Anne Roy, pour qui « … »
            if found is not None and index < frame.position:
                return Link("source-phrase", cue_span(phrase, frame.sentence), phrase.low, found)
        if not isinstance(mention, NounPhrase) or mention.pronoun in ("speaker", "addressee"):
            continue
        if not (mention.pronoun or mention.name or mention.head):
            continue  # selon les cas
        if phrase.low in ("pour", "suivant", "côté"):
            opens = all(is_other(p, "punct", "conj", "adv", "quote") for p in frame.phrases[:index])
            closes = (
                index + 2 < len(frame.phrases)
                and (
                    is_comma(frame.phrases[index + 2])
                    or is_other(frame.phrases[index + 2], "quote", "bracket")
                )
            ) or index + 2 == len(frame.phrases)
            if opens and _is_person(mention) and not closes:
                closes = (
                    index + 2 < len(frame.phrases)
                    and isinstance(frame.phrases[index + 2], (NounPhrase, VerbGroup, Other))
                    and not is_other(frame.phrases[index + 2], "que", "rel")
                )
            human = _human(mention) or (mention.head is not None and mention.head.kind == "organisation")
            if not (human and closes and (opens or is_comma(frame.phrases[index - 1]))):
                continue
            if mention.name is not None and mention.name.kind == "place" and not opens:
                continue
        if (
            mention.head is not None
            and mention.head.kind.startswith("speech")
            and _owner(mention) is not None
        ):
            mention = _owner(mention) or mention
        if not _can_speak(mention):
            continue
        distance = abs(index - frame.position)
        link = Link("source-phrase", cue_span(phrase, frame.sentence), phrase.low, mention)
        if best is None or distance < best[0]:
            best = (distance, link)
    return best[1] if best is not None else None


def incise_before(frame: Frame) -> Link | None:
    """En effet, affirme le maire, « … » · Or, lit-on dans le rapport, « … »."""
    phrases = frame.phrases
    before = frame.position - 1
    if before < 2 or not (is_comma(phrases[before]) or is_other(phrases[before], "bracket")):
        return None
    for index in range(before - 1, max(-1, before - 9), -1):
        group = phrases[index]
        if not isinstance(group, VerbGroup):
            continue
        opens = (
            index == 0
            or is_comma(phrases[index - 1])
            or is_other(phrases[index - 1], "conj", "clitic", "adv")
        )
        if group.mood != "finite" or not group.person or not group.speech or not opens:
            return None
        if group.clitic is None and (index == 0 or inverted_subject(phrases, index) is None):
            return None
        if group.clitic is None and subject_of(phrases, index) is not inverted_subject(phrases, index):
            return None
        return _incise_link("incise-before", frame, index, group)
    return None


def as_said(frame: Frame) -> Link | None:
    """… « … », comme le signale le magazine · comme il dit, « … » · comme prévenait l'OMS."""
    phrases = frame.phrases
    best: tuple[int, Link] | None = None
    for index, phrase in enumerate(phrases[:-1]):
        if not (isinstance(phrase, Other) and phrase.low in ("comme", "ainsi que", "tel que")):
            continue
        if index and isinstance(phrases[index - 1], NounPhrase):
            continue  # des mouvements comme X
        verb = next(
            (i for i in range(index + 1, min(index + 4, len(phrases))) if isinstance(phrases[i], VerbGroup)),
            None,
        )
        if verb is None:
            continue
        group = phrases[verb]
        assert isinstance(group, VerbGroup)
        if not group.speech or group.mood != "finite":
            continue
        left = next(
            (p for p in phrases[index + 1 : verb] if isinstance(p, NounPhrase) and not p.preposition), None
        )
        mention = clitic_subject(group) or left or inverted_subject(phrases, verb)
        if mention is not None and _can_speak(mention) and mention.pronoun not in ("speaker", "addressee"):
            distance = abs(index - frame.position)
            if best is None or distance < best[0]:
                best = (
                    distance,
                    Link(
                        "as-said", cue_span(group, frame.sentence), group.lemma, mention, speech=group.speech
                    ),
                )
    return best[1] if best is not None else None


def signature(frame: Frame) -> Link | None:
    """« … » — Jeanne, libraire: a name behind a dash at the end."""
    phrases = frame.phrases
    index = frame.position + 1
    while (
        index < len(phrases) and is_other(phrases[index], "punct") and phrases[index].low in (".", "!", "?")
    ):  # type: ignore[union-attr]
        index += 1
    if index + 1 >= len(phrases) or not (
        is_other(phrases[index], "punct") and phrases[index].low in ("—", "–", "-")
    ):  # type: ignore[union-attr]
        return None
    mention = phrases[index + 1]
    if (
        not isinstance(mention, NounPhrase)
        or mention.name is None
        or any(isinstance(phrase, VerbGroup) for phrase in phrases[index + 1 :])
    ):
        return None
    return Link("signature", None, "", mention)


def incise_later(frame: Frame) -> Link | None:
    """Le message « … » sera « … », a appuyé X: an incise at the end reports the whole sentence."""
    phrases = frame.phrases
    for index in range(frame.position + 1, len(phrases)):
        group = phrases[index]
        if not isinstance(group, VerbGroup) or group.mood != "finite" or not group.person or not group.speech:
            continue
        before = index - 1
        while before > frame.position and is_other(phrases[before], "adv", "clitic"):
            before -= 1
        if not (is_comma(phrases[before]) or is_other(phrases[before], "quote", "bracket")):
            continue
        if group.clitic is None and inverted_subject(phrases, index) is None:
            continue
        if group.clitic is None and subject_of(phrases, index) is not inverted_subject(phrases, index):
            continue
        link = _incise_link("incise-later", frame, index, group)
        if link is not None:
            return link
    return None


def participle_after(frame: Frame) -> Link | None:
    """Ces « collines » évoquées par le militant · la « trêve » voulue par X."""
    for index in range(frame.position + 1, min(frame.position + 4, len(frame.phrases))):
        phrase = frame.phrases[index]
        if (
            isinstance(phrase, VerbGroup)
            and (phrase.mood == "participle" or phrase.passive)
            and phrase.speech
        ):
            mention = agent_of(frame.phrases, index, 4)
            if mention is not None:
                return Link(
                    "participle-after",
                    cue_span(phrase, frame.sentence),
                    phrase.lemma,
                    mention,
                    speech=phrase.speech,
                )
        elif not is_other(phrase, "adv", "word") and not isinstance(phrase, VerbGroup):
            return None
    return None


def speech_noun(frame: Frame) -> Link | None:
    """La formule de X, « … » · l'appel de X à « … » · la promesse d'un « … » faite par X · Son « souhait » …"""
    phrases = frame.phrases
    for index in range(frame.position - 1, max(-1, frame.position - 7), -1):
        phrase = phrases[index]
        if isinstance(phrase, VerbGroup) and phrase.mood == "finite":
            return None
        if not isinstance(phrase, NounPhrase) or not is_speech_noun(phrase):
            continue
        head = next(
            (t for t in phrase.sentence.tokens[phrase.first : phrase.last] if t.low == phrase.head_word), None
        )
        if head is None or head.word.noun(_SPEECH_NOUNS[:3]) is None:
            continue
        owner = _owner(phrase) or agent_of(phrases, frame.position, 5)
        if owner is not None and (
            _human(owner) or (owner.head is not None and owner.head.kind == "organisation")
        ):
            return Link("speech-noun", cue_span(phrase, frame.sentence), lemma_of(phrase), owner)
    return None


def _past(phrases: Sequence[Phrase], index: int, *kinds: str) -> int | None:
    return index if index < len(phrases) else None
