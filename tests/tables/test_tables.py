import dataclasses

import pytest
from markdown_it import MarkdownIt
from toy import toy

from rectified.activations import FAMILY, GATED, Parameter, prelu, relu
from rectified.tables import Table, compare, tabulate


def test_values():
    table = tabulate(relu, [-3, -0.7, 0, 1.2, 5])
    assert [row[1] for row in table.rows] == ["0", "0", "0", "1.2", "5"]
    assert [row[2] for row in table.rows] == ["0", "0", "0", "1", "1"]


def test_values_with_a_parameter():
    assert tabulate(toy, [-2.0], negative_slope=0.5).rows == [["-2", "-1", "0.5"]]


def test_values_of_nonsense():
    with pytest.raises(TypeError, match="tabulate takes real numbers"):
        tabulate(relu, ["a"])


def test_text_is_aligned():
    assert str(Table(["x", "long"], [["1000", "2"]])) == "   x  long\n1000     2"


def test_markdown():
    markdown = Table(["x", "y"], [["1", "2"]])._repr_markdown_()
    assert markdown == "| x | y |\n| ---: | ---: |\n| 1 | 2 |"


def test_a_cell_holds_any_text():
    """A bar, as in |x|, would end the cell, a line break the row."""
    markdown = Table(["$|x|$", "y"], [["a\nb", "$|1|$"]])._repr_markdown_()
    assert markdown == "| $\\|x\\|$ | y |\n| :--- | :--- |\n| a b | $\\|1\\|$ |"
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    assert '<th style="text-align:left">$|x|$</th>' in html
    assert html.count("<td") == 2


@pytest.mark.parametrize("name", ["", " "])
def test_a_column_without_a_heading(name):
    with pytest.raises(ValueError, match="expected a heading for every column"):
        Table(["x", name], [])


def test_ragged():
    with pytest.raises(ValueError, match=r"expected 2 cells in every row; got \['1'\]"):
        Table(["x", "y"], [["1"]])


def test_comparison_has_a_row_for_each():
    rows = compare().rows
    assert [row[0] for row in rows] == [member.title for member in (*FAMILY, *GATED)]


def test_comparison_takes_any_record():
    (row,) = compare([toy]).rows
    assert row[:2] == ["Toy", r"$\max(x, ax)$"]
    assert row[2:4] == ["`negative_slope` $a = 0.25$", r"$(-\infty, \infty)$"]
    assert row[4:9] == ["yes", "yes", "no", "no", "no"]


@pytest.mark.parametrize("member", [*FAMILY, *GATED], ids=lambda member: member.name)
def test_comparison_ties_every_parameter_to_its_symbol(member):
    """So that a reader of the formula knows what to pass."""
    (cell,) = compare([member]).select("parameters").rows[0]
    activation = getattr(member, "activation", member)
    for parameter in activation.parameters:
        assert f"`{parameter.name}` ${parameter.symbol} " in cell
        assert parameter.symbol in member.formula
    for choice in activation.choices:
        assert f"`{choice.name}` = `{choice.default!r}`" in cell
    assert (cell == "–") == (not activation.parameters and not activation.choices)


def test_comparison_says_where_a_default_is_rounded():
    third = Parameter(name="weight", symbol="w", default=1 / 3)
    (row,) = compare([dataclasses.replace(prelu, parameters=(third,))]).select("parameters").rows
    assert row == [r"`weight` $w \approx 0.3333$"]


@pytest.mark.parametrize("member", [*FAMILY, *GATED], ids=lambda member: member.name)
def test_each_pro_and_con_leads_to_where_it_is_shown(member):
    (cells,) = compare([member]).select("pros", "cons").rows
    for cell, traits in zip(cells, (member.pros, member.cons), strict=True):
        assert traits
        assert cell == "; ".join(f"[{trait.text}]({trait.shown})" for trait in traits)


def test_select():
    part = Table(["x", "y", "z"], [["1", "2", "3"]]).select("z", "x")
    assert (part.header, part.rows) == (("z", "x"), [["3", "1"]])


def test_select_a_column_that_is_not_there():
    with pytest.raises(ValueError, match="no column 'w'; got x, y"):
        Table(["x", "y"], [["1", "2"]]).select("w")


def test_columns_of_numbers_are_flush_right_and_columns_of_words_left():
    rows = [["ReLU", "-1.5", "–", "0.1 (0.05 to 0.2)", "2"], ["sum", "∞", "3", "−2; 4", "no"]]
    table = Table(["name", "number", "gaps", "spread", "mixed"], rows)
    marks = table._repr_markdown_().splitlines()[1]
    assert marks == "| :--- | ---: | ---: | ---: | :--- |"
    still = Table(table.header, rows, numeric=False)._repr_markdown_().splitlines()[1]
    assert still == "| :--- | :--- | :--- | :--- | :--- |"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("-1", "−1"),
        ("-3.5e-08; -∞", "−3.5e−08; −∞"),
        ("1-2", "1-2"),
        ("well-known", "well-known"),
        ("x - 1", "x - 1"),
        ("$-1$", "$-1$"),
        ("`-1`", "`-1`"),
    ],
)
def test_a_number_has_a_minus_sign(cell, shown):
    assert Table(["x"], [[cell]])._repr_markdown_().endswith(f"| {shown} |")
