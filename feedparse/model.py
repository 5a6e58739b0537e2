"""The records that travel through the pipeline: frozen, with no behaviour but their invariants.

Spans count code points of ``Document.text`` and are half-open. All records are named tuples, which
cost a tenth of a frozen dataclass at import.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Any, NamedTuple


class Span(NamedTuple):
    """A stretch of ``Document.text``: code points ``start`` to ``end``, half-open."""

    start: int
    end: int


class Line(NamedTuple):
    """One line: ``number`` counts from 1, ``span`` leaves out the line end."""

    number: int
    span: Span
    text: str


class Field(NamedTuple):
    """What an envelope or markup states, and its address in it.

    ``parts`` are what it states beside the value: of an author ``title`` and ``organization``, of a
    subject ``scheme`` and ``name``, of a place ``region`` and ``country``, of a headline the other one that
    is ``printed``.
    """

    name: str
    value: str
    where: str
    parts: Mapping[str, str] = MappingProxyType({})


class Source(NamedTuple):
    """Where a story came from: ``index`` counts the stories of one input from 0."""

    path: str | None
    index: int  # type: ignore[assignment]  # the contract names it so; nobody counts in a Source
    format: str
    encoding: str


class Author(NamedTuple):
    """A person who wrote the story, the name in reading case."""

    name: str
    title: str | None = None
    organization: str | None = None
    location: str | None = None


class Place(NamedTuple):
    """A place of a dateline: ``city`` in reading case, ``country`` ISO 3166-1 alpha-2."""

    city: str | None
    region: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Dateline(NamedTuple):
    """A dateline as printed (without its closing dash), and what it says.

    ``date`` is ISO 8601, ``--MM-DD`` when no year is printed or stated.
    """

    text: str
    places: tuple[Place, ...] = ()
    date: str | None = None
    agencies: tuple[str, ...] = ()


class Timestamps(NamedTuple):
    """RFC 3339 with the printed offset, ``YYYY-MM-DD`` for a bare day, local time without a zone."""

    published: str | None = None
    updated: str | None = None
    created: str | None = None
    embargoed: str | None = None


class Subject(NamedTuple):
    """A coded topic; ``via`` says where the code came from."""

    scheme: str
    code: str
    name: str | None = None
    via: str | None = None


class Credit(NamedTuple):
    """One person's part in a story: ``role`` is one of output.md's eight roles."""

    role: str
    name: str
    location: str | None = None


class Notice(NamedTuple):
    """A note that is not the story: ``kind`` as in output.md."""

    kind: str
    text: str


class Update(NamedTuple):
    """A mark that this is not the first version: label as printed, kind, sequence number."""

    label: str
    kind: str
    sequence: int | None = None
    replaces: str | None = None


class Warn(NamedTuple):
    """What the output rests on, or what it could not decide."""

    code: str
    field: str
    message: str


class Options(NamedTuple):
    """Explicit choices of the caller; each switches off the guess it replaces."""

    format: str | None = None
    encoding: str | None = None
    zone: str | None = None
    agency: str | None = None


class Basis(IntEnum):
    """How sure a claim is: by position, by pattern, by an explicit field."""

    GUESSED = 1
    MATCHED = 2
    STATED = 3


class Claim(NamedTuple):
    """One candidate value of one field, the text it rests on and the rule that made it.

    Rules leave ``field`` and ``rule`` empty: the pipeline fills them in from the extractor and the
    function, so that they cannot drift. A rule may name a sub-field (``published``) itself.
    ``where`` is the address of a stated value in its envelope.
    """

    value: Any
    spans: tuple[Span, ...]
    basis: Basis = Basis.MATCHED
    field: str = ""
    rule: str = ""
    warnings: tuple[Warn, ...] = ()
    where: str | None = None


class Zones(NamedTuple):
    """The three parts of a story's lines, as half-open ranges of line indexes (from 0)."""

    header: Span
    body: Span
    tail: Span


class Shape(NamedTuple):
    """What one paragraph looks like on its own: its kind, and how many words it has.

    ``kind`` is ``prose``, ``text`` (short, no sentence) or the name of a furniture kind; ``stated`` where
    markup says so, which then says all: a caption that words give away may take the line above it.
    """

    kind: str
    words: int
    stated: bool = False


class Document(NamedTuple):
    """One story as a reader found it; its text never changes after the reader.

    ``blocks`` are the paragraphs as half-open ranges of line indexes, ``shapes`` their looks, ``spans``
    where they stand in the text, and ``texts`` what they say, white space folded.
    ``warnings`` say what the reader had to mend or leave out; ``whole`` that all of the text is the story,
    and nothing above it a page's.
    """

    text: str
    lines: tuple[Line, ...]
    blocks: tuple[Span, ...]
    shapes: tuple[Shape, ...]
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    zones: Zones
    fields: tuple[Field, ...]
    source: Source
    warnings: tuple[Warn, ...] = ()
    whole: bool = False

    @property
    def enveloped(self) -> bool:
        """Say whether an envelope or markup states something: then its paragraphs are the story's."""
        return bool(self.fields)


class Facts(NamedTuple):
    """What is decided so far: the winning claims a field, the runners-up, the caller's options."""

    decided: Mapping[str, tuple[Claim, ...]]
    rejected: Mapping[str, tuple[Claim, ...]]
    options: Options = Options()

    def value(self, name: str) -> Any:
        """Return the value of the first winning claim of a field, or None."""
        claims = self.decided.get(name)
        return claims[0].value if claims else None

    def values(self, name: str) -> tuple[Any, ...]:
        """Return the values of all winning claims of a field."""
        return tuple(claim.value for claim in self.decided.get(name, ()))

    def spans(self, *names: str) -> Iterator[Span]:
        """Yield the spans that the winning claims of the named fields rest on."""
        for name in names:
            for claim in self.decided.get(name, ()):
                yield from claim.spans


class Story(NamedTuple):
    """One normalized story, its keys in the order of the output.

    The evidence is worked out when it is asked for; stories that differ in nothing else are equal.
    """

    headline: str | None
    subheadline: str | None
    slug: str | None
    byline: str | None
    authors: tuple[Author, ...]
    agency: str | None
    publisher: str | None
    dateline: Dateline | None
    timestamps: Timestamps
    language: str | None
    body: tuple[str, ...]
    word_count: int
    topics: tuple[str, ...]
    subjects: tuple[Subject, ...]
    category: str | None
    urgency: int | None
    credits: tuple[Credit, ...]
    notices: tuple[Notice, ...]
    update: Update | None
    status: str
    id: str | None
    fingerprint: str
    source: Source
    warnings: tuple[Warn, ...]
    evidence: Mapping[str, Any] = MappingProxyType({})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Story) and self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])

    def to_dict(self, *, evidence: bool = False) -> dict[str, Any]:
        """Return the story as plain dicts, lists, strings and numbers, in output order."""
        story = {name: plain(value) for name, value in zip(self._fields[:-1], self[:-1], strict=True)}
        if evidence:
            story["evidence"] = plain(self.evidence)
        return story


def plain(value: Any) -> Any:
    """Turn records into dicts and tuples into lists, all the way down."""
    if hasattr(value, "_asdict"):
        return {key: plain(item) for key, item in value._asdict().items()}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value
