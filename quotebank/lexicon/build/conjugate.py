"""A French conjugator by rules: three groups, stem changes, models that prefixed verbs share.

Tags are ``ind:pre:3s`` (present), ``ind:imp`` (imperfect), ``ind:fut``, ``ind:pas`` (past historic),
``cond``, ``sub:pre``, ``sub:imp``, ``imp`` (imperative), each with a person from ``1s`` to ``3p``,
and ``inf``, ``par:pre``, ``par:pas:ms`` and its like.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import regex

PERSONS = ("1s", "2s", "3s", "1p", "2p", "3p")
_IMPERATIVE = ("2s", "1p", "2p")

_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_SUBJUNCTIVE = ("e", "es", "e", "ions", "iez", "ent")
# The vowel of the past historic: its endings and those of the imperfect subjunctive.
_PAST = {
    "a": (("ai", "as", "a", "âmes", "âtes", "èrent"), ("asse", "asses", "ât", "assions", "assiez", "assent")),
    "it": (
        ("is", "is", "it", "îmes", "îtes", "irent"),
        ("isse", "isses", "ît", "issions", "issiez", "issent"),
    ),
    "ït": (
        ("ïs", "ïs", "ït", "ïmes", "ïtes", "ïrent"),
        ("ïsse", "ïsses", "ït", "ïssions", "ïssiez", "ïssent"),
    ),
    "ut": (
        ("us", "us", "ut", "ûmes", "ûtes", "urent"),
        ("usse", "usses", "ût", "ussions", "ussiez", "ussent"),
    ),
    "ût": (
        ("ûs", "ûs", "ût", "ûmes", "ûtes", "ûrent"),
        ("ûsse", "ûsses", "ût", "ûssions", "ûssiez", "ûssent"),
    ),
    "int": (
        ("ins", "ins", "int", "înmes", "întes", "inrent"),
        ("insse", "insses", "înt", "inssions", "inssiez", "inssent"),
    ),
}

# Models of the third group. A name is the end of an infinitive (the longest that fits wins), or a
# whole one after "=". Then: present | future stem | third person of the past historic | participle,
# and what does not follow from these: sub=STRONG/WEAK stems, imp=2s/1p/2p, ger=, fem= (feminine
# participle), only= (persons of a verb that lacks the others). A form that nobody uses is "-".
_MODELS = """
=aller     vais vas va allons allez vont | ir | alla | allé | sub=aill/all imp=va/allons/allez
envoyer    envoie envoies envoie envoyons envoyez envoient | enverr | envoya | envoyé
tenir      tiens tiens tient tenons tenez tiennent | tiendr | tint | tenu
venir      viens viens vient venons venez viennent | viendr | vint | venu
quérir     quiers quiers quiert quérons quérez quièrent | querr | quit | quis
courir     cours cours court courons courez courent | courr | courut | couru
mourir     meurs meurs meurt mourons mourez meurent | mourr | mourut | mort
ouvrir     ouvre ouvres ouvre ouvrons ouvrez ouvrent | ouvrir | ouvrit | ouvert
ffrir      ffre ffres ffre ffrons ffrez ffrent | ffrir | ffrit | ffert
cueillir   cueille cueilles cueille cueillons cueillez cueillent | cueiller | cueillit | cueilli
ssaillir   ssaille ssailles ssaille ssaillons ssaillez ssaillent | ssaillir | ssaillit | ssailli
défaillir  défaille défailles défaille défaillons défaillez défaillent | défaillir | défaillit | défailli
bouillir   bous bous bout bouillons bouillez bouillent | bouillir | bouillit | bouilli
dormir     dors dors dort dormons dormez dorment | dormir | dormit | dormi
partir     pars pars part partons partez partent | partir | partit | parti
sortir     sors sors sort sortons sortez sortent | sortir | sortit | sorti
sentir     sens sens sent sentons sentez sentent | sentir | sentit | senti
mentir     mens mens ment mentons mentez mentent | mentir | mentit | menti
servir     sers sers sert servons servez servent | servir | servit | servi
vêtir      vêts vêts vêt vêtons vêtez vêtent | vêtir | vêtit | vêtu
fuir       fuis fuis fuit fuyons fuyez fuient | fuir | fuit | fui
haïr       hais hais hait haïssons haïssez haïssent | haïr | haït | haï
cevoir     çois çois çoit cevons cevez çoivent | cevr | çut | çu
devoir     dois dois doit devons devez doivent | devr | dut | dû | fem=due
mouvoir    meus meus meut mouvons mouvez meuvent | mouvr | mut | mu
=mouvoir   meus meus meut mouvons mouvez meuvent | mouvr | mut | mû | fem=mue
=pouvoir   peux peux peut pouvons pouvez peuvent | pourr | put | pu | fem=- sub=puiss/puiss imp=-
=vouloir veux veux veut voulons voulez veulent|voudr|voulut|voulu|sub=veuill/voul imp=veuille/voulons/veuillez
=savoir sais sais sait savons savez savent|saur|sut|su|sub=sach/sach imp=sache/sachons/sachez ger=sachant
valoir     vaux vaux vaut valons valez valent | vaudr | valut | valu | sub=vaill/val
prévaloir  prévaux prévaux prévaut prévalons prévalez prévalent | prévaudr | prévalut | prévalu
=falloir   - - faut fallons - - | faudr | fallut | fallu | fem=- sub=faill/fall only=3s ger=- imp=-
pleuvoir   - - pleut pleuvons - pleuvent | pleuvr | plut | plu | fem=- only=3s/3p imp=-
voir       vois vois voit voyons voyez voient | verr | vit | vu
prévoir    prévois prévois prévoit prévoyons prévoyez prévoient | prévoir | prévit | prévu
pourvoir   pourvois pourvois pourvoit pourvoyons pourvoyez pourvoient | pourvoir | pourvut | pourvu
asseoir    assieds assieds assied asseyons asseyez asseyent | assiér | assit | assis
surseoir   sursois sursois sursoit sursoyons sursoyez sursoient | surseoir | sursit | sursis
choir      chois chois choit choyons choyez choient | choir | chut | chu
dre        ds ds d dons dez dent | dr | dit | du
prendre    prends prends prend prenons prenez prennent | prendr | prit | pris
indre      ins ins int ignons ignez ignent | indr | ignit | int
coudre     couds couds coud cousons cousez cousent | coudr | cousit | cousu
moudre     mouds mouds moud moulons moulez moulent | moudr | moulut | moulu
résoudre   résous résous résout résolvons résolvez résolvent | résoudr | résolut | résolu
soudre     sous sous sout solvons solvez solvent | soudr | solut | sous | fem=soute
mettre     mets mets met mettons mettez mettent | mettr | mit | mis
battre     bats bats bat battons battez battent | battr | battit | battu
rompre     romps romps rompt rompons rompez rompent | rompr | rompit | rompu
vaincre    vaincs vaincs vainc vainquons vainquez vainquent | vaincr | vainquit | vaincu
suivre     suis suis suit suivons suivez suivent | suivr | suivit | suivi
vivre      vis vis vit vivons vivez vivent | vivr | vécut | vécu
aître      ais ais aît aissons aissez aissent | aîtr | ut | u
=naître    nais nais naît naissons naissez naissent | naîtr | naquit | né
=renaître  renais renais renaît renaissons renaissez renaissent | renaîtr | renaquit | rené
croître    crois crois croît croissons croissez croissent | croîtr | crut | cru
=croître   croîs croîs croît croissons croissez croissent | croîtr | crût | crû | fem=crue
dire       dis dis dit disons disez disent | dir | dit | dit
=dire      dis dis dit disons dites disent | dir | dit | dit
=redire    redis redis redit redisons redites redisent | redir | redit | redit
maudire    maudis maudis maudit maudissons maudissez maudissent | maudir | maudit | maudit
crire      cris cris crit crivons crivez crivent | crir | crivit | crit
lire       lis lis lit lisons lisez lisent | lir | lut | lu
rire       ris ris rit rions riez rient | rir | rit | ri
frire      fris fris frit frions friez frient | frir | frit | frit
suffire    suffis suffis suffit suffisons suffisez suffisent | suffir | suffit | suffi
confire    confis confis confit confisons confisez confisent | confir | confit | confit
concire    concis concis concit concisons concisez concisent | concir | concit | concis
uire       uis uis uit uisons uisez uisent | uir | uisit | uit
nuire      nuis nuis nuit nuisons nuisez nuisent | nuir | nuisit | nui
luire      luis luis luit luisons luisez luisent | luir | luisit | lui
clure      clus clus clut cluons cluez cluent | clur | clut | clu
inclure    inclus inclus inclut incluons incluez incluent | inclur | inclut | inclus
clore      clos clos clôt closons closez closent | clor | closit | clos
faire      fais fais fait faisons faites font | fer | fit | fait | sub=fass/fass
traire     trais trais trait trayons trayez traient | trair | trayit | trait
plaire     plais plais plaît plaisons plaisez plaisent | plair | plut | plu
taire      tais tais tait taisons taisez taisent | tair | tut | tu
boire      bois bois boit buvons buvez boivent | boir | but | bu
croire     crois crois croit croyons croyez croient | croir | crut | cru
"""

# Verbs of the second group whose end looks like one of the models.
_SECOND_GROUP = frozenset(("répartir", "impartir", "assortir", "réassortir", "désassortir", "asservir"))

_AVOIR = {
    "ind:pre": "ai as a avons avez ont",
    "sub:pre": "aie aies ait ayons ayez aient",
    "imp": "aie ayons ayez",
}
_ETRE = {
    "ind:pre": "suis es est sommes êtes sont",
    "sub:pre": "sois sois soit soyons soyez soient",
    "imp": "sois soyons soyez",
}

# -eler and -eter that take è where the others double their consonant.
_GRAVE = frozenset(
    """acheter racheter geler dégeler congeler décongeler surgeler regeler modeler remodeler
    peler celer
    déceler receler ciseler démanteler écarteler harceler marteler crocheter corseter fureter haleter fileter
    agneler""".split()
)
_CLUSTER = "ch|gn|gu|qu|[bcdfgptv]r|[bcfgp]l|[bcdfghjklmnprstvz]"
_ACUTE = regex.compile(rf"(.*)é((?:{_CLUSTER})er)")
_MUTE = regex.compile(r"(.*[^e])e((?:vr|[bcdfghjklmnprstvz])er)")
_CLITIC = regex.compile(r"(?:se |s')(?=\p{L})")


@attrs.frozen
class _Model:
    """The principal parts of a verb of the third group."""

    present: tuple[str, ...]
    future: str
    past: str
    participle: str
    extra: dict[str, str]


def _read_models() -> dict[str, _Model]:
    models = {}
    for line in _MODELS.strip().splitlines():
        name, rest = line.split(maxsplit=1)
        present, future, past, participle, *extra = (part.strip() for part in rest.split("|"))
        pairs = dict(pair.split("=") for pair in (extra[0].split() if extra else ()))
        models[name] = _Model(tuple(present.split()), future, past, participle, pairs)
    return models


_BY_NAME = _read_models()


def bare(lemma: str) -> str:
    """A lemma without its reflexive pronoun: ``s'étonner`` gives ``étonner``."""
    return str(_CLITIC.sub("", lemma, count=1))


