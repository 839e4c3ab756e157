"""The conjugator on the verbs that go their own way."""

from __future__ import annotations

import pytest

from quotebank.lexicon.build.conjugate import all_forms, bare, forms

HARD = """
être             ind:pre:1s suis  ind:pre:2p êtes  ind:imp:3p étaient  sub:pre:3s soit
être             imp:2p soyez  ind:pas:3p furent
avoir            ind:pre:3p ont  ind:fut:3s aura  sub:pre:1p ayons  imp:2s aie
avoir            par:pre ayant  ind:pas:3s eut
aller            ind:pre:1s vais  ind:fut:1p irons  sub:pre:3p aillent  imp:2s va
aller            ind:imp:3s allait  sub:pre:1p allions
faire            ind:pre:2p faites  ind:pre:3p font  ind:imp:3s faisait  sub:pre:3s fasse
faire            cond:3s ferait  ind:pas:3p firent
dire             ind:pre:2p dites  ind:pas:3s dit  par:pre disant  sub:imp:3s dît
dire             ind:fut:3p diront  par:pas:fp dites
redire           ind:pre:2p redites  ind:pre:3p redisent  par:pas:ms redit
contredire       ind:pre:2p contredisez  ind:pas:3p contredirent
médire           ind:pre:2p médisez  par:pre médisant
prédire          ind:pre:2p prédisez  ind:imp:3p prédisaient
maudire          ind:pre:3p maudissent  par:pas:fs maudite  ind:pre:3s maudit
pouvoir          ind:pre:1s peux  ind:fut:3s pourra  sub:pre:3s puisse  sub:pre:1p puissions
pouvoir          ind:pas:3s put
vouloir          ind:pre:3p veulent  cond:3s voudrait  sub:pre:2p vouliez  imp:2p veuillez
savoir           ind:fut:3s saura  par:pre sachant  sub:pre:3s sache  ind:pas:3p surent
savoir           ind:imp:3s savait
devoir           ind:pre:3p doivent  par:pas:ms dû  par:pas:fs due  par:pas:mp dus
devoir           ind:fut:3p devront
falloir          ind:pre:3s faut  ind:fut:3s faudra  sub:pre:3s faille  ind:imp:3s fallait
falloir          par:pas:ms fallu
pleuvoir         ind:pre:3s pleut  ind:pre:3p pleuvent  cond:3s pleuvrait  ind:pas:3s plut
valoir           ind:pre:3s vaut  sub:pre:3s vaille  cond:3s vaudrait  sub:pre:1p valions
prévaloir        sub:pre:3s prévale  ind:pre:3s prévaut
voir             ind:fut:3s verra  ind:pas:3p virent  ind:imp:1p voyions  sub:pre:3p voient
prévoir          ind:fut:3s prévoira  ind:pre:3p prévoient  ind:pas:3s prévit
entrevoir        cond:3p entreverraient  par:pas:fs entrevue
recevoir         ind:pre:3s reçoit  ind:pas:3s reçut  par:pas:mp reçus  ind:pre:1p recevons
concevoir        ind:pre:3p conçoivent  ind:fut:3s concevra
émouvoir         ind:pre:3s émeut  par:pas:ms ému  ind:pre:3p émeuvent
mouvoir          par:pas:ms mû  par:pas:fs mue  par:pas:mp mus
promouvoir       par:pas:fp promues  sub:pre:3s promeuve
s'asseoir        ind:pre:3s assied  ind:pre:3p asseyent  par:pas:fs assise  ind:fut:3s assiéra
tenir            ind:pre:3p tiennent  ind:pas:3s tint  ind:pas:3p tinrent  ind:fut:3s tiendra
tenir            sub:imp:3s tînt
soutenir         ind:pre:3s soutient  par:pas:fs soutenue  sub:pre:1p soutenions
convenir         ind:pas:3s convint  cond:3s conviendrait
se souvenir      ind:pre:3s souvient  ind:pas:1p souvînmes  inf souvenir
prendre          ind:pre:3p prennent  sub:pre:3s prenne  ind:pas:3p prirent  par:pas:fs prise
prendre          ind:pre:1p prenons
entreprendre     ind:pre:3s entreprend  ind:imp:3s entreprenait
mettre           ind:pre:3s met  ind:pas:3s mit  par:pas:fp mises
admettre         ind:pre:3p admettent  cond:3s admettrait
promettre        ind:pas:3p promirent  ind:pre:1s promets
écrire           ind:pre:3p écrivent  ind:pas:3s écrivit  par:pas:fs écrite
souscrire        ind:pre:1p souscrivons  ind:fut:3s souscrira
rire             ind:pre:3s rit  ind:imp:1p riions  par:pas:ms ri  ind:pre:3p rient
sourire          ind:pas:3s sourit  ind:pre:3p sourient
lire             ind:pas:3p lurent  par:pas:fs lue  ind:pre:3p lisent
élire            par:pas:mp élus  ind:pas:3s élut
croire           ind:pre:3p croient  ind:imp:1p croyions  ind:pas:3s crut
boire            ind:pre:1p buvons  sub:pre:3s boive  ind:pas:3s but
vivre            ind:pas:3s vécut  par:pas:ms vécu  ind:pre:3s vit
poursuivre       ind:pre:3s poursuit  ind:pas:3s poursuivit  par:pas:fs poursuivie
conclure         ind:pre:3s conclut  ind:pas:3s conclut  par:pas:fs conclue  ind:pre:3p concluent
inclure          par:pas:ms inclus  par:pas:fs incluse
craindre         ind:pre:3s craint  ind:pre:3p craignent  ind:pas:3s craignit  par:pas:fs crainte
se plaindre      ind:pre:1p plaignons  ind:imp:3s plaignait
rejoindre        ind:fut:3s rejoindra  ind:pas:3p rejoignirent
enjoindre        ind:pre:3s enjoint  par:pre enjoignant
feindre          ind:pre:3p feignent  par:pre feignant
répondre         ind:pre:3s répond  ind:pas:3p répondirent  par:pas:ms répondu
défendre         ind:pre:3s défend  ind:imp:3p défendaient
perdre           ind:pre:1s perds  par:pas:fs perdue
résoudre         ind:pre:3p résolvent  par:pas:ms résolu  ind:pre:3s résout
absoudre         par:pas:ms absous  par:pas:fs absoute  ind:pre:3p absolvent
coudre           ind:pre:3p cousent  ind:pas:3s cousit
convaincre       ind:pre:3s convainc  ind:pre:1p convainquons  par:pas:ms convaincu  ind:pas:3s convainquit
rompre           ind:pre:3s rompt  ind:pas:3p rompirent
battre           ind:pre:3s bat  par:pas:ms battu
reconnaître      ind:pre:3s reconnaît  ind:pre:3p reconnaissent  ind:pas:3s reconnut  ind:fut:3s reconnaîtra
naître           ind:pas:3s naquit  par:pas:fp nées  ind:pre:3s naît
croître          ind:pre:1s croîs  par:pas:ms crû  par:pas:fs crue
accroître        ind:pre:3s accroît  par:pas:ms accru
produire         ind:pre:3p produisent  ind:pas:3s produisit  par:pas:fs produite
nuire            par:pas:ms nui  ind:pas:3p nuisirent
plaire           ind:pre:3s plaît  ind:pas:3s plut  par:pas:ms plu
taire            ind:pre:3s tait  ind:pas:3p turent
extraire         ind:pre:1p extrayons  par:pas:fs extraite
suffire          par:pas:ms suffi  ind:pas:3s suffit
ouvrir           ind:pre:3s ouvre  par:pas:fs ouverte  imp:2s ouvre  ind:fut:3s ouvrira
offrir           ind:pas:3s offrit  par:pas:mp offerts
souffrir         ind:pre:3p souffrent  par:pas:ms souffert
accueillir       ind:fut:3s accueillera  ind:pre:3s accueille  imp:2s accueille  par:pas:fs accueillie
partir           ind:pre:3s part  par:pas:fs partie  ind:pre:3p partent
repartir         ind:pre:3s repart  ind:pre:1p repartons
répartir         ind:pre:3s répartit  ind:pre:3p répartissent
sortir           ind:pre:3p sortent  ind:imp:3s sortait
assortir         ind:pre:3p assortissent
ressentir        ind:pre:3s ressent  ind:pas:3p ressentirent
servir           ind:pre:3s sert  ind:pre:3p servent
asservir         ind:pre:3p asservissent
démentir         ind:pre:3s dément  par:pas:fs démentie
endormir         ind:pre:3p endorment  ind:pre:3s endort
courir           ind:fut:3s courra  ind:pas:3s courut  par:pas:ms couru
mourir           ind:pre:3p meurent  ind:fut:3s mourra  par:pas:fs morte  sub:pre:1p mourions
s'enquérir       ind:pre:3s enquiert  ind:pas:3s enquit  par:pas:ms enquis  ind:pre:3p enquièrent
requérir         ind:pre:3s requiert  cond:3s requerrait
fuir             ind:pre:1p fuyons  ind:pas:3s fuit
bouillir         ind:pre:3s bout  ind:pre:3p bouillent
revêtir          ind:pre:3s revêt  par:pas:ms revêtu
haïr             ind:pre:3s hait  ind:pre:3p haïssent  par:pas:fs haïe
finir            ind:pre:3p finissent  ind:imp:3s finissait  ind:pas:3p finirent  par:pre finissant
rugir            ind:pre:3s rugit  par:pas:ms rugi
appauvrir        ind:pre:3p appauvrissent
s'enorgueillir   ind:pre:3s enorgueillit  ind:pre:3p enorgueillissent
annoncer         ind:pre:1p annonçons  ind:imp:3s annonçait  ind:imp:1p annoncions  ind:pas:3s annonça
annoncer         par:pre annonçant  ind:pas:3p annoncèrent
juger            ind:pre:1p jugeons  ind:imp:3p jugeaient  ind:imp:2p jugiez  ind:pas:3s jugea
juger            par:pre jugeant  ind:pas:3p jugèrent
protéger         ind:pre:3s protège  ind:fut:3s protégera  ind:imp:3s protégeait
appeler          ind:pre:3s appelle  ind:fut:3s appellera  ind:pre:1p appelons  ind:imp:3s appelait
rappeler         ind:pre:3p rappellent  cond:3s rappellerait
jeter            ind:pre:3s jette  ind:pas:3s jeta  sub:pre:1p jetions
rejeter          ind:pre:3p rejettent  ind:fut:3p rejetteront
interpeller      ind:pre:3s interpelle  ind:pre:1p interpellons
acheter          ind:pre:3s achète  ind:fut:3s achètera
marteler         ind:pre:3s martèle  ind:fut:3p martèleront  ind:imp:3s martelait
révéler          ind:pre:3s révèle  ind:fut:3s révélera
répéter          ind:pre:3p répètent  cond:3s répéterait
relever          ind:pre:3s relève  ind:fut:3s relèvera
espérer          ind:pre:3s espère  ind:imp:3s espérait
asséner          ind:pre:3s assène  ind:pas:3s asséna
alléguer         ind:pre:3s allègue  ind:imp:3s alléguait
célébrer         ind:pre:3s célèbre  ind:fut:3s célébrera
créer            ind:pre:3s crée  par:pas:fs créée  ind:fut:3s créera
payer            ind:pre:3s paie  ind:imp:1p payions  ind:fut:3s paiera
envoyer          ind:pre:3s envoie  ind:fut:3s enverra  ind:imp:3s envoyait
octroyer         ind:pre:3p octroient  ind:fut:3s octroiera
appuyer          ind:pre:3s appuie  par:pre appuyant
crier            ind:imp:1p criions  ind:pre:3p crient  ind:fut:3s criera
tweeter          ind:pre:3s tweete  ind:pas:3s tweeta  ind:fut:3s tweetera
vexer            ind:pre:3s vexe
arguer           ind:pre:3s argue  par:pre arguant
"""

