"""`python -m skillgap` is the same as `skillgap`."""

from skillgap.cli import main

if __name__ == "__main__":
    main()