def forms(lemma: str) -> dict[str, str]:
    """Every simple form of a verb by its tag, the reflexive pronoun left out.

    Raises:
        ValueError: The lemma is no French infinitive that the rules know.
    """
    verb = bare(lemma)
    if verb in ("être", "avoir"):
        return _auxiliary(verb)
    found = _model_of(verb)
    if found:
        return _third_group(verb, *found)
    if verb.endswith("er") and len(verb) > 3:
        return _first_group(verb)
    if verb.endswith("ir") and not verb.endswith("oir") and len(verb) > 3:
        return _second_group(verb)
    raise ValueError(f"no conjugation known for {lemma!r}")


def all_forms(lemma: str) -> Iterator[tuple[str, str]]:
    """The pairs of tag and form of :func:`forms`, then the other spellings in use.

    These are ``paye`` beside ``paie``, ``assoit`` beside ``assied``, and the ones of the reform of
    1990: ``cèdera``, ``ruissèle``, ``connait``, ``accroit``.
    """
    found = forms(lemma)
    yield from found.items()
    verb = bare(lemma)
    for tag, form in found.items():
        for other in _spellings(verb, tag, form):
            if other != form:
                yield tag, other


def _spellings(verb: str, tag: str, form: str) -> Iterator[str]:
    """Other spellings of one form."""
    mood = tag.rpartition(":")[0]
    if verb.endswith("ayer"):
        stem = verb[:-3]
        if form.startswith(stem + "i") and not form.startswith(verb[:-2] + "i"):
            yield stem + "y" + form[len(stem) + 1 :]
    elif verb.endswith("eyer"):
        return
    elif (match := _ACUTE.fullmatch(verb)) and mood in ("ind:fut", "cond"):
        yield match[1] + "è" + form[len(match[1]) + 1 :]
    elif _doubles(verb) and not verb.endswith(("appeler", "jeter")):
        doubled = verb[:-2] + verb[-3]
        if form.startswith(doubled + "e"):
            yield verb[:-4] + "è" + verb[-3] + form[len(doubled) :]
    elif verb.endswith(("aître", "oître", "plaire", "clore")) and verb != "croître":
        plain = form.replace("aît", "ait").replace("oît", "oit").replace("ôt", "ot")
        if mood in ("ind:pre", "ind:fut", "cond", "inf") or tag == "inf":
            yield plain
    elif verb.endswith("asseoir"):
        yield from _second_asseoir(verb, tag)


