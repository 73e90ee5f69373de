"""Whether a text names somebody of the class, so that it is not shown.

Names are looked for as words, also as parts of an identifier such as ``relu_of_ada`` or
``reluOfAda``. What anyone may write names nobody: words of Python, of NumPy and of the exercise. A
text that is held back in vain does little harm, since others show the same.
"""

import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable

import numpy as np

from rectified.grading.export.grades import Person

PARTS = re.compile(r"[^\W\d_]+|\d+")
HUMPS = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
SHORT = 3
"""A shorter word of another's name is no sign of them: it stands in too many words."""

ANYWHERE = 4
"""A name of this length is found inside of other words too, such as ``adarelu``."""

NUMBER = 4
"""A number of fewer digits is a number."""

LANGUAGE = frozenset({*dir(builtins), *dir(np), *keyword.kwlist})


def words(text: str) -> frozenset[str]:
    """Return the words of a text, in lower case and without accents."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = set()
    for token in re.findall(r"[^\W_]+", HUMPS.sub(" ", plain)):
        found |= {token, *PARTS.findall(token)}
    found |= set(re.findall(r"[^\W_]+", plain))
    return frozenset(word.casefold() for word in found)


COMMON = frozenset(word for name in LANGUAGE for word in words(name))


class Names:
    """The names of a class.

    Parameters
    ----------
    people : iterable of Person
        Everybody.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        self._own = {one.id: _names(one) for one in people}
        self._all = frozenset(
            word for names in self._own.values() for word in names if len(word) >= SHORT
        )

    def stand_in(self, text: str, student: str, common: frozenset[str] = frozenset()) -> bool:
        """Return whether a text names its student, or another of the class.

        Parameters
        ----------
        text : str
            The text.
        student : str
            The id of who wrote it.
        common : frozenset of str
            Words besides those of the language that name nobody.
        """
        free = COMMON | common
        found = words(text) - free
        own = self._own.get(student, frozenset()) - free
        return bool(
            found & own
            or found & self._all
            or any(name in word for name in own if len(name) >= ANYWHERE for word in found)
        )


def _names(one: Person) -> frozenset[str]:
    """Return all words that one is known by."""
    known = [one.id, one.first_name, one.last_name, one.email, one.lms_user_id]
    own = " ".join(name.partition("@")[0] for name in known)  # a school is nobody
    return frozenset(
        word for word in words(own) if len(word) > 1 and not (word.isdigit() and len(word) < NUMBER)
    )
