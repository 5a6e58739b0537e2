"""Telex copy between ZCZC and NNNN: invented stories in the dialects of its providers."""

from __future__ import annotations

from contextlib import suppress
from time import perf_counter

import pytest

from feedparse import iter_stories, parse
from feedparse.errors import FeedparseError
from feedparse.model import Story
from feedparse.readers.zczc import sniff
from feedparse.sniff import sniff as format_of

TEXT = (
    "A harbour pilot who ran a ferry aground may keep his licence, a court has ruled.\n\r\n"
    "   He had asked for a second hearing in May.\n\r\n"
)
BODY = (
    "A harbour pilot who ran a ferry aground may keep his licence, a court has ruled.",
    "He had asked for a second hearing in May.",
)


def telex(*keys: str, text: str = TEXT, line: str = "ZCZC AAP", end: str = "AAP RTV\r\nNNNN\r\n") -> str:
    return "\r\n".join((line, *keys, text + end))


def said(found: Story) -> tuple[str | None, str | None, str | None]:
    return found.headline, found.slug, found.category


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (
            (
                "$a",
                ":Pilot",
                "=2ND LEAD",
                "^Pilot to keep licence",
                "*X",
                "&1",
                "+02000000",
                "@TAS",
                "~Current",
            ),
            ("Pilot to keep licence", "Pilot", "a"),
        ),
        (
            (
                "%A",
                "#Legal: Roe_BC2",
                "$Pilot to keep licence\n",
                ":(HOBART)",
                "&AAPIS\\roej",
                "*02000000",
                "@Tas",
            ),
            ("Pilot to keep licence", "Legal: Roe_BC2", None),
        ),
        (("#Legal", "@1", ":Pilot to keep licence"), ("Pilot to keep licence", "Legal", None)),
    ],
)
def test_the_dialects(keys: tuple[str, ...], expected: tuple[str | None, ...]) -> None:
    found = parse(telex(*keys))
    assert found.source.format == "zczc"
    assert said(found) == expected
    assert (found.agency, found.body, found.warnings) == ("AAP", BODY, ())


def test_place_code_and_take_key() -> None:
    found = parse(telex("#Legal_BC2", "$Pilot to keep licence", ":(HOBART)", "*02000000", "@Tas"))
    assert found.dateline is not None
    assert found.dateline.places[0][:2] == ("Hobart", "Tas")
    assert [(subject.scheme, subject.code) for subject in found.subjects] == [("subj", "02000000")]
    found = parse(telex("$a", ":Pilot", "=2ND LEAD", "^Pilot to keep licence", "@TAS"))
    assert found.update is not None
    assert (found.update.label, found.dateline) == ("2ND LEAD", None)


def test_medianet_keys_neither_slug_nor_headline() -> None:
    text = "Pilot to keep licence\r\n\r\n" + TEXT
    found = parse(telex("%MNETTAS", ":Court", text=text, line="ZCZC MEDIANET", end="NNNN\r\n"))
    assert (found.slug, found.dateline) == (None, None)
    assert found.headline == "Pilot to keep licence"
    assert found.body == BODY


def test_a_sum_of_money_is_no_key() -> None:
    text = "$5 million was lost when a ferry ran aground, a court was told on Monday.\r\n"
    assert parse(telex("$a", "^Pilot to keep licence", text=text)).body[0].startswith("$5 million was lost")


def test_a_table_stays_a_table() -> None:
    text = "Oban      3   12\r\nRiverton  1   10\r\n"
    found = parse(telex("$s", "^Harbour league", "*T", text=text))
    assert found.body == ("Oban 3 12", "Riverton 1 10")


def test_byline_and_dateline_of_the_text() -> None:
    text = "By Jane Roe\r\n   PERTH, Oct 6 AAP - Ferries sailed again on Tuesday, the operator said.\r\n"
    found = parse(telex("$a", "^Ferries sail again", text=text, end="AAP jr/mp\r\nNNNN"))
    assert [author.name for author in found.authors] == ["Jane Roe"]
    assert found.body == ("Ferries sailed again on Tuesday, the operator said.",)


