"""The package tried out on a fresh Debian: `make installer-test`."""
