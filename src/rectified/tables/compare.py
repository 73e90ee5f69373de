"""The comparison of a family, made from its records and from the functions themselves."""

from collections.abc import Sequence

from rectified.activations import FAMILY, GATED, Activation, GatedUnit
from rectified.tables import facts
from rectified.tables.table import Table


def compare(family: Sequence[Activation | GatedUnit] = (*FAMILY, *GATED)) -> Table:
    """Return the comparison of a family, made from its records and from the functions themselves.

    Parameters
    ----------
    family : sequence of Activation and GatedUnit
        One row each.
    """
    behaviour = ["passes", "monotone", "smooth", "saturates", "sparse"]
    return Table(
        header=["name", "formula", "parameters", "range", *behaviour, "pros", "cons", "source"],
        rows=[
            [
                member.title,
                f"${member.formula}$",
                _parameters(member),
                *(
                    ["–"] * (1 + len(behaviour))
                    if isinstance(member, GatedUnit)
                    else [f"${member.range}$", *_facts(member)]
                ),
                "; ".join(member.pros),
                "; ".join(member.cons),
                f"{{cite:t}}`{member.reference}`",
            ]
            for member in family
        ],
        numeric=False,
    )


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
