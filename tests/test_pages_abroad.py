"""Invented pages of many countries: what is printed around a story there, and what must be read from it."""

from __future__ import annotations

from typing import Any

import pytest
from pages import BODY

import feedparse
from feedparse.markup.credited import agency_in
from feedparse.normalize.stated_people import people_in, people_stated
from feedparse.normalize.times import read_stated, to_iso

PARAGRAPHS = "".join(f"<p>{text}</p>" for text in BODY)
ARABIC = (
    "قرر مجلس مدينة الميناء مساء الاثنين إغلاق الجسر القديم أمام السيارات اعتبارا من الأول من يونيو المقبل.",
    "ويستخدم الجسر نحو تسعة آلاف سائق في يوم العمل الواحد، وسيضطر معظمهم إلى سلوك الطريق الشمالي.",
    'وقالت رئيسة اللجنة: "رقعنا الجسر طوال ثلاثين عاما، ولم يبق فيه ما يمكن ترقيعه بعد اليوم".',
)


def story(body: str, head: str = "") -> feedparse.Story:
    """Parse a page of a headline, what is printed under it, and a story."""
    page = f"<!doctype html><html><head>{head}</head><body><article><h1>Night ferries</h1>{body}</article>"
    return feedparse.parse(page)


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("18:45, 12 марта 2024", "2024-03-12T18:45:00"),
        ("Вівторок, 12 березня 2024, 18:45", "2024-03-12T18:45:00"),
        ("12 Mart 2024 Salı 18:45", "2024-03-12T18:45:00"),
        ("١٢ مارس ٢٠٢٤ ١٨:٤٥", "2024-03-12T18:45:00"),
        ("12 Μαρτίου 2024, 18:45", "2024-03-12T18:45:00"),
        ("2024年3月12日(火) 18時5分", "2024-03-12T18:05:00"),
        ("2024.03.12. 오후 6:45", "2024-03-12T18:45:00"),
        ("12 października 2024, godz. 18:45", "2024-10-12T18:45:00"),
        ("12. mar. 2024 kl. 18.45", "2024-03-12T18:45:00"),
        ("12.3.2024 klo 18.45", "2024-03-12T18:45:00"),
        ("12 marzo 2024 18.45", "2024-03-12T18:45:00"),
        ("12. března 2024", "2024-03-12"),
    ],
)
def test_a_stamp_as_it_is_printed_there(printed: str, iso: str) -> None:
    stamp = read_stated(printed)
    assert stamp is not None
    assert to_iso(stamp)[0] == iso


@pytest.mark.parametrize("text", ["5 Mart shops", "Ara 20 people", "12 lis officers came"])
def test_a_rare_month_needs_a_year(text: str) -> None:
    assert read_stated(text) is None


STAMPS = {
    "two in one line": (
        "<p class='infos'>Publié le 12/03/2024 à 18h45 - Mis à jour le 13/03/2024 à 07h10</p>",
        ("2024-03-12T18:45:00", "2024-03-13T07:10:00"),
    ),
    "Russian": (
        "<div class='date'>18:45 12.03.2024 (обновлено: 19:10 12.03.2024)</div>",
        ("2024-03-12T18:45:00", "2024-03-12T19:10:00"),
    ),
    "German": (
        "<p class='header__datetime'>12.03.2024, 18:45 Uhr • Aktualisiert: 13.03.2024, 06:30</p>",
        ("2024-03-12T18:45:00", "2024-03-13T06:30:00"),
    ),
    "time without attribute": ("<time>12 марта 2024, 18:45</time>", ("2024-03-12T18:45:00", None)),
    "behind the author": (
        "<div class='post_date'><a>Ann Roe</a> — 12 березня 2024, 18:45</div>", ("2024-03-12T18:45:00", None),
    ),
    "only the making": ("<i property='x' data-x=''></i>", (None, None)),
}  # fmt: skip


@pytest.mark.parametrize(("body", "stamps"), STAMPS.values(), ids=STAMPS)
def test_visible_stamps(body: str, stamps: tuple[str | None, str | None]) -> None:
    found = story(body + PARAGRAPHS)
    assert (found.timestamps.published, found.timestamps.updated) == stamps
    assert found.body == BODY


STATED: dict[str, list[str]] = {
    "Guest Columnist Dora Finch": ["Dora Finch"],
    "Onze verslaggever Pieter van Dam": ["Pieter van Dam"],
    "Lucia Moro, corrispondente da Parigi": ["Lucia Moro"],
    "Marina Costa, g1 Porto": ["Marina Costa"],
    "Анна Портова (редактор)": ["Анна Портова"],
    "Ana Pérez y Luis Mar": ["Ana Pérez", "Luis Mar"],
    "José Ortega y Gasset": ["José Ortega y Gasset"],
    "Door: Ann Roe": ["Ann Roe"],
    "Muhabir: Elif Denizci": ["Elif Denizci"],
    "Подготовила Анна Портова": ["Анна Портова"],
    "מאת נועה גשר": ["נועה גשר"],
    "كتب: سامي البحري": ["سامي البحري"],
    "佐藤 花子": ["佐藤 花子"],
    "王小明 李丽": ["王小明", "李丽"],
    "港町支局・佐藤花子": ["佐藤花子"],
    "記者王小明／台北報導": ["王小明"],
    "순천, 광양 구현모 기자": ["구현모"],
    "김하나 기자 hana@paper.example": ["김하나"],
    "Redazione ANSA": [],
    "Redakcja": [],
    "Haber Merkezi": [],
    "وكالات": [],
    "ТАСС": [],
}


