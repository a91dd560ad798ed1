"""What macOS is told of the program: build.spec asks here for the Info.plist of the bundle."""

from pathlib import Path

IDENTIFIER = "io.github.netzwerk-desktop"
ICON = Path(__file__).resolve().parent / "icons" / "netzwerk-desktop.icns"
# The engine that reads cards needs the newest system of all that is bundled.
OLDEST_SYSTEM = "14.0"


def plist(version: str) -> dict[str, object]:
    """The Info.plist of the bundle."""
    return {
        "CFBundleName": "Netzwerk",
        "CFBundleDisplayName": "Netzwerk Desktop",
        "CFBundleExecutable": "netzwerk-desktop",
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "CFBundleDocumentTypes": [
            # Alternate: it is offered under "Open with" and takes nothing away from the program of contacts.
            {
                "CFBundleTypeName": "vCard",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.vcard"],
            },
            # None: only so that photos of cards can be dropped on the icon.
            {
                "CFBundleTypeName": "Photo of a business card",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "None",
                "LSItemContentTypes": ["public.image"],
            },
        ],
        "LSApplicationCategoryType": "public.app-category.productivity",
        # PyInstaller says true of a starter with a terminal; then there would be no window.
        "LSBackgroundOnly": False,
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Netzwerk Desktop contributors, MIT licence",
        # It follows the dark theme of the system.
        "NSRequiresAquaSystemAppearance": False,
    }
