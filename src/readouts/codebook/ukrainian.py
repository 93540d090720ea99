"""Ukrainian words without their inflection: a light stemmer of longest endings, for comparing and nothing else."""

from __future__ import annotations

import re

_VOWELS = "аеєиіїоуюя"
# Endings of nouns, adjectives and verbs. Which of them a word has makes no difference to what is compared.
_ENDINGS = tuple(
    sorted(
        (
            "а я о е є у ю и і ї ь й "
            "ам ям ами ями ах ях ом ем єм ою ею єю ові еві єві ів їв ей ьми "
            "ий ій їй ого ього ому ьому им ім їм ої ьої их іх їх ими іми їми "
            "ти ать ять ить їть уть ють ав яв ив ів їв ала яла ила іла їла али яли или іли їли ало яло ило іло їло "
            "ати яти ити іти їти увати ювати увала ювала ував ював ували ювали увало ювало ує ює ують юють уючи юючи "
            "аємо уємо юємо ємо имо емо ете ите єте ає яє ають яють аючи яючи ачи ячи учи ючи "
            "ься атиме атиму атимуть уватиме уватимуть ювати ювала ювали иш їш еш єш аю яю ай айте аймо айте увши "
            "юваний уваний увана уване увані авши явши ивши івши ши вши "
            "аний аного аному аним ана ане ану ані аної аною аних аними ано "
            "ений еного еному еним ена ене ену ені еної еною ених еними ено "
            "ований ованого ованому ованим ована оване овану овані ованої ованою ованих ованими овано "
            "ання анням анню аннях ення енням енню еннях іння інням інню іннях ування уванням уванню уваннях ювання "
            "юванням юванню енні анні уванні ань ень увань"
        ).split(),
        key=lambda ending: (-len(ending), ending),
    )
)
_ENDING = re.compile(rf"(?:{'|'.join(dict.fromkeys(_ENDINGS))})$")
_REFLEXIVE = re.compile(r"(?<=[аеєиіїоуюявтйшлм])(?:ся|сь)$")
# Consonants that change before endings: рік – році, допомога – допомозі, рух – русі.
_CHANGED = str.maketrans({"ц": "к", "ж": "г", "з": "г", "ч": "к"})
# Vowels of a closed last syllable, and what they are in an open one: договір – договору, Київ – Києва.
_OPEN = {"і": "о", "ї": "є"}
FEWEST = 3


def ukrainian_stem(word: str) -> str:
    """A folded word without its ending; sound changes inside it (Київ – Києва, рік – року) are levelled."""
    if len(word) <= FEWEST:
        return word
    stem = word
    if len(stem) > FEWEST + 3:
        stem = _REFLEXIVE.sub("", stem)
    at = 0
    while (ending := _ENDING.search(stem, at)) is not None:
        kept = stem[: ending.start()]
        if len(kept) >= FEWEST or (len(kept) == 2 and len(ending.group()) == 1):
            stem = kept
            break
        at = ending.start() + 1
    return _levelled(stem)


def _levelled(stem: str) -> str:
    stem = stem.rstrip("ьй")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    if len(stem) > 2:
        stem = stem[:-1] + stem[-1].translate(_CHANGED)
    for at in range(len(stem) - 1, max(len(stem) - 4, 0), -1):
        if stem[at] in _VOWELS:
            if at < len(stem) - 1 and (opened := _OPEN.get(stem[at])):
                stem = stem[:at] + opened + stem[at + 1 :]
            break
    return stem
