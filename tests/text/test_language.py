"""Which language a text is in, and that knowing its words already changes nothing."""

from __future__ import annotations

import pytest

from skillgap.text.language import guess_language
from skillgap.words import split_words

PROSE = {
    "en": "We are looking for an engineer who will work with the team on our data and who is at home in Python. ",
    "de": "Wir suchen eine Person, die mit dem Team an den Daten arbeitet und sich in Python zu Hause fühlt. ",
    "fr": "Nous cherchons une personne qui travaille avec les équipes sur des données et qui est à l'aise en Python. ",
    "es": "Buscamos una persona que trabaje con el equipo en los datos de la empresa y que se sienta bien en Python. ",
    "nl": "Wij zoeken een persoon die met het team aan de data van onze klanten werkt en zich in Python thuis voelt. ",
    "und": "Мы ищем инженера, который будет работать вместе с командой над нашими данными. ",
}
TAKEN_FOR_ENGLISH = {
    "a bare list": "Python, SQL, Docker, Kubernetes, Terraform, Airflow, Spark, Kafka, Git, Linux " * 10,
    "a short text": "Wir suchen eine Person mit Python",
    "nothing": "",
    "English with German names": PROSE["en"] * 4 + "Bank für Sozialwirtschaft, Haus der Kunst",
}


def words_of(text: str) -> list[str]:
    return [word.lower() for word in split_words(text).texts]


@pytest.mark.parametrize("language", PROSE)
def test_prose_is_told_by_its_small_words(language: str) -> None:
    text = PROSE[language] * 5
    assert guess_language(text) == language
    assert guess_language(text, words_of(text)) == language


@pytest.mark.parametrize("what", TAKEN_FOR_ENGLISH)
def test_what_passes_as_english(what: str) -> None:
    text = TAKEN_FOR_ENGLISH[what]
    assert guess_language(text) == guess_language(text, words_of(text)) == "en"


def test_only_the_first_pages_of_a_long_text_count() -> None:
    text = PROSE["de"] * 250 + PROSE["en"] * 500
    assert guess_language(text) == guess_language(text, words_of(text)) == "de"
