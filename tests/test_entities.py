"""Entities: who is who in a text, under which names, with which descriptions."""

from __future__ import annotations

import pytest
from case_files import ENGINE
from reading import read

from quotebank.aliases import fold, name_words
from quotebank.entities import Entity
from quotebank.types import Speaker


def named(text: str) -> list[str | None]:
    """The fullest name of each entity, in order of first mention."""
    return [entity.name for entity in read(text).entities().all]


def entity(text: str, name: str) -> Entity:
    (found,) = [entity for entity in read(text).entities().all if entity.name == name]
    return found


def speakers(text: str) -> list[Speaker]:
    return [quote.speaker for quote in ENGINE.extract(text) if quote.speaker]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Claire Morel arrive. Morel part.", ["Claire Morel"]),
        ("Claire Morel arrive. Mme Morel part.", ["Claire Morel"]),
        ("M. Roy arrive. Paul Roy part.", ["Paul Roy"]),
        ("Paul Roy et Claire Roy arrivent.", ["Paul Roy", "Claire Roy"]),
        ("Claire Morel arrive. Paul Roy part. Morel revient.", ["Claire Morel", "Paul Roy"]),
        ("Jean-Pierre Le Goff arrive. M. Le Goff part.", ["Jean-Pierre Le Goff"]),
        ("Élodie Morel arrive. Elodie Morel part.", ["Élodie Morel"]),
    ],
)
def test_names_of_one_person_are_one_entity(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_two_of_one_family_name_stay_apart() -> None:
    text = "Paul Roy arrive avec Claire Roy. « Oui », dit M. Roy. « Non », dit Mme Roy."
    assert [speaker.name for speaker in speakers(text)] == ["Paul Roy", "Claire Roy"]


@pytest.mark.parametrize(
    ("text", "name", "descriptions"),
    [
        ("Le maire Paul Roy arrive.", "Paul Roy", ["maire"]),
        ("Paul Roy, maire de Valmorin, arrive.", "Paul Roy", ["maire de Valmorin"]),
        ("Le maire de Valmorin, Paul Roy, arrive.", "Paul Roy", ["maire de Valmorin"]),
        ("Paul Roy, 54 ans, agriculteur à Vesoul, arrive.", "Paul Roy", ["agriculteur à Vesoul"]),
        ("Paul Roy est le maire de Valmorin.", "Paul Roy", ["maire de Valmorin"]),
        ("M. Roy arrive.", "Roy", []),
    ],
)
def test_descriptions(text: str, name: str, descriptions: list[str]) -> None:
    found = [description.text for description in entity(text, name).descriptions]
    assert list(dict.fromkeys(found)) == descriptions


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mme Roy arrive.", "Roy", "f"),
        ("Claire Morel arrive.", "Claire Morel", "f"),
        ("Paul Morel arrive.", "Paul Morel", "m"),
        ("La maire Dominique Roy arrive.", "Dominique Roy", "f"),
        ("Dominique Roy arrive.", "Dominique Roy", ""),
    ],
)
def test_gender(text: str, name: str, gender: str) -> None:
    assert entity(text, name).gender == gender


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("« Oui », a dit Claire Morel.", "person"),
        ("« Oui », a dit le maire de Valmorin.", "person"),
        ("« Oui », a dit la Commission européenne.", "organisation"),
        ("« Oui », a dit le ministère de la Justice.", "organisation"),
        ("« Oui », a dit la CGT.", "organisation"),
        ("« Oui », ont dit les manifestants.", "group"),
        ("« Oui », a dit une source proche du dossier.", "anonymous"),
        ("« Tout va bien », affirme le rapport.", "document"),
    ],
)
def test_type(text: str, type_: str) -> None:
    (speaker,) = speakers(text)
    assert speaker.type.value == type_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Claire Morel arrive. « Oui », dit-elle.", "Claire Morel"),
        ("Claire Morel a reçu Paul Roy. « Oui », dit-elle.", "Claire Morel"),
        ("Claire Morel a reçu Paul Roy. « Oui », dit-il.", "Paul Roy"),
        ("La ministre Claire Morel arrive. « Oui », dit la ministre.", "Claire Morel"),
        ("Claire Morel, maire de Valmorin, arrive. « Oui », dit la maire.", "Claire Morel"),
        (
            "La Confédération générale du travail (CGT) arrive. « Oui », dit la CGT.",
            "Confédération générale du travail",
        ),
        ("« Oui », a dit hier Morel. Claire Morel est partie.", "Claire Morel"),
        ("Claire Morel arrive. « Oui », dit-il.", None),
        ("Paul Roy arrive. « Oui », dit un passant.", None),
        ("Paul Roy, maire de Valmorin, arrive. « Oui », dit le maire de Tréboul.", None),
    ],
)
def test_who_a_mention_stands_for(text: str, name: str | None) -> None:
    found = [speaker.name for speaker in speakers(text)]
    assert found in ([name], [] if name is None else [name])


def test_one_speaker_has_one_id() -> None:
    text = "Claire Morel arrive. « Oui », dit-elle. « Non », dit Paul Roy. « Si », insiste Mme Morel."
    first, second, third = speakers(text)
    assert first.id == third.id != second.id
    assert first.name == third.name == "Claire Morel"


def test_two_speakers_together() -> None:
    (speaker,) = speakers("« Oui », racontent Claire Morel et Paul Roy.")
    assert (speaker.name, speaker.type.value) == ("Claire Morel et Paul Roy", "group")


def test_a_role_found_elsewhere_counts() -> None:
    text = "Claire Morel, présidente du club, arrive. Le ciel est bleu. « Oui », a dit Mme Morel."
    (speaker,) = speakers(text)
    assert speaker.role == "présidente du club"


@pytest.mark.parametrize(
    ("word", "folded"), [("Élodie", "elodie"), ("ŒUVRE", "œuvre"), ("Çà", "ca"), ("İ", "i"), ("", "")]
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Jean-Pierre Le Goff", ("jean", "pierre", "goff")),
        ("Valéry d’Hiver", ("valery", "hiver")),
        ("Le", ("le",)),
    ],
)
def test_name_words(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words
