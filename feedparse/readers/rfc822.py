"""Mail and news articles, one or a mailbox of them: headers, a blank line, and a text with a story in it."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.errors import FeedparseError, WrongFormat
from feedparse.model import Document, Source
from feedparse.patterns import lazy

ABOUT = "mail copy and news articles (RFC 822), and mailboxes"
# A mailbox: the line `From jdoe@x.example Tue Feb  4 18:15:00 2025`, and a header under it.
NEXT_MAIL = r"\n(?=From [^\s]+ [^\n]{10,60}\n[A-Za-z][\w-]{1,40}:)"
RECORD_END = NEXT_MAIL.encode()
MAILS = lazy(NEXT_MAIL)
ENVELOPE = lazy(r">?From \S+ [^\n]*\d\d:\d\d[^\n]*")
HEADER = lazy(r"(?P<name>[!-9;-~]+)[ \t]*:")
KNOWN = frozenset(("from", "subject", "date", "message-id", "mime-version"))
HEAD = 4096


def sniff(head: str) -> bool:
    """Find header lines, two of them `From:`, `Subject:`, `Date:`, `Message-ID:` or `MIME-Version:`."""
    lines = head.lstrip().split("\n")
    if ENVELOPE.fullmatch(lines[0]):
        del lines[0]
    found: set[str] = set()
    for number, line in enumerate(lines):
        if not line.strip():
            break
        header = HEADER.match(line)
        if header:
            found.add(header["name"].lower())
        elif not (number and line[0] in " \t") and not (number + 1 == len(lines) and len(head) >= HEAD):
            return False
    return len(found & KNOWN) > 1


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of a mail, or of all mails of a mailbox."""
    from feedparse.readers._letters import story
    from feedparse.readers._mail import letters

    if not sniff(text[:HEAD]):
        raise WrongFormat("it has no header of a mail", "check what wrote it")
    for mail in MAILS.split(text):
        try:
            for letter in letters(without_envelope(mail), source.encoding):
                if document := story(letter, source):
                    yield document
        except FeedparseError as error:
            yield error


def without_envelope(mail: str) -> str:
    """Take off the line `From jdoe@x.example …` and blank lines above the headers."""
    mail = mail.lstrip("\n")
    return mail.partition("\n")[2] if ENVELOPE.match(mail) else mail
