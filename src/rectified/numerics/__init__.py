"""How a formula meets an array: dtypes, blocks, and arithmetic that keeps the last digits.

Nothing here knows an activation, and nothing but NumPy is needed.
"""

from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]
"""An array of any dtype."""
