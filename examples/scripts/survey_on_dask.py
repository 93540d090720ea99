"""`readouts survey` on several machines: `python survey_on_dask.py FOLDER [SCHEDULER]` prints the same JSON.

Without an address of a Dask scheduler it starts a cluster of processes on this machine. The folders must be readable
at the same path on every machine. Needs `pip install 'dask[distributed]'` beside readouts.
"""

from __future__ import annotations

import sys

from dask.distributed import Client, LocalCluster

from readouts.render.survey import render_survey
from readouts.survey import count_event, gather, jobs_in

# Events that go to a worker in one piece: each takes some milliseconds, a message about one.
PIECE = 20


def count_all(jobs: list[tuple[str, str]]) -> list[object]:
    """What one worker does with its piece."""
    return [count_event(job) for job in jobs]


def main() -> None:
    """Print the survey of the folders of events."""
    folder, *scheduler = sys.argv[1:]
    jobs, alone = jobs_in([folder])
    pieces = [jobs[at : at + PIECE] for at in range(0, len(jobs), PIECE)]
    cluster = None if scheduler else LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    try:
        with Client(scheduler[0] if scheduler else cluster) as client:
            # In the order of the events, whichever worker was first: the result is the same to the byte.
            counted = [one for piece in client.gather(client.map(count_all, pieces, pure=False)) for one in piece]
    finally:
        if cluster is not None:
            cluster.close()
    sys.stdout.write(render_survey(gather(counted, alone), "json", width=None, colour=False, topics=20))


if __name__ == "__main__":
    main()
