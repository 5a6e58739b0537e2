"""Mail: headers and parts decoded, the sender's own words kept out, and mailboxes in a stream."""

from __future__ import annotations

import base64
import io
import quopri
import time
from collections.abc import Iterator

import pytest

from feedparse import Story, iter_stories, parse
from feedparse.errors import FeedparseError, Refused
from feedparse.pipeline import read
from feedparse.readers._mail import as_bytes, header_text, unflowed
from feedparse.readers.rfc822 import sniff

HEAD = (
    "From: Jane Roe <jroe@bugle.example>\nSubject: Ferry rules agreed\nDate: Tue, 4 Feb 2025 18:15:00 +0100\n"
)
FERRIES = "Six towns agreed on Tuesday to limit night crossings by ferries."
RULES = "The rules take effect in June, the ministry said."
COPY = f"VALLETTA, Malta (AP) -- {FERRIES}\n\n{RULES}\n"
POST = HEAD.replace("Subject", "Newsgroups: talk.harbours\nSubject")


def mail(text: str, head: str = HEAD, more: str = "") -> Story:
    return parse(f"{head}{more}\n{text}".encode())


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (HEAD + "\nText", True),
        ("\n" + HEAD + "\nText", True),
        ("From jroe@bugle.example Tue Feb  4 18:15:00 2025\n" + HEAD, True),
        ("Received: from a\n\tby b\nFrom: a\nMIME-Version: 1.0\n\nText", True),
        ("X-Long: " + "a" * 4080 + "\nFrom: a\nSubject: b\nX-Cut", True),
        ("Subject: only one\n\nText", False),
        ("From here to there the road is closed.\nDate: x\nSubject: y\n", False),
        ("Note: a line\nand another\nFrom: x\nDate: y\n", False),
        ("VALLETTA (Reuters) - Six towns agreed.\n", False),
    ],
)
def test_a_mail_is_known_by_its_headers(head: str, wanted: bool) -> None:
    assert sniff(head) is wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("plain", "plain"),
        ("=?utf-8?q?Caf=C3=A9?=", "Café"),
        ("=?utf-8?q?Caf=C3=A9?= =?utf-8?b?IFLDtmU=?=", "Café Röe"),
        ("=?utf-8?q?Br=C3?= =?utf-8?q?=BCcke?=", "Brücke"),
        ("on =?koi8-r?b?8M/S1A==?= and =?iso-8859-1?q?f=E4hre?=", "on Порт and fähre"),
        ("=?x-none?q?abc?=", "abc"),
        ("=?utf-8?b?QQ?= x", "A x"),
        ("a\n  folded line", "a folded line"),
    ],
)
def test_all_words_of_a_header_are_decoded(value: str, wanted: str) -> None:
    assert header_text(value) == wanted


def parts() -> Iterator[tuple[str, bytes]]:
    text = "Die Fähre sank — am Dienstag, sagte die Küstenwache.\n"
    plain, coding = b"Content-Type: text/plain; charset=", b"\nContent-Transfer-Encoding: "
    yield "8bit", plain + b"utf-8\n\n" + text.encode()
    yield "utf-8 stated as latin-1", plain + b"iso-8859-1\n\n" + text.encode()
    yield "no charset", b"\n" + text.encode()
    yield "cp1252", plain + b"windows-1252\n\n" + text.encode("cp1252")
    yield "no charset, cp1252", b"\n" + text.encode("cp1252")
    yield "base64", plain + b"utf-8" + coding + b"base64\n\n" + base64.encodebytes(text.encode())
    yield (
        "quoted",
        plain + b"cp1252" + coding + b"quoted-printable\n\n" + quopri.encodestring(text.encode("cp1252")),
    )
    yield "unknown", plain + b"x-none" + coding + b"base64\n\n" + base64.encodebytes(text.encode())
    yield "utf-16", plain + b"utf-16" + coding + b"base64\n\n" + base64.encodebytes(text.encode("utf-16"))
    yield "html", b"Content-Type: text/html; charset=utf-8\n\n<html><p>" + text.encode() + b"</p></html>"


@pytest.mark.parametrize("part", [pytest.param(part, id=name) for name, part in parts()])
def test_a_part_is_decoded_by_its_charset(part: bytes) -> None:
    story = parse(HEAD.encode() + part)
    assert story.source.format == "rfc822"
    assert story.body == ("Die Fähre sank — am Dienstag, sagte die Küstenwache.",)


def test_parts_in_other_charsets_and_beyond_the_head() -> None:
    japanese = "フェリーは火曜日に沈没した。"
    for charset in ("iso-2022-jp", "euc-jp", "shift_jis"):
        pad = "X-Pad: " + "a" * 5000 + "\n"
        more = f"{pad}Content-Type: text/plain; charset={charset}\n\n"
        assert japanese in parse((HEAD + more).encode() + japanese.encode(charset)).body[0]


