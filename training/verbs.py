"""Verb groups: tenses, auxiliaries, reflexives, negation, modal verbs and locutions, marked as cues."""

from __future__ import annotations

import functools
import random
import re
from collections import defaultdict

import attrs

from quotebank.lexicon import read_table
from training.markup import cue, speaker

_FREQUENT = (
    "dire:14 déclarer:12 affirmer:10 expliquer:12 estimer:10 souligner:8 ajouter:9 assurer:8 indiquer:8 préciser:7 lancer:5 confier:5 annoncer:6 "
    "rappeler:6 raconter:5 conclure:4 résumer:2 regretter:4 déplorer:4 dénoncer:6 écrire:5 insister:3 poursuivre:5 reconnaître:3 répondre:5 "
    "répéter:2 témoigner:2 noter:2 relever:2 commenter:3 avertir:2 prévenir:2 marteler:2 plaider:2 promettre:2 juger:4 penser:2 croire:1 "
    "soutenir:1 confirmer:3 réagir:2 rétorquer:1 glisser:2 lâcher:2 admettre:1 avouer:1 constater:2 observer:2 détailler:2 tweeter:1 titrer:1 "
    "critiquer:2 demander:3 appeler:3 évoquer:4 qualifier:3 parler:3 saluer:3 accuser:2 réclamer:2 exiger:1 proclamer:1 crier:1 scander:1 considérer:2 "
    "se féliciter:2 se réjouir:2 s'inquiéter:2 s'interroger:2 s'indigner:2 s'étonner:1 se souvenir:2 s'exclamer:1 se défendre:1 s'emporter:1 se désoler:1"
)
_ETRE = frozenset(
    ("intervenir", "revenir", "convenir", "aller", "partir", "rester", "venir", "sortir", "tomber")
)


@attrs.frozen
class Verb:
    """A verb of speech; its lemma with its pronoun."""

    lemma: str
    cls: str
    frames: frozenset[str]

    @property
    def reflexive(self) -> bool:
        return self.lemma.startswith(("se ", "s'"))

    @property
    def bare(self) -> str:
        return self.lemma.removeprefix("se ").removeprefix("s'")


@attrs.frozen
class Group:
    """A verb group for a subject: what stands before the cue, the cue, and where a clitic subject goes."""

    before: str
    head: str
    rest: str

    @property
    def text(self) -> str:
        """Before its object or after its subject: `l'a souligné`."""
        return f"{self.before} {cue(f'{self.head} {self.rest}'.strip())}".strip()

    def with_clitic(self, pronoun: str) -> str:
        """With its subject behind the verb: `a-t-il souligné`."""
        link = "-t-" if self.head[-1] in "aec" and pronoun in ("il", "elle", "on") else "-"
        if self.head[-1] in "dt" or pronoun in ("ils", "elles", "je", "nous", "vous"):
            link = "-"
        rest = f" {cue(self.rest)}" if self.rest else ""
        return f"{self.before} {cue(self.head)}{speaker(link + pronoun)}{rest}".strip()


@functools.cache
def conjugations() -> dict[str, dict[str, str]]:
    """Lemma to tag to form."""
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for row in read_table("verb_forms"):
        for tag in row["tags"].split():
            forms[row["lemma"]].setdefault(tag, row["form"])
    return forms


