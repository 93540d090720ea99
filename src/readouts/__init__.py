"""readouts: compare the official statements each side publishes about the same summit or call."""

__version__ = "0.1.0"
