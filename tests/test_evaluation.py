from __future__ import annotations

import importlib.util
import json
import random
import sys
from pathlib import Path
from typing import Any

import pytest

from quotebank.errors import InputError
from quotebank.evaluation import (
    Ratio,
    Share,
    alike,
    evaluate,
    role_is_right,
    same_name,
    speaker_is_right,
)
from quotebank.formats.annotations import (
    ScoredArticle,
    ScoredQuote,
    ScoredSpeaker,
    Span,
    read_articles,
    scored,
)
from quotebank.types import Cue, Kind, Mention, Quote, Speaker, SpeakerType

GOLD = Path(__file__).parents[2] / "shared" / "gold"

MAYOR = ScoredSpeaker("Hélène Kerbrat", Span(20, 28), "la maire", "person", role="maire")


def articles(*quotes: ScoredQuote) -> dict[str, ScoredArticle]:
    return {"a": ScoredArticle("a", quotes, "« Un » a dit la maire et « deux » aussi, puis « trois ».")}


def quote(
    start: int, kind: str = "direct", speaker: ScoredSpeaker | None = MAYOR, *roles: str
) -> ScoredQuote:
    return ScoredQuote(Span(start, start + 6), kind, speaker, Span(7, 12), roles or ("maire",))


class TestFigures:
    def test_gold_against_itself_is_perfect(self) -> None:
        gold = articles(quote(0), quote(25, "partial"), quote(40, "term", None))
        report = evaluate(gold, gold)
        assert report.mistakes == ()
        assert {figure.get("F", figure.get("acc")) for figure in report.to_dict().values()} == {100.0}

    def test_nothing_found(self) -> None:
        report = evaluate(articles(quote(0), quote(25, "term", None)), {})
        assert report.span == Ratio(0, 0, 2)
        assert report.quotation == Ratio(0, 0, 1)
        assert report.kind == Share(0, 0)
        assert [mistake.what for mistake in report.mistakes] == ["missed span", "missed span"]
        assert report.joint.f1 == report.kind.value == 0.0

    def test_extra_and_missed(self) -> None:
        report = evaluate(articles(quote(0)), articles(quote(0), quote(25)))
        assert report.quotation == Ratio(1, 2, 1)
        assert str(report.mistakes[0]) == "a · extra · « deux ·  · direct"

    def test_a_kind_wrong(self) -> None:
        report = evaluate(articles(quote(0), quote(25, "term", None)), articles(quote(0), quote(25)))
        assert report.kind == Share(1, 2)
        assert report.quotation == Ratio(1, 2, 1)
        assert [mistake.what for mistake in report.mistakes] == ["kind"]

    def test_direct_against_partial_is_a_kind_wrong_and_a_quotation_right(self) -> None:
        report = evaluate(articles(quote(0)), articles(quote(0, "partial")))
        assert report.kind == Share(0, 1)
        assert report.full == Ratio(1, 1, 1)

    def test_a_term_against_a_title_is_no_mistake(self) -> None:
        report = evaluate(articles(quote(0, "term", None)), articles(quote(0, "title", None)))
        assert report.kind == Share(1, 1)
        assert report.mistakes == ()

    def test_a_speaker_wrong_spoils_joint_and_full(self) -> None:
        other = ScoredSpeaker("Paul Servières", Span(20, 28), "la maire", role="maire")
        report = evaluate(articles(quote(0)), articles(quote(0, "direct", other)))
        assert report.speaker == Share(0, 1)
        assert report.mention == Share(1, 1)
        assert report.joint == report.full == Ratio(0, 1, 1)
        assert report.role == Ratio(0, 1, 1)
        assert report.mistakes[0].predicted == "Paul Servières"

    def test_a_role_wrong_spoils_full_alone(self) -> None:
        report = evaluate(articles(quote(0, "direct", MAYOR, "avocate")), articles(quote(0)))
        assert report.joint == Ratio(1, 1, 1)
        assert report.role == report.full == Ratio(0, 1, 1)
        assert report.mistakes[0].what == "role"

    def test_a_role_rightly_absent_counts(self) -> None:
        nameless = ScoredSpeaker("Hélène Kerbrat", Span(20, 28), "la maire")
        gold = {"a": ScoredArticle("a", (ScoredQuote(Span(0, 6), "direct", nameless),))}
        report = evaluate(gold, gold)
        assert report.full == Ratio(1, 1, 1)
        assert report.role == Ratio(0, 0, 0)

    def test_prints_every_figure(self) -> None:
        lines = str(evaluate(articles(quote(0)), articles(quote(0)))).splitlines()
        assert [line.split()[0] for line in lines] == [
            "span",
            "quotation",
            "kind",
            "speaker",
            "joint",
            "mention",
            "cue",
            "role",
            "full",
        ]