def _second_asseoir(verb: str, tag: str) -> Iterator[str]:
    stem = verb[: -len("eoir")] + "o"
    mood, _, person = tag.rpartition(":")
    if person not in PERSONS:
        return
    nth = PERSONS.index(person)
    if mood in ("ind:pre", "imp"):
        yield stem + ("is", "is", "it", "yons", "yez", "ient")[nth]
    elif mood == "ind:imp":
        yield stem + "y" + _IMPERFECT[nth]
    elif mood == "ind:fut":
        yield stem + "ir" + _FUTURE[nth]
    elif mood == "cond":
        yield stem + "ir" + _IMPERFECT[nth]
    elif mood == "sub:pre":
        yield stem + ("y" if person in ("1p", "2p") else "i") + _SUBJUNCTIVE[nth]


def _model_of(verb: str) -> tuple[str, _Model] | None:
    """The prefix and the model of a verb of the third group."""
    whole = _BY_NAME.get("=" + verb)
    if whole:
        return "", whole
    if verb in _SECOND_GROUP:
        return None
    for cut in range(len(verb) - 2):
        model = _BY_NAME.get(verb[cut:])
        if model:
            return verb[:cut], model
    return None


def _assemble(
    verb: str,
    present: tuple[str, ...],
    imperfect: str,
    future: str,
    past: str,
    subjunctive: tuple[str, str],
    participle: tuple[str, str],
    gerund: str,
) -> dict[str, str]:
    """All forms from the principal parts (the imperative follows from the present)."""
    found = {"inf": verb}
    for nth, person in enumerate(PERSONS):
        found[f"ind:pre:{person}"] = present[nth]
    for nth, person in enumerate(PERSONS):
        found[f"ind:imp:{person}"] = imperfect + _IMPERFECT[nth]
        found[f"ind:fut:{person}"] = future + _FUTURE[nth]
        found[f"cond:{person}"] = future + _IMPERFECT[nth]
        found[f"sub:pre:{person}"] = subjunctive[person in ("1p", "2p")] + _SUBJUNCTIVE[nth]
    vowel = next(end for end in ("int", "it", "ït", "ut", "ût", "a") if past.endswith(end))
    stem = past[: -len(vowel)]
    for nth, person in enumerate(PERSONS):
        found[f"ind:pas:{person}"] = stem + _PAST[vowel][0][nth]
        found[f"sub:imp:{person}"] = stem + _PAST[vowel][1][nth]
    for person in _IMPERATIVE:
        form = found[f"ind:pre:{person}"]
        found[f"imp:{person}"] = form[:-1] if form.endswith("es") and person == "2s" else form
    masculine, feminine = participle
    found["par:pre"] = gerund
    found["par:pas:ms"] = masculine
    found["par:pas:fs"] = feminine
    if feminine == "-":
        for gender in ("fs", "mp", "fp"):
            found[f"par:pas:{gender}"] = "-"
    else:
        plural = feminine[:-1] if masculine.endswith("û") else masculine  # dû, dus
        found["par:pas:mp"] = plural if plural.endswith("s") else plural + "s"
        found["par:pas:fp"] = feminine + "s"
    return found


