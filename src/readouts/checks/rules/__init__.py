"""The rules: one module each, named by code; the docstring is what `readouts check --explain` shows."""
