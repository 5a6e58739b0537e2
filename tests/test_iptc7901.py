"""IPTC 7901: invented messages of the layouts that dpa, ATS, KNA and APA send."""

from __future__ import annotations

from time import perf_counter

import pytest

from feedparse import iter_stories, parse
from feedparse.model import Story
from feedparse.readers.iptc7901 import sniff
from feedparse.sniff import sniff as format_of

LEAD = (
    "Valletta (dpa) - Six island towns in Malta agreed on Monday to share\r\n"
    "the cost of ferries that sail at night, the transport ministry said.\r\n\n"
    "The ferries are to sail from June.\r\n\n"
)
HEADLINE = "Six island towns agree on ferries at night"
TAIL = (
    "# Notebook\r\n\n## Note to editors\r\n- Adds quote\r\n\n## Internet links\r\n"
    "- [Timetable](http://ferries.example/night)\r\n\n* * * *\r\n"
    "The following information is not intended for publication\r\n\n## Editorial contacts\r\n"
    "- Reporting by: Ann Roe in Valletta, John Poe in Rome\r\n  and Eva Muster in Berlin\r\n"
    "- Editing by: Bo Doe, +49 30 0000 0000, <desk@dpa.example>\r\n\n"
    "dpa ar jp em bd\r\n\r\n"
)
STAMP = "\x03131137 GMT Nov 13 \r\n\x7f\n\x7f\x04"
BODY = (
    "Six island towns in Malta agreed on Monday to share the cost of ferries that sail at night, "
    "the transport ministry said.",
    "The ferries are to sail from June.",
)


def message(
    above: str = f"{HEADLINE} =\r\n\n",
    text: str = LEAD,
    *,
    header: str = "\x01eca0045 3 i 112 ccccb   dpa 0044",
    slug: str = "Malta/transport/\r\n",
    stamp: str = STAMP,
) -> str:
    return f"{header}\r\n\n{slug}\x02{above}{text}{stamp}"


def story(above: str = f"{HEADLINE} =\r\n\n", text: str = LEAD, **parts: str) -> Story:
    return parse(message(above, text, **parts).encode("cp1252"))


def codes(found: Story) -> list[str]:
    return [warning.code for warning in found.warnings]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("headline", HEADLINE),
        ("slug", "Malta/transport/"),
        ("agency", "dpa"),
        ("category", "i"),
        ("urgency", 3),
        ("id", "eca0045"),
        ("update", None),
        ("body", BODY),
        ("warnings", ()),
    ],
)
def test_what_a_message_states(key: str, value: object) -> None:
    found = story()
    assert found.source.format == "iptc7901"
    assert getattr(found, key) == value


# What other parsers get wrong on copy of the same shape.
@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("\x03131137 GMT Nov 13 \r\n\x7f\x04", "2013-11-13T11:37:00+00:00"),
        ("\x03061230 GMT Okt 15 \r\n", "2015-10-06T12:30:00+00:00"),
        ("\x03201140 Nov 18\r\n", "2018-11-20T11:40:00"),
        ("\x03081115 dec 18 \r\n", "2018-12-08T11:15:00"),
        ("\x03081115 MESZ Jul 18 \r\n", "2018-07-08T11:15:00+02:00"),
    ],
)
def test_the_stamp_behind_etx_is_read(stamp: str, published: str) -> None:
    found = story(stamp=stamp)
    assert found.timestamps.published == published
    assert codes(found) == ([] if published[19:] else ["zone-missing"])


@pytest.mark.parametrize("mark", ["1ST LEAD", "REFILE", "EXTRA", "URGENT", "3RD NET"])
def test_a_take_mark_is_no_headline(mark: str) -> None:
    found = story(f"{mark}\r\n{HEADLINE}\r\nBy Ann Roe, dpa =\r\n\n")
    assert (found.headline, found.byline) == (HEADLINE, "By Ann Roe, dpa")
    assert found.update is not None
    assert found.update.label == mark
    assert found.body == BODY


def test_several_marks_are_one_update() -> None:
    found = story(f"REFILE\r\n1ST LEAD\r\n{HEADLINE}\r\nBy dpa correspondents =\r\n\n")
    assert found.update is not None
    assert (found.update.label, found.byline, found.authors) == (
        "REFILE 1ST LEAD",
        "By dpa correspondents",
        (),
    )


@pytest.mark.parametrize(
    ("note", "kind"),
    [("(Achtung)", "editor"), ("(Korrektur: Ort im 1. Satz)", "correction"), ("Eds: adds quote", "editor")],
)
def test_a_note_is_no_headline(note: str, kind: str) -> None:
    found = story(f"{note}\r\n{HEADLINE} =\r\n\n")
    assert found.headline == HEADLINE
    assert [(notice.kind, notice.text) for notice in found.notices] == [(kind, note)]


