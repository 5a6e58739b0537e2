"""ninjs: what each version and dialect states, which body is read, and what others lose."""

from __future__ import annotations

import json
from typing import Any

import pytest
from items import COPY, HTML, ITEM, SECOND, item, read, story

from feedparse import FeedparseError, iter_stories
from feedparse.readers import ninjs
from feedparse.sniff import sniff

THREE = {
    "uri": "urn:oban.example:3",
    "versionCreated": "2024-02-04T18:15:53+02:00",
    "by": "Von Max Muster, dpa",
    "headlines": [{"role": "sub", "value": "A deck"}, {"role": "main", "value": "Towns agree"}],
    "bodies": [{"role": "main", "contentType": "text/html", "value": HTML}],
}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (item(), "ninjs"),
        (json.dumps(THREE), "ninjs"),
        (json.dumps([ITEM, ITEM]), "ninjs"),
        (f"{item()}\n{item()}\n", "ninjs"),
        (json.dumps({"total": 1, "item": [ITEM]}), "ninjs"),
        (json.dumps({"_items": [ITEM]}), "ninjs"),
        (json.dumps({"title": "Match", "descriptions": [{"role": "text", "value": COPY}]}), "ninjs"),
        (json.dumps({"associations": {"a": {"x": "y" * 9000}}, **ITEM})[:5000], "text"),
        (json.dumps({"uri": "x", "name": "no story"}), "text"),
        (json.dumps({"name": "package", "version": "1.0.0", "dependencies": {}}), "text"),
        ("[1, 2, 3]", "text"),
        ("{", "text"),
        ("{curly} words of a story", "text"),
    ],
)
def test_it_is_known_by_its_first_keys(text: str, form: str) -> None:
    assert sniff(text) == form


# Each of these is lost or refused by the best known parser of ninjs.
def test_version_3_gives_headline_byline_body_and_dates() -> None:
    (found,) = read(json.dumps(THREE))
    assert (found.headline, found.subheadline) == ("Towns agree", "A deck")
    assert (found.byline, [author.name for author in found.authors]) == (
        "Von Max Muster, dpa",
        ["Max Muster"],
    )
    assert found.body == (COPY, SECOND)
    assert found.timestamps.updated == "2024-02-04T18:15:53+02:00"


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2024-02-04T18:15:53+02:00", "2024-02-04T18:15:53+02:00"),
        ("2024-02-04T18:15:53+0200", "2024-02-04T18:15:53+02:00"),
        ("2024-02-04T18:15:53.000Z", "2024-02-04T18:15:53+00:00"),
        ("2024-02-04T18:15:53", "2024-02-04T18:15:53"),
        ("20240204T18:15:53+0100", "2024-02-04T18:15:53+01:00"),
    ],
)
def test_the_offsets_of_stamps(printed: str, iso: str) -> None:
    assert story(versioncreated=printed).timestamps.updated == iso


def test_media_topics_and_subject_codes_keep_their_scheme() -> None:
    found = story(
        subject=[
            {"uri": "http://cv.iptc.org/newscodes/mediatopic/20000337", "name": "transport"},
            {"qcode": "medtop:20000339", "name": "ferries"},
            {"code": "04015002", "name": "shipping", "creator": "editor"},
            {"code": "INR", "scheme": "http://agency.example/sector", "name": "Inrikes"},
            {"literal": "Industri", "name": "Industri"},
        ]
    )
    assert [(subject.scheme, subject.code) for subject in found.subjects] == [
        ("medtop", "20000337"),
        ("medtop", "20000339"),
        ("subj", "04015002"),
        ("http://agency.example/sector", "INR"),
    ]
    assert found.subjects[2].via == "editor"
    assert found.topics == ("transport", "ferries", "shipping", "Inrikes", "Industri")


@pytest.mark.parametrize("urgency", ["", None, [], "high", "9" * 5000])
def test_an_urgency_that_is_no_number_is_none(urgency: Any) -> None:
    assert story(urgency=urgency).urgency is None


def test_stamps_embargo_status_and_identifier() -> None:
    found = story(
        firstcreated="2024-02-04T16:00:00Z",
        contentcreated="2024-02-03T16:00:00Z",
        embargoed="2024-02-05T06:00:00+01:00",
        pubstatus="withheld",
        urgency=4,
    )
    assert found.timestamps == (
        "2024-02-04T16:00:00+00:00",
        "2024-02-04T18:15:53+00:00",
        "2024-02-03T16:00:00+00:00",
        "2024-02-05T06:00:00+01:00",
    )
    assert (found.status, found.urgency, found.id) == ("withheld", 4, "urn:oban.example:1")


