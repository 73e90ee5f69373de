"""How a function is called where a member of the family stands with its choices."""

from collections.abc import Mapping
from typing import Any

from rectified.activations import Activation


def title(activation: Activation, variant: Mapping[str, Any]) -> str:
    """Return the name in prose, and in brackets the choices that are not the default."""
    others = [variant[c.name] for c in activation.choices if variant[c.name] != c.default]
    return activation.title + (f" ({', '.join(map(str, others))})" if others else "")
