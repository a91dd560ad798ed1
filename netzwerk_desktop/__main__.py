"""`python -m netzwerk_desktop`, and the start of the bundled program."""

from netzwerk_desktop.app import main

if __name__ == "__main__":
    raise SystemExit(main())
