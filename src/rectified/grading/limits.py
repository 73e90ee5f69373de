"""How much a submission may use, in one place."""

from dataclasses import dataclass

MB = 2**20


@dataclass(frozen=True)
class Limits:
    """What one submission may use of time, memory and room.

    Parameters
    ----------
    call : float
        Seconds for one call of a function.
    cell : float
        Seconds for one cell of the student's.
    test : float
        Seconds for all calls of one test cell.
    submission : float
        Seconds for everything that runs of one submission.
    tries : int
        So many workers may die in one test cell before its function is called no more.
    deaths : int
        So many may die in one submission before each test cell has only one.
    memory : int
        Bytes for each process, beyond what Python and NumPy have.
    together : int
        Bytes for all processes of a worker together.
    processes : int
        Processes and threads at once.
    disk, files : int
        Bytes and files in each of its three folders.
    notebook : int
        Bytes of a notebook file.
    cells : int
        Cells of a notebook.
    source : int
        Letters of one cell.
    extra : int
        Bytes of all further files of a submission that its cells get to see.
    """

    call: float = 5.0
    cell: float = 20.0
    test: float = 15.0
    submission: float = 150.0
    tries: int = 2
    deaths: int = 3
    memory: int = 1024 * MB
    together: int = 1536 * MB
    processes: int = 64
    disk: int = 32 * MB
    files: int = 2_000
    notebook: int = 40 * MB
    cells: int = 2_000
    source: int = 200_000
    extra: int = 4 * MB