@pytest.mark.parametrize(("text", "names"), STATED.items())
def test_people_as_they_are_stated_there(text: str, names: list[str]) -> None:
    assert [author.name for author in people_stated(text)] == names


def test_a_list_of_people_is_no_name_with_a_title() -> None:
    assert people_in("Ann Roe - Deck The Halls And More") == ()


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("РИА Новости", "RIA Novosti"),
        ("新华社", "Xinhua"),
        ("연합뉴스", "Yonhap"),
        ("İHA", "İHA"),
        ("ΑΠΕ-ΜΠΕ", "ANA-MPA"),
    ],
)
def test_agencies_by_their_own_names(text: str, agency: str) -> None:
    assert agency_in(text) == agency


AUTHORS: dict[str, tuple[str, list[str]]] = {
    "a card": (
        "<div class='author-card'><a class='author-name'>Ann Roe</a>"
        "<p class='author-bio'>Ann Roe covers ports.</p></div>",
        ["Ann Roe"],
    ),
    "hidden and seen": (
        "<div class='byline'><span class='hidden-name'>Kari Strøm</span> "
        "<a><i>Kari</i> <i>Strøm</i></a></div>",
        ["Kari Strøm"],
    ),
    "a photographer beside": (
        "<ul class='authors'><li><a>Kari Strøm</a> <span>Journalist</span></li>"
        "<li><a>Ola Vik</a> <span>Fotograf</span></li></ul>",
        ["Kari Strøm"],
    ),
    "reading time is nobody": ("<p class='meta'>Temps de Lecture 2 min.</p>", []),
}  # fmt: skip


@pytest.mark.parametrize(("body", "names"), AUTHORS.values(), ids=AUTHORS)
def test_visible_authors(body: str, names: list[str]) -> None:
    assert [author.name for author in story(body + PARAGRAPHS).authors] == names


BESIDE = {
    "German": "<p><b>Lesen Sie auch: </b><a href='/x'>Neue Fähre kommt erst 2026</a></p>",
    "French": "<p>À lire aussi <a href='/x'>Les ferries de nuit maintenus</a></p>",
    "Russian": "<p><b>Читайте также:</b> <a href='/x'>Ночные паромы сохранят</a></p>",
    "Japanese": "<p>【関連記事】</p><ul><li><a href='/x'>夜のフェリー、春まで運航</a></li></ul>",
    "Indonesian": "<p><strong>Baca juga:</strong> <a href='/x'>Kapal malam tetap jalan</a></p>",
    "a heading": "<section><h3>Mehr zum Thema</h3><a href='/x'>Neue Fähre kommt erst 2026</a></section>",
    "a promotion": "<div class='PromoA'><p class='PromoA-text'>The town has put off repairs for years, "
                   "and the bill "
                   "is coming due now for everybody who lives in it.</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("beside", BESIDE.values(), ids=BESIDE)
def test_what_stands_beside_the_story(beside: str) -> None:
    first = "".join(f"<p>{text}</p>" for text in BODY[:3])
    rest = "".join(f"<p>{text}</p>" for text in BODY[3:])
    assert story(first + beside + rest).body == BODY


def test_a_heading_called_a_subtitle_stays() -> None:
    first = "".join(f"<p>{text}</p>" for text in BODY[:3])
    rest = "".join(f"<p>{text}</p>" for text in BODY[3:])
    found = story(f"{first}<h2 class='article__sub-title'>Cracks</h2>{rest}")
    assert found.body == (*BODY[:3], "Cracks", *BODY[3:])


def test_scripts_without_capitals_begin_no_dateline() -> None:
    found = story("".join(f"<p>{text}</p>" for text in ARABIC))
    assert found.dateline is None
    assert found.body == ARABIC


@pytest.mark.parametrize(
    ("closing", "agency"),
    [
        ("© dpa-infocom, dpa:250312-99-123456/2", "dpa"),
        ("kfr/dpa", "dpa"),
        ("mk/ap", None),
        ("/ritzau/", "Ritzau"),
    ],
)
def test_the_agency_that_closes_a_story(closing: Any, agency: str | None) -> None:
    found = story(f"{PARAGRAPHS}<p>{closing}</p>")
    assert (found.agency, found.body) == (agency, BODY)
