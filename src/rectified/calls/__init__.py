"""How a student's function is called: once, safely, into plain data.

Whatever the function does, an `Outcome` comes back and nothing else is left behind. Checks
and plots call through this one door. Nothing here knows an activation, and nothing but NumPy
is needed.

>>> import numpy as np
>>> from rectified.calls import call
>>> call(abs, np.array([-2.0])).array
array([2.])
>>> call(lambda x: None, np.array([-2.0])).problem
'returned None. Does it end with a return statement?'
"""

from rectified.calls.answer import Answer
from rectified.calls.attempt import Request, name_of
from rectified.calls.call import apply, apply_each, call, call_each
from rectified.calls.data import Data
from rectified.calls.elsewhere import Elsewhere
from rectified.calls.layouts import LAYOUTS
from rectified.calls.outcome import Outcome
from rectified.calls.quiet import aftermath

__all__ = [
    "LAYOUTS",
    "Answer",
    "Data",
    "Elsewhere",
    "Outcome",
    "Request",
    "aftermath",
    "apply",
    "apply_each",
    "call",
    "call_each",
    "name_of",
]
