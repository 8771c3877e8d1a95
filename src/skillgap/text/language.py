"""Whether a text is English: small words are a fifth of any English prose, and hardly occur in other languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[a-z]++(?![^\W\d_])|[^\W\d_]+")
_SMALL_WORDS = {
    "en": "the and of to in for with on is are you we our your as by that this from at be will an or have has was it",
    "de": "der die das und in den von zu mit für auf ist im dem ein eine des sich als auch wir sie ihre bei nach aus",
    "fr": "le la les et des de du en un une pour dans avec sur par est vous nous au aux que qui votre notre ses ou",
    "es": "el la los las y de del en un una para con por que se es su al como más o sus nuestro años experiencia son",
    "it": "il la le e di del della in un una per con che si è i gli da al nel dei delle sono come o alla",
    "pt": "o a os as e de do da em um uma para com por que se na no dos das é ao ou como sua seu",
    "nl": "de het een en van in op te met voor is zijn dat die aan je wij ons bij als ook naar of onze",
    "sv": "och i att en ett det som på är av för med till den har vi du om eller från inom samt din våra",
    "pl": "i w na z do się że o nie jest dla oraz od po jako przez przy lub ich jego są",
}
_BY_WORD = {
    word: tuple(code for code, words in _SMALL_WORDS.items() if word in words.split())
    for words in _SMALL_WORDS.values()
    for word in words.split()
}
_LEANING = {
    word: 1 if "en" in codes else -1 for word, codes in _BY_WORD.items() if "en" not in codes or len(codes) == 1
}
"""The small words that are English alone, and those that are not English."""
_FEWEST_WORDS = 60
_FAINTEST = 0.04
_MOST_READ = 20_000
"""Characters of a text that are looked at."""
_SCRIPT = re.compile(r"[Ѐ-ӿ֐-׿؀-ۿऀ-ॿ฀-๿ሀ-፿぀-ヿ㐀-鿿가-힯]")


def guess_language(text: str, words: Iterable[str] = ()) -> str:
    """The language of a text as ISO 639-1, "und" where it is none that is known here; short texts pass as English.

    A resume of bare lists has few small words of any language, so English is doubted only where another language, or
    another script, clearly has more.

    Args:
        text: the text.
        words: its words in small letters, where they are known: if these are plainly English, none are sought.
    """
    sample = text[:_MOST_READ]
    if _is_of_other_script(sample):
        return "und"
    if len(text) <= _MOST_READ and _is_plainly_english(words):
        return "en"
    found = _WORD.findall(sample.lower())
    counts = _small_words(found)
    best = _leader(counts)
    clear = counts[best] >= _FAINTEST * len(found) and counts[best] > 1.5 * counts["en"]
    return best if clear and len(found) >= _FEWEST_WORDS else "en"


def _is_of_other_script(sample: str) -> bool:
    """Whether a quarter of a text is in letters of a script that no language here is written in.

    Each such letter takes two bytes and more, so few bytes over tell at once that most texts have few of them.
    """
    least = len(sample.strip())
    over = len(sample.encode(errors="surrogatepass")) - len(sample)
    return 4 * over > least and 4 * len(_SCRIPT.findall(sample)) > least


def _is_plainly_english(words: Iterable[str]) -> bool:
    """Whether more small words are English alone than are not English at all, as in any English prose."""
    return sum(map(_LEANING.__getitem__, filter(_LEANING.__contains__, words))) > 0


def _small_words(words: Iterable[str]) -> Counter[str]:
    """How many small words of each language a text has."""
    counts: Counter[str] = Counter()
    for word, times in Counter(filter(_BY_WORD.__contains__, words)).items():
        for code in _BY_WORD[word]:
            counts[code] += times
    return counts


def _leader(counts: Counter[str]) -> str:
    return max(sorted(counts), key=counts.__getitem__, default="en")
