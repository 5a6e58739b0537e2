"""Openings of Chinese, Japanese and Korean copy, and copy that only looks like it."""

from __future__ import annotations

import pytest

from feedparse import parse
from feedparse.normalize.eastern import find_opening
from feedparse.shapes import count_words, shape

STORY = "两座岛屿的港口宣布，就夜间渡轮的新规定达成一致。"

OPENINGS = {
    "新华社瓦莱塔11月5日电（记者安然　罗波）": (["瓦莱塔"], "--11-05", ["Xinhua"], ["安然", "罗波"]),
    "新华社北京11月5日电 ": (["北京"], "--11-05", ["Xinhua"], []),
    "中新社上海11月5日电 (记者 安然)": (["上海"], "--11-05", ["Zhongguo Xinwen She"], ["安然"]),
    "中新网11月5日电 ": ([], "--11-05", ["Zhongguo Xinwen She"], []),
    "本报北京11月5日电（记者：安然、罗波）": (["北京"], "--11-05", [], ["安然", "罗波"]),
    "（中央社台北5日電）": (["台北"], None, ["CNA"], []),
    "（中央社記者安然台北5日電）": ([], None, ["CNA"], []),
    "【バレッタ共同】": (["バレッタ"], None, ["Kyodo"], []),
    "【ニューヨーク時事】": (["ニューヨーク"], None, ["Jiji"], []),
    "【11月5日 AFP】": ([], "--11-05", ["AFP"], []),
    "［東京　１１月５日　ロイター］ - ": (["東京"], "--11-05", ["Reuters"], []),
    "【北京＝安然】": (["北京"], None, [], ["安然"]),
    "(서울=연합뉴스) 홍길동 기자 = ": (["서울"], None, ["Yonhap"], ["홍길동"]),
    "(서울=연합뉴스) 홍길동 김안나 기자 = ": (["서울"], None, ["Yonhap"], ["홍길동", "김안나"]),
    "(파리 AFP=연합뉴스) ": (["파리"], None, ["Yonhap", "AFP"], []),
    "(부산=뉴스하나) 홍길동 기자 = ": (["부산"], None, [], ["홍길동"]),
    "[서울=뉴시스]홍길동 기자 = ": (["서울"], None, ["Newsis"], ["홍길동"]),
}

NONE = [
    "两座岛屿的港口11月5日宣布，",
    "港口通讯社员工11月5日说，",
    "【写真】夜のフェリー ",
    "【独自】",
    "【SNAP】",
    "(사진=항만청 제공) 11월 ",
    "[NEW YORK] – ‘The ferries",
    "（完）",
]


@pytest.mark.parametrize("opening", OPENINGS)
def test_an_opening(opening: str) -> None:
    places, date, agencies, people = OPENINGS[opening]
    found = find_opening(opening + STORY, 0, len(opening + STORY))
    assert found is not None
    assert [place.city for place in found.dateline.places] == places
    assert (found.dateline.date, list(found.dateline.agencies)) == (date, agencies)
    assert (list(found.people), found.span.end) == (people, len(opening))


@pytest.mark.parametrize("start", NONE)
def test_no_opening(start: str) -> None:
    assert find_opening(start + STORY, 0, len(start + STORY)) is None


def test_paragraphs_that_wide_blanks_indent() -> None:
    story = parse(
        f"两岛港口就夜间渡轮新规达成一致\n　　新华社瓦莱塔11月5日电（记者安然）{STORY * 3}\n"
        f"　　“这是多年谈判的结果。”他说。\n　　{STORY * 2}\n　　渡轮公司表示，夜间票价不会上涨。（完）\n"
    )
    assert story.headline == "两岛港口就夜间渡轮新规达成一致"
    assert story.body == (
        STORY * 3,
        "“这是多年谈判的结果。”他说。",
        STORY * 2,
        "渡轮公司表示，夜间票价不会上涨。",
    )
    assert (story.agency, [author.name for author in story.authors]) == ("Xinhua", ["安然"])


def test_an_opening_without_a_story_is_none() -> None:
    assert find_opening("【北京時事】", 0, 6) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Towns agree", 2),
        ("Städte einigen sich", 3),
        ("港口", 2),
        ("항구 도시들", 2),
        ("ท่าเรือ 2 แห่ง", 5),
    ],
)
def test_words_are_counted_in_every_script(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize("end", ["。", "！", "。」", "。（完）", "。(完)", "。（編輯：羅波）1141105"])
def test_a_sentence_of_han_is_prose(end: str) -> None:
    assert shape(f"兩座島嶼的港口就夜間渡輪的新規定達成一致{end}").kind == "prose"


def test_a_line_of_thai_is_prose_by_its_length() -> None:
    assert shape("เมืองท่าของเกาะและกระทรวงคมนาคมเห็นชอบกฎใหม่สำหรับเรือข้ามฟากกลางคืน").kind == "prose"
    assert shape("เมืองท่าเห็นชอบกฎใหม่").kind == "text"


def test_a_story_in_chinese() -> None:
    story = parse(
        f"两岛港口达成一致\n\n新华社北京11月5日电（记者安然）{STORY}\n\n港务局局长说，新的规定更加安全。（完）\n"
    )
    assert (story.headline, story.agency, story.language) == ("两岛港口达成一致", "Xinhua", "zh")
    assert [author.name for author in story.authors] == ["安然"]
    assert story.body == (STORY, "港务局局长说，新的规定更加安全。")
    assert story.dateline
    assert story.dateline.text == "新华社北京11月5日电"
