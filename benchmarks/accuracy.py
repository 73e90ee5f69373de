"""How many units in the last place each function is off, ours and the frameworks'."""

import argparse
from typing import Any

import numpy as np

from oracle import record_of
from oracle.accuracy import DTYPES, ours, worst
from oracle.frameworks import INSTALLED
from rectified.activations import FAMILY, Activation


def main() -> None:
    """Print the largest error of every function, dtype and derivative, side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=20_000, help="per row (20000)")
    parser.add_argument("names", nargs="*", help="activations; all without any")
    arguments = parser.parse_args()
    chosen = [a for a in FAMILY if not arguments.names or a.name in arguments.names]
    print("Largest error in units in the last place (ULP), over the whole finite range,")
    print("wherever the result is a normal number.")
    across = [f"{a.name} by {wrt}" for a in FAMILY for wrt in record_of(a).terms]
    print(f"Derivatives that cross zero ({', '.join(across)}): against the larger of their terms.")
    print("inf: not finite where the truth is. *: more exact than ours. -: not offered.")
    print(f"\n{'function':34} {'dtype':8}" + "".join(f"{n:>12}" for n in ("ours", *INSTALLED)))
    for activation in chosen:
        for variant in activation.variants():
            for wrt in (None, *activation.derivatives):
                for dtype in DTYPES:
                    row = (activation, wrt, dtype, arguments.points)
                    where = {"subnormal": False, **variant}
                    functions = [
                        framework.function(activation, wrt, dtype, **variant)
                        for framework in INSTALLED.values()
                    ]
                    mine, _ = worst(ours(activation, wrt, **variant), *row, **where)
                    theirs = [worst(f, *row, **where)[0] if f else None for f in functions]
                    print(_label(activation, wrt, variant, dtype) + _cells(mine, theirs))

    print("\nThe slope at each kink, where any from the least to the greatest is legitimate.\n")
    names = "".join(f"{name:>12}" for name in ("least", "greatest", "ours", *INSTALLED))
    print(f"{'kink':34}{names}")
    for activation in chosen:
        for kink in activation.kinks():
            slopes = [*activation.subdifferential(kink), float(activation.derivative(kink))]
            for framework in INSTALLED.values():
                function = framework.function(activation, "x", np.float64)
                slopes.append(float(function(np.array([kink]))[0]) if function else np.nan)
            cells = "".join(f"{slope:12.4g}" for slope in slopes)
            print(f"{f'{activation.name} at {kink:g}':34}{cells}")


def _label(activation: Activation, wrt: str | None, variant: dict[str, Any], dtype: Any) -> str:
    name = activation.name + "".join(f" {value}" for value in variant.values() if value != "none")
    return f"{name + (f', by {wrt}' if wrt else ''):34} {np.dtype(dtype).name:8}"


def _cells(mine: float, theirs: list[float | None]) -> str:
    cells = f"{mine:12.3g}"
    for error in theirs:
        beaten = error is not None and error < mine - 0.005
        cells += f"{'-' if error is None else f'{error:.3g}' + '*' * beaten:>12}"
    return cells


if __name__ == "__main__":
    main()