def test_bytes_come_back_from_cp1252() -> None:
    data = bytes(range(256))
    signs = data.decode("cp1252", "replace")
    text = "".join(chr(byte) if sign == "\ufffd" else sign for byte, sign in enumerate(signs))
    assert as_bytes(text, "cp1252") == data


def test_plain_text_counts_before_html_and_attachments_do_not() -> None:
    more = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n'
    text = (
        f"--b\nContent-Type: text/plain\n\n{FERRIES}\n\n{RULES}\n"
        f"--b\nContent-Type: text/html\n\n<p>{FERRIES}</p>\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment\n\nA note of mine.\n--b--\n"
    )
    assert mail(text, more=more).body == (FERRIES, RULES)


def test_an_enclosed_mail_is_a_story_of_its_own() -> None:
    more = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n'
    inner = f"From: Bo Doe <b@b.example>\nSubject: Bakers strike\n\n{RULES}\n"
    text = (
        f"--b\nContent-Type: text/plain\n\n{FERRIES}\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"
    )
    found = list(iter_stories(f"{HEAD}{more}\n{text}".encode()))
    assert [(story.headline, story.body) for story in found] == [
        ("Ferry rules agreed", (FERRIES,)),
        ("Bakers strike", (RULES,)),
    ]


def test_what_the_headers_state() -> None:
    more = "Message-ID: <1@bugle.example>\nKeywords: ferries, Malta\nOrganization: Reuters\n"
    story = mail(f"{FERRIES}\n", more=more)
    assert (story.headline, story.id, story.agency) == ("Ferry rules agreed", "<1@bugle.example>", "Reuters")
    assert story.timestamps.published == "2025-02-04T18:15:00+01:00"
    assert story.topics == ("ferries", "Malta")
    assert [author.name for author in story.authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("subject", "wanted"),
    [
        ("Re: Ferry rules agreed", "Ferry rules agreed"),
        ("Fwd: [desk] Re: Ferry rules agreed", "Ferry rules agreed"),
        ("AW: WG: Ferry rules agreed (fwd)", "Ferry rules agreed"),
        ("[Analysis]", "[Analysis]"),
    ],
)
def test_what_mail_puts_before_a_subject_is_no_headline(subject: str, wanted: str) -> None:
    assert mail(f"{FERRIES}\n", head=HEAD.replace("Ferry rules agreed", subject)).headline == wanted


@pytest.mark.parametrize(
    "text",
    [
        f"{FERRIES}\n\n{RULES}\n\n-- \nJane Roe, Bugle\n+356 0000\n",
        f"{FERRIES}\n\n{RULES}\n--\nJane Roe\n",
        f"Hi all,\n\n{FERRIES}\n\n{RULES}\n\nBest regards,\nJane\n",
        f"{FERRIES}\n\n{RULES}\n\nSent from my phone\n",
        f"{FERRIES}\n\n{RULES}\n\n_______________\ndesk mailing list\nhttp://lists.example\n",
        f"Bo Doe <b@b.example> writes:\n> What do they say there?\n> And when?\n\n{FERRIES}\n\n{RULES}\n",
        f"{FERRIES}\n\n{RULES}\n\nOn Tue, 4 Feb 2025, Bo Doe <b@b.example> wrote:\n\nWhat do they say?\n",
        f"{FERRIES}\n\n> And when do they take effect?\n{RULES}\n",
    ],
)
def test_what_stands_around_a_story_is_no_body(text: str) -> None:
    assert mail(text).body == (FERRIES, RULES)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", ""),
        ("I found this in the paper today. You will not like what they have to say of us.\n\n", ""),
        ("Bo writes:\n> Who pays?\n> Nobody does.\n\nThat is not what I hear.\n\n", ""),
        ("", "\n\tWell, this goes to show what I have always said of them.\n\n\t\t\tJane\n"),
        ("", "\n-- \nJane Roe\n"),
    ],
)
def test_wire_copy_in_a_post_begins_with_its_dateline(above: str, below: str) -> None:
    story = mail(above + COPY + below, head=POST)
    assert story.body == (FERRIES, RULES)
    assert (story.agency, story.authors, story.headline) == ("AP", (), "Ferry rules agreed")
    assert story.dateline
    assert story.dateline.text == "VALLETTA, Malta (AP)"


