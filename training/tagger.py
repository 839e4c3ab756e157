"""Fits a stanza sequence tagger (`ner_tagger`) and writes it in half precision.

The model, its data loader, its update step and its decoder are stanza's own; only the schedule is
ours: stanza's command keeps every word of the training file in its vocabulary, so that the vector of
unknown words is never trained, and has no way to draw fresh sentences for each epoch.
"""

from __future__ import annotations

import hashlib
import json
import logging
import math
import random
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.utils import set_random_seed
from stanza.models.ner.data import DataLoader
from stanza.models.ner.trainer import Trainer
from stanza.models.ner.utils import process_tags
from stanza.models.ner.vocab import MultiVocab
from stanza.models.ner_tagger import parse_args
from stanza.models.pos.vocab import CharVocab, CompositeVocab, WordVocab

from training.tags import Shape, Tagged, score

log = logging.getLogger("training")


class Sentences(DataLoader):  # type: ignore[misc]
    """Stanza's loader, fed with tagged words instead of a file."""

    def _load_doc(self, doc: Sequence[Tagged], scheme: str | None) -> Any:
        data = [[[word, (tag,)] for word, tag in sentence] for sentence in doc]
        return process_tags(data, self.args["scheme"]) if self.preprocess_tags else data


def fit(
    shape: Shape,
    epoch: Callable[[int], list[Tagged]],
    words: Iterable[str],
    dev: list[Tagged],
    labels: Sequence[str],
) -> Trainer:
    """Train a tagger.

    Args:
        shape: Size and schedule.
        epoch: Gives the sentences of the n-th epoch; the same for the same number.
        words: The words that get a vector of their own, in lower case; all others share one.
        dev: Sentences to print a figure on after each epoch; nothing is chosen by them.
        labels: The entity labels.
    """
    torch.set_num_threads(1)
    set_random_seed(shape.seed)
    args = parse_args(
        f"--shorthand fr_{shape.name} --no_pretrain --optim adam --lr {shape.rate} --seed {shape.seed} "
        f"--hidden_dim {shape.hidden} --char_hidden_dim {shape.char_hidden} --char_emb_dim {shape.char_dim} "
        f"--word_emb_dim {shape.word_dim} --dropout {shape.dropout} --word_dropout {shape.word_dropout} "
        f"--batch_size {shape.batch} --cpu".split()
    )
    first = epoch(0)
    marked = [[[[word]] for word in sorted(set(words))]]
    vocab = MultiVocab(
        {
            "char": CharVocab(_common_characters(first), args["shorthand"]),
            "delta": WordVocab(
                [[[word[0][0]] for word in marked[0]]], args["shorthand"], cutoff=0, lower=True
            ),
            "tag": CompositeVocab(
                [[(("O",),)] + [((f"{place}-{label}",),) for label in labels for place in "BIES"]],
                args["shorthand"],
                idx=0,
                sep=None,
            ),
        }
    )
    # as stanza's own loader builds it, but from all the tags, so that the order never depends on the data
    trainer = Trainer(args=args, vocab=vocab, device="cpu")
    size = sum(p.numel() for p in trainer.model.parameters())
    log.info(
        "%s: %d words, %d parameters, %.2f MB in half precision",
        shape.name,
        len(vocab["delta"]),
        size,
        size * 2 / 1e6,
    )
    steps = math.ceil(len(first) / shape.batch) * shape.epochs
    done = 0
    average = {key: value.detach().clone() for key, value in trainer.model.state_dict().items()}
    for number in range(shape.epochs):
        sentences = first if number == 0 else epoch(number)
        random.seed(shape.seed * 1000 + number)
        random.shuffle(sentences)
        # sentences of one length share a batch: half the padding, twice the speed
        buckets = [
            sorted(sentences[i : i + shape.batch * 40], key=len)
            for i in range(0, len(sentences), shape.batch * 40)
        ]
        flat = [sentence for bucket in buckets for sentence in bucket]
        loader = Sentences(flat, shape.batch, args, vocab=vocab, evaluation=True)
        order = list(range(len(loader)))
        random.shuffle(order)
        total, started = 0.0, time.perf_counter()
        for index in order:
            share = min(done / steps, 1.0)
            for group in trainer.optimizer.param_groups:
                group["lr"] = (
                    shape.rate
                    * min(1.0, done / 200 + 0.05)
                    * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share)))
                )
            total += trainer.update(loader[index])
            done += 1
            keep = min(0.998, done / (done + 20))
            with torch.no_grad():
                for key, value in trainer.model.state_dict().items():
                    average[key].lerp_(value, 1 - keep) if value.is_floating_point() else average[key].copy_(
                        value
                    )
        held = {key: value.clone() for key, value in trainer.model.state_dict().items()}
        trainer.model.load_state_dict(average)
        figures = score(tag(trainer, [[word for word, _ in s] for s in dev]), dev)
        if number + 1 < shape.epochs:
            trainer.model.load_state_dict(held)
        log.info(
            "%s: epoch %d of %d, %d sentences, %.0f s, loss %.3f, dev F %.1f",
            shape.name, number + 1, shape.epochs, len(sentences), time.perf_counter() - started, total / len(order), figures["all"][2],
        )  # fmt: skip
    return trainer


