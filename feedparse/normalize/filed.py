"""Reads the day a story was filed, as datelines print it: ``Aug 3``, ``Nov. 4 , 2006``, ``9 MAY 89``.

A year that is not printed is not made up: ``Aug 3`` is ``--08-03``.
"""

from __future__ import annotations

import re

from feedparse.normalize.days import month_numbers
from feedparse.patterns import lazy

CENTURY = 70
DATE = lazy(
    r"""(?:(?:[^\W\d_]{3,12},?|le|el)\s+(?=[^\W\d_]|\d))?
    (?: (?P<month>[^\W\d_]{3,10})\.?\s*(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*,?\s*(?P<year>\d{4}))?
      | (?P<day_first>\d{1,2})(?:st|nd|rd|th|er|º|°)?\.?\s*(?:de\s)?(?P<its_month>[^\W\d_]{3,10})\.?
        (?:\s*,?\s*(?:de\s)?['’]?(?P<its_year>\d{4}|\d\d))?
      | (?P<iso>\d{4}-\d\d-\d\d)
      | (?P<day_number>\d{1,2})[/.](?P<month_number>\d{1,2})(?:[/.](?P<number_year>\d{4}|\d\d)?)? )""",
    re.X,
)


def read_date(text: str) -> str | None:
    """Read the day of a dateline: `Nov. 4 , 2006` -> `2006-11-04`, `9 MAY 89` -> `1989-05-09`, `12/3`."""
    match = DATE.fullmatch(text.strip(" ,."))
    if not match:
        return None
    if match["iso"]:
        return match["iso"]
    if match["month_number"]:
        month: int | None = int(match["month_number"])
    else:
        month = month_numbers().get((match["month"] or match["its_month"]).lower())
    day = int(match["day"] or match["day_first"] or match["day_number"])
    if not month or month > 12 or not 1 <= day <= 31:
        return None
    year = full_year(match["year"] or match["its_year"] or match["number_year"])
    return f"{year}-{month:02}-{day:02}"


def full_year(year: str | None) -> str:
    """Write a year with four digits: `89` -> `1989`; no year at all is a `-`, as in `--08-03`."""
    if not year or len(year) == 4:
        return year or "-"
    return f"{19 if int(year) >= CENTURY else 20}{year}"
