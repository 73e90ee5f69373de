"""A class on several workers, with the gradebook in PostgreSQL: nothing is lost, one writer."""

import os
import pathlib
import shutil
import signal
import subprocess

import pytest

from grading.school import School
from rectified.grading.batch import Batch, Which
from rectified.grading.cluster import Cluster
from rectified.grading.course import Course
from rectified.grading.export import export
from rectified.grading.report import report

pytestmark = [
    pytest.mark.grading,
    pytest.mark.usefixtures("walls"),
    pytest.mark.filterwarnings("ignore"),  # Dask's own
]

ANSWERS = ("solution/solution", "wrong/backward_cuts_both", "right/boolean_derivative")
POINTS = (10, 8, 10)
SIZE = 12


@pytest.fixture(scope="module")
def dask(walls):
    """Return a cluster of two workers on this machine."""
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        yield cluster


@pytest.fixture
def school(tmp_path):
    school = School.make(tmp_path / "course", "relu")
    for number in range(SIZE):
        school.hand_in(f"student{number:02}", ANSWERS[number % 3])
    return school


def expected():
    return {f"student{number:02}": POINTS[number % 3] for number in range(SIZE)}


def grade(school, dask, after_first=lambda cluster: None):
    batch = Batch(Course(school.root), "relu")
    results = []
    try:
        with Cluster(dask.scheduler_address) as cluster:
            for result in batch.run(cluster, Which()):
                results.append(result)
                if len(results) == 1:
                    after_first(cluster)
    finally:
        batch.close()
    return results


def test_a_worker_that_is_killed_takes_nothing_with_it(school, dask):
    def kill_one(cluster):
        numbers = list(cluster.processes().values())
        assert len(numbers) == 2
        os.kill(numbers[0], signal.SIGKILL)

    results = grade(school, dask, kill_one)
    assert {one.student: one.earned for one in results} == expected()
    assert not any(one.problem or one.faults for one in results)
    assert school.totals() == expected()


def test_it_gives_what_this_machine_alone_gives(school, dask):
    grade(school, dask)
    rows = school.rows()
    graded = {name: school.graded(name).read_bytes() for name in rows}
    school.judge()
    assert school.rows() == rows
    assert {name: school.graded(name).read_bytes() for name in rows} == graded


def test_nobody_answers_at_a_wrong_address():
    with pytest.raises(OSError, match=r"tcp://127.0.0.1:9"):
        Cluster("tcp://127.0.0.1:9", patience=1)


@pytest.fixture(scope="module")
def postgres(tmp_path_factory):
    """Start a PostgreSQL server of its own, and return its address; stop it afterwards."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    program = shutil.which("pg_ctl") or (str(found[-1]) if found else None)
    if program is None:
        if "CI" in os.environ:
            pytest.fail("CI has no PostgreSQL")
        pytest.skip("PostgreSQL is not installed")
    folder = pathlib.Path(f"/tmp/rectified-postgres-{os.getpid()}")  # a socket's path is short
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    data = folder / "data"

    def run(*arguments):
        user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        subprocess.run(
            [*user, program, "-D", data, *arguments], check=True, stdout=subprocess.DEVNULL
        )

    try:
        run("-s", "-o", "--auth=trust --username=postgres --no-sync", "init")
        run("-s", "-w", "-o", f"-k {folder} -c listen_addresses='' -c fsync=off", "start")
        yield f"postgresql+psycopg2://postgres@/postgres?host={folder}"
        run("-s", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def test_the_gradebook_may_lie_in_postgresql(school, dask, postgres, tmp_path):
    school.move_gradebook(postgres)
    results = grade(school, dask)
    assert not any(one.problem for one in results)
    assert school.totals() == expected()
    course = Course(school.root)
    page = report(course, "relu", tmp_path).page.read_text("utf-8")
    assert "12" in page
    assert export(course, "relu").read_text("utf-8").count("student") >= SIZE
    done = school.nbgrader("autograde", "relu", "--force", "--student=student01")
    assert done.returncode == 0, done.stderr
    assert school.totals() == expected()