def _common_characters(sentences: list[Tagged]) -> list[list[tuple[str, str]]]:
    counts: dict[str, int] = {}
    for sentence in sentences:
        for word, _ in sentence:
            for character in word:
                counts[character] = counts.get(character, 0) + 1
    kept = sorted(character for character, count in counts.items() if count >= 5)
    return [[(character, "O") for character in kept]]


def tag(trainer: Trainer, sentences: list[list[str]]) -> list[list[str]]:
    """BIOES tags of sentences, by stanza's own decoder."""
    order = sorted(range(len(sentences)), key=lambda index: len(sentences[index]))
    loader = Sentences(
        [[(word, "O") for word in sentences[index]] for index in order],
        64,
        trainer.args,
        vocab=trainer.vocab,
        evaluation=True,
    )
    found: list[list[str]] = []
    with torch.no_grad():
        for batch in loader:
            found.extend(trainer.predict(batch))
    result: list[list[str]] = [[] for _ in sentences]
    for index, tags in zip(order, found, strict=True):
        result[index] = tags
    return result


def write(trainer: Trainer, path: Path, **facts: object) -> None:
    """Write the model in half precision, and its card into ``models.json`` beside it."""
    import stanza

    keep = {
        "hidden_dim", "char_hidden_dim", "word_emb_dim", "char_emb_dim", "num_layers", "char_num_layers", "char",
        "charlm", "char_lowercase", "lowercase", "input_transform", "scheme", "train_scheme", "shorthand", "word_dropout",
        "locked_dropout", "dropout", "rec_dropout", "char_rec_dropout", "char_dropout", "bert_model", "bert_finetune", "bert_hidden_layers",
        "emb_finetune", "connect_output_layers", "predict_tagset", "batch_size", "optim", "lr", "momentum", "use_peft", "pretrain",
        "emb_finetune_known_only", "sample_train", "gradient_checkpointing", "train_classifier_only", "max_grad_norm",
    }  # fmt: skip
    model = {
        key: value.half() if value.is_floating_point() else value
        for key, value in trainer.model.state_dict().items()
    }
    checkpoint = {
        "model": model,
        "vocab": trainer.vocab.state_dict(),
        "config": {key: value for key, value in trainer.args.items() if key in keep},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(checkpoint, path, _use_new_zipfile_serialization=False)
    content = path.read_bytes()
    cards_path = path.with_name("models.json")
    cards: dict[str, Any] = (
        json.loads(cards_path.read_text(encoding="utf-8"))
        if cards_path.exists()
        else {"format": 1, "models": {}}
    )
    cards["models"][path.name] = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "stanza": stanza.__version__,
        **facts,
    }
    cards_path.write_text(
        json.dumps(cards, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    log.info("%s: %d bytes", path.name, len(content))
