"""The frame tagger's data: a grammar of French reporting frames, the quotation folded to `cela`.

Each construction of the library's table is a method whose name starts with ``frame_``; those that
report nothing start with ``nothing_``. A draw is made from a seed, so the sentences are the same on
every machine.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import attrs

from quotebank.lexicon import read_table
from training.markup import cue, cut, join, speaker
from training.names import Names
from training.people import People, Speaker
from training.tags import Shape, Tagged
from training.treebank import Pieces, pieces
from training.verbs import Group, Verb, Verbs

LABELS = ("CUE", "SPK")
FIRST = Shape(
    "first", word_dim=40, char_dim=28, char_hidden=40, hidden=112, epochs=7, dropout=0.35, word_dropout=0.05
)
SHAPE = attrs.evolve(FIRST, name="frames", epochs=10)
Q = "cela"
SIZE = 6000

_WEIGHTS = {
    "inverted": 17, "incise_within": 4, "clitic": 9, "clitic_within": 2, "colon": 6, "colon_noun": 2, "colon_alone": 3, "straight": 4, "introduced": 4,
    "that": 9, "that_part": 6, "fragment": 12, "qualified": 4, "spoke_of": 5, "passive": 4, "agent_noun": 2, "called_himself": 3, "control": 4, "according_to": 8,
    "as_says": 3, "noun_of_speech": 7, "announced_noun": 3, "participle": 8, "relative": 5, "coordinated": 7, "two_speakers": 4,
    "reaction": 3, "signature": 2, "cleft": 2, "what_he_calls": 2, "far_subject": 7, "resumed": 4, "document": 2, "headline": 2, "goes_on": 2, "chain": 9, "long_source": 7, "list": 3,
}  # fmt: skip
_NOTHING = {
    "folded": 8,
    "plain": 3,
    "term": 6,
    "title": 4,
    "alone": 2,
    "named": 3,
    "turn": 1,
    "speech_about": 5,
}

_CHANNELS = (
    "à l'AFP|à l'Agence France-Presse|devant la presse|devant les journalistes|à la presse|au téléphone|sur Twitter|sur X|sur Facebook|dans un communiqué|lors d'une conférence de presse"
    "|à la télévision|à la radio|dans un entretien|dans une interview|à la barre|devant le tribunal|à l'audience|au micro|en marge du sommet|à l'issue de la réunion|à l'issue du match"
    "|sur place|au Parlement|à l'Assemblée|devant les députés|à la tribune|en conseil des ministres|au terme de la rencontre|sous couvert d'anonymat|sous le couvert de l'anonymat|sur son compte Instagram"
    "|dans une lettre ouverte|dans un courriel|par écrit|en privé|dans la foulée|sur le plateau|dans une tribune|dans son rapport|dans un tweet|sur son blog|en préambule|en conclusion"
)
_TIMES = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce matin|mardi soir|vendredi matin|dans la soirée|en début de semaine|la semaine dernière|le 12 mars|en 2019|aujourd'hui|cette semaine|peu après|quelques heures plus tard|il y a deux ans|ce jeudi|lundi après-midi|à l'époque|depuis des mois|la veille|le lendemain|début juin|fin août|à plusieurs reprises"
_STANCES = "visiblement ému|le sourire aux lèvres|la voix tremblante|un brin provocateur|sans détour|très en colère|les larmes aux yeux|avec un sourire|d'une voix ferme|sur un ton grave|non sans ironie|amusé|agacé|prudent|sûr de lui|philosophe|dépité|en riant|en haussant les épaules|avant de raccrocher|mi-figue mi-raisin|avec fierté|au bord des larmes|l'air grave|sans plus de précisions|sans donner de noms|chiffres à l'appui|furieux|lucide|rassurant|fataliste"
_NOUNS = "la formule m|le mot m|les mots m|l'expression f|les propos m|la phrase f|la réponse f|le message m|le slogan m|le cri m|la thèse f|l'idée f|le constat m|le credo m|la devise f|l'accusation f|la promesse f|l'appel m|le refus m|la volonté f|le souhait m|la demande f|l'avis m|le conseil m|le témoignage m|le commentaire m|la réaction f|l'analyse f|la crainte f|la déclaration f|l'aveu m|la critique f|la consigne f|le verdict m|l'objectif m|l'argument m|le discours m"
_OBJECTS = "la situation|cette décision|cette réforme|ces accusations|le projet|la mesure|l'attaque|l'accord|la proposition|le texte|sa démarche|ces propos|la politique du gouvernement|son adversaire|le bilan|la gestion de la crise|cette affaire|les violences|les sanctions|la rencontre|l'opération|le budget|ce choix|la loi|ces images|cette victoire|la défaite|le résultat|l'initiative|la polémique|les critiques|leur stratégie|l'enquête|le procès|les négociations|cette journée"
_ADDRESSEES = "aux journalistes|aux députés|à ses partisans|aux électeurs|au gouvernement|aux syndicats|à la foule|aux enquêteurs|à son équipe|aux habitants|à ses ministres|aux autorités|à ses proches|aux Français|aux autres pays|au juge|à son avocat|aux parents|aux Etats membres"
_DET = "un|une|des|le|la|les|de|cette|son|sa|leur|du|ces|l'|une véritable|un véritable|une forme de|une sorte de|la|les|le"
_FEELINGS = "convaincu que|persuadé de|certain que|prêt à|favorable à|surpris par|inquiet de|indigné par|opposé à|fier de|heureux de|choqué par|"


class Grammar:
    """Draws frames."""

    def __init__(self, draw: random.Random, names: Names, furniture: Pieces) -> None:
        self.draw = draw
        self.people = People(draw, names)
        self.verbs = Verbs(draw)
        self.furniture = furniture
        self.channels = _CHANNELS.split("|")
        self.channels += [
            row["phrase"] for row in read_table("prepositions")
            if row["class"] in ("channel", "place") and not row["phrase"].endswith((" de", " du", " des", " d'", " à", " au", " un", "près de", " l'"))
        ]  # fmt: skip
        self.open_channels = [
            row["phrase"]
            for row in read_table("prepositions")
            if row["class"] in ("channel", "place") and row["phrase"].endswith((" de", " à", " d'"))
        ]
        self.sources = "selon selon selon selon d'après d'après pour pour pour|aux yeux de|de l'avis de|à en croire|aux dires de|de l'aveu de|si l'on en croit|suivant|à entendre|du point de vue de"
        self.speech_nouns = [
            (row["noun"], row["gender"])
            for row in read_table("speech_nouns")
            if row["class"] in ("speech", "thought", "turn")
        ]
        self.document_nouns = [
            (row["noun"], row["gender"]) for row in read_table("speech_nouns") if row["class"] == "document"
        ]
        self.label_nouns = [
            row["word"] for row in read_table("label_nouns") if row["kind"] in ("title", "term")
        ]
        self.naming = [row["word"] for row in read_table("label_nouns") if row["kind"] == "naming"]

    # small pieces -----------------------------------------------------------------------------

    def chance(self, share: float) -> bool:
        return self.draw.random() < share

    def one(self, cells: str) -> str:
        return self.draw.choice(cells.split("|"))

    def np(self) -> str:
        """An object that says nothing: the project, a treebank noun phrase."""
        dice = self.draw.random()
        if dice < 0.45:
            return self.one(_OBJECTS)
        if dice < 0.85:
            return self.draw.choice(self.furniture.noun_phrases)
        return self.people.any().text

    def adverbial(self) -> str:
        """What stands around a verb of speech: time, channel, place, another person."""
        dice = self.draw.random()
        if dice < 0.22:
            return self.one(_TIMES)
        if dice < 0.46:
            return self.draw.choice(self.channels)
        if dice < 0.56:
            return self.draw.choice(self.verbs.adverbs)
        if dice < 0.66:
            return self.draw.choice(self.furniture.adverbials)
        if dice < 0.72:
            return f"{self.one('à|sur|dans|au micro de|auprès de|à|sur le site de|dans les colonnes de|à l’antenne de').replace('’', chr(39))} {self.people.medium().text}"
        if dice < 0.78:
            return f"{self.one('à|devant|face à|à propos de|au sujet de|auprès de|à l’adresse de|lors d’une rencontre avec|aux côtés de|en présence de|contre|chez').replace('’', chr(39))} {self.people.person().text}"
        if dice < 0.85:
            return f"{self.one('à|à|de|depuis|en visite à|près de').replace('de', 'depuis')} {self.people.names.place(self.draw)}"
        if dice < 0.89:
            return f"{self.draw.choice(self.open_channels)} {self.people.any().text}"
        if dice < 0.93:
            return self.one(_STANCES)
        return f"{self.one('interrogé par|cité par|joint par|contacté par|questionné par|invité de|soutenu par')} {self.people.medium().text if self.chance(0.6) else self.people.person().text}"

    def adverbials(self, share: float = 0.45) -> str:
        """None, one or two of them, between commas or not."""
        text = ""
        while self.chance(share) and text.count(" ") < 16:
            piece = self.adverbial()
            text += f" , {piece} ," if self.chance(0.35) else f" {piece}"
            share *= 0.45
        return text

    def opening(self, share: float = 0.3) -> str:
        """What a sentence may start with before its subject."""
        if not self.chance(share):
            return ""
        dice = self.draw.random()
        if dice < 0.45:
            return f"{self.adverbial()} , "
        if dice < 0.6:
            return f"{self.draw.choice(self.furniture.clauses_of_time)} , "
        if dice < 0.7:
            return f"{self.one('Mais|Et|Or|Car|Pourtant ,|En revanche ,|Toutefois ,|Ainsi ,|Pour autant ,|D’abord ,|Enfin ,|De son côté ,|Pour sa part ,|A l’inverse ,|Résultat :|Du coup ,').replace('’', chr(39))} "
        if dice < 0.85:
            return f"{self.one('interrogé par|réagissant aux propos de|face à|après la démission de|en réponse à|invité de|au lendemain de la visite de|contrairement à|à l’instar de|comme|après|aux côtés de|succédant à').replace('’', chr(39))} {self.people.any().text} , "
        return f"{self.one('à la question de|à propos de|quant à|au sujet de|sur|concernant|pour justifier|afin de défendre')} {self.np()} , "

    def after_subject(self, who: Speaker, share: float = 0.3) -> str:
        """Apposition, relative clause or adverbial between a subject and its verb."""
        text = ""
        if who.kind in ("name",) and self.chance(share):
            text += self.people.apposition(who.gender)
        elif who.kind == "function" and who.number == "s" and self.chance(share * 0.6):
            text += f", {self.people.name(who.gender, True)} ,"
        if who.kind != "pronoun" and self.chance(share * 0.4):
            text += f", {self.draw.choice(self.furniture.relatives)} ,"
        if who.kind != "pronoun" and self.chance(share * 0.4):
            text += f" , {self.adverbial()} ,"
        return text

    def tail(self, share: float = 0.3) -> str:
        """What may follow in the sentence, and reports nothing."""
        if not self.chance(share):
            return ""
        dice = self.draw.random()
        if dice < 0.4:
            return f" {self.adverbial()}"
        if dice < 0.6:
            return f" , {self.one('alors que|tandis que|après que|avant que|même si|car|mais')} {self.draw.choice(self.furniture.long_clauses)}"
        if dice < 0.8:
            return f" {self.draw.choice(self.furniture.clauses_of_time)}"
        return f" , {self.one('à propos de|au sujet de|en référence à|en allusion à|évoquant|faisant référence à|à l’encontre de').replace('’', chr(39))} {self.np()}"

    def predicate(self, number: str) -> str:
        return self.draw.choice(
            self.furniture.plural_predicates if number == "p" else self.furniture.singular_predicates
        )

    def who(self, pronouns: float = 0.0) -> Speaker:
        return self.people.any(pronouns=pronouns)

    def group(self, who: Speaker, verb: Verb | None = None, **options: object) -> Group:
        if verb is None and self.chance(0.1):
            return self.verbs.locution(who.gender, who.number, "say react ask turn")
        return self.verbs.group(verb or self.verbs.speech(), who.gender, who.number, **options)  # type: ignore[arg-type]

    def fragment(self) -> str:
        """A folded fragment with its determiner, and what may follow it."""
        after = self.draw.random()
        tail = (
            f" {self.one('de|dans|pour|contre|sur|entre')} {self.np()}"
            if after < 0.2
            else (f" {self.one('et|ou')} {self.one(_DET)} {Q}" if after < 0.27 else "")
        )
        determiner = f"{self.one(_DET)} " if self.chance(0.72) else ""
        adjective = (
            f"{self.one('grave|nouvelle|simple|grande|certaine|vraie|seule')} "
            if determiner and self.chance(0.06)
            else ""
        )
        noun = (
            f"{self.one('politique|mesure|attitude|décision|opération|stratégie|situation|volonté|comportement|système|campagne|démarche|acte|propos')} "
            if determiner and self.chance(0.2)
            else ""
        )
        return f"{determiner}{adjective}{noun}{Q}{tail}"

    def part(self) -> str:
        """A clause that ends in the speaker's words, or holds them."""
        dice = self.draw.random()
        if self.chance(0.4):
            return self.draw.choice(self.furniture.woven)
        if dice < 0.35:
            return f"{self.np()} {self.one('est|était|serait|sera|a été|reste|demeure|constitue|représente|n’est pas|ne peut être|doit être|devient').replace('’', chr(39))} {self.fragment()}"
        if dice < 0.55:
            return (
                f"{self.np()} {self.one('a|avait|aurait|va|doit|peut|devrait|pouvait')} {Q}{self.tail(0.2)}"
            )
        if dice < 0.7:
            return f"{self.one('il|elle|il|elle|ils|on|tout|rien')} {self.one('était|sera|est|serait|avait|a été|aurait|n’avait|n’y avait|fallait|faut').replace('’', chr(39))} {Q}"
        if dice < 0.8:
            return f"{self.one('il faut|il fallait|il est temps de|il s’agit de|il n’y a pas de|il y a|il s’agissait de').replace('’', chr(39))} {self.fragment()}"
        words = self.draw.choice(self.furniture.long_clauses).split()
        place = self.draw.randint(1, max(1, len(words) - 1))
        after = " ".join(words[place + self.draw.randint(0, 4) :]) if self.chance(0.4) else ""
        return f"{' '.join(words[:place])} {Q} {after}"

    # speech before its speaker ----------------------------------------------------------------

    def frame_inverted(self) -> str:
        """« … », a aussitôt répliqué, devant la presse, la ministre X."""
        who = self.who()
        comma = self.draw.random()
        sign = " , " if comma < 0.82 else (" " if comma < 0.95 else " – ")
        verb = self.group(who, clitic=self.one("|||||||||lui|nous|leur|y|en|me|l'"))
        lead = self.opening(0.06) + (self.part() if self.chance(0.08) else Q)
        text = f"{lead}{sign}{verb.text}{self.adverbials(0.45)} {who.marked}{self.after_subject(who, 0.35)}{self.tail(0.3)}"
        if self.chance(0.14):
            text += f" . {Q}"
        elif self.chance(0.1):
            text += f" : {Q}"
        return text

    def frame_incise_within(self) -> str:
        """The same inside the speech, which the frame then holds unfolded."""
        who = self.who(0.15)
        said = self.draw.choice(self.furniture.clauses).split()
        place = self.draw.randint(1, len(said))
        if who.kind == "pronoun":
            verb = self.group(who).with_clitic(who.text)
        else:
            verb = f"{self.group(who).text}{self.adverbials(0.3)} {who.marked}{self.after_subject(who, 0.2)}"
        return (
            f"{' '.join(said[:place])} , {verb} , {' '.join(said[place:])}"
            if self.chance(0.6)
            else f"{' '.join(said)} , {verb}"
        )

    def frame_clitic(self) -> str:
        """« … », poursuit-il · a-t-elle ajouté · s'est-il contenté d'ajouter."""
        who = self.people.pronoun()
        sign = " , " if self.chance(0.86) else " "
        text = f"{Q}{sign}{self.group(who, clitic=self.one('||||||||lui|nous|leur|y')).with_clitic(who.text)}{self.adverbials(0.4)}{self.tail(0.3)}"
        dice = self.draw.random()
        if dice < 0.1:
            text += f" : {Q}"
        elif dice < 0.2:
            text += f" , {self.verbs.gerund(self.verbs.pick(frame='que'))} que {Q if self.chance(0.5) else self.part()}"
        return text

    def frame_clitic_within(self) -> str:
        who = self.people.pronoun()
        verb = self.verbs.group(self.verbs.speech(), who.gender, who.number, plain=True)
        return f"{self.one('oui|non|bon|voilà|alors|mais|en fait|franchement|au fond|c’est vrai').replace('’', chr(39))} , {verb.with_clitic(who.text)} , {self.draw.choice(self.furniture.clauses)}"

    def frame_resumed(self) -> str:
        """« … », a dit X, « … »."""
        who = self.who(0.25)
        if who.kind == "pronoun":
            verb = self.group(who).with_clitic(who.text)
        else:
            verb = f"{self.group(who).text}{self.adverbials(0.25)} {who.marked}{self.after_subject(who, 0.3)}"
        return f"{Q} , {verb}{self.one(' , | . | : | , | – | , et ')}{Q}"

    # speech behind its speaker ----------------------------------------------------------------

    def subject(self, pronouns: float = 0.25, share: float = 0.3) -> tuple[Speaker, str]:
        """A speaker in front of the verb, with what parts the two."""
        who = self.who(pronouns)
        return who, f"{who.marked}{self.after_subject(who, share)}"

    def frame_colon(self) -> str:
        """La maire l'assure : « … »."""
        who, subject = self.subject()
        verb = self.group(who, clitic=self.one("|||||||l'|le|lui|en|y"))
        name = f" {self.adverbial()}" if self.chance(0.5) else ""
        return f"{self.opening(0.35)}{subject} {verb.text}{name}{self.adverbials(0.2)} : {Q}{self.tail(0.05)}"

    def frame_far_subject(self) -> str:
        """The verb stands far behind its subject."""
        who, subject = self.subject(0.0, 0.95)
        verb = self.group(who)
        link = self.one(" : | : | , | ")
        return f"{self.opening(0.35)}{subject}{self.adverbials(0.5)} {verb.text}{self.adverbials(0.4)}{link}{Q}{self.tail(0.15)}"

    def frame_straight(self) -> str:
        """X a lancé « … »."""
        who, subject = self.subject(0.3)
        return f"{self.opening(0.3)}{subject} {self.group(who).text}{self.adverbials(0.25)} {self.one('||, |: ').strip()} {Q}{self.tail(0.3)}"

    def frame_introduced(self) -> str:
        """Et d'ajouter : « … » · A la question …, il répond : « … »."""
        dice = self.draw.random()
        verb = self.verbs.speech()
        if dice < 0.25:
            return f"Et de {self.verbs.infinitive(verb)}{self.adverbials(0.2)} : {Q}"
        if dice < 0.5:
            who = self.who()
            return f"Et {who.marked} de {self.verbs.infinitive(verb)}{self.adverbials(0.3)}{self.one(' : | : | , | ')}{Q}"
        if dice < 0.62:
            who = self.who()
            return f"Ce à quoi {who.marked} {self.group(who).text} : {Q}"
        if dice < 0.75:
            who = self.who()
            return f"Ce que {self.group(who).text} {who.marked}{self.one(' : | , | . ')}{Q}"
        if dice < 0.88:
            who, subject = self.subject()
            return f"{subject} {self.predicate(who.number)}{self.one(' : | . | , ')}{Q}"
        who, subject = self.subject()
        return f"{subject} {self.group(who).text} {self.one('en ces termes|ainsi|par ces mots|comme suit|ceci|une chose|une seule chose|sans ambages')} : {Q}"

    def frame_colon_noun(self) -> str:
        """Réponse du préfet : « … » · Son credo : « … »."""
        dice = self.draw.random()
        noun, gender = self.draw.choice(self.speech_nouns)
        if dice < 0.4:
            who = self.who()
            return f"{self.opening(0.1)}{cue(noun)} de {who.marked}{self.after_subject(who, 0.2)} : {Q}"
        if dice < 0.6:
            article = "l'" if noun[0] in "aeiouéèêh" else ("la " if gender == "f" else "le ")
            return f"{article}{cue(noun)} de {self.who().marked}{self.one(' : | est claire : | est simple : | tient en un mot : | ? ')}{Q}"
        possessive = speaker(
            self.one("son|leur") if gender == "m" or noun[0] in "aeiouéèêh" else self.one("sa|leur")
        )
        return f"{self.opening(0.15)}{possessive} {cue(noun)}{self.one(' : | : | ? | est simple : | , c’est ').replace('’', chr(39))}{Q}"

    def frame_colon_alone(self) -> str:
        """X : « … »."""
        who = self.who()
        text = who.marked
        if self.chance(0.4):
            text += self.people.apposition(who.gender)
        elif self.chance(0.3):
            text = f"{self.opening(1)} {text}"
        elif self.chance(0.3):
            text += f" , {self.adverbial()}"
        return f"{text} {cue(':')} {Q}"

    def frame_headline(self) -> str:
        """Procès de X : la défense dénonce un « … » · titre Le Monde."""
        if self.chance(0.4):
            who = self.people.medium()
            verb = self.one(
                "titre|écrit|résume|lance|note|commente|constate|s'interroge|affirme|ironise|observe|estime|souligne|barre sa une|rapporte"
            )
            return f"{Q} , {cue(verb)}{self.adverbials(0.3)} {who.marked}{self.tail(0.2)}"
        topic = self.one(
            "Grève|Procès|Climat|Football|Retraites|Santé|Elections|Inondations|Budget|Ukraine|Incendie|Logement"
        )
        return f"{topic} : {self.draw.choice([self.frame_fragment, self.frame_that, self.frame_straight, self.frame_colon_alone])()}"

    # que, fragments ---------------------------------------------------------------------------

    def frame_that(self) -> str:
        """Il répète que « … »."""
        who, subject = self.subject(0.35)
        verb = self.group(who, self.verbs.pick(frame="que"), clitic=self.one("|||||||||lui|leur|nous"))
        return f"{self.opening(0.3)}{subject} {verb.text}{self.adverbials(0.3)} {self.one('que|que|que|que|à quel point|combien|pourquoi|si|comment')} {Q}{self.tail(0.3)}"

    def frame_that_part(self) -> str:
        """Elle juge qu'il est « … »."""
        who, subject = self.subject(0.35)
        verb = self.group(who, self.verbs.pick(frame="que"))
        text = f"{self.opening(0.25)}{subject} {verb.text}{self.adverbials(0.2)} que {self.part()}{self.tail(0.2)}"
        if self.chance(0.15):
            text += f" et que {self.part()}"
        return text

    def frame_fragment(self) -> str:
        """X dénonce une « … »."""
        who, subject = self.subject(0.25)
        verb = self.group(
            who,
            self.verbs.pick(
                frame="np", classes="say evaluate ask write think direct weak react", frequent=0.5
            ),
        )
        dice = self.draw.random()
        text = f"{self.opening(0.3)}{subject} {verb.text}{self.adverbials(0.25)} {self.fragment()}{self.tail(0.3)}"
        if dice < 0.12:
            other = self.verbs.group(self.verbs.pick(frame="np"), who.gender, who.number, plain=True)
            text += f" et {other.text} {self.fragment()}"
        elif dice < 0.18:
            text = f"{Q} , {verb.text} {who.marked}"
        return text

    def frame_qualified(self) -> str:
        """X a qualifié Y de « … » · juge Y « … » · décrit Y comme « … »."""
        who, subject = self.subject(0.25)
        kind = self.one("np-de|pred|comme")
        verb = self.verbs.pick(frame=kind, classes="say evaluate think write direct")
        link = {"np-de": "de", "pred": "", "comme": "comme"}[kind]
        return f"{self.opening(0.25)}{subject} {self.group(who, verb).text}{self.adverbials(0.15)} {self.np()} {link} {self.fragment() if self.chance(0.5) else Q}{self.tail(0.25)}"

    def frame_spoke_of(self) -> str:
        """X parle d'une « … » · se félicite d'un « … » · s'oppose à · appelle à « … »."""
        who, subject = self.subject(0.3)
        kind = self.one("de-np|de-np|a-np|sur|contre|a-inf|de-inf|inf|pour")
        verb = self.verbs.pick(frame=kind, frequent=0.5)
        link = {
            "de-np": "de",
            "a-np": "à",
            "sur": "sur",
            "contre": "contre",
            "a-inf": "à",
            "de-inf": "de",
            "inf": self.one("|vouloir|avoir|être|pouvoir|ne pas"),
            "pour": "pour",
        }[kind]
        content = Q if kind.endswith("inf") and self.chance(0.7) else self.fragment()
        if kind.endswith("inf") and kind != "inf" and self.chance(0.3):
            content = f"{self.draw.choice(self.verbs.common)} {self.fragment()}"
        return f"{self.opening(0.3)}{subject} {self.group(who, verb).text}{self.adverbials(0.2)} {link} {content}{self.tail(0.25)}"

    def frame_called_himself(self) -> str:
        """X se dit « … » · se dit convaincue que « … » · y voit un « … »."""
        who, subject = self.subject(0.3)
        dice = self.draw.random()
        if dice < 0.25:
            return f"{self.opening(0.2)}{subject} y {cue(self.one('voit|a vu|voyait') if who.number == 's' else self.one('voient|ont vu'))} {self.fragment()}{self.tail(0.2)}"
        lemma = self.one("se dire|se dire|se dire|se déclarer|se montrer|s'avouer|se vouloir")
        verb = self.group(who, Verb(lemma, "say", frozenset()), plain=True)
        if dice < 0.6:
            return f"{self.opening(0.2)}{subject} {verb.text} {Q}{self.tail(0.4)}"
        return f"{self.opening(0.2)}{subject} {verb.text} {self.one(_FEELINGS)} {self.fragment() if self.chance(0.5) else Q}{self.tail(0.2)}"

    def frame_passive(self) -> str:
        """dénoncé par X comme « … » · a été qualifié de « … » par X."""
        who = self.who()
        verb = self.verbs.pick(frame="passive", classes="say evaluate write think direct", frequent=0.3)
        gender, number = self.one("m s|f s|m p|f p").split()
        participle = self.verbs.participle(verb.bare, gender, number)
        what = f"{self.one('comme|de|comme|en|pour|')} {self.fragment() if self.chance(0.4) else Q}"
        adverb = f" {self.draw.choice(self.verbs.short_adverbs)}" if self.chance(0.15) else ""
        dice = self.draw.random()
        if dice < 0.4:
            return f"{self.opening(0.2)}{self.np()} , {cue(participle)}{adverb} par {who.marked}{self.after_subject(who, 0.15)} {what} , {self.predicate('s')}"
        auxiliary = (
            self.verbs.forms["être"][f"{self.one('P|I')}3{number}"]
            if self.chance(0.3)
            else f"{self.verbs.forms['avoir'][f'P3{number}']} été"
        )
        if dice < 0.7:
            return f"{self.opening(0.2)}{self.np()} {cue(f'{auxiliary} {participle}')}{adverb} {what} par {who.marked}{self.tail(0.2)}"
        if dice < 0.85:
            return f"{self.opening(0.2)}{self.np()} {cue(f'{auxiliary} {participle}')} par {who.marked} {what}{self.tail(0.2)}"
        return f"{self.np()} , {Q} {self.one('selon|pour')} {who.text} , {self.predicate('s')}".replace(
            f"selon {who.text}", f"{cue('selon')} {who.marked}"
        ).replace(f"pour {who.text}", f"{cue('pour')} {who.marked}")

    def frame_agent_noun(self) -> str:
        """Un « … » dénoncé par X · le « … » promis par X · voulu par X."""
        who = self.who()
        verb = self.verbs.pick(frame="passive", frequent=0.4)
        participle = self.verbs.participle(verb.bare, *self.one("m s|f s|m p|f p").split())
        lead = self.one("face à|contre|après|malgré|pour|avec|c'est|il y a|dans|")
        return f"{lead} {self.one('le|la|les|un|une|ce|cette')} {Q} {cue(participle)}{self.adverbials(0.15)} par {who.marked}{self.after_subject(who, 0.2)}{self.one('| , ' + self.predicate('s') + '|')}"

    def frame_control(self) -> str:
        """X a demandé à Y de « … » · exhorte Y à « … »."""
        who, subject = self.subject(0.25)
        if self.chance(0.5):
            verb = self.verbs.pick(frame="de-inf", classes="say ask direct")
            other = self.one(_ADDRESSEES) if self.chance(0.5) else f"à {self.people.any().text}"
            link = "de"
        else:
            verb = self.verbs.pick(frame="a-inf", classes="direct say evaluate")
            other = self.np() if self.chance(0.4) else self.people.any().text
            link = "à"
        content = Q if self.chance(0.6) else f"{self.draw.choice(self.verbs.common)} {self.fragment()}"
        return f"{self.opening(0.25)}{subject} {self.group(who, verb).text} {other} {link} {content}{self.tail(0.2)}"

    # sources without a verb -------------------------------------------------------------------

    def source(self) -> str:
        """Selon X, aux yeux de X."""
        word = (
            self.draw.choice(self.sources.split("|")[0].split())
            if self.chance(0.75)
            else self.one(self.sources.split("|", 1)[1])
        )
        if self.chance(0.13) and " " not in word:
            return f"{cue(word)} {speaker(self.one('lui|elle|eux|lui|elle'))}"
        who = self.who()
        marked = f"{cue(word[:-3])} de {who.marked}" if word.endswith(" de") else f"{cue(word)} {who.marked}"
        if self.chance(0.08):
            return (
                f"{self.one('côté|pour')} ".replace("côté ", cue("côté") + " ").replace(
                    "pour ", cue("pour") + " "
                )
                + who.marked
            )
        return marked + self.after_subject(who, 0.2)

    def frame_according_to(self) -> str:
        """Selon X, « … » · …, « … », selon X."""
        dice = self.draw.random()
        content = Q if self.chance(0.4) else self.part()
        if dice < 0.45:
            return f"{self.opening(0.1)}{self.source()} , {content}{self.tail(0.2)}"
        if dice < 0.8:
            return f"{self.opening(0.15)}{content} , {self.source()}{self.tail(0.15)}"
        if dice < 0.9:
            return f"{self.np()} {self.one('est|était|a été|constitue|serait')} , {self.source()} , {self.fragment()}"
        return (
            f"{Q} {cue('dixit')} {self.who().marked}"
            if self.chance(0.5)
            else f"{Q} , {cue('dixit')} {self.who().marked}{self.tail(0.2)}"
        )

    def frame_as_says(self) -> str:
        """Comme le dit X · ainsi que l'a rappelé X."""
        who = self.who(0.2)
        verb = self.verbs.group(self.verbs.pick(frame="que"), who.gender, who.number, plain=True)
        link = self.one("comme|comme|comme|ainsi que")
        clause = (
            f"{link} {who.marked} le {verb.text}"
            if who.kind == "pronoun"
            else f"{link} le {verb.text}{self.adverbials(0.15)} {who.marked}"
        )
        content = Q if self.chance(0.5) else self.part()
        return f"{clause} , {content}" if self.chance(0.4) else f"{content} , {clause}{self.tail(0.2)}"

    def frame_noun_of_speech(self) -> str:
        """La formule de X, « … » · l'appel de X à « … » · la promesse d'un « … » faite par X."""
        who = self.who()
        if self.chance(0.5):
            phrase, _ = self.one(_NOUNS).rsplit(" ", 1)
            article, noun = (phrase[:2], phrase[2:]) if phrase.startswith("l'") else phrase.split(" ", 1)
        else:
            noun, gender = self.draw.choice(self.speech_nouns)
            article = "le" if gender == "m" else "la"
        head = f"{article} {cue(noun)}"
        dice = self.draw.random()
        if dice < 0.3:
            return f"{self.one('selon|pour reprendre|dans|c’est|malgré|avec|après|suivant|').replace('’', chr(39))} {head} de {who.marked}{self.after_subject(who, 0.2)}{self.one(' , | : | , | ')}{Q}{self.tail(0.2)}"
        if dice < 0.55:
            return f"{self.opening(0.15)}{head} de {who.marked} {self.one('à|de|de|que|d’un|selon laquelle|pour|sur').replace('’', chr(39))} {Q} {self.one('|' + self.predicate('s') + '|' + self.predicate('s'))}"
        if dice < 0.7:
            return f"{self.opening(0.1)}{head} {self.one('de|d’un|d’une').replace('’', chr(39))} {Q} {self.one('faite par|lancée par|formulée par|portée par|lancé par|formulé par|exprimé par|venue de|signé')} {who.marked} {self.one('|' + self.predicate('s'))}"
        if dice < 0.85:
            possessive = (
                "leur"
                if self.chance(0.25)
                else ("son" if noun[0] in "aeiouéèêh" or article != "la" else "sa")
            )
            _, text = self.subject(0.3)
            verb = cue(
                f"{self.one('a|avait')} {self.one('répété|réaffirmé|exprimé|redit|rappelé|fait part de|affiché|dit')}"
            )
            return f"{text} {verb} {possessive} {noun} {self.one('de|que|d’un|à').replace('’', chr(39))} {Q}"
        return f"{Q} : {self.one('la|cette|sa')} {cue(noun)} {self.one('est de|vient de|est signée|émane de|appartient à')} {who.marked}"

    def frame_announced_noun(self) -> str:
        """Dans un communiqué, X dénonce … · dans un communiqué de X : « … »."""
        noun, gender = self.draw.choice(self.document_nouns)
        article = "une" if gender == "f" else "un"
        where = f"{self.one('dans|dans|par|via|selon')} {article} {noun}"
        who = self.who()
        dice = self.draw.random()
        if dice < 0.45:
            return f"{where} {self.one('publié|diffusé|transmis|daté de|adressé à la presse|')} {self.one(_TIMES) if self.chance(0.5) else ''} , {who.marked} {self.group(who).text} {self.fragment()}{self.tail(0.2)}"
        if dice < 0.75:
            return f"{who.marked}{self.after_subject(who, 0.25)} {self.group(who).text} {where} {self.one(': ' + Q + '|' + self.fragment() + '|que ' + Q)}"
        return f"{Q} , {cue(self.one('peut-on lire|lit-on|est-il écrit|est-il indiqué|a-t-on appris|apprend-on|précise-t-on|indique-t-on'))} {self.one('dans|sur|de')} {speaker(f'{self.people.article(gender, chr(115))} {noun}')}{self.one('| de ' + who.text)}"

    def frame_document(self) -> str:
        """Le rapport souligne que « … » · L'article 3 stipule : « … »."""
        text, gender, number = self.draw.choice(self.people.documents)
        who = Speaker(
            f"{text} de {self.people.organisation().text}" if self.chance(0.4) else text,
            gender,
            number,
            "document",
        )
        verb = self.verbs.group(self.verbs.pick(frame="que"), gender, number, plain=True)
        return f"{self.opening(0.2)}{who.marked} {verb.text}{self.one(' : ' + Q + '| que ' + Q + '| ' + self.fragment() + '| que ' + self.part())}"

    # more verbs than one ----------------------------------------------------------------------

    def frame_participle(self) -> str:
        """X est parti, estimant que « … » · avant de lancer : « … » · sans cacher …."""
        who, subject = self.subject(0.3)
        dice = self.draw.random()
        verb = self.verbs.pick(frame=self.one("que|np"), frequent=0.55)
        if dice < 0.45:
            words = f"{self.one('en |||')}{self.verbs.gerund(verb)}"
        elif dice < 0.85:
            words = f"{self.one('avant de|pour|sans|jusqu’à|afin de|après avoir|au point de').replace('’', chr(39))} "
            words += (
                cue(self.verbs.participle(verb.bare, "m", "s"))
                if "après avoir" in words
                else self.verbs.infinitive(verb)
            )
        else:
            words = (
                cue(self.verbs.participle(verb.bare, who.gender, who.number))
                if self.chance(0.0)
                else f"{self.verbs.gerund(verb)}{self.adverbials(0.3)}"
            )
        content = (
            f"que {Q if self.chance(0.5) else self.part()}"
            if "que" in verb.frames and self.chance(0.6)
            else self.one(f"{self.fragment()}|: {Q}|{Q}")
        )
        comma = self.one(" , | , | ")
        if self.chance(0.15):
            return f"{words} {content} , {subject} {self.predicate(who.number)}"
        return f"{self.opening(0.2)}{subject} {self.predicate(who.number)}{comma}{words} {content}"

    def frame_chain(self) -> str:
        """X a expliqué que …, et estime que « … » · X dénonce …, appelant à « … »."""
        who, subject = self.subject(0.25, 0.4)
        first = self.verbs.group(self.verbs.pick(frame="que"), who.gender, who.number)
        said = self.draw.choice(self.furniture.long_clauses) if self.chance(0.7) else self.part()
        opened = f"{self.opening(0.25)}{subject} {first.text} que {said}"
        if self.chance(0.3):
            opened = f"{self.opening(0.25)}{subject} {self.predicate(who.number)}{self.tail(0.5)}"
        verb = self.verbs.pick(frame=self.one("que|np|de-np"))
        content = (
            f"que {Q if self.chance(0.3) else self.part()}"
            if "que" in verb.frames and self.chance(0.6)
            else (
                f"de {self.fragment()}"
                if "np" not in verb.frames and "de-np" in verb.frames
                else self.fragment()
            )
        )
        dice = self.draw.random()
        if dice < 0.45:
            return f"{opened} , {self.one('en ||').strip()} {self.verbs.gerund(verb)} {content}"
        if dice < 0.75:
            return f"{opened}{self.one(' et | , et | , mais | . ')}{self.verbs.group(verb, who.gender, who.number).text} {content}"
        if dice < 0.9:
            return f"{opened} , {self.one('avant de|pour|sans')} {self.verbs.infinitive(verb)} {content}"
        return f"{opened} , {self.one('sa|une')} {self.one('manière|façon')} de {self.verbs.infinitive(verb)} {self.fragment()}"

    def frame_long_source(self) -> str:
        """Selon X, and « … » deep inside a long sentence, or X in the middle of it."""
        woven = self.draw.choice(self.furniture.woven)
        if self.chance(0.35):
            woven += f"{self.one(' , et | et | , mais | , car ')}{self.draw.choice(self.furniture.woven)}"
        dice = self.draw.random()
        if dice < 0.45:
            return f"{self.source()} , {woven}"
        words = woven.split()
        place = self.draw.randint(1, len(words))
        if dice < 0.75:
            return f"{' '.join(words[:place])} , {self.source()} , {' '.join(words[place:])}"
        who = self.who(0.2)
        verb = self.group(who)
        said = (
            f"{verb.with_clitic(who.text)}"
            if who.kind == "pronoun"
            else f"{verb.text}{self.adverbials(0.3)} {who.marked}{self.after_subject(who, 0.25)}"
        )
        return (
            f"{woven} , {said}"
            if self.chance(0.7)
            else f"{' '.join(words[:place])} , {said} , {' '.join(words[place:])}"
        )

    def frame_list(self) -> str:
        """X dénonce « … », « … » et « … »."""
        who, subject = self.subject(0.25)
        verb = self.group(who, self.verbs.pick(frame=self.one("np|que|np"), frequent=0.5))
        items = [
            f"{self.one(_DET)} {Q}" if self.chance(0.5) else Q for _ in range(self.draw.choice((2, 2, 3)))
        ]
        return f"{self.opening(0.3)}{subject} {verb.text}{self.adverbials(0.2)} {' , '.join(items[:-1])} {self.one('et|ou|, mais aussi|, voire|et même|ainsi que')} {items[-1]}{self.tail(0.3)}"

    def frame_relative(self) -> str:
        """X, qui y voit un « … », s'en va."""
        who = self.who()
        verb = self.group(who, self.verbs.pick(frame=self.one("que|np")))
        content = self.one(f"que {Q}|{self.fragment()}|que {self.part()}|{self.fragment()}")
        appos = self.people.apposition(who.gender) if who.kind == "name" and self.chance(0.3) else ""
        comma = self.one(" , | , | ")
        dice = self.draw.random()
        if dice < 0.55:
            return f"{self.opening(0.15)}{who.marked}{appos}{comma}qui {verb.text}{self.adverbials(0.15)} {content} , {self.predicate(who.number)}"
        if dice < 0.85:
            lead = self.one(
                "c'est l'avis de|il y a|parmi eux ,|même constat chez|de quoi agacer|une décision saluée par|le choix ne convainc pas|ce qui réjouit|de quoi rassurer|il a reçu|on retrouve"
            )
            return f"{self.opening(0.15)}{lead} {who.marked}{appos}{comma}qui {verb.text} {content}"
        return f"{self.np()} que {who.marked} {verb.text} {self.one('comme|de|')} {Q} {self.predicate('s')}"

    def frame_coordinated(self) -> str:
        """X a salué …, et appelle à « … »."""
        who, subject = self.subject(0.3)
        first = self.verbs.group(self.verbs.pick(frame="np"), who.gender, who.number, plain=True)
        second = self.group(who, self.verbs.pick(frame=self.one("que|np")))
        content = self.one(f"que {Q}|{self.fragment()}|: {Q}|que {self.part()}|{Q}")
        dice = self.draw.random()
        link = self.one(" et | , puis | et | , mais | , et ")
        if dice < 0.4:
            lead = first.text.replace("\ue002", "").replace("\ue000", "", 1)
            return f"{self.opening(0.25)}{subject} {lead} {self.np()}{link}{second.text}{self.adverbials(0.2)} {content}"
        if dice < 0.65:
            return f"{self.opening(0.2)}{subject} {self.predicate(who.number)}{link}{second.text}{self.adverbials(0.2)} {content}"
        if dice < 0.85:
            return f"{self.opening(0.2)}{subject} {first.text} {self.fragment()}{link}{second.text} {content}"
        return f"{self.opening(0.2)}{subject} {first.text} {self.fragment()} , {self.group(who, self.verbs.pick(frame='np'), plain=True).text} {self.fragment()} et {second.text} {content}"

    def frame_two_speakers(self) -> str:
        """Two frames in one sentence."""
        simple = [
            self.frame_inverted,
            self.frame_clitic,
            self.frame_fragment,
            self.frame_that,
            self.frame_according_to,
            self.frame_straight,
            self.frame_qualified,
            self.frame_spoke_of,
        ]
        first, second = self.draw.choice(simple)(), self.draw.choice(simple)()
        return f"{first}{self.one(' , tandis que | , alors que | , quand | ; | , mais | et | , là où | , pendant que | . ')}{second}"

    def frame_cleft(self) -> str:
        """C'est par ces mots que X … : « … » · C'est X qui le dit : « … »."""
        who = self.who()
        dice = self.draw.random()
        if dice < 0.35:
            return f"{Q} : c'est {self.one('par ces mots|en ces termes|ainsi|avec cette phrase|sur ces mots')} que {who.marked} {self.group(who).text} {self.np()}"
        if dice < 0.6:
            return f"c'est {who.marked}{self.after_subject(who, 0.2)} qui le {self.group(who, plain=True).text} : {Q}"
        if dice < 0.8:
            return f"{self.one('tel est|voilà|c’est|c’est aussi').replace('’', chr(39))} {self.one('l’|').replace('’', chr(39))}{cue(self.one('avis|analyse|opinion|explication'))} de {who.marked} : {Q}"
        return (
            f"{Q} . {self.one('ainsi parle|ainsi s’exprime|ainsi parlait|voilà comment').replace('’', chr(39)).replace('ainsi parle', 'ainsi ' + cue('parle')).replace('parlait', 'parlait')} {who.marked}"
            if self.chance(0.5)
            else f"{Q} , {cue('a été')} la {cue('réponse')} de {who.marked}"
        )

    def frame_what_he_calls(self) -> str:
        """Ce que X appelle une « … »."""
        who = self.who(0.3)
        before = who.kind == "pronoun" or self.chance(0.6)
        verb = self.group(who, self.verbs.pick(frame="pred", classes="say evaluate think direct"), plain=True)
        what = f"{self.one('comme||')} {self.fragment()}"
        inner = (
            f"ce que {who.marked} {verb.text} {what}" if before else f"ce que {verb.text} {who.marked} {what}"
        )
        return f"{self.np()} {self.one('est|illustre|dénonce|veut éviter|a connu|participe à')} {inner}"

    def frame_reaction(self) -> str:
        """X ne décolère pas. The speech stands in the next sentence."""
        who, subject = self.subject(0.25)
        verb = (
            self.verbs.locution(who.gender, who.number)
            if self.chance(0.65)
            else self.group(who, self.verbs.pick(classes="react say"))
        )
        return f"{self.opening(0.25)}{subject} {verb.text}{self.adverbials(0.3)}{self.one('| . ' + Q + '| : ' + Q + '| . ' + Q)}"

    def frame_signature(self) -> str:
        """« … » — X, libraire."""
        who = self.people.person()
        return f"{Q} {self.one('–|-|—|,|(')} {who.marked}{self.people.apposition(who.gender) if self.chance(0.6) else ''}"

    def frame_goes_on(self) -> str:
        """Speech, then a sentence that goes on with other words of the same frame."""
        return f"{Q} . {self.draw.choice([self.frame_clitic, self.frame_inverted, self.frame_straight])()}"

    # frames that report nothing ---------------------------------------------------------------

    def nothing_folded(self) -> str:
        return self.draw.choice(self.furniture.folded)

    def nothing_plain(self) -> str:
        return self.draw.choice(self.furniture.plain)

    def nothing_alone(self) -> str:
        return self.one(f"{Q}|{Q} .|{Q} {Q}|- {Q}|* {Q}|{Q} ? {Q}")

    def nothing_turn(self) -> str:
        return (
            f"{self.one('-|–|—')} {Q} {self.draw.choice(self.furniture.clauses) if self.chance(0.5) else ''}"
        )

    def nothing_term(self) -> str:
        """La « … » se réunira jeudi · l'opération « … » · dit « … »."""
        who, number = self.who(), "s"
        dice = self.draw.random()
        noun = self.draw.choice(self.label_nouns)
        if dice < 0.3:
            return f"{self.one('le|la|les|ce|cette')} {noun} {Q} {self.predicate(number)}"
        if dice < 0.55:
            return f"{who.text} , {self.draw.choice(self.naming)} {Q} , {self.predicate(who.number)}"
        if dice < 0.8:
            return f"{self.opening(0.3)}{who.text} {self.one('a inauguré|a lancé|participe à|dirige|a rejoint|finance|a fondé|visite|organise|a présenté|soutient|a quitté|préside')} {self.one('le|la|l’opération|le programme|le projet|la campagne|son|les|la mission|l’exposition').replace('’', chr(39))} {Q}{self.tail(0.4)}"
        return f"{self.one('la|le|les|une|un|des')} {Q} ({self.one('en français|en anglais|soit|littéralement|traduction :|ou')} {Q}) {self.predicate(number)}"

    def nothing_title(self) -> str:
        """Dans « Le Monde » · son film « … »."""
        who = self.people.person()
        noun = self.one(
            "film|roman|livre|album|émission|chanson|pièce|documentaire|essai|série|podcast|tableau|spectacle|revue|exposition|article"
        )
        dice = self.draw.random()
        if dice < 0.4:
            return f"{who.text} , {self.one('auteur de|autrice de|réalisateur de|vu dans|connu pour|héros de|révélé par|récompensé pour|lauréat de|présentateur de')} {Q} , {self.predicate('s')}"
        if dice < 0.75:
            return f"{self.opening(0.3)}{who.text} {self.one('a publié|signe|présente|vient de sortir|a écrit|a réalisé|joue dans|chante|interprète|a reçu un prix pour|prépare')} {self.one(f'{Q}|le {noun} {Q}|son {noun} {Q}|{Q} ({self.draw.choice(self.people.media)[0]})')}{self.tail(0.3)}"
        return f"{self.one('LIRE AUSSI :|A lire :|Lire aussi|Voir aussi :|A écouter :|Photo :|')} {Q} {self.one('|, de ' + who.text + '|, par ' + who.text)}"

    def nothing_named(self) -> str:
        """A sentence of speech verbs whose words in marks are a name: X a présenté le plan « … » aux députés, a annoncé Y."""
        who, other = self.who(), self.who()
        verb = self.verbs.group(self.verbs.pick(frame="que"), other.gender, other.number, plain=True).text
        verb = re.sub("[\ue000-\ue01f]", "", verb)
        noun = self.one(
            "le plan|la loi|l'opération|le mouvement|le dispositif|le collectif|la plateforme|le site|le label|le projet|l'association|le prix|le navire|la mission"
        )
        return (
            f"{noun} {Q} {self.predicate('s')} , {verb} {other.text}"
            if self.chance(0.6)
            else f"{who.text} {verb} que {noun} {Q} {self.predicate('s')}"
        )

    def nothing_speech_about(self) -> str:
        """Speech verbs and speakers around words that are nobody's: labels, genres, words discussed."""
        who = self.who(0.2)
        lead = f"{who.text} {self.predicate(who.number)}"
        return f"{self.opening(0.2)}{lead} {self.one('dans|de|pour|avec|sous|face à|lors de|grâce à|contre|chez')} {self.one('le|la|les|un|une|cette|ce|l’affaire des|le mouvement des|la génération|la zone|le quartier|l’équipe').replace('’', chr(39))} {Q}{self.tail(0.3)}"

    # drawing ----------------------------------------------------------------------------------

    def sentence(self) -> tuple[str, str]:
        """The name of a construction and a sentence of it, marked."""
        kinds = {f"frame_{k}": v * 0.8 for k, v in _WEIGHTS.items()} | {
            f"nothing_{k}": v for k, v in _NOTHING.items()
        }
        name = self.draw.choices(list(kinds), weights=list(kinds.values()))[0]
        text: str = getattr(self, name)()
        dice = self.draw.random()
        if name.startswith("frame_") and dice < 0.06:
            text = f"{self.draw.choice(self.furniture.long_clauses)}{self.one(' et | , mais | ; | , et | , car | . ')}{text}"
        elif name.startswith("frame_") and dice < 0.16:
            text += f"{self.one(' , alors que | , et | , mais | , tandis que | , car | . | ; | , même si ')}{self.draw.choice(self.furniture.long_clauses)}"
        if not re.search(r"[.!?:…]\s*$", join(text)) and self.chance(0.85):
            text += " ."
        return name, text