@pytest.mark.parametrize(
    ("above", "headline", "slug"),
    [
        ("FERRY TOWNS AGREE ON RULES\n\n", "FERRY TOWNS AGREE ON RULES", None),
        ("I read this:\n\n\tFERRY TOWNS AGREE ON RULES\n\n", "FERRY TOWNS AGREE ON RULES", None),
        ("4/15/93 1242  Ferry towns agree on rules\n\n", "Ferry towns agree on rules", None),
        ("HEADLINE: Ferry towns agree on rules\n\nBODY:\n\n", "Ferry towns agree on rules", None),
        ("04/19/1993 0000  Ferry Rules\n\n", "Ferry rules agreed", "Ferry Rules"),
        ("APn  03/09 0006  Ferry Rules\n\n", "Ferry rules agreed", "Ferry Rules"),
    ],
)
def test_the_headline_printed_over_copy_counts_before_the_subject(
    above: str, headline: str, slug: str | None
) -> None:
    story = mail(above + COPY, head=POST)
    assert (story.headline, story.slug, story.body) == (headline, slug, (FERRIES, RULES))


def test_the_subject_of_a_thread_is_no_headline_of_the_copy_in_it() -> None:
    assert mail(COPY, head=POST.replace("Ferry rules", "Re: Ferry rules")).headline is None


def test_copy_that_is_quoted_as_a_whole_is_the_story() -> None:
    quoted = "".join(f"> {line}\n" for line in (COPY * 3).splitlines())
    story = mail(f"Bo Doe writes:\n{quoted}", head=POST)
    assert story.agency == "AP"
    assert story.body[:2] == (FERRIES, RULES)


def test_a_forwarded_letter_is_the_story() -> None:
    text = (
        "FYI\n\n---------- Forwarded message ---------\nFrom: Bo Doe <b@b.example>\n"
        f"Subject: Bakers strike\nTo: desk\n\n{FERRIES}\n\n{RULES}\n"
    )
    story = mail(text, head=HEAD.replace("Ferry", "Fwd: Ferry"))
    assert (story.headline, story.body) == ("Bakers strike", (FERRIES, RULES))
    assert [author.name for author in story.authors] == ["Bo Doe"]


def test_flowed_lines_are_joined_within_a_depth_of_quotes() -> None:
    assert unflowed("> a \n> b\nc \nd\n-- \ne") == "> a b\nc d\n--\ne"


def mailbox(count: int) -> bytes:
    envelope = "From jroe@bugle.example Tue Feb  4 18:15:00 2025\n"
    return "".join(
        f"{envelope}{HEAD.replace('agreed', f'agreed {n}')}\n{FERRIES}\n\nFrom June on they count.\n\n"
        for n in range(count)
    ).encode()


def test_a_mailbox_is_many_mails_and_a_line_with_from_is_none() -> None:
    found = list(iter_stories(mailbox(3)))
    assert [story.headline for story in found] == [f"Ferry rules agreed {n}" for n in range(3)]
    assert {story.body for story in found} == {(FERRIES, "From June on they count.")}
    assert [story.headline for story in iter_stories(mailbox(3).decode())] == [s.headline for s in found]


def test_a_mailbox_is_read_as_a_stream() -> None:
    stream = io.BytesIO(mailbox(2000))
    first = next(read(stream))
    assert first.headline == "Ferry rules agreed 0"
    assert stream.tell() < len(stream.getvalue())


def test_a_bad_mail_costs_only_itself() -> None:
    bad = HEAD + "\n" + "word " * 300_000 + "\n\n"
    envelope = "From jroe@bugle.example Tue Feb  4 18:15:00 2025\n"
    found: list[Story] = []
    with pytest.raises(FeedparseError, match="1 of 3 stories"):
        found.extend(iter_stories(mailbox(1) + (envelope + bad).encode() + mailbox(1)))
    assert len(found) == 2


@pytest.mark.parametrize(
    "data",
    [
        HEAD + "\n" + f"{FERRIES}\n\n" * 320_000,
        HEAD + "\n" + ">" * 20_000_000,
        HEAD
        + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
        + "\nText.\n",
        HEAD + "Content-Type: text/html\n\n" + "<b>" * 500_000,
    ],
    ids=["20-MB", "quotes", "nested", "tags"],
)
def test_what_is_made_to_exhaust_the_machine_ends_in_an_error(data: str) -> None:
    start = time.monotonic()
    with pytest.raises(Refused):
        parse(data.encode())
    assert time.monotonic() - start < 30


@pytest.mark.parametrize("prefix", ["=?utf-8?q?a?= ", "Re: ", "[a] ", "=?"])
def test_a_header_of_a_megabyte_ends_in_seconds(prefix: str) -> None:
    start = time.monotonic()
    assert mail(f"{FERRIES}\n", head=HEAD.replace("Ferry", prefix * 300_000)).body == (FERRIES,)
    assert time.monotonic() - start < 10
