"""ANPA 1312: invented messages of the layouts that AP, UPI and Kyodo send."""

from __future__ import annotations

from time import perf_counter

import pytest

from feedparse import iter_stories, parse
from feedparse.model import Story
from feedparse.readers.anpa1312 import sniff
from feedparse.sniff import sniff as format_of

LEAD = (
    "\t   OBAN, Scotland (AP) _ Six towns agreed Monday to share the cost of ferries that sail at night.\r\n"
)
NEXT = "\t   The ferries are to sail from June, the transport ministry said.\r\n"
STAMP = "\t   \x03AP-WF-02-20-16 0337GMT<\r\n\r\n\x0c\r\n"
HEADLINE = "^Six towns agree on night ferries<\r\n"
BYLINE = "^By ANN ROE=\r\n^Associated Press=\r\n"


def message(
    *lines: str,
    start: str = "\x16\x16\x01W2101\x1fasian",
    header: str = "r i\x13\x11 BC-EU--NightFerries     02-20 0142",
    slug: str = "^BC-EU--Night Ferries,142<\r\n",
    stamp: str = STAMP,
) -> str:
    return f"{start}\r\n{header}\r\n\x02{slug}{''.join(lines)}{stamp}"


def story(*lines: str, **parts: str) -> Story:
    return parse(message(*lines, **parts).encode("cp1252"))


def codes(found: Story) -> list[str]:
    return [warning.code for warning in found.warnings]


FULL = story(HEADLINE, BYLINE, LEAD, NEXT)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("headline", "Six towns agree on night ferries"),
        ("slug", "BC-EU--Night Ferries"),
        ("byline", "By ANN ROE"),
        ("agency", "AP"),
        ("category", "i"),
        ("urgency", 4),
        ("id", "W2101"),
        ("update", None),
        ("warnings", ()),
    ],
)
def test_what_a_message_states(key: str, value: object) -> None:
    assert FULL.source.format == "anpa1312"
    assert getattr(FULL, key) == value


def test_the_story_in_a_message() -> None:
    assert FULL.dateline is not None
    assert FULL.dateline.text == "OBAN, Scotland (AP)"
    assert FULL.timestamps.published == "2016-02-20T03:37:00+00:00"
    assert FULL.body == (
        "Six towns agreed Monday to share the cost of ferries that sail at night.",
        "The ferries are to sail from June, the transport ministry said.",
    )
    author = FULL.authors[0]
    assert (author.name, author.organization) == ("Ann Roe", "Associated Press")


@pytest.mark.parametrize(
    ("letter", "urgency"), [("f", 1), ("b", 2), ("u", 3), ("r", 4), ("d", 5), ("w", 6), ("a", 7), ("s", 8)]
)
def test_the_priority_letter_is_the_urgency(letter: str, urgency: int) -> None:
    header = f"{letter} i\x13\x11 BC-EU--NightFerries     02-20 0142"
    assert story(HEADLINE, LEAD, header=header).urgency == urgency


# What other parsers get wrong on copy of the same shape.
def test_a_note_to_editors_is_no_byline() -> None:
    found = story(HEADLINE, "^Eds: With AP Photos.<\r\n", "^By The Associated Press=\r\n", LEAD)
    assert (found.byline, found.authors) == ("By The Associated Press", ())
    assert [notice.text for notice in found.notices] == ["Eds: With AP Photos."]


def test_a_headline_and_the_lead_repeated_are_no_byline() -> None:
    found = story(HEADLINE, "^Six towns of Scotland will share the cost of ferries at night<\r\n", LEAD)
    assert found.byline is None
    assert found.headline == "Six towns agree on night ferries"
    assert found.body[0].startswith("Six towns agreed Monday")


def test_the_heading_of_the_days_games_is_no_byline() -> None:
    found = story(
        "^Harbor League<\r\n",
        "^By The Associated Press=\r\n",
        "^Monday's Games<\r\n",
        "\tOban 3, Riverton 1<\r\n",
        "^END<\r\n",
        header="r s\x14\x12 BC-BBO--Games     05-02 ",
        slug="^BC-BBO--Games,<\r\n",
    )
    assert (found.headline, found.byline) == ("Harbor League", "By The Associated Press")
    assert found.body == ("Monday's Games", "Oban 3, Riverton 1")


def test_end_is_no_headline_and_a_slug_no_place() -> None:
    found = story(
        "\t   NEW YORK (AP) _ Highs and lows of the day before, and what the day after it will bring:<\r\n",
        "\t   ;MAX;MIN;COND<\r\n",
        "\t   Oban;12;4;rn<\r\n",
        "^END<\r\n",
        header="u i\x14\x12 BC-WEA--GlobalWeather-Ce     11-13 0895",
        slug="^BC-WEA--Global Weather-Celsius,<\r\n",
    )
    assert found.headline is None
    assert found.slug == "BC-WEA--Global Weather-Celsius"
    assert found.dateline is not None
    assert found.dateline.places[0].city == "New York"
    assert found.body[-2:] == (";MAX;MIN;COND", "Oban;12;4;rn")