CASES = [
    (line.split("  ")[0].strip(), pair)
    for line in HARD.strip().splitlines()
    for pair in zip(*[iter(line.split("  ", 1)[1].split())] * 2, strict=True)
]


@pytest.mark.parametrize(
    ("lemma", "expected"), CASES, ids=lambda value: " ".join(value) if isinstance(value, tuple) else value
)
def test_form(lemma: str, expected: tuple[str, str]) -> None:
    tag, form = expected
    assert forms(lemma)[tag] == form


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("balayer", "balaye"),
        ("balayer", "balayera"),
        ("s'asseoir", "assoit"),
        ("s'asseoir", "assoira"),
        ("céder", "cèdera"),
        ("célébrer", "célèbrerait"),
        ("ruisseler", "ruissèle"),
        ("reconnaître", "reconnait"),
        ("reconnaître", "reconnaitra"),
        ("plaire", "plait"),
    ],
)
def test_other_spelling(lemma: str, form: str) -> None:
    assert form not in forms(lemma).values()
    assert form in {spelling for _, spelling in all_forms(lemma)}


def test_appeler_has_one_spelling() -> None:
    assert dict(all_forms("appeler")) == forms("appeler")


def test_a_defective_verb_has_no_other_person() -> None:
    assert {tag for tag in forms("falloir") if tag.startswith("ind:pre")} == {"ind:pre:3s"}
    assert "imp:2s" not in forms("pouvoir")
    assert "par:pas:fs" not in forms("pouvoir")


def test_reflexive_pronoun_is_left_out() -> None:
    assert bare("s'exclamer") == "exclamer"
    assert bare("se féliciter") == "féliciter"
    assert bare("semer") == "semer"


@pytest.mark.parametrize("word", ["table", "er", "", "ouloir"])
def test_no_verb(word: str) -> None:
    with pytest.raises(ValueError, match="no conjugation"):
        forms(word)


@pytest.mark.parametrize("lemma", ["dire", "annoncer", "finir", "tenir", "craindre", "s'asseoir", "payer"])
def test_every_form_is_there(lemma: str) -> None:
    found = forms(lemma)
    assert len(found) == 7 * 6 + 3 + 6
    assert all(form.isalpha() for form in found.values())
