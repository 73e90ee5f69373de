"""The comparison of a family, made from its records and from the functions themselves."""

from collections.abc import Sequence

from rectified.activations import FAMILY, GATED, Activation, GatedUnit
from rectified.tables import facts
from rectified.tables.table import Table


def compare(
    family: Sequence[Activation | GatedUnit] = (*FAMILY, *GATED), *, cost: bool = False
) -> Table:
    """Return the comparison of a family, made from its records and from the functions themselves.

    Parameters
    ----------
    family : sequence of Activation and GatedUnit
        One row each.
    cost : bool
        Whether to measure the cost too, in copies of the array; it takes about a second.
        The figures differ from call to call.
    """
    header = ["name", "formula", "parameters", "range", "monotone", "smooth", "saturates", "sparse"]
    header += ["cost"] if cost else []
    return Table(
        header=[*header, "pros", "cons", "source"],
        rows=[
            [
                member.title,
                f"${member.formula}$",
                *_facts(member, cost),
                "; ".join(member.pros),
                "; ".join(member.cons),
                member.reference,
            ]
            for member in family
        ],
        numeric=False,
    )


def _facts(activation: Activation | GatedUnit, cost: bool) -> list[str]:
    if isinstance(activation, GatedUnit):
        return ["–"] * (7 if cost else 6)
    parameters = [
        f"`{parameter.name}` = {parameter.default:.4g}" + (" (learned)" * parameter.learnable)
        for parameter in activation.parameters
    ] + [f"`{choice.name}` = {choice.default!r}" for choice in activation.choices]
    yes = {True: "yes", False: "no"}
    return [
        ", ".join(parameters) or "–",
        f"${activation.range}$",
        yes[facts.is_monotone(activation)],
        yes[facts.is_smooth(activation)],
        facts.saturation(activation),
        yes[facts.is_sparse(activation)],
        *([f"{facts.cost(activation):.1f}"] if cost else []),
    ]