def test_the_region_of_a_dateline_is_kept_and_typewriter_signs_are() -> None:
    found = story(
        HEADLINE, "\t   CHATHAM, Mass. (AP) _ ``It is late,'' the mayor _ a sailor _ said Monday.\r\n"
    )
    assert found.dateline is not None
    assert found.dateline.text == "CHATHAM, Mass. (AP)"
    assert found.body == ("``It is late,'' the mayor _ a sailor _ said Monday.",)


def test_two_notes_are_kept() -> None:
    found = story(HEADLINE, "^Eds: ADDS quote.<\r\n", "^EDITOR'S NOTE _ First of two parts.<\r\n", LEAD)
    assert [n.text for n in found.notices] == ["Eds: ADDS quote.", "EDITOR'S NOTE _ First of two parts."]


@pytest.mark.parametrize("sign", ["\x10", "\x19", "\x1d", "\x1e", "\x1f"])
def test_a_fixed_space_is_a_blank(sign: str) -> None:
    found = story(HEADLINE, LEAD, f"\t   Riverton{sign}21\x12 was \x18second\x11 on Monday afternoon.\r\n")
    assert found.body[-1] == "Riverton 21 was second on Monday afternoon."
    assert codes(found) == []


def test_kyodo_is_read() -> None:
    text = message(
        "^Harbor talks resume in Nagoya<\r\n",
        "    NAGOYA, Japan, March 4 Kyodo - Six ports resumed talks on Sunday\r\n",
        "over night crossings, their association said.\r\n",
        "==Kyodo\r\n",
        start="\x16\x16\x01a0105 KYODO\x1fkoko-",
        header="r i\x13\x11 Port-Talks   03-04 0150",
        slug="^Port-Talks,0150<\r\n",
        stamp="\x03KWS-20:15-04-03-18 \x04\r\n",
    )
    found = parse(text)
    assert (found.agency, found.slug, found.id) == ("Kyodo", "Port-Talks", "a0105")
    assert (found.timestamps.published or "").startswith("2018-03-04T20:15:00")
    assert found.body == ("Six ports resumed talks on Sunday over night crossings, their association said.",)


# The layout itself.
def test_many_messages_are_many_stories() -> None:
    text = message(HEADLINE, LEAD) + message("^Harbor strike ends<\r\n", LEAD) + "\x04"
    found = list(iter_stories(text))
    assert [one.headline for one in found] == ["Six towns agree on night ferries", "Harbor strike ends"]
    assert [one.source.index for one in found] == [0, 1]


@pytest.mark.parametrize(
    ("slug", "header", "label", "replaces"),
    [
        ("^BC-EU--Night Ferries, 1st Ld-Writethru, a0412,142<\r\n", "", "1st Ld-Writethru", "a0412"),
        ("", "1stLd-Writethru a0412 ", "1stLd-Writethru", "a0412"),
        ("^*1234< ^BC-EU--Night Ferries, 2nd Ld,0142<\r\n", "", "2nd Ld", None),
    ],
)
def test_the_version_and_what_it_replaces(slug: str, header: str, label: str, replaces: str | None) -> None:
    found = story(HEADLINE, LEAD, slug=slug, header=f"r i\x13\x11 BC-EU--NightFerries {header}  02-20 0142")
    assert found.update is not None
    assert (found.update.label, found.update.replaces) == (label, replaces)
    assert (found.slug or "").replace(" ", "") == "BC-EU--NightFerries"


def test_upi_sets_no_comma_and_its_own_stamp() -> None:
    found = story(
        "^Harbor strike ends<\r\n",
        "\tOBAN, Scotland (UPI) -- The strike ended Monday, both sides said.\r\n",
        start="\x16\x16\x01u0042UPI\x1fbc---",
        header="u s\x13\x11 bc-harbor 1stld-writethru 11-13 0200",
        slug="^bc-harbor 1stld-writethru<\r\n",
        stamp="\x03upi 11-13-89 11:26 pes\r\n",
    )
    assert (found.slug, found.agency) == ("bc-harbor", "UPI")
    assert found.timestamps.published == "1989-11-13T23:26:00-05:00"


def test_the_circuits_clock_is_not_that_of_the_place() -> None:
    lead = "\t   CANBERRA, Australia (AP) _ The parliament met on Friday to vote on the republic.\r\n"
    found = story(HEADLINE, lead, stamp="\x03AP-NY-02-13-98 1426EST<\r\n")
    assert found.timestamps.published == "1998-02-13T14:26:00-05:00"


