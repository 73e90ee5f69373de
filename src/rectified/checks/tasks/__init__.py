"""Tasks: functions of plain data that exercises ask for, one record in a file of its name."""

import importlib
import pkgutil

from rectified.checks.task import Task


def task(name: str) -> Task:
    """Return the task of this name.

    Raises
    ------
    ValueError
        If there is none.
    """
    if name not in names():
        raise ValueError(f"there is no task {name!r}; expected one of {', '.join(names())}")
    found: Task = getattr(importlib.import_module(f"{__name__}.{name}"), name)
    return found


def names() -> list[str]:
    """Return the names of all tasks, in order."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name[0] != "_")