@pytest.mark.parametrize(
    ("dateline", "place", "agency"),
    [
        ("Tucson (tca/dpa) - ", "Tucson", "dpa"),
        ("Palma de Mallorca am Mittelmeer (dpa) - ", "Palma de Mallorca am Mittelmeer", "dpa"),
        ("Lyon (ats afp) ", "Lyon", "ATS"),
        ("Bonn (KNA) ", "Bonn", "KNA"),
        ("Wien (APA) - ", "Wien", "APA"),
    ],
)
def test_the_dateline_leaves_the_body(dateline: str, place: str, agency: str) -> None:
    found = story(text=f"{dateline}Six towns agreed on Monday to share the cost of\r\nferries at night.\r\n")
    assert found.body == ("Six towns agreed on Monday to share the cost of ferries at night.",)
    assert found.dateline is not None
    assert (found.dateline.places[0].city, found.agency) == (place, agency)


def test_notebook_contacts_and_sign_off_leave_the_body() -> None:
    found = story(text=LEAD + TAIL)
    assert found.body == BODY
    assert [(credit.role, credit.name, credit.location) for credit in found.credits] == [
        ("reporting", "Ann Roe", "Valletta"),
        ("reporting", "John Poe", "Rome"),
        ("reporting", "Eva Muster", "Berlin"),
        ("editing", "Bo Doe", None),
    ]
    assert ("editor", "- Adds quote") in [(notice.kind, notice.text) for notice in found.notices]


def test_wrapped_lines_are_joined_whatever_the_line_end() -> None:
    assert story().body == parse(message().replace("\r", "").encode()).body == BODY


def test_a_rubric_is_no_headline_and_the_sign_off_no_body() -> None:
    found = story(
        "Regatta \r\nSchweiz:  \r\nAchter aus Chur gewinnt die «lange Strecke» = \r\n \r\n",
        "   Thun (sda) Der Achter aus Chur hat am Sonntag die «lange Strecke» \r\ngewonnen. \r\n \r\n"
        "(SDA\\/sj) \r\n \r\n",
        header="\x7f\x7f\r\n\x7f\x01bsd025 4 sp 121   etf 967",
        slug="Rudern\r\n\r\n",
        stamp="\x03091223 dez 18\r\n",
    )
    assert (found.headline, found.slug) == ("Achter aus Chur gewinnt die «lange Strecke»", "Rudern")
    assert found.body == ("Der Achter aus Chur hat am Sonntag die «lange Strecke» gewonnen.",)
    assert found.timestamps.published == "2018-12-09T12:23:00"


# The layout itself.
@pytest.mark.parametrize(
    ("above", "headline", "deck"),
    [
        ("Bischof ruft zum Schutz der Moore auf=\r\n", "Bischof ruft zum Schutz der Moore auf", None),
        (
            "Ministry of transport says six island towns agree on ferries that\r\nSail at night =\r\n",
            "Ministry of transport says six island towns agree on ferries that Sail at night",
            None,
        ),
        ("Six towns agree\r\non night ferries =\r\n", "Six towns agree on night ferries", None),
        (
            "Six towns agree on ferries\r\nThey sail from June =\r\n",
            "Six towns agree on ferries",
            "They sail from June",
        ),
    ],
)
def test_how_far_the_headline_goes(above: str, headline: str, deck: str | None) -> None:
    found = story(above)
    assert (found.headline, found.subheadline) == (headline, deck)


def test_a_table_stays_a_table() -> None:
    found = story(text=LEAD + "<#>\r\n1. Chur    5:41,2 pm\r\n2. Bern    5:44,0 pm\r\n<#>\r\n")
    assert found.body == (*BODY, "1. Chur 5:41,2 pm", "2. Bern 5:44,0 pm")


@pytest.mark.parametrize(
    ("word", "kind", "status"), [("KILL", "kill", "canceled"), ("HOLD", "hold", "withheld")]
)
def test_hold_and_kill(word: str, kind: str, status: str) -> None:
    found = story(
        f"{word} {word} {word} \x07\x07\x07\x07\x07'''''  =\r\n\n",
        f'Please {word.lower()} item dpa 0098 "Ferry sinks off Oban".\r\n\ndpa ab cd\r\n',
    )
    assert (found.status, found.headline, found.body) == (status, None, ())
    assert found.update is not None
    assert (found.update.kind, found.update.replaces) == (kind, "0098")


