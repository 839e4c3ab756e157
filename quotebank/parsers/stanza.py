"""The embedded French models, read through stanza's own classes. The one file that imports stanza.

Two small sequence taggers lie in the package, in half precision: `names.pt` finds people,
organisations and places, `frames.pt` finds cue and speaker in a sentence whose quotations are folded
to ``cela``. Both read the words of :mod:`quotebank.tokens`. Nothing is downloaded, and stanza and
torch (seconds to import) are loaded at the first use, not with this module.

>>> from quotebank.parsers.stanza import embedded
>>> embedded().frames([["cela", ",", "a", "souligné", "la", "maire", "."]])     # doctest: +SKIP
[[(2, 4, 'CUE', 0.99), (4, 6, 'SPK', 0.99)]]
"""

from __future__ import annotations

import functools
import hashlib
import io
import json
import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quotebank.errors import ParserError

MODELS = Path(__file__).parent / "models"
FORMAT = 1
BATCH = 64

Span = tuple[int, int, str, float]
"""First word, one past the last, label, and how sure: the least probable of its words' tags, 0 to 1."""

_APOSTROPHES = str.maketrans("\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}", "''")


class EmbeddedModels:
    """Both taggers of one folder, each loaded when it is first asked.

    Args:
        folder: Where ``models.json`` and the models lie; the package's own by default.
    """

    def __init__(self, folder: Path = MODELS) -> None:
        self.folder = folder
        self._taggers: dict[str, _Tagger] = {}

    def names(self, sentences: Sequence[Sequence[str]]) -> list[list[Span]]:
        """People (``PER``), organisations (``ORG``) and places (``LOC``) of sentences, in order.

        Titles and functions are outside a person. Words are as :func:`quotebank.tokens.tokenize` cuts
        them, quotations folded to ``cela`` or not.

        Raises:
            ParserError: The models can't be loaded; the message says why and what to do.
        """
        found = self._tagger("names").tag(sentences)
        # works, products and events have a label of their own, which keeps them out of the three
        return [[span for span in spans if span[2] != "MISC"] for spans in found]

    def frames(self, sentences: Sequence[Sequence[str]], *, eager: float = 0.0) -> list[list[Span]]:
        """The cues (``CUE``) and speakers (``SPK``) of sentences with each quotation folded to ``cela``.

        A group that a clitic subject splits has two cues: ``a`` (CUE) ``-t-il`` (SPK) ``dit`` (CUE).

        Args:
            sentences: Words as :func:`quotebank.tokens.tokenize` cuts them.
            eager: What being neither cue nor speaker costs a word, in log odds. At 0 the tagger is
                careful; at 1 it finds more speakers and is wrong more often; ``docs/models.md`` has the
                figures. How sure a span is is told as if it were 0.

        Raises:
            ParserError: The models can't be loaded; the message says why and what to do.
        """
        return self._tagger("frames").tag(sentences, eager)

    def load(self) -> EmbeddedModels:
        """Load both models now rather than at the first sentence.

        Raises:
            ParserError: The models can't be loaded; the message says why and what to do.
        """
        self._tagger("names")
        self._tagger("frames")
        return self

    def _tagger(self, name: str) -> _Tagger:
        if name not in self._taggers:
            self._taggers[name] = _Tagger(_read(self.folder, f"{name}.pt"), f"{name}.pt")
        return self._taggers[name]


@functools.cache
def embedded() -> EmbeddedModels:
    """The package's own models, one object a process."""
    return EmbeddedModels()


