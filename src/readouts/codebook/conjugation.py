"""The forms that a Russian, Ukrainian or German verb takes in official prose, made from its infinitive.

Used when the tables are compiled: the YAML lists verbs as a dictionary does. A form that nobody uses does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SEPARATED = "·"  # auf·rufen: the first half stands apart in main clauses
# Consonants before -ен- and in the first person: обсудить – обсужден, отметить – отмечен.
_RUSSIAN_CHANGES = (
    (r"ст", ("щ",)), (r"д", ("жд", "ж")), (r"т", ("ч", "щ")), (r"с", ("ш",)), (r"з", ("ж",)), (r"([бпвмф])", (r"\1л",)),
)  # fmt: skip
_UKRAINIAN_CHANGES = (
    (r"ст", ("щ",)), (r"зд", ("ждж",)), (r"д", ("дж",)), (r"т", ("ч",)), (r"с", ("ш",)), (r"з", ("ж",)),
    (r"([бпвмф])", (r"\1л",)),
)  # fmt: skip
# Strong and irregular verbs: present, past, participle. Prefixes are put in front.
_STRONG = {
    "bieten": "bietet bot geboten", "bitten": "bittet bat gebeten", "bleiben": "bleibt blieb geblieben",
    "bringen": "bringt brachte gebracht", "denken": "denkt dachte gedacht", "dringen": "dringt drang gedrungen",
    "fahren": "fährt fuhr gefahren", "fallen": "fällt fiel gefallen", "finden": "findet fand gefunden",
    "geben": "gibt gab gegeben", "gehen": "geht ging gegangen", "greifen": "greift griff gegriffen",
    "halten": "hält hielt gehalten", "heben": "hebt hob gehoben", "kennen": "kennt kannte gekannt",
    "kommen": "kommt kam gekommen", "laden": "lädt lud geladen", "lassen": "lässt ließ gelassen",
    "leihen": "leiht lieh geliehen", "lehnen": "lehnt lehnte gelehnt", "nehmen": "nimmt nahm genommen",
    "nennen": "nennt nannte genannt", "raten": "rät riet geraten", "rufen": "ruft rief gerufen",
    "schlagen": "schlägt schlug geschlagen", "schließen": "schließt schloss geschlossen",
    "schreiben": "schreibt schrieb geschrieben", "sehen": "sieht sah gesehen", "senden": "sendet sandte gesandt",
    "sprechen": "spricht sprach gesprochen", "stehen": "steht stand gestanden", "steigen": "steigt stieg gestiegen",
    "streichen": "streicht strich gestrichen", "tragen": "trägt trug getragen", "treffen": "trifft traf getroffen",
    "treten": "tritt trat getreten", "tun": "tut tat getan", "weisen": "weist wies gewiesen",
    "wenden": "wendet wandte gewandt", "werfen": "wirft warf geworfen", "werben": "wirbt warb geworben",
    "ziehen": "zieht zog gezogen", "wissen": "weiß wusste gewusst", "sein": "ist war gewesen",
    "empfangen": "empfängt empfing empfangen", "empfehlen": "empfiehlt empfahl empfohlen",
    "haben": "hat hatte gehabt", "führen": "führt führte geführt", "nützen": "nützt nützte genützt",
}  # fmt: skip
_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "zer", "unter", "über", "wider", "hinter")


def verb_forms(infinitive: str, language: str) -> list[str]:
    """The forms of a verb that stands alone, its infinitive first; the word itself where it is no infinitive."""
    if " " in infinitive:  # "заявить о"
        verb, rest = infinitive.split(" ", 1)
        return [f"{form} {rest}" for form in verb_forms(verb, language)]
    made = {"ru": _russian, "uk": _ukrainian, "de": _german}[language](infinitive)
    return list(dict.fromkeys([infinitive, *made]))


def _russian(infinitive: str) -> Iterator[str]:
    verb = infinitive.replace("ё", "е")
    tail = "ся" if verb.endswith(("ся", "сь")) else ""
    verb = verb[:-2] if tail else verb
    found: list[str] = []
    if verb.endswith("овать"):
        found = [verb[:-5] + end for end in ("овал", "ует", "уют", "уя", "ован", "ованный", "овав")]
    elif verb.endswith(("ать", "ять")):
        base = verb[:-2]
        found = [base + end for end in ("л", "ет", "ют", "я", "н", "нный", "в", "ем", "т")]
    elif verb.endswith("ить"):
        base = verb[:-3]
        found = [base + end for end in ("ил", "ит", "ят", "ат", "ив", "я", "а", "ен", "енный")]
        found += [f"{one}ен" for one in _changed(base, _RUSSIAN_CHANGES)]
    elif verb.endswith("нуть"):
        found = [verb[:-4] + end for end in ("нул", "нет", "нут", "нув", "нутый", "", "ла", "ли")]
    elif verb.endswith("еть"):
        found = [verb[:-3] + end for end in ("ел", "ит", "еет", "ят", "еют", "ев", "ен")]
    elif verb.endswith("чь"):
        found = [verb[:-2] + end for end in ("г", "гла", "гли", "к", "кла", "кли", "гает")]
    elif verb.endswith("ыть"):
        found = [verb[:-3] + end for end in ("ыл", "ыла", "ыли", "удет", "удут", "ыв")]
    elif verb.endswith("йти"):
        found = [verb[:-3] + end for end in ("шел", "шла", "шли", "йдет", "йдут", "шедший")]
    elif verb.endswith("ести"):
        found = [verb[:-4] + end for end in ("ел", "ела", "ели", "едет", "едут", "еден", "едя")]
        found += [verb[:-4] + end for end in ("ес", "есла", "если", "есет", "есен")]
    yield from (one + _reflexive(one, tail) for one in found)


def _reflexive(form: str, tail: str) -> str:
    return "" if not tail else "сь" if form[-1] in "аеиоуюя" and not form.endswith(("ет", "ют")) else tail


def _ukrainian(infinitive: str) -> Iterator[str]:
    tail = "ся" if infinitive.endswith(("ся", "сь")) else ""
    verb = infinitive[:-2] if tail else infinitive
    found: list[str] = []
    if verb.endswith(("увати", "ювати")):
        base, vowel = verb[:-5], verb[-5]
        found = [base + vowel + end for end in ("вав", "вала", "вали", "є", "ють", "ючи", "вано", "ваний", "вавши")]
    elif verb.endswith(("ати", "яти")):
        base = verb[:-2]
        found = [base + end for end in ("в", "ла", "ли", "є", "ють", "ючи", "но", "ний", "вши")]
    elif verb.endswith("ити"):
        base = verb[:-3]
        found = [base + end for end in ("ив", "ила", "или", "ить", "ять", "ать", "ивши", "ено")]
        found += [f"{one}ено" for one in _changed(base, _UKRAINIAN_CHANGES)]
    elif verb.endswith("нути"):
        found = [verb[:-4] + end for end in ("нув", "нула", "нули", "не", "нуть", "нувши", "нуто", "нуто")]
    elif verb.endswith("ути"):
        found = [verb[:-3] + end for end in ("ув", "ула", "уло", "ули", "уде", "удуть", "удеть", "увши")]
    elif verb.endswith("істи"):
        found = [verb[:-4] + end for end in ("ів", "іла", "іли", "ість", "івши")]
    elif verb.endswith("іти"):
        found = [verb[:-3] + end for end in ("ів", "іла", "іли", "ить", "іє", "іють", "івши")]
    elif verb.endswith("йти"):
        found = [verb[:-3] + end for end in ("йшов", "йшла", "йшли", "йде", "йдуть")]
    elif verb.endswith("ести"):
        found = [verb[:-4] + end for end in ("ів", "ела", "ели", "еде", "едуть", "едено")]
    yield from (one + tail for one in found)


def _changed(base: str, changes: tuple[tuple[str, tuple[str, ...]], ...]) -> list[str]:
    for pattern, replacements in changes:
        if re.search(f"{pattern}$", base):
            return [re.sub(f"{pattern}$", one, base) for one in replacements]
    return []


def _german(infinitive: str) -> Iterator[str]:
    particle, _, verb = infinitive.rpartition(SEPARATED)
    prefix, plain = _prefixed(verb)
    if plain in _STRONG:
        present, past, participle = _STRONG[plain].split()
        if prefix:
            participle = participle[2:] if participle.startswith("ge") else participle
    else:
        stem = verb.removesuffix("en") if verb.endswith("en") else verb.removesuffix("n")
        soft = "e" if stem.endswith(("t", "d", "chn", "ffn")) else ""
        prefix, present, past = "", f"{stem}{soft}t", f"{stem}{soft}te"
        kept = verb.endswith("ieren") or (verb.startswith(_INSEPARABLE) and len(verb) > 6)
        participle = f"{stem}{soft}t" if kept else f"ge{stem}{soft}t"
    plural = past + "n" if past.endswith("e") else f"{past}en"
    finite = [prefix + one for one in (present, past, plural)]
    if particle:
        yield from (particle + one for one in (verb, *finite, prefix + participle, f"zu{verb}"))
    else:
        yield from (*finite, prefix + participle)


def separated_forms(infinitive: str) -> list[str]:
    """The finite forms of a separable German verb without its first half: ``rief``, ``ruft`` … of ``auf·rufen``."""
    _, _, verb = infinitive.rpartition(SEPARATED)
    forms = list(_german(verb))
    return list(dict.fromkeys([verb, *forms[:3]]))


def _prefixed(verb: str) -> tuple[str, str]:
    """An inseparable prefix and the verb behind it, where that is a strong one."""
    if verb in _STRONG:
        return "", verb
    for prefix in _INSEPARABLE:
        if verb.startswith(prefix) and verb[len(prefix) :] in _STRONG:
            return prefix, verb[len(prefix) :]
    return "", verb
