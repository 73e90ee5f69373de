"""What a link to a page shows elsewhere: a description, and a card with its question.

A card is a picture of 1200 by 630 pixels. Its address must be whole, so that it is named only
where the book knows its own: set `BOOK_URL` in the environment when publishing.
"""

import hashlib
import os
import textwrap
from html import escape
from pathlib import Path
from typing import Any

import matplotlib.figure
import numpy as np
from sphinx.application import Sphinx
from sphinx.config import Config

from rectified.activations import relu
from rectified.plots.palette import LIGHT

from .chapters import Chapter, known

FOLDER = "_static/cards"
INCH = 100
"""Pixels."""


def draw(title: str, question: str, path: Path) -> None:
    """Draw a card into a file."""
    figure = matplotlib.figure.Figure(figsize=(12, 6.3), dpi=INCH, facecolor="white")
    axes = figure.add_axes((0.58, 0.0, 0.42, 1.0))
    x = np.array([-1.0, 0.0, 1.0])
    axes.plot(
        x,
        relu(x),
        color=LIGHT["value"],
        linewidth=34,
        solid_joinstyle="round",
        alpha=0.16,
    )
    axes.set(xlim=(-1, 1), ylim=(-0.35, 1.2))
    axes.axis("off")
    text: dict[str, Any] = {"fontfamily": "DejaVu Serif", "ha": "left", "va": "top"}
    figure.text(
        0.07,
        0.84,
        textwrap.fill(title, 26),
        fontsize=42,
        weight="bold",
        color="#222832",
        **text,
    )
    figure.text(
        0.07,
        0.48,
        textwrap.fill(question, 38),
        fontsize=28,
        color="#48566b",
        **text,
    )
    figure.text(
        0.07,
        0.13,
        "Rectified",
        fontsize=24,
        color=LIGHT["value"],
        **text,
    )
    figure.savefig(path, metadata={"Software": None})


def card(app: Sphinx, page: str, chapter: Chapter) -> str:
    """Return the address of a page's card inside the book; it is drawn where it is new."""
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    made_by = Path(__file__).read_text("utf-8") + chapter.title + chapter.question
    digest = hashlib.sha256(made_by.encode()).hexdigest()[:8]
    path = folder / f"{Path(page).name}-{digest}.png"
    if not path.exists():
        draw(chapter.title, chapter.question, path)
    return f"{FOLDER}/{path.name}"


def describe(
    app: Sphinx,
    page: str,
    template: str,
    context: dict[str, Any],
    doctree: object,
) -> None:
    """Name a page's description and its card in its head."""
    project = app.config.html_title
    about = known(app.env).get(page)
    if page == app.config.root_doc:
        about = Chapter(project, app.config.book_description, 0)
    if about is None:
        return
    title = about.title if about.title == project else f"{about.title} – {project}"
    said = {
        "og:type": "article",
        "og:site_name": project,
        "og:title": title,
        "og:description": about.question,
        "twitter:card": "summary",
    }
    image = card(app, page, about)
    if base := app.config.html_baseurl:
        said |= {
            "og:url": f"{base}{app.builder.get_target_uri(page)}",
            "og:image": f"{base}{image}",
            "og:image:alt": f"{about.title}: {about.question}",
            "twitter:card": "summary_large_image",
        }
    tags = [f'<meta name="description" content="{escape(about.question)}">'] + [
        f'<meta {"name" if name.startswith("twitter") else "property"}="{name}" '
        f'content="{escape(content)}">'
        for name, content in said.items()
    ]
    context["metatags"] = context.get("metatags", "") + "\n".join(tags)


def locate(app: Sphinx, config: Config) -> None:
    """Take the address at which the book is published from the environment."""
    if base := os.environ.get("BOOK_URL"):
        config["html_baseurl"] = base.rstrip("/") + "/"


def setup(app: Sphinx) -> dict[str, bool]:
    """Register with Sphinx."""
    app.add_config_value("book_description", "", "html")
    app.connect("config-inited", locate)
    app.connect("html-page-context", describe)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
