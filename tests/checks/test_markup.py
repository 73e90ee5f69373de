"""A report as HTML: said in words, code set as code, and nothing that is loaded or run."""

import re

import numpy as np
import pytest

from rectified.checks import check, markup


def text(html):
    """Return what a page says aloud: signs that are hidden from it are not read."""
    html = re.sub(r"<style>.*?</style>|<span[^>]*aria-hidden[^>]*>.*?</span>", "", html, flags=re.S)
    return re.sub(r"<[^>]+>", "", html)


@pytest.fixture
def partly():
    """The report on |x| where ReLU is asked."""
    return check(np.abs, "relu", regions=["negative", "positive"])


def test_each_line_says_in_words_whether_it_passed(partly):
    said = text(partly._repr_html_())
    assert "Failed: negative numbers" in said
    assert "Passed: positive numbers" in said
    assert "✗" not in said
    assert "✓" not in said


def test_the_call_is_code_and_the_rest_of_the_sentence_is_not(partly):
    html = partly._repr_html_()
    assert "<code>absolute(np.array([-1.0]))</code> should be [0], but is [1]." in html


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("f(np.array([[1, 2], [3, 4]])) is wrong.", "f(np.array([[1, 2], [3, 4]]))"),
        ("f(x, y=(1, 2)) raised ValueError (so it says).", "f(x, y=(1, 2))"),
        ("f is not written yet (it raises).", None),
        ("f(never closed", None),
    ],
)
def test_a_sentence_may_open_with_a_call(sentence, code):
    html = markup.report("f", [("here", sentence)], [], [])
    told = re.search(r"rectified-told.>(.*?)</span>", html)[1]
    found = re.match(r"<code>(.*?)</code>", told)
    assert (found and found[1]) == code


def test_the_reason_is_set_off_and_the_points_come_last(partly):
    (why,) = partly.whys
    html = partly.score(2)._repr_html_()
    paragraphs = re.findall(r'<p class="rectified-(\w+)">(.*?)</p>', html, re.S)
    assert [kind for kind, _ in paragraphs] == ["why", "points"]
    assert text(paragraphs[0][1]) == f"Why: {why.explanation}".replace("`", "")
    assert paragraphs[1][1] == "1 of 2 points"


def test_of_two_reasons_the_second_is_an_or():
    said = text(markup.report("f", [("here", "f is wrong.")], [], ["This.", "That."]))
    assert said.endswith("Why: This.Or: That.")


@pytest.mark.parametrize(
    ("wrong", "right", "share"),
    [([], ["here"], "all"), ([("here", "no")], [], "none"), ([("here", "no")], ["there"], "some")],
)
def test_how_much_passed_is_marked(wrong, right, share):
    assert f'data-passed="{share}"' in markup.report("f", wrong, right, [])


def test_nothing_of_a_student_is_markup():
    bad = "<script>alert(1)</script>"
    html = markup.report(bad, [(bad, f"f({bad}) `{bad}`")], [bad], [bad], bad)
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 7


def test_nothing_is_loaded_and_no_script_runs(partly):
    html = partly.score(2)._repr_html_()
    assert not re.search(r"url\(|@import|<script|<link|<img|src=|href=|\son\w+=", html)
    assert len(markup.SHEET) < 2000
