"""`python -m readouts` is the same as the `readouts` command."""

from readouts.cli import main

if __name__ == "__main__":
    main()
