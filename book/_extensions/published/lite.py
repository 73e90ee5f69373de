"""Where Python in the browser is, if it is built beside the book: the config value ``lite``.

It is the folder of JupyterLite, from the root of the site; ``make site`` names it in the
environment. The book alone has none, and then its pages lead to JupyterLab on the reader's machine.
"""

import os

from sphinx.application import Sphinx
from sphinx.config import Config


def locate(app: Sphinx, config: Config) -> None:
    """Take the folder from the environment."""
    config["lite"] = os.environ.get("BOOK_LITE", config["lite"])


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_config_value("lite", "", "env", types=[str])
    app.connect("config-inited", locate)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
