"""The story of a page: which of its blocks are the story, and what the others are, on invented pages."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest

from feedparse import iter_stories, parse
from feedparse.errors import EmptyInput, Refused
from feedparse.knowledge import load
from feedparse.markup.articlebody import rest_of
from feedparse.markup.content import content_of
from feedparse.markup.marks import DECK, HIDDEN, named_kind
from feedparse.markup.trees import parse_page
from feedparse.zones import WEIGHTS

LEAD = "Six harbour towns agreed on Tuesday to limit night crossings by ferries, the ministry said."
SECOND = (
    "The rules take effect in June, and the towns will count every ship that calls after ten in the evening."
)
THIRD = (
    "“We can live with it,” said Ann Poe, who runs four of the boats between the islands and the mainland."
)
STORY = [LEAD, SECOND, THIRD]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
OTHER = (
    "A bakers' guild somewhere else said that the early loaf is a thing of the past, and nobody misses it."
)


def page(body: str, head: str = "<title>Ferry rules agreed</title>") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def story(body: str, head: str = "<title>Ferry rules agreed</title>") -> list[str]:
    content = content_of(parse_page(page(body, head)))
    return [block.text for block in content.blocks[slice(*content.story)] if block.kind in ("prose", "text")]


def kinds(body: str) -> dict[str, str]:
    return {block.text: block.kind for block in content_of(parse_page(page(body))).blocks}


H1 = "<h1>Ferry rules agreed</h1>"
PAGES = {
    "paragraphs": f"{H1}{PARAGRAPHS}",
    "no headline": PARAGRAPHS,
    "one box a paragraph": H1 + "".join(f"<div><div><p>{text}</p></div></div>" for text in STORY),
    "boxes without paragraphs": H1 + "".join(f"<div>{text}</div>" for text in STORY),
    "line breaks": f"{H1}<div>{'<br><br>'.join(STORY)}</div>",
    "a table for layout": f"<table><tr><td>Menu</td><td>{H1}{PARAGRAPHS}</td></tr></table>",
    "a form around the page": f'<form action="/page.aspx">{H1}{PARAGRAPHS}</form>',
    "a class name that says what stands beside": f'<div class="has-sidebar with-ads">{H1}{PARAGRAPHS}</div>',
    "a mark around the headline": f'<div class="promo">{H1}{PARAGRAPHS}</div>',
    "a mark on all of the text": f'{H1}<div class="product-teaser">{PARAGRAPHS}</div>',
    "hidden until a script shows it": f'{H1}<div style="display: none">{PARAGRAPHS}</div>',
    "names made up by a program": f'{H1}<div id="x9AdN3vBL" class="sc-bAdMzT">{PARAGRAPHS}</div>',
    "longer comments": f'{H1}{PARAGRAPHS}<div class="comments">{f"<p>{OTHER} Again.</p>" * 30}</div>',
    "other stories": H1
    + f"<main>{PARAGRAPHS}</main><ul>"
    + "".join(
        f'<li><h3><a href="/{n}">A story about matter {n}</a></h3><p>{OTHER}{n}</p></li>' for n in range(9)
    )
    + "</ul>",
    "a headline of the page's own name": f"<h1>The Bugle</h1>{H1}{PARAGRAPHS}",
    "furniture between": f'{H1}<p>{LEAD}</p><div class="ad-slot">{OTHER}</div><p>{SECOND}</p>'
    f'<aside>{OTHER}</aside><figure><img><figcaption>{OTHER}</figcaption></figure><p>{THIRD}</p>',
    "a second copy": f"{H1}{PARAGRAPHS}<div hidden>{PARAGRAPHS}</div><blockquote>{SECOND}</blockquote>",
    "a deck": f'{H1}<p class="article__standfirst">{OTHER}</p>{PARAGRAPHS}',
    "a deck in a header": f"<article><header>{H1}<p>{OTHER}</p></header>{PARAGRAPHS}</article>",
    "parted by an advert": f'{H1}<p class="par">{LEAD}</p><div class="ad">Advert</div>'
    f'<div class="rest"><div><p class="par">{SECOND}</p><p class="par">{THIRD}</p></div></div>',
    "text for screen readers": H1
    + PARAGRAPHS.replace("Tuesday", 'Tuesday<span class="sr-only"> link opens</span>'),
    "scripts and pictures": f"{H1}<script>var a = 1;</script>{PARAGRAPHS}<noscript>{OTHER}</noscript>",
    "unclosed tags": f"{H1}<div><p>{LEAD}<p>{SECOND}<p>{THIRD}",
    "a custom element": f"{H1}<news-body><p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p></news-body>",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_story_is_found(name: str) -> None:
    assert story(PAGES[name]) == STORY


KEPT = {
    "a heading": "<h2>No ship after ten</h2>",
    "a list": "<ul><li>two ships an hour, at most;</li><li>none on Sundays.</li></ul>",
    "a quote": "<blockquote><p>“So be it.”</p></blockquote>",
    "a quote in a figure": "<figure><blockquote>“So be it, then.”</blockquote></figure>",
    "a short paragraph": "<p>Nobody spoke.</p>",
}


@pytest.mark.parametrize("name", KEPT)
def test_what_stands_in_the_story_is_kept(name: str) -> None:
    found = story(f"{H1}<p>{LEAD}</p>{KEPT[name]}<p>{SECOND}</p><p>{THIRD}</p>")
    assert len(found) > len(STORY)
    assert [text for text in found if text in STORY] == STORY


def test_a_table_of_figures_is_kept_line_by_line() -> None:
    table = "<table><tr><th>Pier</th><th>Ships</th></tr><tr><td>North</td><td>4</td></tr></table>"
    content = content_of(parse_page(page(f"{H1}<p>{LEAD}</p>{table}<p>{SECOND}</p><p>{THIRD}</p>")))
    assert [block.text for block in content.blocks if block.kind == "table"] == ["Pier  Ships\nNorth  4"]


def test_a_short_last_paragraph_below_a_table_belongs_to_the_story() -> None:
    table = "<table><tr><th>Pier</th><th>Ships</th></tr><tr><td>North</td><td>4</td></tr></table>"
    assert story(f"{H1}{PARAGRAPHS}{table}<p>The rest stays in port.</p>")[-1] == "The rest stays in port."


FURNITURE = {
    '<div class="share-bar"><a href="#">Facebook</a> <a href="#">Email</a></div>': "share",
    '<div class="article__newsletter">Get the morning letter</div>': "newsletter",
    '<p class="related-link">Ferry to be named by schoolchildren</p>': "related",
    '<p><a href="/x">Ferry to be named by schoolchildren</a></p>': "related",
    '<figure><figcaption>The last ferry</figcaption></figure>': "caption",
    '<div id="comments">Bo: good</div>': "menu",
    '<nav>Home</nav>': "menu",
    '<div role="navigation">Home</div>': "menu",
    '<div class="author-bio">Ann lives by the sea</div>': "bio",
    '<div class="cookie-banner">We store things</div>': "legal",
    '<div class="login-box">Log in to read on</div>': "account",
    '<div class="adsbygoogle">Buy a boat</div>': "advert",
}  # fmt: skip


@pytest.mark.parametrize("html", FURNITURE)
def test_furniture_stays_in_the_document_under_its_kind(html: str) -> None:
    found = kinds(f"{H1}<p>{LEAD}</p>{html}<p>{SECOND}</p><p>{THIRD}</p>")
    others = {text: kind for text, kind in found.items() if text not in (*STORY, "Ferry rules agreed")}
    assert list(others.values()) == [FURNITURE[html]]


def test_a_menu_is_one_block() -> None:
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(30))
    blocks = content_of(parse_page(page(f"<nav><ul>{links}</ul></nav>{H1}{PARAGRAPHS}"))).blocks
    assert blocks[0].text.startswith("Section 0 · Section 1 · ")
    assert len(blocks) == 1 + 1 + len(STORY)


def test_headline_byline_and_stamp_stay_above_the_story() -> None:
    content = content_of(parse_page(page(f"{H1}<div>By Jane Doe</div><time>4 May 2024</time>{PARAGRAPHS}")))
    above = content.blocks[: content.story.start]
    assert [block.text for block in above] == ["Ferry rules agreed", "By Jane Doe", "4 May 2024"]
    assert {block.kind for block in above} == {""}


SCRIPTS = {
    "ja": "港の六市は四日、夜間に運航するフェリーの便数を減らすことで合意したと運輸省が発表した。",
    "zh": "六个港口城市星期二同意减少夜间渡轮的班次，交通部说，新规定将于六月开始生效。",
    "ko": "항구 도시 여섯 곳이 화요일 야간 여객선 운항을 줄이기로 합의했다고 해양수산부가 밝혔다.",
    "ar": "اتفقت ست مدن ساحلية يوم الثلاثاء على تقليل رحلات العبارات الليلية حسب ما قالته الوزارة أمس.",
    "ru": "Шесть портовых городов договорились во вторник сократить ночные рейсы паромов, сообщили власти.",
    "el": "Έξι λιμάνια συμφώνησαν την Τρίτη να περιορίσουν τα νυχτερινά δρομολόγια, ανακοίνωσε το υπουργείο.",
}


@pytest.mark.parametrize("language", SCRIPTS)
def test_a_story_of_any_script_is_found(language: str) -> None:
    told = [f"{SCRIPTS[language]} {n}" for n in range(3)]
    menu = '<ul class="menu"><li><a href="/">Home</a></li></ul>'
    assert story(f"{menu}<h1>{told[0][:12]}</h1><div>{'<br><br>'.join(told)}</div><div>© 2025</div>") == told


def body_of(data: bytes) -> tuple[list[str], str]:
    found = next(iter_stories(data))
    return list(found.body), found.source.encoding


CHARSETS = (
    ("shift_jis", "Shift_JIS", "ja", "cp932"), ("cp932", "x-sjis", "ja", "cp932"),
    ("euc-jp", "EUC-JP", "ja", "euc-jp"), ("iso2022_jp", "ISO-2022-JP", "ja", "iso-2022-jp"),
    ("gb18030", "gb2312", "zh", "gb18030"),
    ("gb18030", "GB18030", "zh", "gb18030"), ("euc-kr", "euc-kr", "ko", "cp949"),
    ("cp1251", "windows-1251", "ru", "windows-1251"), ("koi8-r", "KOI8-R", "ru", "koi8-r"),
    ("iso-8859-7", "iso-8859-7", "el", "iso-8859-7"), ("utf-16", "utf-16", "ja", "utf-16"),
    ("utf-16-le", "utf-16", "ru", "utf-16-le"), ("utf-16-be", "utf-16", "ru", "utf-16-be"),
)  # fmt: skip
METAS = (
    '<meta charset="{}">',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; CHARSET={}">',
    "<script charset=utf-8>" + "x = 1;" * 1500 + "</script><meta name=a content=b><meta charset={} />",
)


@pytest.mark.parametrize("meta", METAS, ids=("html5", "http-equiv", "far down"))
@pytest.mark.parametrize(("encoding", "label", "language", "name"), CHARSETS)
def test_the_declared_charset_is_read(encoding: str, label: str, language: str, name: str, meta: str) -> None:
    told = [f"{SCRIPTS[language]} {n}" for n in range(3)]
    text = page("".join(f"<p>{line}</p>" for line in told), meta.format(label) + "<title>x</title>")
    assert body_of(text.encode(encoding)) == (told, name)


def stated(text: str) -> str:
    article = {"@type": "NewsArticle", "articleBody": text}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


def test_a_stated_article_body_tells_which_visible_blocks_belong() -> None:
    body = f'<div class="related">{PARAGRAPHS}</div><div><p>{OTHER[:80]}</p></div>'
    assert story(body, stated(" ".join(STORY))) == STORY


def test_a_stated_summary_bounds_nothing() -> None:
    assert story(f"{H1}{PARAGRAPHS}", stated(LEAD)) == STORY


def test_a_page_that_is_cut_gets_the_rest_from_its_article_body() -> None:
    rest = [
        f"Sentence number {n} of the rest of the story tells of piers, ships and towns." for n in range(9)
    ]
    told = parse(page(f"{H1}<p>{LEAD}</p>", stated("\n".join([LEAD, *rest]))))
    assert list(told.body) == [LEAD, *rest]
    assert [warn.code for warn in told.warnings if warn.field == "body"] == ["page-cut"]


@pytest.mark.parametrize(
    ("said", "shown", "rest"),
    [
        ("One. Two said “so”.\nThree.", "One. Two said so", ["Three."]),
        ("One.\n\nTwo.", "", ["One.", "Two."]),
        ("One.", "Another", ["One."]),
        ("", "One.", []),
    ],
)
def test_the_rest_of_a_stated_story(said: str, shown: str, rest: list[str]) -> None:
    assert rest_of(said, shown) == rest


def test_a_story_in_the_data_of_a_script_is_read() -> None:
    html = f'<p class="x">{"</p><p>".join(STORY * 2)}</p>'.replace("<", "\\u003c").replace('"', '\\"')
    told = parse(page(f'<div id="root"></div><script>self.push([1,"4:T1,{html}"])</script>'))
    assert list(told.body[:3])[1:] == STORY[1:]
    assert "text-in-script" in {warn.code for warn in told.warnings}


def test_a_section_front_gives_a_warning() -> None:
    teasers = "".join(
        f'<article><h3><a href="/{n}">A headline about matter {n}</a></h3><p>{OTHER} {n}</p></article>'
        for n in range(20)
    )
    front = parse(page(f"<main>{teasers}</main>"))
    assert front.body == ()
    assert "no-story" in {warn.code for warn in front.warnings}


EMPTY = (
    "<!doctype html>", "<!doctype html><html></html>", page(""), page("<div></div><script>1</script>"),
    "<!doctype html><html><frameset><frame src=a></frameset></html>", page("<svg><text>x</text></svg>"),
)  # fmt: skip


@pytest.mark.parametrize("text", EMPTY)
def test_a_page_without_text_is_an_error_in_words(text: str) -> None:
    with pytest.raises(EmptyInput):
        next(iter_stories(text))


@pytest.mark.parametrize("tag", ["div", "span", "b", "table><tr><td", "nav", 'div class="menu"', "ul><li"])
def test_tags_nested_beyond_measure_are_refused(tag: str) -> None:
    with pytest.raises(Refused):
        next(iter_stories(page(f"<{tag}>" * 50_000 + PARAGRAPHS)))


@pytest.mark.parametrize("tag", ["div", "font", "table><tr><td", 'div class="menu"', "p><span"])
def test_tags_nested_hundreds_deep_are_read(tag: str) -> None:
    assert story(f"<{tag}>" * 400 + PARAGRAPHS)[-3:] == STORY


@pytest.mark.parametrize("cut", [1, 7, 20, 60, 130])
def test_a_truncated_page_is_read_as_far_as_it_goes(cut: int) -> None:
    whole = page(f"{H1}{PARAGRAPHS}").encode()
    told = next(iter_stories(whole[:-cut]))
    assert told.body[:2] == (LEAD, SECOND)


def numbered(count: int) -> Iterator[str]:
    return (
        f"<p>Officials said that pier {n} would be rebuilt after the storms of winter {n}.</p>"
        for n in range(count)
    )


HUGE = {
    "one paragraph": f"<p>{'word ' * 400_000}</p>",
    "line breaks": "<div>" + "<br>a line of text" * 40_000 + "</div>",
    "headlines": "<h1>x y z</h1>" * 20_000,
    "links": '<a href="/x">Some link text</a><br>' * 40_000,
    "class names": f'<div class="{"a " * 300_000}">x</div>',
    "different names": "".join(f'<div class="c{n} x-{n}-ad">text {n}</div>' for n in range(10_000)),
    "stated stories": stated("x") * 2_000 + stated("x").replace("{", '{"articleBody":' * 50_000),
    "scripts": "<script>" + '"\\"<p' * 100_000 + "</script>",
    "menus in menus": '<div class="menu"><a>x</a>' * 1_000,
    "tables in tables": "<table><tr><td>x" * 500,
}  # fmt: skip


@pytest.mark.parametrize("name", HUGE)
def test_no_page_takes_long(name: str) -> None:
    start = time.process_time()
    told = next(iter_stories(page(f"{H1}{PARAGRAPHS}{HUGE[name]}")))
    assert told.body
    assert time.process_time() - start < 20


def test_twice_the_page_takes_about_twice_the_time() -> None:
    def seconds(count: int) -> float:
        text = page(H1 + "".join(numbered(count)))
        start = time.process_time()
        content_of(parse_page(text))
        return time.process_time() - start

    seconds(200)
    assert seconds(8_000) < 4 * max(0.05, seconds(4_000))


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        ("article__share-bar", "share"), ("shareBar", "share"), ("wide top-ad", "advert"),
        ("relatedArticles", "related"), ("sr-only", HIDDEN),
        ("article-standfirst", DECK), ("author-bio", "bio"), ("has-ads", ""), ("no-share", ""),
        ("shadow header-large", ""), ("x9AdN3", ""),
        ("bIqFFZ", ""), ("", ""), ("adaptive", ""), ("a" * 500, ""),
    ],
)  # fmt: skip
def test_what_class_names_give_away(names: str, kind: str) -> None:
    assert named_kind(names) == kind


def test_the_vocabulary_is_well_formed() -> None:
    marks = load("page_marks")
    words = [word for listed in marks.values() for word in listed]
    assert set(marks) <= {*WEIGHTS, HIDDEN, DECK, "comments", "embed", "tags"}
    assert len(words) == len(set(words))
    assert all(word == word.lower() and 1 <= len(word.split()) <= 3 for word in words)