class Data:
    """Frames to train on, and the words with a vector of their own.

    Args:
        treebanks: The folder of the CoNLL-U files.
        names: Names for the people of the frames.
        news: Sentences of free news prose without quotations, as more furniture.
        size: How many frames an epoch has.
    """

    def __init__(
        self, treebanks: Path, names: Names, news: list[str] | None = None, size: int = SIZE
    ) -> None:
        speech = frozenset(row["lemma"].removeprefix("se ").removeprefix("s'") for row in read_table("verbs"))
        self.furniture = pieces(treebanks, speech)
        self.names = names
        self.size = size
        self.labelled: list[Tagged] = []
        if news:
            furnish(self.furniture, news)
        self.dev = [frame for _, frame, _ in self.draw("dev", 600)]

    def words(self, dimension: int = 5) -> set[str]:
        """The words with a vector of their own: those that some epochs show more than a few times."""
        counts = Counter(
            word.lower()
            for number in range(dimension)
            for sentence in self.epoch(number)
            for word, _ in sentence
        )
        return {word for word, count in counts.items() if count >= 7}

    def draw(self, seed: str, size: int) -> list[tuple[str, Tagged, Tagged]]:
        """Constructions, frames with frame tags, and the same with name tags."""
        grammar = Grammar(random.Random(f"frames {seed}"), self.names, self.furniture)
        found: list[tuple[str, Tagged, Tagged]] = []
        while len(found) < size:
            name, text = grammar.sentence()
            words = cut(text)
            if 1 <= len(words) <= 70:
                found.append((name, [(w, f) for w, f, _ in words], [(w, e) for w, _, e in words]))
        return found

    def epoch(self, number: int) -> list[Tagged]:
        """Fresh frames for each epoch, and those that a first model has labelled."""
        return [frame for _, frame, _ in self.draw(str(number), self.size)] + self.labelled