def _read(folder: Path, name: str) -> bytes:
    """The bytes of a model, checked against ``models.json``."""
    remedy = "reinstall quotebank, or use parser='none'"
    try:
        cards = json.loads((folder / "models.json").read_text(encoding="utf-8"))
        version, card = cards["format"], cards["models"][name]
        expected = card["sha256"]
    except OSError as error:
        raise ParserError(f"the list of the embedded models can't be read ({error}): {remedy}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise ParserError(f"{folder / 'models.json'} is damaged or does not list {name}: {remedy}") from error
    if version != FORMAT:
        raise ParserError(
            f"the embedded models have format {version}, this quotebank reads format {FORMAT}: {remedy}"
        )
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise ParserError(f"the embedded model {name} can't be read ({error}): {remedy}") from error
    if hashlib.sha256(content).hexdigest() != expected:
        raise ParserError(
            f"the embedded model {folder / name} is damaged (its SHA-256 is not the listed one): {remedy}"
        )
    return content


class _Tagger:
    """One stanza sequence tagger, on the CPU."""

    def __init__(self, content: bytes, name: str) -> None:
        try:
            import numpy
            import torch
            from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
            from stanza.models.ner.data import DataLoader
            from stanza.models.ner.trainer import Trainer, unpack_batch
        except ImportError as error:
            raise ParserError(
                f"the embedded models need stanza and torch, which can't be imported ({error}): "
                "pip install stanza, or use parser='none'"
            ) from error

        class Words(DataLoader):  # type: ignore[misc]
            """Stanza's loader fed with words instead of a document."""

            def _load_doc(self, doc: Any, scheme: Any) -> Any:
                return [[[word, (None,)] for word in sentence] for sentence in doc]

        self._numpy, self._torch, self._words, self._unpack, self._first = (
            numpy,
            torch,
            Words,
            unpack_batch,
            VOCAB_PREFIX_SIZE,
        )
        logger = logging.getLogger("stanza")
        level = logger.level
        logger.setLevel(logging.CRITICAL)
        try:
            trainer = Trainer(
                model_file=io.BytesIO(content), device="cpu"
            )  # stanza loads with weights_only=True
        except Exception as error:
            import stanza

            raise ParserError(
                f"stanza {stanza.__version__} can't load the embedded model {name} "
                f"({type(error).__name__}: {error}): "
                "install another version of stanza, or use parser='none'"
            ) from error
        finally:
            logger.setLevel(level)
        self._args, self._vocab = trainer.args, trainer.vocab
        self._model = trainer.model.float().eval()  # half precision on disk, single precision at work
        tags: list[str] = list(self._vocab["tag"].items(0))
        crit = self._model.crits[0]
        self._transitions = (
            crit._transitions.detach().numpy()[VOCAB_PREFIX_SIZE:, VOCAB_PREFIX_SIZE:].astype("float64")
        )
        self._labels = tags[VOCAB_PREFIX_SIZE:]

    def tag(self, sentences: Sequence[Sequence[str]], eager: float = 0.0) -> list[list[Span]]:
        """The labelled spans of sentences, which are batched by length."""
        found: list[list[Span]] = [[] for _ in sentences]
        order = sorted((i for i, words in enumerate(sentences) if words), key=lambda i: len(sentences[i]))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            words = [[word.translate(_APOSTROPHES) or " " for word in sentences[i]] for i in batch]
            for index, spans in zip(batch, self._batch(words, eager), strict=True):
                found[index] = spans
        return found

    def _batch(self, sentences: list[list[str]], eager: float) -> Iterator[list[Span]]:
        loader = self._words(
            sentences, len(sentences), self._args, vocab=self._vocab, evaluation=True, preprocess_tags=False
        )
        with self._torch.inference_mode():
            inputs, order, word_order, char_order, lengths, word_lengths, char_lengths, offsets = (
                self._unpack(loader[0], "cpu")
            )
            words, wordchars, mask, chars, tags = inputs
            _, logits, _ = self._model(
                words,
                wordchars,
                mask,
                tags,
                word_order,
                lengths,
                word_lengths,
                chars,
                offsets,
                char_lengths,
                char_order,
            )
        scores = logits[0].numpy()[:, :, self._first :].astype("float64")
        best, sure = self._decode(scores, self._numpy.asarray(lengths), eager)
        place = {original: row for row, original in enumerate(order)}
        for index in range(len(sentences)):
            row = place[index]
            length = lengths[row]
            yield list(_spans([self._labels[tag] for tag in best[row][:length]], sure[row][:length]))

    def _decode(self, scores: Any, lengths: Any, eager: float) -> tuple[Any, Any]:
        """The best tags of a batch by the CRF (Viterbi), and the probability of each by its marginal."""
        np, moves = self._numpy, self._transitions
        size, longest, labels = scores.shape
        last = lengths - 1
        forward = np.empty_like(scores)
        backward = np.zeros_like(scores)
        biased = scores.copy()
        biased[:, :, self._labels.index("O")] -= eager
        best = biased[:, 0].copy()
        forward[:, 0] = scores[:, 0]
        came = np.zeros((size, longest, labels), dtype="int64")
        odds = np.exp(moves)
        peaks = [best]
        for step in range(1, longest):
            paths = best[:, :, None] + moves[None]
            came[:, step] = paths.argmax(1)
            best = paths.max(1) + biased[:, step]
            peaks.append(best)
            top = forward[:, step - 1].max(1, keepdims=True)
            forward[:, step] = (
                np.log(np.exp(forward[:, step - 1] - top) @ odds + 1e-300) + top + scores[:, step]
            )
        for step in range(longest - 2, -1, -1):
            ahead = backward[:, step + 1] + scores[:, step + 1]
            top = ahead.max(1, keepdims=True)
            value = np.log(np.exp(ahead - top) @ odds.T + 1e-300) + top
            backward[:, step] = np.where((step < last)[:, None], value, 0.0)
        both = forward + backward
        both -= both.max(2, keepdims=True)
        chance = np.exp(both)
        chance /= chance.sum(2, keepdims=True)
        chosen = np.zeros((size, longest), dtype="int64")
        rows = np.arange(size)
        current = np.stack(peaks, 1)[rows, last].argmax(1)
        for step in range(longest - 1, -1, -1):
            chosen[:, step] = np.where(step <= last, current, 0)
            current = np.where(step <= last, came[rows, step, current], current) if step else current
        return chosen, np.take_along_axis(chance, chosen[:, :, None], 2)[:, :, 0]


def _spans(tags: Sequence[str], sure: Sequence[float]) -> Iterator[Span]:
    """Spans of BIOES tags; one that is not closed as it should be is still one."""
    start = 0
    label = ""
    for index, tag in enumerate([*tags, "O"]):
        goes_on = label and tag[0] in "IE" and tag[2:] == label
        if label and not goes_on:
            yield start, index, label, round(float(min(sure[start:index])), 4)
            label = ""
        if not goes_on and tag != "O":
            start, label = index, tag[2:]