class TestSpeaker:
    @pytest.mark.parametrize(
        ("gold", "predicted", "right"),
        [
            (None, None, True),
            (None, MAYOR, False),
            (MAYOR, None, False),
            (MAYOR, ScoredSpeaker("Mme Hélène KERBRAT", None, ""), True),
            (MAYOR, ScoredSpeaker("Kerbrat", None, ""), False),
            (MAYOR, ScoredSpeaker(None, Span(20, 28), "la maire"), False),
            (
                ScoredSpeaker(None, Span(5, 9), "un voisin"),
                ScoredSpeaker(None, Span(7, 12), "son frère"),
                True,
            ),
            (
                ScoredSpeaker(None, Span(5, 9), "un voisin"),
                ScoredSpeaker(None, Span(50, 59), "le voisin"),
                True,
            ),
            (ScoredSpeaker(None, Span(5, 9), "un voisin"), ScoredSpeaker("Paul", Span(5, 9), "Paul"), False),
            (
                ScoredSpeaker(None, Span(5, 9), "il", mentions=("un voisin de palier",)),
                ScoredSpeaker(None, Span(50, 59), "le voisin de palier"),
                True,
            ),
            (
                ScoredSpeaker(None, Span(5, 15), "le rapport", "document"),
                ScoredSpeaker("Cour des comptes", Span(5, 15), "le rapport"),
                True,
            ),
        ],
    )
    def test_judged(self, gold: ScoredSpeaker | None, predicted: ScoredSpeaker | None, right: bool) -> None:
        assert speaker_is_right(gold, predicted) is right

    def test_words(self) -> None:
        assert same_name("l'Élysée", "Elysée")
        assert not same_name(None, None)
        assert alike("la maire de Brest", "maire de Brest") == 1.0
        assert alike("", "maire") == 0.0
        assert role_is_right(["conseiller du président", "conseiller"], "conseiller")
        assert not role_is_right(["conseiller"], "président")


