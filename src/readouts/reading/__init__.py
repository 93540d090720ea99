"""From files to readouts: finding events and sides by name, YAML with positions, plain statements."""
