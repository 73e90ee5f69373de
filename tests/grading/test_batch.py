"""A class is graded whole: whatever happens on the way, nothing is lost and nothing is doubled."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from grading.school import School
from rectified.grading.batch import Batch, Which
from rectified.grading.course import Course, NoSuch
from rectified.grading.crew import Alone, Crew
from rectified.grading.gradebook import Outdated
from rectified.grading.task import NoWalls, grade

pytestmark = [pytest.mark.grading, pytest.mark.usefixtures("walls")]

CLASS = {
    "ada": "solution/solution",
    "bob": "wrong/backward_cuts_both",
    "cleo": "untouched/untouched",
    "dan": "right/boolean_derivative",
}
POINTS = {"ada": 10, "bob": 8, "cleo": 0, "dan": 10}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """Return a course in which relu is released, and nobody has handed in anything."""
    return School.make(tmp_path_factory.mktemp("released") / "course", "relu")


@pytest.fixture
def school(released, tmp_path):
    """Return a copy of the course with a class of four."""
    school = released.copied(tmp_path / "course")
    for student, answer in CLASS.items():
        school.hand_in(student, answer)
    return school


def test_each_gets_points_and_what_waits_for_a_teacher_waits(school):
    assert school.grade().returncode == 0
    assert school.totals() == POINTS
    waiting = school.waiting()
    assert waiting == {student: [] for student in CLASS}  # nobody has answered in words


def test_grading_again_gives_the_same(school):
    school.judge()
    first = school.rows()
    school.judge()
    assert school.rows() == first


def test_only_those_who_are_named(school):
    school.judge("bob", "cleo")
    assert set(school.totals()) == {"bob", "cleo"}


def test_a_name_that_handed_in_nothing_is_an_error(school):
    with pytest.raises(ValueError, match="eve handed in nothing for relu; 4 others did"):
        school.judge("eve")


def test_resume_grades_what_is_not_graded(school):
    school.judge("ada")
    graded = school.graded("ada").stat().st_mtime_ns
    assert set(school.judge(resume=True)) == {"bob", "cleo", "dan"}
    assert school.graded("ada").stat().st_mtime_ns == graded
    assert school.totals() == POINTS


def test_a_batch_that_is_killed_is_resumed_to_the_same_gradebook(school, released, tmp_path):
    whole = released.copied(tmp_path / "whole")
    for student, answer in CLASS.items():
        whole.hand_in(student, answer)
    whole.judge()
    running = school.start("--jobs", "1")
    until = time.monotonic() + 60
    while not school.graded("ada").exists() and time.monotonic() < until:
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
    assert len(school.totals()) < len(CLASS)
    assert school.grade("--resume").returncode == 0
    assert school.rows() == whole.rows()


def test_two_graders_at_once_end_with_one_gradebook(school):
    both = [school.start(), school.start()]
    said = [one.communicate(timeout=120)[1] for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert sum("Waiting for another grader" in text for text in said) == 1
    assert school.totals() == POINTS


def test_a_grading_process_that_is_killed_takes_nothing_with_it(school):
    batch = Batch(Course(school.root), "relu")
    crew = Crew(1)
    results = []
    try:
        for result in batch.run(crew, Which()):
            results.append(result)
            if len(results) == 1:
                for process in crew.processes():
                    os.kill(process, signal.SIGKILL)
    finally:
        batch.close()
    assert {one.student: one.earned for one in results} == POINTS
    assert not any(one.problem for one in results)


def test_what_cannot_be_written_is_said_and_the_others_are_graded(school):
    folder = school.root / "autograded" / "bob"
    folder.parent.mkdir()
    folder.write_text("not a folder")
    results = school.judge()
    assert "it was graded, but could not be recorded" in results["bob"].problem
    assert {name: points for name, points in school.totals().items() if name != "bob"} == {
        name: points for name, points in POINTS.items() if name != "bob"
    }


def test_a_full_disk_is_said_and_costs_nobody_else_anything(school, monkeypatch):
    from rectified.grading import batch as module

    write = module._write

    def full(path, text):
        if "cleo" in path.parts:
            raise OSError(28, "No space left on device")
        write(path, text)

    monkeypatch.setattr(module, "_write", full)
    problems = {student: result.problem for student, result in school.judge().items()}
    assert "No space left on device" in problems.pop("cleo")
    assert set(problems.values()) == {""}


def test_folders_that_are_links_are_nobodys(school):
    (school.root / "submitted/mallory").mkdir()
    (school.root / "submitted/mallory/relu").symlink_to(school.root / "submitted/ada/relu")
    (school.root / "submitted/trudy").symlink_to(school.root / "submitted/ada")
    school.judge()
    totals = school.totals()
    assert totals["mallory"] == totals["trudy"] == 0
    assert totals["ada"] == 10
    assert "link" in school.graded("mallory").read_text("utf-8")


@pytest.mark.parametrize(
    "name", ["Zoë Müller", "o'neil", "a,b", "-rf", "名前", "x" * 120, "dots..", "#1", "%s", "{x}"]
)
def test_odd_names_of_students(school, name):
    school.hand_in(name, "solution/solution")
    school.judge(name)
    assert school.totals()[name] == 10


def test_an_empty_folder_gets_no_points_and_a_reason(school):
    (school.root / "submitted/nobody/relu").mkdir(parents=True)
    (reason,) = school.judge("nobody")["nobody"].reasons
    assert school.totals()["nobody"] == 0
    assert reason.text == "No notebook was handed in: there is no relu.ipynb."


def test_points_by_hand_stay_when_it_is_graded_again(school):
    school.judge("bob")
    school.give_by_hand("bob", "test-relu-values", 0.5)
    school.judge("bob")
    assert school.totals()["bob"] == 8 - 2 + 0.5
    assert school.waiting()["bob"] == ["test-relu-values"]


def test_an_answer_in_words_waits_for_its_teacher(school):
    school.hand_in("eve", "solution/solution", stretch="For ReLU the mask is `a > 0`.")
    school.judge("eve")
    assert school.waiting()["eve"] == ["stretch"]


def test_a_gradebook_that_lacks_a_cell_is_said_before_anybody_is_graded(school):
    school.rename_in_gradebook("test-relu-values", "another-name")
    with pytest.raises(Outdated, match="generate_assignment relu --force"):
        Batch(Course(school.root), "relu")


def test_an_assignment_that_does_not_exist_is_said(school):
    with pytest.raises(NoSuch, match=r"no assignment 'gelu2'; expected one of .*relu"):
        Batch(Course(school.root), "gelu2")


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_wrong_number_of_jobs_is_said(school, jobs):
    done = school.grade(f"--jobs={jobs}")
    assert done.returncode == 2
    assert "expected a number of processes, 1 or more" in done.stderr


def test_nbgrader_grades_the_same_and_passes_over_what_is_graded(school, released, tmp_path):
    done = school.nbgrader("autograde", "relu")
    assert done.returncode == 0, done.stderr
    ours = released.copied(tmp_path / "ours")
    for student, answer in CLASS.items():
        ours.hand_in(student, answer)
    shutil.copy(school.root / ".rectified-secret", ours.root)
    ours.judge()
    assert school.rows() == ours.rows()
    for student in CLASS:
        assert school.graded(student).read_bytes() == ours.graded(student).read_bytes()

    before = school.graded("ada").stat().st_mtime_ns
    school.nbgrader("autograde", "relu")
    assert school.graded("ada").stat().st_mtime_ns == before
    school.nbgrader("autograde", "relu", "--force", "--student=ada")
    assert school.graded("ada").stat().st_mtime_ns > before


def test_without_bubblewrap_it_says_what_is_missing(school):
    done = school.grade(PATH="")
    assert done.returncode == 2
    assert "bubblewrap is not installed" in done.stderr
    assert "--i-trust-all-students" in done.stderr
    assert not school.totals()


def test_without_walls_only_by_a_loud_option(school):
    done = school.grade("--i-trust-all-students", PATH="")
    assert "WITHOUT A SANDBOX" in done.stderr
    assert school.totals() == POINTS


@pytest.mark.parametrize("first", [0, 1])
def test_walls_that_are_missing_at_first_stop_everything_and_later_one_student(
    school, monkeypatch, first
):
    asked = []

    def refuse(task):
        asked.append(task.student)
        if len(asked) > first:
            raise NoWalls("there are no walls")
        return grade(task)

    monkeypatch.setattr("rectified.grading.crew.grade", refuse)
    batch = Batch(Course(school.root), "relu")
    try:
        if first == 0:
            with pytest.raises(NoWalls, match="no walls"):
                list(batch.run(Alone(), Which()))
            assert len(asked) == 1
        else:
            results = list(batch.run(Alone(), Which()))
            assert ["no walls" in one.problem for one in results] == [
                number >= first for number in range(len(asked))
            ]
    finally:
        batch.close()


def test_the_command_says_what_it_can_do():
    done = subprocess.run(
        [sys.executable, "-m", "rectified.grading.cli", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert {"grade", "report", "export"} <= set(done.stdout.replace(",", " ").split())
