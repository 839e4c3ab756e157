"""Chunks: noun phrases, verb groups and who is the subject of what."""

from __future__ import annotations

import pytest
from reading import read

from quotebank.phrases import NounPhrase, Other, VerbGroup

# noun phrases ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "phrase",
    [
        "Le maire",
        "Le maire de Valmorin",
        "La maire adjointe de Saint-Orlans",
        "Un conseiller du président Emmanuel Macron",
        "La ministre de la Santé Claire Morel",
        "L'ancien premier ministre belge Jan Peeters",
        "Le directeur général de l'hôpital de Valmorin",
        "Une source proche du dossier",
        "Un haut responsable américain",
        "Plusieurs dizaines de manifestants",
        "Trois députés",
        "Le ministère de l'Intérieur",
        "La Commission européenne",
        "Le syndicat Force ouvrière",
        "M. Roy",
        "Mme Claire Morel",
        "Jean-Pierre Le Goff",
        "Ursula von der Leyen",
        "J.-C. Martin",
        "La CGT",
        "Ce dernier",
        "Son avocat",
        "Les habitants du quartier",
        "Le porte-parole du gouvernement",
        "Une professeure d'histoire à l'université de Valmorin",
    ],
)
def test_noun_phrase_before_a_verb(phrase: str) -> None:
    reading = read(f"{phrase} a quitté la salle.")
    assert reading.words(reading.nouns[0]) == phrase
    assert reading.subjects()["a quitté"] == phrase


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("La ministre de la Santé Claire Morel", "Claire Morel"),
        ("Un conseiller du président Emmanuel Macron", None),
        ("Le chancelier Friedrich Merz", "Friedrich Merz"),
        ("Mme Morel", "Morel"),
        ("Marine Roy", "Marine Roy"),
        ("Le maire de Lyon", None),
    ],
)
def test_whose_name_it_is(phrase: str, name: str | None) -> None:
    found = read(f"{phrase} a souri.").nouns[0]
    assert (found.name.text if found.name else None) == name


@pytest.mark.parametrize(
    ("phrase", "gender", "number"),
    [
        ("La maire", "f", "s"),
        ("Le maire", "m", "s"),
        ("Les ministres", "", "p"),
        ("Mme Roy", "f", "s"),
        ("Une avocate", "f", "s"),
        ("Ses avocates", "f", "p"),
        ("Elles", "f", "p"),
        ("Il", "m", "s"),
    ],
)
def test_gender_and_number(phrase: str, gender: str, number: str) -> None:
    found = read(f"{phrase} arrive.").nouns[0]
    assert (found.gender, found.number) == (gender, number)


def test_two_named_together() -> None:
    found = read("Claire Morel et Paul Roy chantaient.").nouns[0]
    assert found.number == "p"
    assert [part.name.text for part in found.parts if part.name] == ["Claire Morel", "Paul Roy"]


def test_a_name_set_off_by_a_comma_is_a_phrase_of_its_own() -> None:
    reading = read("Le préfet, Paul Roy, arrive.")
    assert [reading.words(phrase) for phrase in reading.nouns] == ["Le préfet", "Paul Roy"]


def test_a_folded_quotation_ends_a_noun_phrase() -> None:
    reading = read("Le maire évoque une « belle fête » de quartier.")
    assert reading.words(reading.nouns[0]) == "Le maire"
    assert all("«" not in (reading.words(phrase) or "") for phrase in reading.nouns)


# verb groups -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "lemma"),
    [
        ("a dit", "dire"),
        ("affirme", "affirmer"),
        ("avait aussitôt répliqué", "répliquer"),
        ("a par exemple affirmé", "affirmer"),
        ("s'est félicité", "se féliciter"),
        ("a tenu à préciser", "tenir à préciser"),
        ("a fait savoir", "faire savoir"),
        ("a été dénoncé", "dénoncer"),
        ("se dit", "se dire"),
        ("doit préciser", "préciser"),
        ("vient de confirmer", "confirmer"),
    ],
)
def test_verb_group(words: str, lemma: str) -> None:
    reading = read(f"Le maire {words}.")
    (group,) = reading.verbs
    assert reading.words(group) == words
    assert group.mood == "finite"
    assert group.lemma == lemma or group.verb.lemma == lemma
    assert group.speech


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire n'a pas répondu.", "a pas répondu"),
        ("M. Roy l'a répété devant son conseil.", "a répété"),
        ("Elle ne leur a rien promis.", "a rien promis"),
        ("Le maire l'assure : « Tout va bien. »", "assure"),
        ("Il nous a confirmé la nouvelle.", "a confirmé"),
    ],
)
def test_clitics_stay_outside(text: str, words: str) -> None:
    reading = read(text)
    assert words in [reading.words(group) for group in reading.verbs]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Estimant la loi mauvaise, il part.", "gerund"),
        ("Interrogé par la presse, il part.", "participle"),
        ("Pour dénoncer la loi, il part.", "infinitive"),
    ],
)
def test_moods(text: str, mood: str) -> None:
    assert read(text).verbs[0].mood == mood