def test_an_alert_has_its_first_sentence_for_a_headline() -> None:
    lead = "\t   HONOLULU (AP) _ U.S. envoy and harbor union sign accord. It takes effect at noon.\r\n"
    found = story(lead, header="b a\x13\x11 BC-APNewsAlert     06-29 0358", slug="^BC-APNewsAlert,17<\r\n")
    assert found.headline == "U.S. envoy and harbor union sign accord"
    assert found.body == ("U.S. envoy and harbor union sign accord. It takes effect at noon.",)
    assert [(w.code, w.field) for w in found.warnings] == [("guessed", "headline")]


def test_a_kill_is_canceled() -> None:
    found = story(
        "^EDITORS:<\r\n",
        "\t   Please kill the story Night Ferries, V0412. A kill is mandatory.\r\n",
        slug="^BC-EU--Night Ferries, Kill<\r\n",
    )
    assert (found.status, found.headline, found.body) == ("canceled", None, ())
    assert found.update is not None
    assert (found.update.kind, found.update.replaces) == ("kill", "V0412")


def test_an_add_is_tied_to_what_it_is_added_to() -> None:
    found = story("^OBAN: from June.<\r\n", NEXT, slug="^BC-EU--Night Ferries, 1st Add,60<\r\n")
    assert found.headline != "OBAN: from June."
    assert found.body == ("The ferries are to sail from June, the transport ministry said.",)


def test_rows_stay_rows_and_a_brace_is_a_half() -> None:
    found = story(
        "^Harbor League<\r\n",
        "\x08 ^North Division\x10<\r\n",
        "\x08Oban;18;18;.500;3{\x1e\x10<\r\n",
        "\x08Riverton;17;19;.472;4{\x10<\r\n",
        header="r s\x14\x12 BC-BBO--Standings     05-02 ",
        slug="^BC-BBO--Standings,<\r\n",
    )
    assert found.body == ("North Division", "Oban;18;18;.500;3½", "Riverton;17;19;.472;4½")


def test_a_brace_in_body_type_is_a_brace() -> None:
    assert story(HEADLINE, LEAD, "\t   It ran for 3{ hours on Monday night.\r\n").body[-1].count("3{") == 1


def test_instructions_to_the_typesetter_are_dropped() -> None:
    found = story(HEADLINE, LEAD, "\t   The \x0bf3;ql\x0cferries sail from June, they said.\r\n")
    assert found.body[-1] == "The ferries sail from June, they said."


def test_lines_above_a_story_that_hang_on_a_tab() -> None:
    found = story(
        HEADLINE,
        "\t   By ANN ROE\r\n",
        "\t   c.2000 Cox News Service\r\n",
        "\t   OBAN, Scotland _ Six towns agreed Monday to share the cost of night ferries.\r\n",
        stamp="\x03NYT-04-03-00 1949EDT\r\n",
    )
    assert (found.byline, found.authors[0].name) == ("By ANN ROE", "Ann Roe")
    assert found.body == ("Six towns agreed Monday to share the cost of night ferries.",)
    assert found.timestamps.published == "2000-04-03T19:49:00-04:00"


@pytest.mark.parametrize(
    "head",
    [
        "\x16\x16\x01W1234\x1fasian\nr i",
        "\n\n\x16\x01a0105 KYODO\x1fkoko-\n",
        "\x01u0042UPI ABCDEFGHIJ\x1fbc---\n",
    ],
)
def test_its_mark(head: str) -> None:
    assert sniff(head)
    assert format_of(head) == "anpa1312"


@pytest.mark.parametrize(
    "head", ["\x01eca0045 4 i 198  dpa 0044\n", "W1234 asian\nr i BC-Ferry 03-07\n", "OBAN (AP) _ Six", ""]
)
def test_what_is_not_its_mark(head: str) -> None:
    assert not sniff(head)


@pytest.mark.parametrize(
    "text",
    [
        message(HEADLINE, LEAD, NEXT, stamp=""),
        message(HEADLINE, LEAD, NEXT).replace("\x02", ""),
        message(HEADLINE, LEAD, NEXT).replace("\x03", "\x13"),
    ],
)
def test_a_damaged_message_gives_what_it_holds(text: str) -> None:
    found = parse(text)
    assert found.headline == "Six towns agree on night ferries"
    assert found.body[0].startswith("Six towns agreed")
    assert "damaged" in codes(found)


def test_an_empty_message_does_not_stop_the_others() -> None:
    text = message(slug="", stamp="\x03") + message(HEADLINE, LEAD)
    stories = iter_stories(text)
    assert next(stories).headline == "Six towns agree on night ferries"
    with pytest.raises(Exception, match="W2101 holds no text"):
        next(stories)


@pytest.mark.parametrize(
    "filling",
    [
        "\x01" * 200_000,
        "^x\n" * 12_000,
        "<^" * 100_000,
        "\x0b" * 200_000,
        "x \n" * 12_000,
        "\x02\x03" * 12_000,
    ],
)
def test_hostile_input_ends_soon(filling: str) -> None:
    started = perf_counter()
    list(iter_stories(message(HEADLINE, LEAD, filling)))
    assert perf_counter() - started < 20
