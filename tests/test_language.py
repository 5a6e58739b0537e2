"""The language: by function words, by script, as stated; None where it cannot be told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import build
from feedparse.knowledge import load
from feedparse.model import Field, Source, Story
from feedparse.normalize.language import guess_language, language_tag
from feedparse.pipeline import extract, to_story

TEXTS = [
    (
        "en",
        "The harbour of this town closed on Monday after a storm, and it will open again when the "
        "wind drops.",
    ),
    (
        "de",
        "Der Hafen der Stadt wurde am Montag nach einem Sturm geschlossen und soll erst im Juni "
        "wieder öffnen.",
    ),
    (
        "fr",
        "Le port de la ville a été fermé lundi après une tempête, et il ne doit pas ouvrir avant le "
        "mois de juin.",
    ),
    (
        "es",
        "El puerto de la ciudad fue cerrado el lunes por la tormenta y no se abrirá hasta el mes de junio.",
    ),
    (
        "it",
        "Il porto della città è stato chiuso dopo la tempesta e non sarà aperto fino al mese di "
        "giugno, ha detto.",
    ),
    (
        "pt",
        "O porto da cidade foi fechado na segunda e não deve abrir até ao mês de junho, disse o "
        "autarca em nota.",
    ),
    (
        "nl",
        "De haven van de stad is maandag na een storm gesloten en gaat pas in juni weer open, zei "
        "het bestuur.",
    ),
    (
        "sv",
        "Hamnen i staden stängdes på måndagen efter en storm och ska inte öppna igen förrän i juni, "
        "säger chefen.",
    ),
    (
        "da",
        "Havnen i byen blev lukket mandag efter en storm og bliver ikke åbnet igen før til juni, "
        "siger chefen selv.",
    ),
    (
        "no",
        "Havna i byen ble stengt mandag etter en storm og blir ikke åpnet igjen før i juni, sier "
        "sjefen selv nå.",
    ),
    (
        "fi",
        "Kaupungin satama on suljettu myrskyn jälkeen, eikä sitä ole voitu avata, mutta se avataan "
        "kun tuuli laantuu.",
    ),
    (
        "pl",
        "Port w mieście został zamknięty po burzy i nie będzie otwarty przed czerwcem, jak "
        "powiedział burmistrz.",
    ),
    (
        "cs",
        "Přístav ve městě byl uzavřen po bouři a podle starosty se neotevře před koncem roku, i "
        "když je to možné.",
    ),
    (
        "tr",
        "Kentin limanı fırtına için kapatıldı ve haziran ayına kadar açılmayacak, ancak bu çok da "
        "yeni değil dedi.",
    ),
    (
        "id",
        "Pelabuhan di kota itu ditutup karena badai dan tidak akan dibuka sebelum bulan Juni, kata "
        "para pejabat.",
    ),
    (
        "hu",
        "A város kikötője egy vihar után bezárt, és csak akkor nyit ki, ha az idő már jobb lesz, mint most.",
    ),
    (
        "ro",
        "Portul din oraș a fost închis după furtună și nu va fi deschis până în iunie, a spus "
        "primarul care este.",
    ),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_by_words(language: str, text: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_in_capitals(language: str, text: str) -> None:
    if language != "tr":  # a capital I is dotted or not: only a Turkish reader knows
        assert guess_language(text.upper()) == language


def scripts() -> list[tuple[str, str]]:
    records = load("function_words")["scripts"]
    own = [(record["language"], record["example"]) for record in records]
    return own + [pair for record in records for pair in record.get("examples", {}).items()]


@pytest.mark.parametrize(("language", "text"), scripts())
def test_by_script(language: str, text: str) -> None:
    assert guess_language(text) == language


UNDECIDED = [
    "",
    "Oban",
    "Harbour 12, 14, 20",
    "Uthi isikhumulo semikhumbi sivaliwe ngemva kwesiphepho",
    "0123 456",
]


@pytest.mark.parametrize("text", UNDECIDED)
def test_too_short_or_unknown(text: str) -> None:
    assert guess_language(text) is None


TAGS = [
    ("en", "en"),
    ("en_us", "en-US"),
    ("EN-gb", "en-GB"),
    ("zh-hant-tw", "zh-Hant-TW"),
    ("English", "en"),
    ("ger", "de"),
    ("deu-AT", "de-AT"),
    ("spoken word", None),
    ("", None),
]


@pytest.mark.parametrize(("stated", "tag"), TAGS)
def test_stated_tags(stated: str, tag: str | None) -> None:
    assert language_tag(stated) == tag


def parse(text: str, *fields: Field) -> Story:
    document = build(text, Source(None, 0, "text", "utf-8"), fields)
    return to_story(document, extract(document))


def test_of_a_story() -> None:
    assert parse(f"Sturm über dem Hafen\n\n{TEXTS[1][1]}\n\n{TEXTS[1][1]}").language == "de"


def test_what_the_envelope_states_wins() -> None:
    assert parse(TEXTS[1][1], Field("language", "de_AT", "nitf")).language == "de-AT"


def test_a_stated_word_that_is_no_tag_is_passed_over() -> None:
    assert parse(TEXTS[1][1], Field("language", "???", "nitf")).language == "de"


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    language = guess_language(text)
    assert language is None or 2 <= len(language) <= 3
