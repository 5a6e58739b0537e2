"""A short run of the fuzz harness over the samples of all readers, with a fixed seed."""

from __future__ import annotations

import itertools

import pytest
from fuzz import Overdue, bounded, fault_in, inputs, run, samples

from feedparse.readers import names

SEED = 1312


def test_damaged_samples_give_stories_or_a_clear_error() -> None:
    assert run(SEED, until=lambda count: count >= 200, say=lambda line: None) == []


def test_every_reader_with_samples_has_its_turn() -> None:
    formats = {sample.form for sample in samples()}
    assert formats <= set(names())
    assert {"text", "trec"} <= formats
    assert {sample.form for sample in samples("trec")} == {"trec"}


def test_a_seed_gives_the_same_inputs_again() -> None:
    assert [pair for pair, _ in zip(inputs(SEED), range(40))] == [
        pair for pair, _ in zip(inputs(SEED), range(40))
    ]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{"body": ["Ferry\\u0003"]}', "control character in /body/-"),
        ('{"body": ["Ferry"]', "no JSON"),
        ('{"body": "\ud800"}', "no JSON"),
        ('{"body": ["Ferry", 7, null, "Żebbuġ"]}', None),
    ],
)
def test_what_no_output_may_hold_is_found(text: str, fault: str | None) -> None:
    found = fault_in(text)
    assert found is None if fault is None else found and found.startswith(fault)


def test_an_input_that_takes_too_long_is_stopped() -> None:
    endless = (number for number in itertools.count() if number < 0)
    with pytest.raises(Overdue), bounded(0.05):
        next(endless)