def test_clitic_subject_behind_the_verb() -> None:
    (group,) = read("« Oui », a-t-elle répété.").verbs
    assert group.clitic is not None
    assert group.lemma == "répéter"


@pytest.mark.parametrize(
    "text",
    [
        "Le juge est mort.",
        "Le maire et le juge d'instruction",
        "La note du ministre",
        "La critique du député",
        "Le porte-parole de la police",
    ],
)
def test_nouns_that_look_like_verbs_of_speech(text: str) -> None:
    assert not [group for group in read(text).verbs if group.speech]


# subjects --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Le maire a dénoncé un « scandale ».", "a dénoncé", "Le maire"),
        (
            "« Oui », a aussitôt répliqué, devant la presse, la ministre Claire Morel.",
            "a aussitôt répliqué",
            "la ministre Claire Morel",
        ),
        ("« Oui », poursuit-elle.", "poursuit", "-elle"),
        ("« Oui », a-t-il fait savoir.", "a-t-il fait savoir", "-t-il"),
        ("Le préfet, élu en mars, a assuré que « tout va bien ».", "a assuré", "Le préfet"),
        ("Le préfet, Paul Roy, critique la loi et dénonce un « scandale ».", "dénonce", "Le préfet"),
        (
            "La directrice de l'école, qui dénonce un « scandale », refuse.",
            "dénonce",
            "La directrice de l'école",
        ),
        (
            "La directrice de l'école, qui dénonce un « scandale », refuse.",
            "refuse",
            "La directrice de l'école",
        ),
        ("Estimant que « tout va bien », la préfète a quitté la salle.", "Estimant", "la préfète"),
        ("« Oui », a dit le maire, dénonçant un « scandale ».", "dénonçant", "le maire"),
        ("Mme Morel, 54 ans, agricultrice à Vesoul, se dit inquiète.", "se dit inquiète", "Mme Morel"),
        ("Jean-Pierre Le Goff, le porte-parole de la police, confirme.", "confirme", "Jean-Pierre Le Goff"),
        ("Le maire a quitté la salle, puis a évoqué une « fête ».", "a évoqué", "Le maire"),
        ("La loi, dénoncée par le syndicat comme un « recul », passe.", "dénoncée", "le syndicat"),
        ("Une mesure qualifiée de « recul » par la présidente.", "qualifiée", "la présidente"),
        ("L'avocat de la victime, lui, parle d'une « honte ».", "parle", "L'avocat de la victime"),
        ("Ce que le maire appelle une « fête » commence.", "appelle", "le maire"),
        (
            "Dans un communiqué, la société Transvaloire a regretté un « incident ».",
            "a regretté",
            "la société Transvaloire",
        ),
    ],
)
def test_subject(text: str, verb: str, subject: str) -> None:
    assert read(text).subjects().get(verb) == subject


# the whole sentence ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Le maire de Lyon (PS) a dit non : « Rien ne va », selon lui.",
        "Et si, d'aventure, 57 % des élus disaient « oui » ?",
        "a b c d e f g",
        "!!! ... ??? «» — –",
        "De du des le la les l' d'",
        "M. Mme Dr Me",
    ],
)
def test_phrases_cover_the_sentence_in_order(text: str) -> None:
    for sentence, phrases in read(text).sentences:
        position = 0
        for phrase in phrases:
            assert phrase.first >= position
            assert phrase.last > phrase.first
            assert isinstance(phrase, (NounPhrase, VerbGroup, Other))
            position = phrase.last
        assert position <= len(sentence.tokens)


def test_a_short_bracket_is_one_piece() -> None:
    brackets = [
        phrase
        for phrase in read("Le maire (PS) arrive.").own
        if isinstance(phrase, Other) and phrase.kind == "bracket"
    ]
    assert len(brackets) == 1
