"""The embedded taggers: loading, what goes wrong, and what they answer on plain sentences."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from quotebank.errors import ParserError
from quotebank.parsers.stanza import MODELS, EmbeddedModels, embedded

LIMIT = 8_000_000


def texts(words: list[str], spans: list[tuple[int, int, str, float]]) -> list[tuple[str, str]]:
    return [(" ".join(words[start:end]), label) for start, end, label, _ in spans]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "models"
    shutil.copytree(MODELS, copy)
    return copy


@pytest.fixture(scope="module")
def models() -> EmbeddedModels:
    pytest.importorskip("stanza")
    return embedded().load()


def test_the_listed_hashes_are_those_of_the_files() -> None:
    cards = json.loads((MODELS / "models.json").read_text(encoding="utf-8"))["models"]
    assert sorted(cards) == ["frames.pt", "names.pt"]
    for name, card in cards.items():
        content = (MODELS / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == card["sha256"]
        assert len(content) == card["bytes"]


def test_the_models_are_small() -> None:
    assert sum(path.stat().st_size for path in MODELS.glob("*.pt")) < LIMIT


def test_finds_names_and_leaves_titles_out(models: EmbeddedModels) -> None:
    words = "La ministre Claire Morel a rencontré les dirigeants de l' ONU à Bruxelles .".split()
    (found,) = models.names([words])
    assert texts(words, found) == [("Claire Morel", "PER"), ("ONU", "ORG"), ("Bruxelles", "LOC")]


def test_finds_cue_and_speaker(models: EmbeddedModels) -> None:
    words = "cela , a souligné lundi la maire de Lyon .".split()
    (found,) = models.frames([words])
    assert texts(words, found) == [("a souligné", "CUE"), ("la maire de Lyon", "SPK")]


def test_a_clitic_subject_parts_its_cue(models: EmbeddedModels) -> None:
    words = ["cela", ",", "a", "-t-elle", "ajouté", "."]
    (found,) = models.frames([words])
    assert texts(words, found) == [("a", "CUE"), ("-t-elle", "SPK"), ("ajouté", "CUE")]


def test_says_nothing_of_a_lone_quotation(models: EmbeddedModels) -> None:
    assert models.frames([["cela", "."]]) == [[]]


def test_scores_are_probabilities(models: EmbeddedModels) -> None:
    found = models.names(["Angela Merkel est arrivée à Paris .".split()])
    assert all(0 < score <= 1 for _, _, _, score in found[0])


def test_answers_do_not_depend_on_the_batch(models: EmbeddedModels) -> None:
    sentences = ["cela , a dit Jean Dupont .".split(), ["cela"], "Selon lui , cela .".split()] * 40
    together = models.frames(sentences)
    alone = [models.frames([words])[0] for words in sentences[:3]]
    assert [[span[:3] for span in spans] for spans in together] == [
        [span[:3] for span in spans] for spans in alone
    ] * 40


def test_empty_sentences_and_odd_words(models: EmbeddedModels) -> None:
    found = models.names([[], [""], ["\N{GRINNING FACE}", "漢字", "a" * 500], []])
    assert len(found) == 4
    assert found[0] == found[3] == []
    assert models.names([]) == []


def test_both_apostrophes_are_one(models: EmbeddedModels) -> None:
    straight = "cela , d' après l' avocat .".split()
    curly = [word.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for word in straight]
    assert models.frames([straight]) == models.frames([curly])


def test_a_damaged_model_is_one_clear_sentence(folder: Path) -> None:
    path = folder / "names.pt"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(
        ParserError, match=r"names\.pt is damaged \(its SHA-256 is not the listed one\): reinstall quotebank"
    ):
        EmbeddedModels(folder).names([["Paris"]])


def test_a_missing_model_is_one_clear_sentence(folder: Path) -> None:
    (folder / "frames.pt").unlink()
    with pytest.raises(ParserError, match=r"frames\.pt can't be read .*reinstall quotebank"):
        EmbeddedModels(folder).frames([["cela"]])


def test_a_missing_list_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(ParserError, match="list of the embedded models can't be read"):
        EmbeddedModels(tmp_path).load()


def test_a_damaged_list_is_one_clear_sentence(folder: Path) -> None:
    (folder / "models.json").write_text("{", encoding="utf-8")
    with pytest.raises(ParserError, match=r"models\.json is damaged"):
        EmbeddedModels(folder).load()


def test_models_of_another_format_are_refused(folder: Path) -> None:
    path = folder / "models.json"
    cards = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(cards | {"format": 99}), encoding="utf-8")
    with pytest.raises(ParserError, match="have format 99, this quotebank reads format 1"):
        EmbeddedModels(folder).load()


def test_what_stanza_cannot_load_is_one_clear_sentence(folder: Path) -> None:
    stanza = pytest.importorskip("stanza")
    (folder / "names.pt").write_bytes(b"no model at all")
    path = folder / "models.json"
    cards = json.loads(path.read_text(encoding="utf-8"))
    cards["models"]["names.pt"]["sha256"] = hashlib.sha256(b"no model at all").hexdigest()
    path.write_text(json.dumps(cards), encoding="utf-8")
    with pytest.raises(
        ParserError, match=rf"stanza {stanza.__version__} can't load the embedded model names\.pt"
    ):
        EmbeddedModels(folder).names([["Paris"]])


def test_without_stanza_the_error_names_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "stanza", None)
    for name in [name for name in sys.modules if name.startswith("stanza.")]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(
        ParserError, match=r"need stanza and torch, which can't be imported .*pip install stanza"
    ):
        EmbeddedModels().names([["Paris"]])


def test_the_module_imports_neither_stanza_nor_torch() -> None:
    code = "import sys, quotebank.parsers.stanza; print([m for m in ('stanza', 'torch') if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
