"""What an envelope states: it wins, its address is shown, and what the text says against it is a warning."""

from __future__ import annotations

import pytest
from invented import FARES, HEADLINE, STORY, story_of

from feedparse import iter_stories
from feedparse.document import TABLE, Block, compose
from feedparse.model import Field, Options, Source, Story
from feedparse.pipeline import extract, to_story

FILED = f"OBAN, Scotland, May 4 (Reuters) - {STORY}"


def codes(story: Story) -> list[tuple[str, str]]:
    return [(warn.code, warn.field) for warn in story.warnings]


def stated(text: str, *fields: Field, options: Options = Options()) -> Story:
    blocks = [Block(part) for part in text.strip().split("\n\n")]
    document = compose(blocks, Source(None, 0, "nitf", "utf-8"), fields)
    return to_story(document, extract(document, options))


def field(name: str, value: str, /, **parts: str) -> Field:
    return Field(name, value, f"envelope/{name}", parts)


def test_a_stated_value_wins_and_shows_its_address() -> None:
    story = stated(FILED, field("headline", "Fares rise"), field("agency", "Associated Press"))
    assert story.headline == "Fares rise"
    assert story.agency == "AP"
    assert story.evidence["headline"]["claims"][0]["where"] == "envelope/headline"


@pytest.mark.parametrize(
    ("stated_field", "where"),
    [
        (field("agency", "AP"), "agency"),
        (field("dateline", "MULL, May 4 (Reuters) -"), "dateline"),
        (field("language", "de"), "language"),
    ],
)
def test_what_the_text_contradicts_is_kept_with_a_warning(stated_field: Field, where: str) -> None:
    assert ("contradicted", where) in codes(stated(FILED, stated_field))


@pytest.mark.parametrize(
    "stated_field",
    [
        field("agency", "Reuters"),
        field("dateline", "Oban"),
        field("language", "en-GB"),
    ],
)
def test_what_the_text_says_too_is_no_contradiction(stated_field: Field) -> None:
    assert "contradicted" not in dict(codes(stated(FILED, stated_field)))


def test_a_byline_said_twice_is_no_body() -> None:
    story = stated(f"By Ann Roe\n\n{FILED}", field("byline", "Ann Roe"))
    assert story.byline == "Ann Roe"
    assert story.body[0] == FARES


def test_the_headline_said_again_in_the_text_is_no_body() -> None:
    story = stated(f"{HEADLINE}\n\n{FILED}", field("headline", HEADLINE))
    assert story.body[0] == FARES


@pytest.mark.parametrize(
    ("title", "headline", "label"),
    [
        ("UPDATE 2-Fares rise again", "Fares rise again", "UPDATE 2"),
        ("Correction: Fares rise again", "Correction: Fares rise again", "Correction"),
        ("IMF: Fares rise again", "IMF: Fares rise again", None),
    ],
)
def test_the_mark_of_a_stated_headline_is_an_update(title: str, headline: str, label: str | None) -> None:
    story = stated(FILED, field("headline", title))
    assert story.headline == headline
    assert (story.update and story.update.label) == label


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("20240504T101500Z", "2024-05-04T10:15:00+00:00"),
        ("20240504T101500+0530", "2024-05-04T10:15:00+05:30"),
        ("20240504101500MESZ", "2024-05-04T10:15:00+02:00"),
        ("2024-05-04 10:15:00", "2024-05-04T10:15:00"),
        ("Sat, 04 May 2024 10:15:00 +02:00", "2024-05-04T10:15:00+02:00"),
        ("041015 GMT Mai 24", "2024-05-04T10:15:00+00:00"),
        ("4-MAY-1987 11:20:31.45", "1987-05-04T11:20:31"),
        ("AP-WF-05-04-16 0337GMT", "2016-05-04T03:37:00+00:00"),
        ("20240504", "2024-05-04"),
        ("20241399", None),
        ("soon", None),
    ],
)
def test_the_stamps_of_envelopes(value: str, published: str | None) -> None:
    assert stated(STORY, field("published", value)).timestamps.published == published


def test_a_stamp_without_zone_stays_local_and_the_home_zone_is_named() -> None:
    story = stated(FILED, field("published", "2024-07-04 10:15:00"), field("agency", "dpa"))
    assert story.timestamps.published == "2024-07-04T10:15:00"
    told = next(warn for warn in story.warnings if warn.code == "zone-missing")
    assert "Europe/Berlin" in told.message


@pytest.mark.parametrize(
    ("zone", "stamp", "wanted"),
    [
        ("agency", "2024-07-04 10:15:00", "2024-07-04T10:15:00+02:00"),
        ("agency", "2024-01-04 10:15:00", "2024-01-04T10:15:00+01:00"),
        ("Asia/Tokyo", "2024-07-04 10:15:00", "2024-07-04T10:15:00+09:00"),
        ("agency", "2024-07-04 10:15:00Z", "2024-07-04T10:15:00+00:00"),
    ],
)
def test_the_zone_chosen_is_given_to_stamps_without_one(zone: str, stamp: str, wanted: str) -> None:
    fields = (field("published", stamp), field("agency", "dpa"))
    assert stated(STORY, *fields, options=Options(zone=zone)).timestamps.published == wanted


def test_a_place_that_is_stated_completes_the_dateline() -> None:
    place = field("place", "Oban", region="Argyll", country="GBR", latitude="56.41", longitude="-5.47")
    story = stated(FILED, field("dateline", "OBAN"), place)
    assert story.dateline is not None
    assert story.dateline.places[0][:2] == ("Oban", "Argyll")
    assert story.dateline.places[0].latitude == 56.41


def test_subjects_come_once_each_with_their_scheme() -> None:
    fields = [field("subject", "15000000", scheme="medtop", name="sport")] * 2
    assert [subject.code for subject in stated(STORY, *fields).subjects] == ["15000000"]


def test_authors_are_people() -> None:
    fields = (field("author", "Ann Roe", title="Science Editor"), field("author", "Reuters"))
    assert [tuple(author) for author in stated(STORY, *fields).authors] == [
        ("Ann Roe", "Science Editor", None, None)
    ]


def test_a_table_stays_line_by_line() -> None:
    blocks = [Block(FARES), Block("Oban 2  Mull 1\nIona 0  Coll 0", TABLE)]
    document = compose(blocks, Source(None, 0, "nitf", "utf-8"))
    assert to_story(document, extract(document)).body[1:] == ("Oban 2 Mull 1", "Iona 0 Coll 0")


def test_short_copy_without_a_sentence_is_body_too() -> None:
    assert stated("Oban 2, Mull 1").body == ("Oban 2, Mull 1",)


def test_nothing_is_stated_of_plain_text() -> None:
    story = next(iter_stories(FILED.encode()))
    assert all(claim["where"] is None for claim in story.evidence["dateline"]["claims"])
    assert story_of(FILED).id is None
