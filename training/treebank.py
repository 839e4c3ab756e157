"""Pieces of treebank sentences: adverbials, relatives, clauses and noun phrases to build frames with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

_QUOTED = re.compile(
    r"[«»“”\"„]|\b(?:mg|ml|µg|patients?|bolus|perfusion|Aclasta|Angiox|posologie|rénale?)\b"
)  # and package leaflets


@attrs.frozen
class Node:
    """A word of a tree, with its place in the text."""

    number: int
    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int


@attrs.frozen
class Tree:
    """A sentence and its nodes."""

    text: str
    nodes: list[Node]

    def subtree(self, top: Node) -> list[Node]:
        """The node and all that hangs on it, in order."""
        inside = {top.number}
        grown = True
        while grown:
            grown = False
            for node in self.nodes:
                if node.head in inside and node.number not in inside:
                    inside.add(node.number)
                    grown = True
        return [node for node in self.nodes if node.number in inside]

    def piece(self, nodes: list[Node]) -> str:
        """The text of nodes that follow one another, or nothing."""
        if not nodes or nodes[-1].number - nodes[0].number + 1 != len(nodes):
            return ""
        return self.text[nodes[0].start : nodes[-1].end]


def trees(path: Path) -> Iterator[Tree]:
    """The sentences of a CoNLL-U file that hold no quotation marks."""
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        lines = paragraph.strip().split("\n")
        text = next((line[9:] for line in lines if line.startswith("# text = ")), "")
        if not text or _QUOTED.search(text):
            continue
        nodes: list[Node] = []
        position, covered, part = 0, 0, (0, 0)
        for line in lines:
            cells = line.split("\t")
            if line.startswith("#") or len(cells) < 8 or "." in cells[0]:
                continue
            if "-" in cells[0] or int(cells[0]) > covered:
                begin = text.find(cells[1], position)
                if begin < 0:
                    break
                position = begin + len(cells[1])
                part = (begin, position)
                if "-" in cells[0]:
                    covered = int(cells[0].split("-")[1])
                    continue
            nodes.append(
                Node(int(cells[0]), cells[1], cells[2], cells[3], cells[5], int(cells[6]), cells[7], *part)
            )
        else:
            yield Tree(text, nodes)


@attrs.define
class Pieces:
    """What frames are furnished with."""

    adverbials: list[str] = attrs.Factory(list)
    clauses_of_time: list[str] = attrs.Factory(list)
    relatives: list[str] = attrs.Factory(list)
    singular_predicates: list[str] = attrs.Factory(list)
    plural_predicates: list[str] = attrs.Factory(list)
    noun_phrases: list[str] = attrs.Factory(list)
    clauses: list[str] = attrs.Factory(list)
    folded: list[str] = attrs.Factory(list)
    woven: list[str] = attrs.Factory(list)
    long_clauses: list[str] = attrs.Factory(list)
    plain: list[str] = attrs.Factory(list)


def pieces(folder: Path, speech: frozenset[str]) -> Pieces:
    """The pieces of the written treebanks, names left out of them; sorted, so that a draw is the same anywhere.

    Args:
        folder: Where the CoNLL-U files lie.
        speech: Verbs that report: what hangs on them is never folded for a sentence that reports nothing.
    """
    found = Pieces()
    for path in sorted(folder.glob("fr_*.conllu")):
        written = any(name in path.name for name in ("gsd", "sequoia", "pud"))
        for tree in trees(path):
            if written and 5 <= len(tree.nodes) <= 45:
                _take(tree, found, speech)
            elif 4 <= len(tree.nodes) <= 25:
                found.plain.append(tree.text)
    for name, value in attrs.asdict(found).items():
        setattr(found, name, sorted(set(value)))
    return found


def _take(tree: Tree, found: Pieces, speech: frozenset[str]) -> None:
    if tree.text[0].isupper() and tree.text[-1] in ".!?":
        found.plain.append(tree.text)
    by_number = {node.number: node for node in tree.nodes}
    for node in tree.nodes:
        relation = node.deprel.split(":")[0]
        if relation == "root" and node.upos in ("VERB", "ADJ", "NOUN"):
            _predicates(tree, node, found)
        if relation not in ("obl", "advcl", "acl", "obj", "nsubj", "nmod"):
            continue
        nodes = tree.subtree(node)
        text = tree.piece(nodes)
        if not text or nodes[0].start == 0:
            continue
        head = by_number.get(node.head)
        if (
            relation in ("obj", "nmod", "nsubj")
            and node.upos in ("NOUN", "PROPN")
            and head is not None
            and head.lemma not in speech
        ):
            kept = [n for n in nodes if n.upos not in ("DET", "ADP") or n.number > node.number]
            content = tree.piece(kept)
            if content and (relation != "nsubj" or len(tree.nodes) > 12) and 2 <= len(kept) <= 7:
                words = tree.text[: kept[0].start] + " cela " + tree.text[kept[-1].end :]
                found.folded.append(words)
                if _declarative(tree) and kept[0].start > 0:
                    found.woven.append(words[0].lower() + words[1:].rstrip(".!? "))
        if any(n.upos in ("PROPN", "PUNCT") for n in nodes) or any(
            n.lemma in ("je", "moi", "vous", "nous", "mon", "votre", "tu") for n in nodes
        ):
            continue
        if (
            relation == "obl"
            and nodes[0].upos == "ADP"
            and 2 <= len(nodes) <= 9
            and nodes[0].form.lower() not in ("de", "d'", "par")
        ):
            found.adverbials.append(text)
        elif relation == "advcl" and 4 <= len(nodes) <= 14 and nodes[0].upos in ("SCONJ", "ADP"):
            found.clauses_of_time.append(text)
        elif (
            node.deprel.startswith("acl:relcl")
            and nodes[0].form.lower() in ("qui", "dont", "où")
            and 4 <= len(nodes) <= 14
        ):
            found.relatives.append(text)
        elif (
            relation in ("obj", "nsubj")
            and node.upos == "NOUN"
            and nodes[0].upos == "DET"
            and 2 <= len(nodes) <= 8
        ):
            found.noun_phrases.append(text)


def _declarative(tree: Tree) -> bool:
    """A sentence that can follow `que` or `Selon X,`: no names, no question, no brackets."""
    return (
        tree.text[-1] == "." and tree.text[0].isupper() and not re.search(r"[:;()\[\]?!–—…]", tree.text)
        and not any(n.upos == "PROPN" for n in tree.nodes) and any("VerbForm=Fin" in n.feats for n in tree.nodes)
    )  # fmt: skip


def _predicates(tree: Tree, root: Node, found: Pieces) -> None:
    if "VerbForm=Inf" in root.feats:
        return
    if 5 <= len(tree.nodes) <= 18 and tree.text[-1] == "." and not any(n.upos == "PROPN" for n in tree.nodes):
        found.clauses.append(tree.text[0].lower() + tree.text[1:-1].strip())
    if len(tree.nodes) <= 30 and _declarative(tree):
        found.long_clauses.append(tree.text[0].lower() + tree.text[1:].rstrip(". "))
    subject = next((n for n in tree.nodes if n.head == root.number and n.deprel.startswith("nsubj")), None)
    if subject is None or subject.upos not in ("NOUN", "PROPN", "PRON"):
        return
    nodes = tree.subtree(subject)
    if (
        nodes[0].number != 1
        or nodes[-1].number - nodes[0].number + 1 != len(nodes)
        or "Person=1" in subject.feats
        or "Person=2" in subject.feats
    ):
        return
    rest = tree.text[nodes[-1].end :].strip().rstrip(".!? ")
    after = [n for n in tree.nodes if n.number > nodes[-1].number]
    if (
        not 4 <= len(after) <= 16
        or rest[:1] in ",;:"
        or any(n.upos == "PROPN" or n.form in ";:" for n in after)
        or "-" in rest
    ):
        return
    if subject.form.lower() in (
        "je",
        "tu",
        "nous",
        "vous",
        "ce",
        "c'",
        "on",
        "cela",
        "ça",
    ) or rest.startswith("-"):
        return
    (found.plural_predicates if "Number=Plur" in subject.feats else found.singular_predicates).append(rest)