def _third_group(verb: str, prefix: str, model: _Model) -> dict[str, str]:
    present = tuple(prefix + form for form in model.present)
    extra = model.extra
    weak = present[3].removesuffix("ons")
    if "sub" in extra:
        strong, _, other = extra["sub"].partition("/")
        subjunctive = (prefix + strong, prefix + other)
    else:
        subjunctive = (present[5].removesuffix("ent"), weak)
    participle = prefix + model.participle
    feminine = extra.get("fem", model.participle + "e")
    feminine = feminine if feminine == "-" else prefix + feminine
    gerund = prefix + extra["ger"] if "ger" in extra else weak + "ant"
    past = prefix + model.past
    found = _assemble(
        verb, present, weak, prefix + model.future, past, subjunctive, (participle, feminine), gerund
    )
    if "imp" in extra:
        for person, form in zip(
            _IMPERATIVE, extra["imp"].split("/") * (3 if extra["imp"] == "-" else 1), strict=True
        ):
            found[f"imp:{person}"] = form if form == "-" else prefix + form
    kept = extra["only"].split("/") if "only" in extra else PERSONS
    return {
        tag: form
        for tag, form in found.items()
        if not form.startswith("-")
        and "-" not in form[len(prefix) :]
        and (tag.rpartition(":")[2] in kept or tag.rpartition(":")[2] not in PERSONS)
    }