_FOLD = re.compile(
    r"(?<![\w'])(un|une|la|les|des|le|cette|ce|ces|sa|son|leur|d'un|d'une|de la|du) ([a-zà-ÿ]{4,}(?: [a-zà-ÿ]{5,})?)(?=[ ,])"
)


def furnish(furniture: Pieces, news: list[str]) -> None:
    """Add sentences of news prose to the furniture, whole and with a noun folded."""
    for sentence in news:
        draw = random.Random(sentence)
        first = sentence.split(" ", 1)[0].rstrip("',")
        clause = sentence.rstrip(". ")
        if first.lower() in _SMALL:
            clause = clause[0].lower() + clause[1:]
        furniture.long_clauses.append(clause)
        furniture.plain.append(sentence)
        places = [m for m in _FOLD.finditer(clause) if m.start() > 0]
        if places:
            place = draw.choice(places)
            folded = f"{clause[: place.start(2)]}cela{clause[place.end(2) :]}"
            furniture.woven.append(folded)
            furniture.folded.append(folded[0].upper() + folded[1:] + ".")


_SMALL = frozenset(
    "le la les l un une des ce cette ces il elle ils elles on son sa ses leur leurs en dans pour par sur avec après avant depuis selon au aux du de d plusieurs deux trois cet c".split()
)


