"""Who speaks: noun phrases for people, bodies, places, media, documents, groups and sources."""

from __future__ import annotations

import random

import attrs

from quotebank.lexicon import read_table
from training.markup import mark, speaker
from training.names import Names


@attrs.frozen
class Speaker:
    """A noun phrase that can speak.

    Attributes:
        text: The phrase, unmarked as a speaker.
        gender: "m" or "f".
        number: "s" or "p".
        kind: name, function, group, body, place, medium, document, source, pronoun.
    """

    text: str
    gender: str
    number: str
    kind: str

    @property
    def marked(self) -> str:
        return speaker(self.text)


_COMPLEMENTS = """
du syndicat|de l'association|de la région|du groupe|du parti|du club|de la commission|du gouvernement|de l'opposition|de la majorité|du comité|de l'hôpital
de l'université|de la fédération|du collectif|de l'entreprise|de la coopérative|de la mairie|du département|de la police|de l'armée|de la défense|du parquet
de la Santé|de l'Intérieur|de l'Economie|de l'Éducation|des Finances|des Affaires étrangères|de la Culture|du Travail|des Transports|de la Justice|de l'Agriculture
de la diplomatie|des pompiers|des enseignants|du tribunal|de la cour d'appel|de l'ONG|de la fondation|de l'institut|du laboratoire|du musée|du festival
de l'équipe|de l'agence|de la banque centrale|de la chambre de commerce|du mouvement|de la plateforme|de la start-up|de la préfecture|en chef|à la retraite
à la mairie|en charge du dossier|chargé du dossier|à l'Assemblée nationale|au Sénat|aux sports|à l'égalité|de la ville|de l'enquête|du projet|du Congrès|de l'Etat|de l'ordre des médecins
"""
_ADJECTIVES = "français française|américain américaine|allemand allemande|russe russe|belge belge|suisse suisse|canadien canadienne|local locale|général générale|nouveau nouvelle*|jeune jeune*|ancien ancienne*|futur future*|actuel actuelle*|célèbre célèbre*|principal principale|régional régionale|national nationale|britannique britannique|israélien israélienne|ukrainien ukrainienne|socialiste socialiste|écologiste écologiste|centriste centriste|républicain républicaine|sortant sortante|européen européenne|sénégalais sénégalaise|québécois québécoise|genevois genevoise|marseillais marseillaise|malheureux malheureuse*|vieux vieille*"
_SOURCES = "une source proche du dossier f s|une source policière f s|une source judiciaire f s|une source diplomatique f s|un haut responsable m s|un proche m s|un témoin m s|une riveraine f s|un habitant m s|une habitante f s|un conseiller m s|un porte-parole m s|une porte-parole f s|un diplomate européen m s|un cadre du parti m s|un ministre m s|un élu m s|une élue f s|un voisin m s|une voisine f s|un internaute m s|un observateur m s|un analyste m s|un expert m s|une militante f s|un avocat m s|un policier m s|un ancien ministre m s|un membre du cabinet m s|un client m s|une cliente f s|un passant m s|un ami m s|un manifestant m s|un responsable du syndicat m s|l'un d'eux m s|l'une d'elles f s|l'un d'entre eux m s|un autre m s|une autre f s|certains m p|d'autres m p|beaucoup m p|tous m p|un autre habitant m s|quelqu'un m s|un père de famille m s|une mère de famille f s|un jeune homme m s|une jeune femme f s|plusieurs sources concordantes f p|une source gouvernementale f s|un responsable américain m s|un étudiant m s|une étudiante f s|un retraité m s|une retraitée f s|celui qui dirige le club m s|la plupart f p|les uns m p|les autres m p"
_PEOPLE = "le chef de l'Etat m s|le quadragénaire m s|la quinquagénaire f s|le trentenaire m s|la jeune femme f s|le jeune homme m s|l'intéressé m s|l'intéressée f s|ce dernier m s|cette dernière f s|ces derniers m p|celui-ci m s|celle-ci f s|ceux-ci m p|le prévenu m s|l'accusé m s|la victime f s|le suspect m s|l'auteur m s|l'autrice f s|la romancière f s|le réalisateur m s|le chanteur m s|la comédienne f s|l'actrice f s|le milliardaire m s|l'élu m s|l'élue f s|l'édile m s|le magistrat m s|la magistrate f s|l'avocate f s|la ministre f s|le ministre m s|le sélectionneur m s|le coach m s|l'entraîneur m s|la championne f s|le capitaine m s|la chercheuse f s|l'historien m s|la sociologue f s|le médecin m s|l'infirmière f s|le pape m s|le roi m s|la reine f s|le Premier ministre m s|la Première ministre f s|la présidente f s|le président m s|le maire m s|la maire f s|le préfet m s|la députée f s|le député m s|le sénateur m s|le patron m s|la patronne f s|le PDG m s|le candidat m s|la candidate f s|l'ex-président m s|le vice-président m s|le procureur m s|la procureure f s|son avocat m s|son avocate f s|sa mère f s|son père m s|sa femme f s|son mari m s|sa fille f s|son frère m s|son porte-parole m s|son entourage m s|leur avocat m s|ses parents m p|ses proches m p|ses avocats m p|la défense f s|l'accusation f s|mon voisin m s|notre correspondant m s"
_GROUPS = "les syndicats m p|les manifestants m p|des manifestants m p|les élus m p|plusieurs élus m p|les deux hommes m p|les deux chercheurs m p|les riverains m p|des habitants m p|les organisateurs m p|les autorités f p|les enquêteurs m p|les scientifiques m p|les auteurs de l'étude m p|les avocats m p|les salariés m p|les opposants m p|les experts m p|les écologistes m p|les supporters m p|les gendarmes m p|les pompiers m p|les associations f p|certains députés m p|de nombreux observateurs m p|une dizaine de militants m p|la foule f s|les signataires m p|les internautes m p|les commerçants m p|les parents m p|les étudiants m p|les talibans m p|les rebelles m p|les deux parties f p|les dirigeants européens m p|les médecins m p|les joueurs m p|les députés de l'opposition m p|quelques passants m p"
_DOCUMENTS = "le rapport m s|le communiqué m s|la loi f s|le texte m s|un rapport m s|une étude f s|l'étude f s|l'article 3 m s|le jugement m s|la lettre f s|la pétition f s|le règlement m s|un courrier m s|une note interne f s|l'arrêt m s|le tract m s|la banderole f s|une pancarte f s|le document m s|les conclusions f p|un sondage m s|l'enquête f s|la Constitution f s|le site m s|le message m s|la notice f s|l'affiche f s"
_BODIES = "la direction f s|le gouvernement m s|le parquet m s|la police f s|la préfecture f s|la mairie f s|le ministère m s|le syndicat m s|l'association f s|la famille f s|l'entreprise f s|le groupe m s|le parti m s|le tribunal m s|l'opposition f s|l'armée f s|la justice f s|le club m s|la fédération f s|l'ONG f s|la Commission f s|la présidence f s|la chaîne f s|le quotidien m s|le journal m s|l'hebdomadaire m s|l'agence f s|la banque f s|le constructeur m s|le géant américain m s|la plateforme f s|le réseau social m s|le fabricant m s|l'avionneur m s|la compagnie f s|l'institut m s|l'université f s|le collectif m s|la diplomatie française f s|la Maison Blanche f s|le Kremlin m s|l'Elysée m s|Matignon m s|la Cour f s|le Conseil d'Etat m s|la juridiction f s|l'exécutif m s|l'intersyndicale f s|la municipalité f s"


