"""Run the experiments and store what they measured and filmed as frames for the chapters.

Only what is stale or missing, unless experiments are named or `--anew` is given.
"""

import argparse
import concurrent.futures
import itertools
import multiprocessing
import os
import pathlib
import sys
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rectified.experiments import Experiment, Frames, every, load
from rectified.experiments.experiment import stack
from rectified.experiments.fingerprint import fingerprint

FOLDER = pathlib.Path(__file__).parents[1] / "book/_frames"
OTHERS = "other_seeds"
"""The folder in it for what seeds measure that no chapter shows."""
SCREEN = sys.stdout.isatty()


def is_current(experiment: Experiment, folder: pathlib.Path) -> bool:
    """Whether all that is stored was made by the code as it is."""
    folders = [folder, folder / OTHERS] if others_of(experiment) else [folder]
    try:
        stored = [load(each / f"{experiment.name}.npz") for each in folders]
    except (FileNotFoundError, ValueError):
        return False
    return {frames.code for frames in stored} == {fingerprint(experiment.module)}


def part(name: str, seed: int | None) -> Mapping[str, Any]:
    """Measure one seed of an experiment or, without a seed, film it: the work of one process."""
    experiment = next(found for found in every() if found.name == name)
    return experiment.film(experiment.seeds[0]) if seed is None else experiment.measure(seed)


def make(experiments: Sequence[Experiment], folder: pathlib.Path) -> None:
    """Run experiments and write their files, telling how far it is.

    All cores share the work; then come those that are timed, one part at a time, so that nothing
    of ours runs beside what is measured.
    """
    # one thread each: the cores are shared, and sums are always taken in one order
    os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")
    (folder / OTHERS).mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    ordered = sorted(experiments, key=lambda experiment: experiment.timed)
    count = itertools.count(1)
    for timed, group in itertools.groupby(ordered, key=lambda experiment: experiment.timed):
        for experiment, frames, others in run(list(group), 1 if timed else None):
            path = folder / f"{experiment.name}.npz"
            frames.save(path)
            if others:
                others.save(folder / OTHERS / path.name)
            size, seconds = path.stat().st_size / 1000, time.monotonic() - started
            show("")
            head = f"[{next(count)}/{len(ordered)}] {experiment.name}"
            print(f"{head}: {size:.0f} kB after {seconds:.0f} s", flush=True)


def run(
    experiments: Sequence[Experiment], workers: int | None
) -> Iterator[tuple[Experiment, Frames, Frames | None]]:
    """Yield each experiment with its frames, and those of other seeds if it is not timed.

    The parts are spread over so many processes.
    """
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(workers, mp_context=context) as pool:
        parts = {
            experiment.name: [
                pool.submit(part, experiment.name, seed)
                for seed in (None, *experiment.seeds, *others_of(experiment))
            ]
            for experiment in experiments
        }
        everything = [future for futures in parts.values() for future in futures]
        for experiment in experiments:
            for future in concurrent.futures.as_completed(parts[experiment.name]):
                if failure := future.exception():
                    pool.shutdown(cancel_futures=True)
                    traceback.print_exception(failure)
                    sys.exit(f"{experiment.name} failed")
                done = sum(other.done() for other in everything)
                show(f"{done} of {len(everything)} parts done; {experiment.name}")
            filmed, *measured = (future.result() for future in parts[experiment.name])
            shown, others = measured[: len(experiment.seeds)], measured[len(experiment.seeds) :]
            code = fingerprint(experiment.module)
            beside = Frames(stack(others), others_of(experiment), code) if others else None
            yield experiment, experiment.frames(shown, filmed, code), beside


def others_of(experiment: Experiment) -> tuple[int, ...]:
    """Return the seeds beside those that are shown: none where times are measured."""
    return () if experiment.timed else experiment.others


def show(progress: str) -> None:
    """Replace the last line of a terminal; elsewhere say nothing."""
    if SCREEN:
        print(f"\r\033[K{progress}", end="", flush=True)


def main() -> None:
    """Make the frames that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="an experiment to run anew")
    parser.add_argument("--anew", action="store_true", help="run every experiment anew")
    parser.add_argument("--folder", type=pathlib.Path, default=FOLDER, help=f"({FOLDER})")
    arguments = parser.parse_args()
    experiments = {experiment.name: experiment for experiment in every()}
    for name in arguments.names:
        if name not in experiments:
            sys.exit(f"There is no experiment {name}: expected one of {', '.join(experiments)}.")
    if arguments.names:
        chosen = [experiments[name] for name in arguments.names]
    else:
        chosen = [
            experiment
            for experiment in experiments.values()
            if arguments.anew or not is_current(experiment, arguments.folder)
        ]
    make(chosen, arguments.folder)
    if not chosen:
        print("All frames are current.")


if __name__ == "__main__":
    main()