def speech_verbs() -> frozenset[str]:
    """Verbs that report speech wherever they stand."""
    return frozenset(
        row["lemma"]
        for row in read_table("verbs")
        if row["class"] in ("say", "ask", "write", "turn", "think")
    )


def label(model: Path, sentences: list[list[str]]) -> list[Tagged]:
    """Frames of running text with the tags that a model is sure of; those it is not sure of are left out."""
    from quotebank.parsers.stanza import EmbeddedModels

    found: list[Tagged] = []
    for words, spans in zip(
        sentences, EmbeddedModels(model.parent).frames(sentences, eager=1.0), strict=True
    ):
        labels = {label for _, _, label, _ in spans}
        if labels == set(LABELS) and min(score for *_, score in spans) >= 0.5:
            tags = ["O"] * len(words)
            for start, end, name, _ in spans:
                tags[start:end] = [f"B-{name}"] + [f"I-{name}"] * (end - start - 1)
            found.append(list(zip(words, tags, strict=True)))
    return found


def names_of(frames: list[tuple[str, Tagged, Tagged]]) -> list[Tagged]:
    """Frames as sentences for the name tagger; those cut from the treebanks have unmarked names and are left out."""
    return [entity for name, _, entity in frames if name not in ("nothing_folded", "nothing_plain")]