def _table(cells: str) -> list[tuple[str, str, str]]:
    rows = []
    for cell in cells.split("|"):
        text, gender, number = cell.rsplit(" ", 2)
        rows.append((text, gender, number))
    return rows


class People:
    """Draws speakers."""

    def __init__(self, draw: random.Random, names: Names) -> None:
        self.draw = draw
        self.names = names
        self.complements = [c for line in _COMPLEMENTS.strip().split("\n") for c in line.split("|")]
        self.adjectives = [tuple(pair.split()) for pair in _ADJECTIVES.split("|")]
        self.sources, self.people, self.groups = _table(_SOURCES), _table(_PEOPLE), _table(_GROUPS)
        self.documents, self.bodies = _table(_DOCUMENTS), _table(_BODIES)
        self.functions = [
            (row["m"], row["f"] or row["m"], row["mp"], row["fp"] or row["mp"], row["kind"])
            for row in read_table("functions")
            if row["m"] and row["mp"]
        ]
        self.offices = [f for f in self.functions if f[4] in ("office", "rank")]
        self.lexicon_groups = [(r["noun"], r["gender"], r["number"]) for r in read_table("groups")]
        self.descriptions = [
            (r["phrase"], r["gender"], r["number"], r["type"]) for r in read_table("descriptions")
        ]
        self.organisations = [
            (r["name"], r["gender"], r["number"], r["kind"]) for r in read_table("organisations")
        ]
        self.places = [
            (r["name"], r["article"], r["gender"] or "m", r["number"]) for r in read_table("places")
        ]
        self.metonyms = [(r["name"], r["gender"], r["number"]) for r in read_table("metonyms")]
        self.media = [(r["name"], r["gender"], r["number"]) for r in read_table("media")]

    def chance(self, share: float) -> bool:
        return self.draw.random() < share

    def gender(self) -> str:
        return "f" if self.chance(0.38) else "m"

    def article(self, gender: str, number: str) -> str:
        return "les" if number == "p" else ("la" if gender == "f" else "le")

    def name(self, gender: str | None = None, full: bool | None = None) -> str:
        """A person's name, marked PER."""
        full = self.chance(0.75) if full is None else full
        return mark("PER", self.names.person(self.draw, gender or self.gender(), full))

    def organisation(self) -> Speaker:
        """An organisation's name with its article, marked ORG."""
        name, gender, number, _ = self.draw.choice(self.organisations)
        if self.chance(0.2):
            name, gender, number = self.names.body(self.draw), "m", "s"
            return Speaker(mark("ORG", name), gender, number, "body")
        if name.startswith(("Le ", "La ", "Les ", "L'")) or (name[1:2].islower() and self.chance(0.4)):
            return Speaker(mark("ORG", name), gender, number, "body")
        return Speaker(f"{self.article(gender, number)} {mark('ORG', name)}", gender, number, "body")

    def place(self) -> Speaker:
        """A place's name with its article, marked LOC."""
        if self.chance(0.15):
            name, gender, number = self.draw.choice(self.metonyms)
            return Speaker(
                f"{self.article(gender, number)} {mark('ORG', name)}"
                if self.chance(0.6)
                else mark("ORG", name),
                gender,
                number,
                "place",
            )
        name, article, gender, number = self.draw.choice(self.places)
        text = mark("LOC", name)
        return Speaker(f"{article} {text}" if article else text, gender, number, "place")

    def medium(self) -> Speaker:
        name, gender, _ = self.draw.choice(self.media)
        if self.chance(0.15) and name[:3] in ("Le ", "La "):
            return Speaker(f"{name[:2].lower()} {mark('ORG', name[3:])}", gender, "s", "medium")
        return Speaker(mark("ORG", name), gender, "s", "medium")

    def complement(self) -> str:
        """What follows a function: de la région, de l'ONU, de Lyon, du groupe X."""
        dice = self.draw.random()
        if dice < 0.5:
            return self.draw.choice(self.complements)
        if dice < 0.72:
            return f"de {self.organisation().text}"
        if dice < 0.9:
            return f"de {self.place().text}"
        if dice < 0.95:
            return (
                f"de {self.draw.choice(self.descriptions)[0]}"
                if self.chance(0.0)
                else f"de {self.draw.choice(['la ville', 'la commune', 'la région', 'la province', 'la capitale'])} de {mark('LOC', self.names.place(self.draw))}"
            )
        return f"{self.draw.choice(self.complements)} de {self.place().text}"

    def function(
        self, gender: str, number: str = "s", *, complement: float = 0.55, adjective: float = 0.15
    ) -> str:
        """A function without its article: ministre français de l'Intérieur."""
        row = self.draw.choice(self.offices if self.chance(0.5) else self.functions)
        forms = row[(0 if gender == "m" else 1) + (0 if number == "s" else 2)]
        text = self.draw.choice(forms.split("|"))
        if number == "s" and self.chance(adjective):
            pair = self.draw.choice(self.adjectives)
            form = pair[0] if gender == "m" else pair[1].rstrip("*")
            text = f"{form} {text}" if pair[1].endswith("*") else f"{text} {form}"
        if self.chance(complement):
            text = f"{text} {self.complement()}"
        return text

    def apposition(self, gender: str) -> str:
        """What stands after a name and is not the mention: ", 54 ans, agriculteur à Vesoul,"."""
        dice = self.draw.random()
        if dice < 0.55:
            return f", {self.function(gender, complement=0.7)},"
        if dice < 0.66:
            return f", {self.draw.randint(17, 89)} ans,"
        if dice < 0.76:
            return f", {self.draw.randint(17, 89)} ans, {self.function(gender)},"
        if dice < 0.86:
            return f", {self.article(gender, 's')} {self.function(gender)},"
        if dice < 0.93:
            return f"({self.draw.choice(['PS', 'LR', 'LFI', 'RN', 'MR', 'PLR', 'UDC', 'DVD', 'Les Verts', 'EELV', 'Renaissance', 'N-VA', 'cdH'])})"
        if dice < 0.97:
            return f", {self.function(gender)} et {self.function(gender)},"
        return f", de {self.organisation().text},"

    def pronoun(self) -> Speaker:
        text, gender, number = self.draw.choice(
            [
                ("il", "m", "s"),
                ("il", "m", "s"),
                ("elle", "f", "s"),
                ("elle", "f", "s"),
                ("ils", "m", "p"),
                ("on", "m", "s"),
                ("elles", "f", "p"),
            ]
        )
        return Speaker(text, gender, number, "pronoun")

    def person(self) -> Speaker:
        """A person by name, with or without title, or by function."""
        gender = self.gender()
        dice = self.draw.random()
        if dice < 0.30:
            return Speaker(self.name(gender, True), gender, "s", "name")
        if dice < 0.38:
            return Speaker(self.name(gender, False), gender, "s", "name")
        if dice < 0.47:
            civility = self.draw.choice(
                ["M.", "M.", "Me", "Dr", "le Dr", "le professeur", "maître"]
                if gender == "m"
                else ["Mme", "Mme", "Me", "la Dre", "la professeure"]
            )
            return Speaker(f"{civility} {self.name(gender, self.chance(0.3))}", gender, "s", "name")
        if dice < 0.62:
            function = self.function(gender, complement=0.0, adjective=0.3)
            if self.chance(0.06):
                function = function[:1].upper() + function[1:]
            return Speaker(f"{self.article(gender, 's')} {function} {self.name(gender)}", gender, "s", "name")
        if dice < 0.72:
            return Speaker(
                f"{self.article(gender, 's')} {self.function(gender, complement=1)} {self.name(gender, True)}",
                gender,
                "s",
                "name",
            )
        if dice < 0.88:
            return Speaker(
                f"{self.article(gender, 's')} {self.function(gender, complement=0.75)}",
                gender,
                "s",
                "function",
            )
        if dice < 0.90:
            return Speaker(
                f"{self.draw.choice(['un certain', 'un dénommé']) if gender == 'm' else 'une certaine'} {self.name(gender)}",
                gender,
                "s",
                "name",
            )
        text, gender, number = self.draw.choice(self.people)
        return Speaker(text, gender, number, "function")

    def any(self, *, pronouns: float = 0.0) -> Speaker:
        """Any speaker."""
        if self.chance(pronouns):
            return self.pronoun()
        dice = self.draw.random()
        if dice < 0.54:
            return self.person()
        if dice < 0.63:
            text, gender, number = self.draw.choice(self.sources)
            if self.chance(0.35):
                gender = self.gender()
                text, number = f"{'une' if gender == 'f' else 'un'} {self.function(gender)}", "s"
            return Speaker(text, gender, number, "source")
        if dice < 0.71:
            if self.chance(0.35):
                gender = self.gender()
                text = f"{self.draw.choice(['les', 'des', 'plusieurs', 'certains' if gender == 'm' else 'certaines', 'les deux', 'trois', 'de nombreux' if gender == 'm' else 'de nombreuses', 'quelques'])} {self.function(gender, 'p')}"
                return Speaker(text, gender, "p", "group")
            if self.chance(0.3):
                noun, gender, number = self.draw.choice(self.lexicon_groups)
                return Speaker(f"{self.article(gender, number)} {noun}", gender, number, "group")
            if self.chance(0.3):
                first, second = self.person(), self.person()
                return Speaker(f"{first.text} et {second.text}", "m", "p", "group")
            return Speaker(*self.draw.choice(self.groups), "group")
        if dice < 0.79:
            return self.organisation()
        if dice < 0.86:
            text, gender, number = self.draw.choice(self.bodies)
            if self.chance(0.3):
                text = f"{text} de {self.place().text}"
            return Speaker(text, gender, number, "body")
        if dice < 0.90:
            return self.place()
        if dice < 0.93:
            return self.medium()
        if dice < 0.965:
            text, gender, number = self.draw.choice(self.documents)
            if self.chance(0.35):
                text = f"{text} de {self.organisation().text if self.chance(0.6) else self.name()}"
            return Speaker(text, gender, number, "document")
        phrase, gender, number, kind = self.draw.choice(self.descriptions)
        return Speaker(
            f"{self.article(gender, number)} {phrase}",
            gender,
            number,
            "document" if kind == "document" else "function",
        )
