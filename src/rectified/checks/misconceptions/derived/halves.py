"""The halves of a gated unit, exchanged or confused."""

from collections.abc import Callable, Iterator
from typing import Any

from rectified.checks.misconceptions.derived.hypothesis import Compute, Hypothesis
from rectified.checks.misconceptions.derived.question import Question

Half = Callable[[dict[str, Any], str], Any]
"""From the numbers and the name of a half to what the activation makes of it."""


def halves(question: Question) -> Iterator[Hypothesis]:
    """Yield what exchanges or confuses the two halves of a gated unit."""
    activation = question.activation

    def act(values: dict[str, Any], half: str) -> Any:
        return activation(values[half], **question.of(values))

    def slope(values: dict[str, Any], half: str) -> Any:
        return activation.derivative(values[half], **question.of(values))

    title = activation.title
    yield Hypothesis(
        "halves-exchanged",
        "Value and gate are exchanged: the first half is the value, the second the gate, which "
        f"alone goes through {title}.",
        lambda values: question.record(
            {**values, "value": values["gate"], "gate": values["value"]}, question.wrt
        ),
        0.7,
    )
    if question.wrt is None:
        several: tuple[tuple[str, str, Compute], ...] = (
            (
                "activation-on-both-halves",
                f"Both halves go through {title}. Only the gate does; the value stays as it is.",
                lambda values: act(values, "value") * act(values, "gate"),
            ),
            (
                "activation-missing",
                f"This is value times gate: nothing goes through {title}.",
                lambda values: values["value"] * values["gate"],
            ),
            (
                "value-missing",
                f"This is {title} of the gate; the value is missing as a factor.",
                lambda values: act(values, "gate"),
            ),
            (
                "value-missing",
                f"This is {title} of the value; the gate is not used.",
                lambda values: act(values, "value"),
            ),
            (
                "gate-missing",
                "This is the value alone; the gate is not used.",
                lambda values: values["value"],
            ),
            (
                "gate-alone",
                "This is the gate alone.",
                lambda values: values["gate"],
            ),
            (
                "activation-of-the-wrong-half",
                f"The value is multiplied by {title} of itself; the gate is not used.",
                lambda values: values["value"] * act(values, "value"),
            ),
            (
                "gate-for-value",
                f"The gate is multiplied by {title} of itself; the value is not used.",
                lambda values: values["gate"] * act(values, "gate"),
            ),
            (
                "sum-for-product",
                "Value and gate are added. The gate's activation multiplies the value.",
                lambda values: values["value"] + act(values, "gate"),
            ),
            (
                "activation-of-product",
                f"{title} is applied to the product. It is applied to the gate, before the "
                "product.",
                lambda values: activation(values["value"] * values["gate"], **question.of(values)),
            ),
            (
                "slope-for-value",
                f"The gate goes through the slope of {title} instead of {title}.",
                lambda values: values["value"] * slope(values, "gate"),
            ),
        )
    elif question.wrt == "value":
        itself = (
            f"The derivative of value · f(gate) by the value is f(gate), with {title} itself, not "
            "its slope."
        )
        several = (
            ("slope-for-value", itself, lambda values: slope(values, "gate")),
            ("slope-for-value", itself, lambda values: slope(values, "gate") * values["gate"]),
            *_both_derivatives(act, slope),
        )
    else:
        several = (
            (
                "value-missing",
                f"This is the slope of {title} at the gate. By the chain rule the value stays as a "
                "factor.",
                lambda values: slope(values, "gate"),
            ),
            (
                "slope-at-value",
                f"The slope of {title} is taken at the value. It belongs to the gate.",
                lambda values: values["value"] * slope(values, "value"),
            ),
            (
                "gate-for-value",
                f"The slope of {title} is multiplied by the gate. By the chain rule its factor is "
                "the value.",
                lambda values: slope(values, "gate") * values["gate"],
            ),
            (
                "value-for-slope",
                f"The gate goes through {title} here. Its derivative by the gate has the slope of "
                f"{title}.",
                lambda values: values["gate"] * act(values, "gate"),
            ),
            *_both_derivatives(act, slope),
        )
    for name, sentence, compute in several:
        yield Hypothesis(name, sentence, compute, 0.69)


def _both_derivatives(act: Half, slope: Half) -> tuple[tuple[str, str, Compute], ...]:
    """Return what takes one half alone, or the derivatives by both at once."""
    return (
        ("value-alone", "This is the value alone.", lambda values: values["value"]),
        ("gate-alone", "This is the gate alone.", lambda values: values["gate"]),
        (
            "both-derivatives",
            "The derivatives by value and by gate are multiplied. Each is asked for itself.",
            lambda values: act(values, "gate") * values["value"] * slope(values, "gate"),
        ),
        (
            "both-derivatives",
            "The derivatives by value and by gate are added up. Each is asked for itself.",
            lambda values: act(values, "gate") + values["value"] * slope(values, "gate"),
        ),
    )
