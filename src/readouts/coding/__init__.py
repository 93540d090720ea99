"""Text to coded claims: who did what toward whom, about which topic, under which condition."""

from __future__ import annotations

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from typing import Any

    from readouts.coding.claims import code_claim
    from readouts.coding.coder import code_statement

__all__ = ["code_claim", "code_statement"]


def __getattr__(name: str) -> Any:
    """The two functions, loaded when they are first used: who reads coded files needs figures and dates alone."""
    if name == "code_claim":
        from readouts.coding.claims import code_claim

        return code_claim
    if name == "code_statement":
        from readouts.coding.coder import code_statement

        return code_statement
    raise AttributeError(f"module 'readouts.coding' has no attribute '{name}'")
