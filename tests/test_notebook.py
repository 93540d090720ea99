"""The example notebook runs from its first cell to its last, and its comparison shows as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from readouts.model import Comparison

NOTEBOOK = Path(__file__).resolve().parents[1] / "examples" / "notebook.ipynb"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(Comparison, "to_records"), reason="the comparison has no to_records yet")
def test_the_notebook_runs(tmp_path: Path) -> None:
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    pytest.importorskip("pandas")
    notebook: Any = nbformat.read(NOTEBOOK, as_version=4)
    nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    shown = [output.data for cell in cells for output in cell.outputs if output.output_type == "execute_result"]
    assert "<table>" in shown[0]["text/html"]
    assert "White House" in shown[0]["text/html"]
    assert len(shown) >= 6


def test_the_notebook_is_stored_without_results() -> None:
    import json

    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in cells)
