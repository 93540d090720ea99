"""Text to coded claims: who did what toward whom, about which topic, under which condition."""

from readouts.coding.claims import code_claim
from readouts.coding.coder import code_statement

__all__ = ["code_claim", "code_statement"]