class TestReading:
    def test_gold_and_predictions(self) -> None:
        shared = {"start": 0, "end": 6, "kind": "direct"}
        gold = {
            **shared,
            "cue": {"start": 7, "end": 12, "text": "a dit"},
            "speaker": {
                "name": "X",
                "mention": "la maire",
                "mention_start": 20,
                "mention_end": 28,
                "type": "person",
            },
            "roles": ["maire"],
        }
        said = {"start": 20, "end": 28, "text": "la maire"}
        predicted = {
            **shared,
            "cue": {"start": 7, "end": 12},
            "speaker": {"name": "X", "mention": said, "role": "maire"},
        }
        lines = [json.dumps({"id": "a", "text": "…", "quotes": [q]}) for q in (gold, predicted)]
        one, other = (read_articles([line])["a"].quotes[0] for line in lines)
        assert one.roles == ("maire",)
        assert one.cue == other.cue == Span(7, 12)
        assert one.speaker is not None
        assert other.speaker is not None
        assert one.speaker.mention == other.speaker.mention == Span(20, 28)
        assert other.speaker.role == "maire"

    def test_a_cue_by_its_words_alone_is_not_judged(self) -> None:
        line = json.dumps({"id": "a", "quotes": [{"start": 0, "end": 6, "kind": "direct", "cue": "a dit"}]})
        gold = read_articles([line, "\n"])
        assert evaluate(gold, gold).cue == Share(0, 0)

    @pytest.mark.parametrize(
        ("line", "message"),
        [
            ("{", "line 1: not JSON"),
            ("[]", "line 1: not an article with quotes"),
            ('{"quotes": []}', "line 1: id: is missing"),
            ('{"id": "a", "quotes": [{"start": 0}]}', "line 1: end: is missing"),
            ('{"id": "a", "quotes": [3]}', "line 1: not an article with quotes"),
        ],
    )
    def test_names_the_line(self, line: str, message: str) -> None:
        with pytest.raises(InputError, match=message):
            read_articles([line])

    def test_takes_the_library_s_own_results(self) -> None:
        speaker = Speaker(
            Mention(20, 28, "la maire"), "X", "maire", ("maire",), SpeakerType.PERSON, "f", "s1"
        )
        cue = Cue(7, 12, "a dit", "dire")
        quotes = [Quote(0, 6, "« Un »", "Un", ((2, 4),), Kind.DIRECT, cue, speaker, 1.0, "test")]
        gold = articles(quote(0, "direct", ScoredSpeaker("X", Span(20, 28), "la maire")))
        assert evaluate(gold, {"a": scored(quotes, "a")}).full == Ratio(1, 1, 1)


def perturbed(gold: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A prediction made of gold: spans lost, moved, kinds, names, roles, mentions and cues changed."""
    quotes = []
    speakers = [q["speaker"] for q in gold["quotes"] if q["speaker"]]
    for q in gold["quotes"]:
        if chance.random() < 0.08:
            continue
        start, end = q["start"], q["end"] - (chance.random() < 0.05)
        kind = chance.choice(["direct", "partial", "term"]) if chance.random() < 0.15 else q["kind"]
        said = q["speaker"]
        if speakers and chance.random() < 0.2:
            said = chance.choice(speakers)
        if chance.random() < 0.05:
            said = None
        speaker = None
        if said:
            place = [said["mention_start"], said["mention_end"]]
            if chance.random() < 0.1:
                place = [place[0] + 30, place[1] + 30]
            name = said["name"]
            if name and chance.random() < 0.15:
                name = chance.choice([name.split()[-1], name.upper(), f"Mme {name}", None])
            role = (
                chance.choice([*q["roles"], None, "avocat"])
                if chance.random() < 0.5
                else (q["roles"] or [None])[0]
            )
            mention = {"start": place[0], "end": place[1], "text": said["mention"]}
            speaker = {"name": name, "role": role, "mention": mention}
        cue = q["cue"] and {
            "start": q["cue"]["start"] + chance.choice([0, 0, 3, 40]),
            "end": q["cue"]["end"] + 40,
        }
        quotes.append({"start": start, "end": end, "kind": kind, "cue": cue, "speaker": speaker})
    return {"id": gold["id"], "quotes": quotes}


@pytest.mark.gold
@pytest.mark.skipif(
    not (GOLD / "score.py").is_file(), reason="the annotated articles are not beside the checkout"
)
@pytest.mark.parametrize("name", ["seed.jsonl", "news-dev.jsonl"])
@pytest.mark.parametrize("seed", [1, 2])
def test_same_figures_as_the_scorer_beside_the_gold(
    name: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)

    lines = (GOLD / name).read_text(encoding="utf-8").splitlines()
    gold = {article["id"]: article for article in map(json.loads, lines)}
    chance = random.Random(seed)
    predicted = {id: perturbed(article, chance) for id, article in gold.items()}

    theirs, _ = scorer.score(gold, predicted)
    ours = evaluate(
        read_articles(lines), read_articles(json.dumps(article) for article in predicted.values())
    )
    for figure, values in ours.to_dict().items():
        assert values == theirs[figure], figure
    if name == "news-dev.jsonl":
        assert 20 < ours.joint.f1 * 100 < 95
