"""Which language a statement is in, told by its letters and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from readouts.codebook.coded import CODED, base
from readouts.coding.wordlists import listed
from readouts.model import Readout

ENGLISH = "en"
# Common words that English has too ("in", "die", "war") or that are rarer than those of `_COMMON`.
_GERMAN = listed("ein eine einen einer dass wurde wurden des dem bei zur zum ihre seine gegen über sowie beide")
_UMLAUT = re.compile("[äöüßÄÖÜ]")
NAMES = {
    "en": "English", "de": "German", "ru": "Russian", "uk": "Ukrainian", "fr": "French", "es": "Spanish",
    "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "pl": "Polish", "tr": "Turkish", "sv": "Swedish",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ar": "Arabic", "fa": "Persian", "he": "Hebrew", "el": "Greek",
    "hi": "Hindi", "th": "Thai", "ka": "Georgian", "hy": "Armenian", "bg": "Bulgarian", "sr": "Serbian", "ur": "Urdu",
    "ro": "Romanian",
    "be": "Belarusian", "cs": "Czech", "hu": "Hungarian", "fi": "Finnish", "vi": "Vietnamese", "id": "Indonesian",
    "bn": "Bengali", "ta": "Tamil", "am": "Amharic", "km": "Khmer",
}  # fmt: skip
_SCRIPTS: dict[str, tuple[tuple[str, str], ...]] = {
    "el": (("\u0370", "\u03ff"), ("\u1f00", "\u1fff")), "cyrillic": (("\u0400", "\u052f"),),
    "hy": (("\u0530", "\u058f"),), "he": (("\u0590", "\u05ff"),),
    "arabic": (("\u0600", "\u06ff"), ("\u0750", "\u077f"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufeff")),
    "hi": (("\u0900", "\u097f"),), "bn": (("\u0980", "\u09ff"),), "ta": (("\u0b80", "\u0bff"),),
    "th": (("\u0e00", "\u0e7f"),), "ka": (("\u10a0", "\u10ff"),), "am": (("\u1200", "\u137f"),),
    "km": (("\u1780", "\u17ff"),), "kana": (("\u3040", "\u30ff"),),
    "ko": (("\u1100", "\u11ff"), ("\uac00", "\ud7af")), "zh": (("\u3400", "\u4dbf"), ("\u4e00", "\u9fff")),
    "latin": (("A", "Z"), ("a", "z"), ("\u00c0", "\u024f"), ("\u1e00", "\u1eff")),
}  # fmt: skip
# Commonest words that no other language of the list writes the same way, or few.
_COMMON = {
    "en": listed("the of and to with that for was were their on by also has have he they"),
    "de": listed("der die und den von zu mit dem für auf ist im nicht eine das sich auch wurde haben"),
    "fr": listed("le les et des du une dans que pour avec est sur ont été aux leur ses cette il"),
    "es": listed("el los y las del que una con para por su sobre fue como más entre han al sus"),
    "pt": listed("o os e da do das dos uma com para não em pelo pela foi sobre sua ao também"),
    "it": listed("il gli e della di che per con una nel sono delle dei è alla anche stato tra del"),
    "nl": listed("het een van en de dat met voor zijn op niet ook werd aan bij door heeft te"),
    "pl": listed("i w na z się że do oraz dla przez jest przy został po nie od ich także"),
    "tr": listed("ve bir ile için bu da olarak olan ettiği etti arasında cumhurbaşkanı dile"),
    "sv": listed("och att det som en på är av för med den till har inte om ett också"),
    "ro": listed("și de în la cu pentru din că o a fost sau între precum care"),
    "cs": listed("a v na se že s o k pro také které byl jsou ze při jeho i"),
    "hu": listed("a az és hogy is egy nem volt meg között szóló valamint"),
    "fi": listed("ja on että oli myös sekä ei ovat hän joka välillä"),
    "vi": listed("và của các với cho là trong được có những một hai nước"),
    "id": listed("dan yang di dengan untuk dari pada dalam ini kedua akan juga telah"),
}
_WORD = re.compile(r"[^\W\d_]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
SAMPLE = 6000  # characters; statements do not change their language later
# Fewer words than this tell nothing.
FEWEST_WORDS = 12
_LEAST_SHARE = 0.5


def guess_language(text: str) -> str:
    """The ISO 639-1 code of the language a text is written in; ``en`` where nothing speaks against it.

    Args:
        text: A statement; only its beginning is looked at.
    """
    sample = text.lstrip()[:SAMPLE]
    if sample.isascii():
        return _by_words(sample)
    in_ascii = sample.encode("ascii", "ignore")
    if len(in_ascii.translate(None, delete=_NO_LETTERS)) > len(sample) - len(in_ascii):
        return _by_words(sample)  # more Latin letters than there can be others
    counts = dict.fromkeys(_SCRIPTS, 0)
    for char, often in Counter(sample).items():
        for name in _scripts_of(char):
            counts[name] += often
    script = max(counts, key=lambda name: counts[name])
    if not counts[script] or counts[script] < _LEAST_SHARE * sum(counts.values()):
        return "ja" if counts["kana"] else ENGLISH
    if script == "latin":
        return _by_words(sample)
    if script == "zh" and counts["kana"] * 10 > counts["zh"]:
        return "ja"
    if script == "cyrillic":
        return _cyrillic(sample)
    if script == "arabic":
        return "ur" if re.search("[ٹڈڑںے]", sample) else "fa" if re.search("[پچژگ]", sample) else "ar"
    return "ja" if script == "kana" else script


@lru_cache(maxsize=4096)
def _scripts_of(char: str) -> tuple[str, ...]:
    return tuple(name for name, ranges in _SCRIPTS.items() if any(first <= char <= last for first, last in ranges))


def language_name(code: str) -> str:
    """What a person calls a language; the code itself where the table has none."""
    return NAMES.get(code.split("-")[0].lower(), code)


def _cyrillic(sample: str) -> str:
    if re.search("[ўЎ]", sample):
        return "be"
    ukrainian, russian = (len(re.findall(f"[{letters}]", sample)) for letters in ("іїєґІЇЄҐ", "ыэёъЫЭЁЪ"))
    if ukrainian > russian:
        return "uk"
    if re.search("[ђјљњћџ]", sample):
        return "sr"
    return "ru" if re.search("[ыэёЫЭЁ]", sample) else "bg" if re.search(r"\b(?:на|се|за|от|и|че)\b", sample) else "ru"


def _by_words(sample: str) -> str:
    # Only "İ" in small letters is two characters, of which the second is no letter.
    words = _WORD.findall(sample.lower()) if "İ" not in sample else [word.lower() for word in _WORD.findall(sample)]
    if len(words) < FEWEST_WORDS:
        return ENGLISH
    often = Counter(words)
    counts = {code: sum([often[word] for word in common if word in often]) for code, common in _COMMON.items()}
    best = max(counts, key=lambda code: (counts[code], code == ENGLISH))
    # An English text with a few foreign names and titles stays English.
    return best if counts[best] > 2 * counts[ENGLISH] and counts[best] * 12 > len(words) else ENGLISH


def is_coded(code: str) -> bool:
    """Whether acts, topics and actors are known in a language."""
    return base(code) in (ENGLISH, *CODED)


def limits(readout: Readout) -> str:
    """What a statement's language means for what is understood of it, as the rest of a sentence ("is …")."""
    name = language_name(readout.language)
    if is_coded(readout.language):
        return f"in {name}: its words are shown as they are, and compared by codes and by what they are in English"
    missed, claims = len(readout.unparsed), len(readout.claims)
    return (
        f"in {name}, for which there is no codebook, so that only numbers, dates and names in Latin letters are "
        f"understood ({missed} of {claims} claims hold neither act nor topic)"
    )


def claim_language(text: str, language: str) -> str | None:
    """The language of a claim's words in a readout of a language; None for English.

    A coder may write in English of a statement in Russian, so the words themselves decide.
    """
    code = base(language)
    if code == ENGLISH or not is_coded(code):
        return None
    if code == "de":
        words = [word.lower() for word in _WORD.findall(text)]
        german = sum(word in _COMMON["de"] or word in _GERMAN for word in words) + (2 if _UMLAUT.search(text) else 0)
        return code if german > sum(word in _COMMON["en"] for word in words) else None
    return code if _letters(text, "cyrillic") > _letters(text, "latin") else None


def _letters(text: str, script: str) -> int:
    return sum(any(first <= char <= last for first, last in _SCRIPTS[script]) for char in text)