def test_german_contacts() -> None:
    found = story(
        "Fähre läuft auf Grund\r\nVon Erika Muster, dpa =\r\n\n",
        "Bremen (dpa) - Eine Fähre ist am Montag vor der Insel auf Grund\r\ngelaufen.\r\n\n"
        "# Notizblock\r\n\n## Redaktionelle Hinweise\r\n- ca. 40 Zl\r\n\n* * * *\r\n"
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt\r\n\n## dpa-Kontakte\r\n"
        "- Autorin: Erika Muster (Bremen), <muster@dpa.example>\r\n"
        "- Redaktion: Max Beispiel, +49 30 0000-0000, <panorama@dpa.example>\r\n\ndpa mu yyno n1 be\r\n\r\n",
    )
    assert (found.byline, found.language) == ("Von Erika Muster, dpa", "de")
    assert found.body == ("Eine Fähre ist am Montag vor der Insel auf Grund gelaufen.",)
    assert [(credit.role, credit.name) for credit in found.credits] == [
        ("reporting", "Erika Muster"),
        ("editing", "Max Beispiel"),
    ]


@pytest.mark.parametrize("closer", ["(KNA - abcde-89-00031)", "(Schluss) hei/ab", "(SDA/sj)", "dpa ab cd"])
def test_what_closes_a_story(closer: str) -> None:
    assert story(text=f"{LEAD}{closer}\r\n\r\n").body == BODY


STRIPPED = (
    f"eca00075 3 i 510    dpa 1003\n\n/transport/Malta/\n2ND LEAD\n{HEADLINE}\nBy Ann Roe, dpa  =\n \n"
    + (LEAD + TAIL).replace("\r", "")
    + "\n\n101137 GMT Dez 18\n"
)


def test_a_copy_stripped_of_its_control_signs() -> None:
    found = parse(STRIPPED)
    assert found.source.format == "iptc7901"
    assert (found.headline, found.slug, found.urgency) == (HEADLINE, "/transport/Malta/", 3)
    assert found.timestamps.published == "2018-12-10T11:37:00+00:00"
    assert found.body == BODY
    assert found.warnings == ()


def test_many_messages_are_many_stories() -> None:
    framed = list(iter_stories(message() + message("Harbour strike ends =\r\n\n")))
    stripped = list(iter_stories(f"{STRIPPED}\n\n{STRIPPED}"))
    assert [found.headline for found in framed] == [HEADLINE, "Harbour strike ends"]
    assert [found.headline for found in stripped] == [HEADLINE, HEADLINE]


@pytest.mark.parametrize(
    "head",
    [
        "\x01eca045 4 i 198 ccccb   dpa 044\n",
        "\x7f\n\x7f\x01bkn009 4 pl 155 vvvvb KNA 170117-89-00031#2\n",
        "\x01ecp0012 4 s 640  dpa-tns 0815\n",
        "\x01APA0123 4 CI 0142\n",
        "eca00075 3 i 510    dpa 1003\n\n",
    ],
)
def test_its_mark(head: str) -> None:
    assert sniff(head)
    assert format_of(head) == "iptc7901"


@pytest.mark.parametrize(
    "head",
    [
        "\x16\x16\x01W1234\x1fasian\nr i",
        "a0512 r i BC-Ferry 03-07 0142\n",
        "Oban 3 i Riverton 1\n",
        "",
        "\x01",
    ],
)
def test_what_is_not_its_mark(head: str) -> None:
    assert not sniff(head)


@pytest.mark.parametrize("text", [message(stamp=""), message().replace("\x02", "\n\n"), message()[:200]])
def test_a_damaged_message_gives_what_it_holds(text: str) -> None:
    found = parse(text)
    assert found.headline == HEADLINE
    assert found.body[0].startswith("Six island towns in Malta agreed")
    assert "damaged" in codes(found)


def test_a_header_that_never_closes_leaves_the_headline_to_the_text() -> None:
    found = story(f"{HEADLINE}\r\n\r\n")
    assert (found.headline, found.body) == (HEADLINE, BODY)


def test_an_empty_message_does_not_stop_the_others() -> None:
    stories = iter_stories(message("", "", slug="") + message())
    assert next(stories).headline == HEADLINE
    with pytest.raises(Exception, match="eca0045 holds no text"):
        next(stories)


@pytest.mark.parametrize(
    "filling",
    ["\n" * 200_000, " " * 200_000, "<#>" * 12_000, "= \n" * 12_000, "# Notebook\n" + "  x\n" * 12_000],
)
def test_hostile_input_ends_soon(filling: str) -> None:
    started = perf_counter()
    list(iter_stories(message(text=LEAD + filling)))
    assert perf_counter() - started < 20
