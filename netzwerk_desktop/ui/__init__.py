"""The window: widgets, words, tray; it calls verbs and shows what they changed."""