@pytest.mark.parametrize(
    "bodies",
    [
        {"body_html": HTML},
        {"body_xhtml": HTML},
        {"body_text": f"{COPY}\n{SECOND}"},
        {"body_text": f"{COPY} {SECOND}", "body_html": HTML},
        {"body_html5": f"<html><head><title>T</title></head><body>{HTML}</body></html>"},
        {"bodies": [{"role": "teaser", "value": COPY}, {"role": "xhtml", "value": HTML}]},
        {"bodies": [{"role": "text", "value": f"{COPY}\n{SECOND}"}, {"role": "html", "value": HTML}]},
        {"body_text": f"{COPY}\\n{SECOND}"},
        {"description_text": "A word", "body_html": HTML},
    ],
)
def test_the_fullest_body_with_its_paragraphs_is_read_once(bodies: dict[str, Any]) -> None:
    assert story(**bodies).body == (COPY, SECOND)


def test_a_description_that_opens_the_body_is_no_deck() -> None:
    assert story(description_text=COPY, body_html=HTML).subheadline is None
    assert story(description_text="<p>Oil ports watch the deal closely.</p>", body_html=HTML).subheadline == (
        "Oil ports watch the deal closely."
    )


def test_headline_byline_and_credits_inside_the_markup_are_no_body() -> None:
    body = f"<h1>{ITEM['headline']}</h1><div>By Ann Roe</div>{HTML}<div>Ann Roe</div><div>Bo Moe/TT</div>"
    people = [
        {"byline": "Ann Roe/TT", "role": ""},
        {"firstname": "Bo", "lastname": "Moe", "role": "Fotograf"},
    ]
    found = story(body_html=body, byline="Ann Roe/TT", bylines=people)
    assert found.body == (COPY, SECOND)
    assert [(author.name, author.organization) for author in found.authors] == [("Ann Roe", "TT")]
    assert found.credits == (("photography", "Bo Moe", None),)


@pytest.mark.parametrize(
    ("keys", "agency", "publisher"),
    [
        ({"source": "Reuters", "copyrightholder": "Australian Associated Press"}, "Reuters", None),
        ({"copyrightHolder": "NTB"}, "NTB", None),
        ({"infosource": [{"name": "The Canadian Press"}]}, "CP", None),
        ({"source": "The Oban Bugle"}, None, "The Oban Bugle"),
        ({"uri": "http://www.businesswire.com/news/1"}, "BusinessWire", None),
    ],
)
def test_agency_and_publisher(keys: dict[str, Any], agency: str | None, publisher: str | None) -> None:
    found = story(**keys)
    assert (found.agency, found.publisher) == (agency, publisher)


def test_the_printed_dateline_goes_before_the_place() -> None:
    found = story(located="Obban, Scotland", body_text=f"OBAN, Scotland (AP) -- {COPY}")
    assert found.dateline
    assert found.dateline.text == "OBAN, Scotland (AP)"
    assert found.body == (COPY,)


def test_the_place_is_the_dateline_where_none_is_printed() -> None:
    point = {"type": "Point", "coordinates": [14.5, 35.9]}
    found = story(located="Valletta", place=[{"name": "Valletta", "geometry_geojson": point}], body_text=COPY)
    assert found.dateline
    assert found.dateline.places[0] == ("Valletta", None, "MT", 35.9, 14.5)


def test_coordinates_complete_the_printed_dateline() -> None:
    point = {"type": "Point", "coordinates": ["14.5", "35.9"]}
    places = [{"name": "Valletta", "rel": "dateline", "geoJSON": point}]
    found = story(places=places, body_text=f"VALLETTA, Feb 4 (Reuters) - {COPY}")
    assert found.dateline
    assert found.dateline.text == "VALLETTA, Feb 4 (Reuters)"
    assert found.dateline.places[0] == ("Valletta", None, "MT", 35.9, 14.5)


