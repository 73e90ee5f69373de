"""The comparison of a family, made from its records and from the functions themselves."""

from collections.abc import Sequence

from rectified.activations import FAMILY, GATED, Activation, GatedUnit, Trait
from rectified.networks import gain
from rectified.tables import facts
from rectified.tables.extremes import digits, largest_slope, minimum
from rectified.tables.table import Table

BEHAVIOUR = ("passes", "monotone", "smooth", "saturates", "sparse")
"""The columns that are facts about the function."""

NUMBERS = ("minimum", "largest slope", "gain")
"""The columns that are numbers of the function."""

HEADER = (
    *("name", "formula", "parameters", "range"),
    *BEHAVIOUR,
    *NUMBERS,
    *("pros", "cons", "source"),
)


def compare(family: Sequence[Activation | GatedUnit] = (*FAMILY, *GATED)) -> Table:
    """Return the comparison of a family, made from its records and from the functions themselves.

    Parameters
    ----------
    family : sequence of Activation and GatedUnit
        One row each.
    """
    return Table(
        header=list(HEADER),
        rows=[
            [
                member.title,
                f"${member.formula}$",
                _parameters(member),
                *(
                    ["–"] * (1 + len(BEHAVIOUR) + len(NUMBERS))
                    if isinstance(member, GatedUnit)
                    else [f"${member.range}$", *_facts(member), *_numbers(member)]
                ),
                "; ".join(map(linked, member.pros)),
                "; ".join(map(linked, member.cons)),
                f"{{cite:t}}`{member.reference}`" if member.reference else "–",
            ]
            for member in family
        ],
        numeric=False,
    )


def linked(trait: Trait) -> str:
    """Return what speaks for a function or against it, as a link to where the book shows it."""
    return f"[{trait.text}]({trait.shown})"


def _parameters(member: Activation | GatedUnit) -> str:
    """Each parameter's name in code, its symbol in the formula and its default."""
    activation = member.activation if isinstance(member, GatedUnit) else member
    named = [
        f"`{parameter.name}` ${parameter.symbol} {_equal(parameter.default)}$"
        + " (learned)" * parameter.learnable
        for parameter in activation.parameters
    ] + [f"`{choice.name}` = `{choice.default!r}`" for choice in activation.choices]
    return ", ".join(named) or "–"


def _equal(number: float) -> str:
    short = f"{number:.4g}"
    return f"= {short}" if float(short) == number else rf"\approx {short}"


def _facts(activation: Activation) -> list[str]:
    yes = {True: "yes", False: "no"}
    return [
        yes[facts.passes_positive(activation)],
        yes[facts.is_monotone(activation)],
        yes[facts.is_smooth(activation)],
        facts.saturation(activation),
        yes[facts.is_sparse(activation)],
    ]


def _numbers(activation: Activation) -> list[str]:
    return [str(minimum(activation)), str(largest_slope(activation)), digits(gain(activation))]
