"""The changes that are made to a solution."""

import ast

import pytest

from tools.exercises.mutation import mutants


def solved(*lines):
    body = "\n".join(f"    {line}" for line in lines)
    return (
        f'def f(x, y):\n    """Docstring."""\n    ### BEGIN SOLUTION\n{body}\n    ### END SOLUTION'
    )


def changes(*lines):
    return {one.name.removeprefix("f: ") for one in mutants(solved(*lines))}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("return x < y", {"return x <= y", "return x >= y"}),
        ("return x >= y", {"return x > y", "return x < y"}),
        ("return x == y", {"return x != y"}),
        ("return x + y", {"return x - y"}),
        ("return x @ y", {"return x * y"}),
        ("return -x", {"return x"}),
        ("return x and y", {"return x or y"}),
        ("return x + 5", {"return x - 5", *(f"return x + {n}" for n in (6, 4, 0, 10))}),
        ("return 0.5", {f"return {n}" for n in (1.5, -0.5, 0.0, 1.0)}),
        ("return 1", {"return 2", "return 0"}),
        ("return True", {"return False"}),
        ("return 'text'", {"return ''"}),
        ("return x if y else z", {"return z if y else x"}),
        ("return np.maximum(x, y)", {"return np.minimum(x, y)", "return np.maximum(x)"}),
        (
            "return np.where(x, y, z)",
            {"return np.where(y, x, z)", "return np.where(x, z, y)", "return np.where(x, y)"},
        ),
        (
            "return x.sum(axis=0)",
            {
                "return x.mean(axis=0)",
                "return x.sum()",
                "return x.sum(axis=1)",
                "return x.sum(axis=-1)",
            },
        ),
        ("return x.T", {"return x"}),
        ("return x, y", {"return (y, x)"}),
        ("x += y", {"x -= y", "without x += y"}),
        ("x[y] = y", {"without x[y] = y"}),
        ("print(x)", {"without print(x)"}),
    ],
)
def test_a_line_is_changed_in_every_way(line, expected):
    assert changes(line) == expected


def test_conditions_are_negated_and_branches_exchanged():
    assert changes("if x:", "    return y", "return x if y else x + y") == {
        "if not x:",
        "return x + y if y else x",
        "return x if y else x - y",
    }
    assert "while x <= y:" in changes("while x > y:", "    x -= y")
    assert "return [a for a in x if not a]" in changes("return [a for a in x if a]")


def test_a_loop_is_left_later_and_ends_elsewhere():
    found = changes("for i in range(3):", "    break")
    assert found == {"without break", *(f"for i in range({n}):" for n in (4, 2, 0, 6))}


def test_only_the_solution_is_changed():
    source = "LIMIT = 6\ndef f(x=1) -> 2:\n    '''Text.'''\n    ### BEGIN SOLUTION\n    y = 0\n"
    source += "    ### END SOLUTION\n    return x + 7\n"
    assert {one.name for one in mutants(source)} == {"f: y = 1", "f: y = -1", "f: without y = 0"}


def test_every_mutant_is_another_program_and_knows_what_it_was():
    source = solved("y = x * 2", "return y + y")
    found = list(mutants(source))
    assert len({one.source for one in found}) == len(found)
    assert ast.unparse(ast.parse(source)) not in {one.source for one in found}
    assert {one.before for one in found} == {"y = x * 2", "return y + y"}


def test_names_are_told_apart():
    names = [one.name for one in mutants(solved("x = x + 3", "x = x + 3"))]
    assert len(set(names)) == len(names)
    assert "f: x = x - 3 (2)" in names


def test_mutants_come_always_in_the_same_order():
    source = solved("y = x * 2", "return np.where(y > 0.5, y + 1, -y)")
    assert list(mutants(source)) == list(mutants(source))