class Verbs:
    """Draws verbs and conjugates them."""

    def __init__(self, draw: random.Random) -> None:
        self.draw = draw
        self.forms = conjugations()
        self.verbs = [
            Verb(row["lemma"], row["class"], frozenset(row["frames"].split())) for row in read_table("verbs")
        ]
        self.verbs = [
            verb for verb in self.verbs if {"P3s", "P3p", "Kms", "G", "W"} <= self.forms[verb.bare].keys()
        ]
        known = {verb.lemma: verb for verb in self.verbs}
        cells = [cell.rsplit(":", 1) for cell in re.findall(r"(?:se )?\S+:\d+", _FREQUENT)]
        self.frequent = [
            known[lemma] for lemma, weight in cells if lemma in known for _ in range(int(weight))
        ]
        self.common = [
            row["lemma"]
            for row in read_table("common_verbs")
            if {"P3s", "P3p", "Kms"} <= self.forms[row["lemma"]].keys()
        ]
        self.modals = [
            (row["lemma"], row["prepositions"].split())
            for row in read_table("modals")
            if {"P3s", "P3p", "Kms"} <= self.forms[row["lemma"]].keys()
            and row["lemma"]
            not in (
                "falloir",
                "arriver",
                "permettre",
                "plaire",
                "dire",
                "affirmer",
                "déclarer",
                "assurer",
                "avouer",
                "estimer",
                "prétendre",
                "revenir",
                "laisser",
                "mettre",
                "prendre",
                "voir",
            )
        ]
        self.locutions = [
            row for row in read_table("locutions") if {"P3s", "P3p", "Kms"} <= self.forms[row["head"]].keys()
        ]
        adverbs = [row for row in read_table("adverbs") if row["class"] != "negation"]
        self.adverbs = [row["word"] for row in adverbs]
        self.short_adverbs = (
            [a for a in self.adverbs if " " not in a and a.endswith("ment")]
            + "ainsi aussi encore également toutefois notamment aussitôt d'ailleurs ensuite alors déjà même enfin d'abord en revanche pourtant pour sa part de son côté hier lundi récemment à nouveau par ailleurs à son tour".split()
        )

    def pick(self, *, classes: str = "", frame: str = "", frequent: float = 0.55) -> Verb:
        """A verb of one of the classes, or one that takes the frame."""
        pool = self.frequent if self.draw.random() < frequent else self.verbs
        for _ in range(60):
            verb = self.draw.choice(pool)
            if (not classes or verb.cls in classes.split()) and (not frame or frame in verb.frames):
                return verb
            pool = self.verbs if self.draw.random() < 0.2 else pool
        return self.draw.choice(
            [
                v
                for v in self.verbs
                if (not frame or frame in v.frames) and (not classes or v.cls in classes.split())
            ]
            or self.frequent
        )

    def speech(self) -> Verb:
        """A verb for direct speech; now and then one that is no verb of speech at all."""
        dice = self.draw.random()
        if dice < 0.07:
            return Verb(self.draw.choice(self.common), "weak", frozenset())
        return self.pick(
            classes="say ask turn write react evaluate think chant direct" if dice < 0.9 else "weak react",
            frequent=0.62,
        )

    def participle(self, bare: str, gender: str, number: str) -> str:
        forms = self.forms[bare]
        return forms.get(f"K{gender}{number}") or forms["Kms"]

    def reflexive(self, number: str = "s") -> str:
        return "se"

    def group(
        self,
        verb: Verb,
        gender: str,
        number: str,
        *,
        adverb: float = 0.12,
        plain: bool = False,
        clitic: str = "",
    ) -> Group:
        """A finite group of the third person, in a tense as the news use them."""
        dice = self.draw.random()
        bare = verb.bare
        pronoun = "se " if verb.reflexive else ""
        if not plain and dice < 0.07:
            return self.chain(verb, gender, number, clitic)
        if not plain and dice < 0.10:
            return self.negated(verb, gender, number)
        dice = self.draw.random()
        inside = f"{self.draw.choice(self.short_adverbs)} " if self.draw.random() < adverb else ""
        if dice < 0.50:
            person = f"{'P' if dice < 0.43 else ('I' if dice < 0.485 else 'C')}3{number}"
            if verb.reflexive or bare in _ETRE:
                auxiliary = self.forms["être"][person]
                return self._lead(pronoun, clitic, auxiliary, inside + self.participle(bare, gender, number))
            return self._lead(
                pronoun, clitic, self.forms["avoir"][person], inside + self.participle(bare, "m", "s")
            )
        tense = "P" if dice < 0.86 else self.draw.choice("IIIJFFC")
        form = self.forms[bare].get(f"{tense}3{number}") or self.forms[bare][f"P3{number}"]
        return self._lead(pronoun, clitic, form, "")

    def _lead(self, pronoun: str, clitic: str, head: str, rest: str) -> Group:
        # the reflexive belongs to the cue, other clitics don't
        return Group(clitic, f"{pronoun}{head}", rest)

    def negated(self, verb: Verb, gender: str, number: str) -> Group:
        word = self.draw.choice(["pas", "pas", "plus", "jamais"])
        if verb.reflexive or verb.bare in _ETRE:
            return Group(
                "ne",
                f"{'se ' if verb.reflexive else ''}{self.forms['être'][f'P3{number}']}",
                f"{word} {self.participle(verb.bare, gender, number)}",
            )
        if self.draw.random() < 0.5:
            return Group(
                "ne", self.forms["avoir"][f"P3{number}"], f"{word} {self.participle(verb.bare, 'm', 's')}"
            )
        return Group("ne", self.forms[verb.bare][f"P3{number}"], word if self.draw.random() < 0.0 else "")

    def chain(self, verb: Verb, gender: str, number: str, clitic: str = "") -> Group:
        """A modal verb and its infinitive: tient à préciser, s'est contenté de dire."""
        modal, prepositions = self.draw.choice(self.modals)
        reflexive = modal in (
            "contenter",
            "empresser",
            "borner",
            "limiter",
            "attacher",
            "efforcer",
            "évertuer",
            "obstiner",
            "priver",
            "garder",
            "employer",
            "amuser",
            "mettre",
        )
        link = self.draw.choice(prepositions) + " " if prepositions else ""
        infinitive = f"{link}{'se ' if verb.reflexive else ''}{self.forms[verb.bare].get('W', verb.bare)}"
        pronoun = "se " if reflexive else ""
        if self.draw.random() < 0.55 and modal not in ("aller",):
            if reflexive or modal in ("venir", "parvenir", "aller"):
                return Group(
                    "",
                    f"{pronoun}{self.forms['être'][f'P3{number}']}",
                    f"{self.participle(modal, gender, number)} {infinitive}",
                )
            return Group(
                "", self.forms["avoir"][f"P3{number}"], f"{self.forms[modal].get('Kms', modal)} {infinitive}"
            )
        form = self.forms[modal].get(f"P3{number}", "veut" if number == "s" else "veulent")
        return Group("", f"{pronoun}{form}", infinitive)

    def locution(self, gender: str, number: str, cls: str = "") -> Group:
        """A verbal locution: fait savoir, ne mâche pas ses mots, tire la sonnette d'alarme."""
        while True:
            row = self.draw.choice(self.locutions)
            if not cls or row["class"] in cls.split():
                break
        variants = row["tail"].split("|")
        place = {"ms": 0, "fs": 1, "mp": 2, "fp": 3}[gender + number]
        agrees = len(variants) == 4 and all(
            v.rstrip("es")[:4] == variants[0].rstrip("es")[:4] for v in variants
        )
        tail = variants[place] if agrees else self.draw.choice(variants[:2] if number == "s" else variants)
        clitics = row["clitic"].split()
        reflexive = any(c.startswith("s") for c in clitics)
        other = " ".join(c for c in ("en", "y") if any(c in piece for piece in clitics))
        negated = "ne" in clitics
        before = "ne" if negated else ""
        pronoun = "se " if reflexive else ""
        other = f"{other} " if other else ""
        pas = "pas " if negated else ""
        if self.draw.random() < 0.5:
            if reflexive:
                return Group(
                    before,
                    f"{pronoun}{other}{self.forms['être'][f'P3{number}']}",
                    f"{pas}{self.participle(row['head'], gender, number)} {tail}",
                )
            return Group(
                before,
                f"{other}{self.forms['avoir'][f'P3{number}']}",
                f"{pas}{self.forms[row['head']].get('Kms', row['head'])} {tail}",
            )
        form = self.forms[row["head"]].get(f"P3{number}") or self.forms[row["head"]].get("P3s", row["head"])
        return Group(before, f"{pronoun}{other}{form}", f"{pas}{tail}".strip())

    def gerund(self, verb: Verb) -> str:
        """estimant, se disant."""
        form = self.forms[verb.bare].get("G", "disant")
        return cue(f"{'se ' if verb.reflexive else ''}{form}")

    def infinitive(self, verb: Verb) -> str:
        return cue(f"{'se ' if verb.reflexive else ''}{self.forms[verb.bare].get('W', verb.bare)}")