def test_the_dialect_of_superdesk() -> None:
    found = story(
        guid="tag:1",
        service=[{"code": "f", "name": "Finance"}],
        keywords=["ferries", "Malta"],
        ednote="Adds quotes",
        evolvedfrom="tag:0",
        version="3",
        authors=[{"name": "Ann Roe", "role": "writer"}, {"name": "Bo Moe", "role": "editor"}],
    )
    assert (found.category, found.topics) == ("f", ("ferries", "Malta"))
    assert found.update == ("revision 3", "update", 3, "tag:0")
    assert [author.name for author in found.authors] == ["Ann Roe"]
    assert found.credits == (("editing", "Bo Moe", None),)
    assert found.notices == (("editor", "Adds quotes"),)


def test_the_mark_of_the_headline_labels_what_is_replaced() -> None:
    found = story(headline="UPDATE 2-Towns agree", evolvedfrom="tag:0")
    assert (found.headline, found.update) == ("Towns agree", ("UPDATE 2", "update", 2, "tag:0"))


@pytest.mark.parametrize(
    ("slugline", "slug", "label", "replaces"),
    [
        ("BC-US--Night Ferries, 2nd Ld-Writethru,410", "BC-US--Night Ferries", "2nd Ld-Writethru", None),
        ("PM-Ferries, 1st Ld, a0512,300", "PM-Ferries", "1st Ld", "a0512"),
        ("AP-FBN--Owls-Injuries", "AP-FBN--Owls-Injuries", None, None),
        ("Ferries, noise and sleep", "Ferries, noise and sleep", None, None),
    ],
)
def test_slug_and_version(slugline: str, slug: str, label: str | None, replaces: str | None) -> None:
    found = story(slugline=slugline)
    assert found.slug == slug
    assert (found.update and found.update.label) == label
    assert (found.update and found.update.replaces) == replaces


def test_a_picture_has_its_caption_and_a_package_what_is_stated() -> None:
    assert story(type="picture", description_text=COPY).body == (COPY,)
    assert (story(type="composite").headline, story(type="composite").body) == (ITEM["headline"], ())


def test_entities_of_a_headline() -> None:
    assert story(headline="Q&amp;A: <em>Quiet</em> nights").headline == "Q&A: Quiet nights"


def test_the_address_of_a_value_is_a_json_pointer() -> None:
    (found,) = read(json.dumps({"item": [ITEM | {"body_html": HTML}]}))
    assert found.to_dict(evidence=True)["evidence"]["headline"]["claims"][0]["where"] == "/item/0/headline"


@pytest.mark.parametrize("bad", [7, None, "words", [], {}, {"uri": None}])
@pytest.mark.parametrize("shape", ["list", "wrapper", "lines"])
def test_a_bad_item_costs_itself_only(bad: Any, shape: str) -> None:
    items = [ITEM, bad, ITEM]
    text = {
        "list": json.dumps(items),
        "wrapper": json.dumps({"item": items}),
        "lines": "\n".join([item(), item(), json.dumps(bad)[:-1] or "7", item()]),
    }[shape]
    headlines: list[str | None] = []
    stories = iter_stories(text)
    with pytest.raises(FeedparseError, match="1 of [34] stories could not be read"):
        headlines.extend(found.headline for found in stories)


def test_the_stories_behind_a_bad_item_come_all() -> None:
    stories = iter_stories(json.dumps([ITEM, 7, ITEM, None, ITEM]))
    assert [next(stories).headline for _ in range(3)] == [ITEM["headline"]] * 3


@pytest.mark.parametrize(
    "key", ["headline", "subject", "place", "byline", "authors", "body_html", "keywords", "uri"]
)
@pytest.mark.parametrize("value", [None, 7, True, "", "words", [], [None, 7], {}, {"name": []}, [[["deep"]]]])
def test_no_value_of_a_strange_kind_breaks_an_item(key: str, value: Any) -> None:
    (found,) = read(item(**{"guid": "tag:1", "headline": "Towns", "body_text": COPY, key: value}))
    assert found.timestamps.updated == "2024-02-04T18:15:53+00:00"


def test_every_reader_is_asked_once_only() -> None:
    assert ninjs.sniff(item())
    assert not ninjs.sniff(json.dumps({"source-feed": "X", **ITEM}))


@pytest.mark.parametrize("line", ["Fotboll TT", "FotbollTT", "TT"])
def test_the_vignette_of_tt_is_no_body(line: str) -> None:
    body = f"<h1>{ITEM['headline']}</h1><div>{line}</div>{HTML}"
    assert story(body_html=body, source="TT").body == (COPY, SECOND)
