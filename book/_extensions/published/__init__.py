"""The published page: what Sphinx and its theme leave to be done, one module for each part.

Each module is a Sphinx extension of its own, which `setup` finds here. None knows a chapter by
its name.
"""

import hashlib
import importlib
import pkgutil
from pathlib import Path

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, bool]:
    """Register every module of this package that is an extension."""
    code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.*")))
    # Other code may make other pages of the same chapters: then all are built anew.
    app.add_config_value("published_by", hashlib.sha256(code).hexdigest(), "env")
    for found in pkgutil.iter_modules(__path__, f"{__name__}."):
        if hasattr(importlib.import_module(found.name), "setup"):
            app.setup_extension(found.name)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
