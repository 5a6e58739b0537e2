"""Every rule's docstring shows a text, and the rule finds it: in a small text made by hand for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import ModuleType

import pytest
from invented import FILED, HEADLINE, document_of
from rule_examples import EXAMPLES, STATED, WHOLE

from feedparse.extractors import ORDER
from feedparse.model import Facts, Field
from feedparse.pipeline import extract
from feedparse.zones import whole_story

RULES: dict[str, Callable[..., object]] = {
    f"{extractor.__name__.rpartition('.')[2]}.{rule.__name__}": rule
    for extractor in ORDER
    for rule in extractor.RULES
}
SHOWN = re.compile(r"`([^`]+)`")


def examples(rule: Callable[..., object]) -> list[str]:
    """The texts that the first line of a rule's docstring shows."""
    first = (rule.__doc__ or "").strip().splitlines()[0]
    return SHOWN.findall(first) if first.startswith("Find") else []


def stands_in(example: str, text: str) -> bool:
    """Say whether all parts of an example, which an ellipsis may divide, stand in a text."""
    return all(" ".join(part.split()) in " ".join(text.split()) for part in example.split("…"))


def rules_that_claim(facts: Facts) -> set[str]:
    claims = [*facts.decided.values(), *facts.rejected.values()]
    return {claim.rule.removeprefix("extractors.") for group in claims for claim in group}


def test_every_rule_has_a_text() -> None:
    assert {*EXAMPLES, *STATED, *WHOLE} == set(RULES)


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text) for rule, texts in EXAMPLES.items() for text in texts],
)
def test_the_rule_makes_a_claim_on_its_text(rule: str, text: str) -> None:
    assert rule in rules_that_claim(extract(document_of(text)))


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule, made in RULES.items() for example in examples(made)]
)
def test_the_example_of_the_docstring_stands_in_a_text(rule: str, example: str) -> None:
    assert any(stands_in(example, text) for text in EXAMPLES[rule])


@pytest.mark.parametrize("rule", STATED)
def test_a_stated_field_is_taken(rule: str) -> None:
    name, value = STATED[rule]
    document = document_of(f"{HEADLINE}\n\n{FILED}", Field(name, value, "nitf"))
    assert rule in rules_that_claim(extract(document))


@pytest.mark.parametrize("rule", WHOLE)
def test_a_rule_on_the_story_of_an_envelope(rule: str) -> None:
    name, value, text = WHOLE[rule]
    fields = (Field("headline", HEADLINE, "nitf"), Field(name, value, "nitf"))
    document = document_of(text, *fields)
    zones = whole_story(document.blocks, document.shapes)
    assert rule in rules_that_claim(extract(document._replace(zones=zones, whole=True)))


@pytest.mark.parametrize("extractor", ORDER, ids=lambda extractor: extractor.FIELD)
def test_a_docstring_that_finds_shows_what(extractor: ModuleType) -> None:
    for rule in extractor.RULES:
        if rule.__doc__.startswith("Find `"):
            assert examples(rule), rule.__name__
