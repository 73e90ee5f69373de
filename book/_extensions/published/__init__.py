"""The published page: what Sphinx and its theme leave to be done, one module for each part.

Each module is a Sphinx extension of its own, which `setup` finds here. None knows a chapter by
its name.
"""

import importlib
import pkgutil

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, bool]:
    """Register every module of this package that is an extension."""
    for found in pkgutil.iter_modules(__path__, f"{__name__}."):
        if hasattr(importlib.import_module(found.name), "setup"):
            app.setup_extension(found.name)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
