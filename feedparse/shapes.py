"""What a paragraph looks like on its own: a sentence, a short text, a credit, or page furniture."""

from __future__ import annotations

import re

from feedparse.knowledge import agency_named
from feedparse.model import Shape
from feedparse.patterns import lazy
from feedparse.phrases import MOST_WORDS, furniture_kind, known_line, strip

SENTENCE_END = lazy(
    r"""[.?!…。！？｡؟۔।][\"')\]”’»」』）]*(?:（[^（）]{1,20}）\d{0,7}|\([完终終]\))?
    (?:\ ?\((?:[A-Z]{2,6}|[Ee]nd)\)|\ (?:EFE|E(?:nditem|NDITEM|NDS))|\ [-–—]{1,2}\ ?[A-Z][A-Za-z]{1,9}
    |\ \((?:www\.|https?:)[^()\s]{3,80}\))?$""",
    re.X,
)
LONGEST_END = 120
# What a title or line that was cut short ends in.
CUT_SHORT = ("...", "…")
SIGNS = lazy(r"[\W_]+")
# Thai and Lao, which have no full stop: ten words of them are a sentence.
UNSTOPPED = lazy(r"[\u0e01-\u0eff]{12}")
# Scripts that are written without blanks between words, with how many of their letters a word has about.
UNSPACED = (
    (2, lazy(r"[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")),  # kana, Han
    (5, lazy(r"[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")),  # Thai, Lao, Burmese, Khmer
)
INNER_STOP = lazy(r"(?:[a-z]{3}|[0-9)”\"'])[.?!][\"”’')]* +[\"“‘'(]?[A-Z]")
TRAILS_OFF = lazy(r"(?:\.\.\.|…|\?)[\"')\]”’]*$")
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\b|ist\b|gmt\b|[ecmp][sde]?t\b|utc\b|hrs\b|$)"
DATE = lazy(
    rf"""(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))
      {MONTH}\ ?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\ ?(?:19|20)\d\d|\ at\b|,?\ {CLOCK})
    | \b\d{{1,2}}(?:st|nd|rd|th)?[ -]{MONTH},?[ -](?:19|20)\d\d
    | \b\d{{1,2}}[/.]\ ?\d{{1,2}}[/.]\d{{2,4}}\b | \b(?:19|20)\d\d[-/.]\d\d[-/.]\d\d | \b{CLOCK}
    | (?:updated|published|posted)\b.{{0,20}}\ ago\b""",
    re.X | re.I,
)
BYLINE = lazy(
    r"""(?:(?:news|feature|review|opinion|story|words|text|report|analysis|interview|guide)\ )?
    (?:by|(?:written|reported|reporting|story|edited|posted|published|reviewed)\ by|author)
    \s*(?::|-|—|–|\s|$)
  | (?:de|von|por|par)\s*(?:[:—–-]|$)""",
    re.I | re.X,
)
# `Von Ann Roe, dpa`, `Por Ann Roe y Bo Doe`, but not `De boot vaart elk uur. (Belga)`: names alone.
FOREIGN_BYLINE = lazy(
    r"""(?:[Dd]e|DE|[Vv]on|VON|[Pp]or|POR|[Pp]ar|PAR) \s
    (?:(?:[Uu]nser\w{0,3}|[Nn]uestr\w|[Nn]otre|la|el|der|den|van|y|e|und|et|da|do|de|in|en)\s
      | [^\W\d_a-z][\w.’'-]*,?\s ){0,7}
    [^\W\d_a-z][\w.’'-]* (?: [,(|/–—-] [^.?!…]* | \s[–—-]\s[^.?!…]* )?""",
    re.X,
)
ISSUED = lazy(r"(?:last\ )?(?:issued|updated|published|posted)\b", re.I | re.X)
EDITORS = lazy(r"\(?(?:Eds|EDS|Editors|EDITORS|Note to [Ee]ditors):\s")
BY_OTHERS = lazy(
    r"""by\ (?:signing|submitting|entering|clicking|continuing|subscribing|providing|using|the\ way|far
    |contrast|then|now|and|most|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day
    |january|february|march|april|june|july|august|september|october|november|december)\b""",
    re.I | re.X,
)
JOBS = (
    "reporter", "writer", "editor", "journalist", "correspondent", "contributor", "freelancer", "columnist",
    "producer", "blogger", "intern", "podcaster", "host", "critic", "anchor",
)  # fmt: skip
JOBS_OF_BIOS = (*JOBS, "writes for")
NAME = r"[A-Z][\w.’'-]+"
BIO = lazy(
    rf"""\(? {NAME} (?:\ {NAME}){{0,3}} \ writes\ for\ [A-Zt][^.]{{2,60}} \.\)? $
    | {NAME} (?:\ {NAME}){{0,3}} \ (?:is|has\ been|currently|joined|covers|writes|works|hails|lives)
    \ [^.]{{0,70}}? \b(?:{"|".join(JOBS)})\b""",
    re.X,
)
DAY_AND_COLON = lazy(
    r"(?:Jan|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?: "
)
CAPTION = lazy(
    r""",\ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\ [A-Z][a-z]{2,8}\.?\ \d{1,2},\ \d{4}
    | ,\ (?:(?:far|top|bottom|front|back|upper|lower|second|third|from|at)\ ){0,3}
      (?:left|right|cent(?:er|re)),\ (?=\S)
    | \((?:AP|Reuters|AFP|File|Photo|Image|Picture)[^()]{0,60}\)$
    | \b(?:speaks|attends?|poses?|arrives?|walks?|stands?|looks|waits?|gestures|reacts|listens|waves|
      celebrates?|holds?|sits?|leaves?|shakes?|addresses|carr(?:y|ies)|is\ (?:seen|shown|escorted|pictured)|
      are\ (?:seen|pictured)|pictured|seen\ here)
      \ [^.]{0,120}\b(?:on|in)\ (?:[A-Z][a-z]{2,5}day,\ )?[A-Z][a-z]{2,8}\.?\ (?:\d{1,2},\ )?\d{4}""",
    re.X,
)
PHOTO_CREDIT = lazy(
    rf"""^ (?:{NAME}\ ){{0,3}} {NAME} \ ?/{{1,2}}\ ? (?:The\ )?{NAME} (?:\ (?:Images?|News|Pool|Photos?))? $
    | ^ [A-Z]{{2,}} \ ?/\ ? {NAME} (?:\ {NAME}){{0,3}} $
    | [.?!)”"]\ {NAME} (?:\ {NAME}){{0,3}} (?:\ ?/{{1,2}}\ ?|\ for\ |\ via\ )
      {NAME} (?:\ {NAME}){{0,4}} \.?$""",
    re.X,
)
# Small words that stand beside a stamp; other small words make the line a headline with a date in it.
STAMP_WORDS = frozenset((
    "updated", "published", "posted", "issued", "modified", "created", "on", "at", "by", "of", "and", "min",
    "mins", "minute", "minutes", "read", "hours", "hour", "days", "day", "ago", "first", "last", "am",
    "pm", "ist", "est", "edt", "gmt", "utc", "local", "time", "views", "comments", "with", "inputs",
    "from", "for", "in", "the", "to", "erstellt", "veröffentlicht", "aktualisiert", "stand", "uhr", "um",
    "vom", "publié", "publicado", "actualizado", "pubblicato", "aggiornato", "gepubliceerd", "bijgewerkt",
    "publicerad", "uppdaterad", "publisert", "oppdatert", "ore", "kl", "heures", "horas",
    "le", "à", "mis", "jour", "modifié", "às", "atualizado", "del", "alle", "klo", "godz", "uur", "om",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "opublikowano", "aktualizacja",
    "опубликовано", "обновлено", "в",
))  # fmt: skip
# `GALLE, Nov 16, 2023 (AFP) - Scoreboard at stumps:` is no stamp.
OF_DATELINE = lazy(r"[^\W\d_].{0,60}\ \([A-Z][\w/ .]{1,24}\)\ ?(?:-{1,2}|[–—_])\ ?[^\W\d_]", re.X)
# What these do not find the expressions above, which take long to compile, do not find either.
MAY_HOLD_DATE = lazy(
    r"(?:19|20)\d\d|[:.]\d\d(?!\d)|/\d\d|\.\ ?\d\d?[/.]\d\d|\d(?:st|nd|rd|th)?\ at\b|\ ago\b", re.X | re.I
)
SPACED_YEAR = lazy(r" (?<=[a-z.,] )\d{4}")
SIDES = ("left, ", "right, ", "center, ", "centre, ")
CREDIT_JOINTS = ("/", " for ", " via ")
MOST_CREDITED = 6
TEASER = 25


