"""`python -m netzwerk_desktop`, and the start of the bundled program."""

import sys

from netzwerk_desktop.app import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # The process that reads cards is the bundled program once more, told apart by its arguments.
        import multiprocessing

        from netzwerk_desktop.installation import give_back_environment, hold_archive

        give_back_environment()
        hold_archive()
        multiprocessing.freeze_support()
    raise SystemExit(main())