NEWS_BITES = (
    "AN#RV00123\r\nPD#5 June 2017\r\nSO#News Bites\r\nBY#Jane Roe\r\nKY#Ferries; Shares\r\n"
    "TI#Riverton Ferries\x92 profit rises 12%\r\nAB#The operator carried more cars\r\n"
    "TX#Riverton Ferries said on Monday its profit rose 12% to $5.1 million.\r\n"
)


@pytest.mark.parametrize("text", [NEWS_BITES, f"ZCZC\r\n{NEWS_BITES}NNNN\r\n"])
def test_news_bites(text: str) -> None:
    found = parse(text.encode("latin-1"))
    assert found.source.format == "zczc"
    assert (found.headline, found.byline, found.id) == (
        "Riverton Ferries’ profit rises 12%",
        "Jane Roe",
        "RV00123",
    )
    assert (found.timestamps.published, found.topics) == ("2017-06-05", ("Ferries", "Shares"))
    assert found.body == ("Riverton Ferries said on Monday its profit rose 12% to $5.1 million.",)


ANSA = (
    "ZCZC2404/SXA\r\nXCI82330_SXA_QBXB\r\nR CRO S0A QBXB\r\nTRAGHETTI: RIPRENDONO I COLLEGAMENTI\r\n"
    "   (ANSA) - OLBIA, 10 GIU - I traghetti per l'isola hanno ripreso\r\n"
    "il servizio questa mattina dopo due giorni di sciopero. (ANSA).\r\n\r\n"
    "     ABC-DE\r\n10-GIU-15 12:34 NNNN\r\n"
)


def test_a_story_without_keys() -> None:
    found = parse(ANSA)
    assert said(found) == ("TRAGHETTI: RIPRENDONO I COLLEGAMENTI", None, "CRO")
    assert (found.agency, found.id, found.timestamps.published) == ("ANSA", "2404/SXA", "2015-06-10T12:34:00")
    assert found.body == (
        "I traghetti per l'isola hanno ripreso il servizio questa mattina dopo due giorni di sciopero.",
    )


def test_many_telexes_are_many_stories() -> None:
    text = ANSA + telex("$a", "^Pilot to keep licence") + telex("$a", "^Ferries sail again")
    assert [found.headline for found in iter_stories(text)] == [
        "TRAGHETTI: RIPRENDONO I COLLEGAMENTI",
        "Pilot to keep licence",
        "Ferries sail again",
    ]


@pytest.mark.parametrize(
    "head", ["ZCZC AAP\n%A\n", "\n\nZCZC2404/SXA\n", "AN#1\nTI#x\nTX#y\n", "\x00ZCZC\n$a\n"]
)
def test_its_mark(head: str) -> None:
    assert sniff(head)
    assert format_of(head) == "zczc"


@pytest.mark.parametrize(
    "head",
    [
        "OBAN (AP) _ The telex opened with ZCZC and closed with NNNN.\n",
        "\x01eca0045 4 i 198\nZCZC\n",
        "AN# x\n",
        "",
    ],
)
def test_what_is_not_its_mark(head: str) -> None:
    assert not sniff(head)


def test_a_telex_that_is_not_closed() -> None:
    found = parse(telex("$a", "^Pilot to keep licence", end=""))
    assert (found.headline, found.body) == ("Pilot to keep licence", BODY)
    assert "damaged" in [warning.code for warning in found.warnings]


def test_an_empty_telex_does_not_stop_the_others() -> None:
    stories = iter_stories("ZCZC 17\nNNNN\n" + telex("$a", "^Pilot to keep licence"))
    assert next(stories).headline == "Pilot to keep licence"
    with pytest.raises(Exception, match="telex 17 holds no text"):
        next(stories)


@pytest.mark.parametrize(
    "filling", ["$\n" * 12_000, "NNNN " * 12_000, "ZCZC" * 12_000, "TX#\n" * 12_000, " \n" * 12_000]
)
def test_hostile_input_ends_soon(filling: str) -> None:
    started = perf_counter()
    with suppress(FeedparseError):
        list(iter_stories(telex("$a", "^Pilot to keep licence", text=TEXT + filling)))
    assert perf_counter() - started < 20