def letters(text: str) -> str:
    """Return the letters and digits of a text in small letters: what two prints of it share."""
    return SIGNS.sub("", text.lower())


def count_words(text: str) -> int:
    """Count the words of a text; of scripts without blanks by letters: two of Han or kana, five of Thai."""
    words = len(text.split())
    if text.isascii():
        return words
    return words + sum(len(letter.findall(text)) // size for size, letter in UNSPACED)


def shape(text: str) -> Shape:
    """Return the shape of one paragraph: ``Share`` is ``share``, a full sentence is ``prose``."""
    text = " ".join(text.split())
    words = max(1, count_words(text))
    kind = "legal" if EDITORS.match(text) else ""
    if not kind and words <= 2 * MOST_WORDS:
        kind = known_line(text, words) or credit_kind(text, words)
        if kind in ("", "stamp"):
            other = furniture_kind(text, words)
            kind = other if not kind or other in ("caption", "legal") else kind
        kind = kind or person_kind(text, words)
    return Shape(kind or ("prose" if is_prose(text, words) else "text"), words)


def credit_kind(text: str, words: int) -> str:
    """Return ``byline``, ``agency`` or ``stamp`` for the lines that stand between headline and story."""
    if words > 20:
        return ""
    if words <= 6 and agency_named(strip(text)):
        return "agency"
    half_day = text.endswith(("a.m.", "p.m.", "A.M.", "P.M."))
    if text.endswith(".") and not half_day:
        return "stamp" if ISSUED.match(text) and is_stamp(text) else ""
    if BYLINE.match(text) and not BY_OTHERS.match(text) or FOREIGN_BYLINE.fullmatch(text):
        return "byline"
    return "stamp" if is_stamp(text) else ""


def is_stamp(text: str) -> bool:
    """Say whether a line is a stamp and not a headline with a date in it: few of its words are small."""
    if not MAY_HOLD_DATE.search(text) or not DATE.search(text) or OF_DATELINE.search(text):
        return False
    small = [word for word in text.split() if word.isalpha() and word.islower() and word not in STAMP_WORDS]
    # A sentence may be as short as `The quake hit at 3:14 a.m.`
    return len(small) < (1 if text.endswith(".") else 3)


def person_kind(text: str, words: int) -> str:
    """Return ``bio`` for `Jane Doe is a reporter who …`, ``caption`` for `Roe speaks on June 5, 2023.`"""
    if any(map(text.__contains__, JOBS_OF_BIOS)) and BIO.match(text):
        return "bio"
    if DAY_AND_COLON.match(text) or may_be_caption(text) and CAPTION.search(text):
        return "caption"
    return "caption" if words <= MOST_WORDS and ends_in_names(text) and PHOTO_CREDIT.search(text) else ""


def may_be_caption(text: str) -> bool:
    """Say whether a line is worth the search for a caption: it has a year, a side or brackets at its end."""
    return text.endswith(")") or any(map(text.__contains__, SIDES)) or SPACED_YEAR.search(text) is not None


def ends_in_names(text: str) -> bool:
    """Say whether a line ends in a few capital words behind a slash, `for` or `via`: `Ann Roe/The Bugle`."""
    end = max(text.rfind(joint) + len(joint) if joint in text else 0 for joint in CREDIT_JOINTS)
    names = text[end:].split() if end else []
    return 0 < len(names) <= MOST_CREDITED and all(name[0].isupper() for name in names)


def is_prose(text: str, words: int) -> bool:
    """Say whether a line reads as running text: it ends like a sentence, or is long with a stop inside."""
    ends = words >= 6 and SENTENCE_END.search(text, max(0, len(text) - LONGEST_END))
    if ends and (words > TEASER or not TRAILS_OFF.search(text)) or words >= 35:
        return True
    stopless = words >= 10 and not text.isascii() and UNSTOPPED.search(text) is not None
    return stopless or (words >= 12 or bool(ends)) and INNER_STOP.search(text) is not None
