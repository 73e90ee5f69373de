"""Every chapter has a quiz, and every option of a question its own answer."""

import nbformat
import pytest
from nbformat.v4 import new_markdown_cell, new_notebook

from book.contents import CHAPTERS
from book.quiz import questions

ASKED = [
    pytest.param(options, id=f"{path.stem}-{number}")
    for path in CHAPTERS
    for number, options in enumerate(questions(path).values(), 1)
]


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_chapter_asks(path):
    assert len(questions(path)) >= 3


@pytest.mark.parametrize("options", ASKED)
def test_a_question_has_three_options_and_one_is_right(options):
    assert len({option.choice for option in options}) >= 3
    assert [option.right for option in options].count(True) == 1


@pytest.mark.parametrize("options", ASKED)
def test_every_option_says_why(options):
    """In words of its own, and first whether it is right, for readers without our style sheet."""
    for option in options:
        word = "**Right.** " if option.right else "**No.** "
        assert option.answer.startswith(word)
        assert len(option.answer) > len(word) + 20
    assert len({option.answer for option in options}) == len(options)


def test_an_option_without_an_answer_is_noticed(tmp_path):
    text = "## Quiz\n\n**1.** Why?\n\n<details>\n<summary>So</summary>\n</details>"
    path = tmp_path / "one.ipynb"
    nbformat.write(new_notebook(cells=[new_markdown_cell(text)]), path)
    with pytest.raises(ValueError, match="expected options alone"):
        questions(path)
