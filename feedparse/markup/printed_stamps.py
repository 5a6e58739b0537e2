"""The stamps that visible markup tells: ``<time datetime>``, elements called a date, lone dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.markup.printed import Signs, address_of, is_called, is_elsewhere, opening, words_of
from feedparse.markup.trees import text_of
from feedparse.model import Field
from feedparse.normalize.times import DIGITS, find_stamps
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST = 400
LONGEST_STAMP, LONGEST_DATE = 90, 40
UPDATED = lazy(
    r"""updat|modif|aktualis|aktualiz|mis\ à\ jour|actuali[tz]|atualiz|aggiorn|bijgewerkt|[uo]pp?dater
    |обновл|оновл|изменен|güncel|frissít|päivit|ενημερ|تحديث|עודכן|diperbarui|更新|修正|수정""",
    re.I | re.X,
)
TELLING = frozenset(("publish", "published", "pubdate", "posted", "deploy", "issued"))


def stamps(root: _Element, signs: Signs, heading: _Element | None) -> Iterator[Field]:
    """Yield the stamps near the headline: of ``<time>``, of elements called a date, of bare dates."""
    for element in signs.near("time"):
        if stamp := element.get("datetime"):
            yield Field(stamp_kind(element), stamp, "time[datetime]")
    for element in (*signs.near("stamp"), *signs.near("time")):
        text = opening(element, LONGEST_STAMP)
        if text and len(text) <= LONGEST_STAMP:
            yield from stamps_in(text, element)
    for element in heading.xpath("following::*[not(*)][position() <= 30]") if heading is not None else ():
        text = text_of(element)
        if text and len(text) <= LONGEST_STAMP and not is_elsewhere(element):
            found = list(stamps_in(text, element))
            if len(text) - sum(len(field.value) for field in found) <= LONGEST_DATE:
                yield from found
    yield from data_stamps(root)


def stamps_in(text: str, element: _Element) -> Iterator[Field]:
    """Yield the stamps of a line, each by its label: `Publié le 12/03/2024 - Mis à jour le 13/03/2024`."""
    end = 0
    for stamp in find_stamps(text.translate(DIGITS)):
        first, behind = not end, text[end : stamp.span.start]
        end = stamp.span.end
        if not stamp.relative:
            told = UPDATED.search(behind) or first and is_called(element, "update")
            yield Field("updated" if told else "published", text[slice(*stamp.span)], address_of(element))


def stamp_kind(element: _Element) -> str:
    """Say what a stamp tells, by the name and text of its element: ``published`` or ``updated``."""
    told = is_called(element, "update") or UPDATED.search(opening(element, LONGEST_STAMP))
    return "updated" if told else "published"


def data_stamps(root: _Element) -> Iterator[Field]:
    """Yield the stamps in attributes that scripts read: ``data-publish-date="2025-02-04 17:58"``."""
    for element in root.xpath("//*[@*[starts-with(name(), 'data-') and contains(., '20')]]")[:MOST]:
        for name, value in element.items():
            words = set(words_of(name)) if name.startswith("data-") and len(value) <= LONGEST_DATE else set()
            if TELLING & words and "re" not in words:
                yield Field("published", value, f"{element.tag}[{name}]")