def _second_group(verb: str) -> dict[str, str]:
    stem = verb[:-1]
    present = tuple(stem + end for end in ("s", "s", "t", "ssons", "ssez", "ssent"))
    return _assemble(
        verb,
        present,
        stem + "ss",
        verb,
        stem + "t",
        (stem + "ss", stem + "ss"),
        (stem, stem + "e"),
        stem + "ssant",
    )


def _doubles(verb: str) -> bool:
    """Whether l or t is doubled before a mute e: appelle, jette."""
    return verb.endswith(("eler", "eter")) and not verb.endswith("eeter") and verb not in _GRAVE


def _first_group(verb: str) -> dict[str, str]:
    stem = verb[:-2]
    # strong: before a mute e that ends the word; mute: in the future; soft: before a and o.
    strong = mute = soft = stem
    if stem.endswith("c"):
        soft = stem[:-1] + "ç"
    elif stem.endswith("g"):
        soft = stem + "e"
    if verb.endswith(("ayer", "oyer", "uyer")):
        strong = mute = stem[:-1] + "i"
    elif _doubles(verb):
        strong = mute = stem + stem[-1]
    elif match := _MUTE.fullmatch(verb):
        strong = mute = match[1] + "è" + match[2].removesuffix("er")
    elif match := _ACUTE.fullmatch(verb):
        strong = match[1] + "è" + match[2].removesuffix("er")
    present = (strong + "e", strong + "es", strong + "e", soft + "ons", stem + "ez", strong + "ent")
    found = _assemble(
        verb, present, soft, mute + "er", soft + "a", (strong, stem), (stem + "é", stem + "ée"), soft + "ant"
    )
    for person, end in (("1p", "ions"), ("2p", "iez")):
        found[f"ind:imp:{person}"] = stem + end
    found["ind:pas:3p"] = stem + "èrent"
    return found


def _auxiliary(verb: str) -> dict[str, str]:
    irregular = _AVOIR if verb == "avoir" else _ETRE
    imperfect, future, past = ("av", "aur", "eut") if verb == "avoir" else ("ét", "ser", "fut")
    participle = ("eu", "eue") if verb == "avoir" else ("été", "été")
    present = tuple(irregular["ind:pre"].split())
    gerund = "ayant" if verb == "avoir" else "étant"
    found = _assemble(verb, present, imperfect, future, past, ("", ""), participle, gerund)
    found |= {f"sub:pre:{p}": f for p, f in zip(PERSONS, irregular["sub:pre"].split(), strict=True)}
    found |= {f"imp:{p}": f for p, f in zip(_IMPERATIVE, irregular["imp"].split(), strict=True)}
    if verb == "être":  # its participle never agrees
        found |= dict.fromkeys(("par:pas:ms", "par:pas:fs", "par:pas:mp", "par:pas:fp"), "été")
    return found
