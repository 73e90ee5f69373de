"""Tables that are computed from the records, never typed.

>>> from rectified.activations import relu
>>> from rectified.tables import tabulate
>>> tabulate(relu, [-3, -0.7, 0, 1.2, 5])
   x  ReLU(x)  slope
  -3        0      0
-0.7        0      0
   0        0      0
 1.2      1.2      1
   5        5      1
"""

from rectified.tables.claims import claims
from rectified.tables.compare import compare
from rectified.tables.table import Table
from rectified.tables.tabulate import tabulate

__all__ = ["Table", "claims", "compare", "tabulate"]
