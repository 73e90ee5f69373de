import pytest
from toy import toy

from rectified.activations import Table, relu, values


def test_values():
    table = values(relu, [-3, -0.7, 0, 1.2, 5])
    assert [row[1] for row in table.rows] == ["0", "0", "0", "1.2", "5"]
    assert [row[2] for row in table.rows] == ["0", "0", "0", "1", "1"]


def test_values_with_a_parameter():
    assert values(toy, [-2.0], negative_slope=0.5).rows == [["-2", "-1", "0.5"]]


def test_values_of_nonsense():
    with pytest.raises(TypeError, match="values takes real numbers"):
        values(relu, ["a"])


def test_text_is_aligned():
    assert str(Table(["x", "long"], [["1000", "2"]])) == "   x  long\n1000     2"


def test_markdown():
    markdown = Table(["x", "y"], [["1", "2"]])._repr_markdown_()
    assert markdown == "| x | y |\n| ---: | ---: |\n| 1 | 2 |"


def test_ragged():
    with pytest.raises(ValueError, match=r"expected 2 cells in every row; got \['1'\]"):
        Table(["x", "y"], [["1"]])
