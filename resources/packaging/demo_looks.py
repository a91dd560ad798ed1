"""Hold how the invented contacts look: their faces, and the print of their business cards."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Face:
    """How one portrait looks: a hair style, a collar and the colours."""

    style: str
    skin: str
    hair: str
    clothes: str
    ground: str
    collar: str = "round"
    glasses: bool = False


@dataclass(frozen=True, slots=True)
class Palette:
    """Paper, ink and accent of a business card."""

    paper: str
    ink: str
    accent: str


@dataclass(frozen=True, slots=True)
class CardLook:
    """Layout, palette and the printed lines that the contact itself does not hold."""

    layout: str
    palette: str
    detail: str
    slogan: str = ""


# What lies behind the head and what lies over it, as SVG on a square of 100 units, in the hair's colour.
STYLES = {
    "long": (
        '<path d="M26 48c0-21 10-31 24-31s24 10 24 31v25c-6 4-42 4-48 0z"/>',
        '<path d="M32 48c-1-16 6-24 18-24s19 8 18 24c-2-5-4-8-7-9-6-1-11-3-14-8-3 5-7 7-11 8-2 2-3 5-4 9z"/>',
    ),
    "bun": (
        '<circle cx="50" cy="15" r="9"/><path d="M31 47c0-16 8-26 19-26s19 10 19 26l-4 6H35z"/>',
        '<path d="M32.5 44c0-13 8-20 17.5-20s17.5 7 17.5 20c-4-8-9-12-17.5-12s-13.5 4-17.5 12z"/>',
    ),
    "bob": (
        '<path d="M28 43c0-16 9-25 22-25s22 9 22 25v17c0 4-6 5-8 1H36c-2 4-8 3-8-1z"/>',
        '<path d="M32 49v-9c1-10 8-16 18-16s17 6 18 16v9c-2-6-4-10-6-12-7 2-17 2-24 0-2 2-4 6-6 12z"/>',
    ),
    "waves": (
        (
            '<path d="M50 16c-13 0-23 8-24 22-5 5-4 12-1 16-3 6-1 13 5 16 5 5 35 5 40 0 6-3 8-10 5-16'
            ' 3-4 4-11-1-16-1-14-11-22-24-22z"/>'
        ),
        '<path d="M32 48c-2-15 6-24 17.5-24s20 9 18.5 24c-3-7-7-10-9-14-5 2-9 1-12-2-4 7-11 11-15 16z"/>',
    ),
    "curls": (
        (
            '<circle cx="50" cy="25" r="14"/><circle cx="36" cy="29" r="11"/><circle cx="64" cy="29" r="11"/>'
            '<circle cx="29" cy="41" r="10"/><circle cx="71" cy="41" r="10"/><circle cx="29" cy="54" r="9"/>'
            '<circle cx="71" cy="54" r="9"/>'
        ),
        (
            '<path d="M32 45c0-5 1-8 2-10 0-5 7-12 16-12s16 7 16 12c1 2 2 5 2 10-4-1-5-4-6-6-3 1-5 0-6-2'
            '-4 2-8 2-12 0-1 2-3 3-6 2-1 2-2 5-6 6z"/>'
        ),
    ),
    "pixie": (
        '<path d="M30.5 46c-2-19 8-29 20-29s21 10 19 29l-4 5h-31z"/>',
        '<path d="M32 48c-2-16 7-25 19-25 11 0 18 8 17 22-3-2-5-5-6-8-9 1-18-1-22-5-1 6-4 8-5 10z"/>',
    ),
    "crop": (
        '<path d="M32 47c-2-19 6-28 18-28s20 9 18 28z"/>',
        '<path d="M32 45c-2-18 6-27 18-27s20 9 18 27c-1-6-3-9-5-11-8 1-18 1-26 0-2 2-4 5-5 11z"/>',
    ),
    "side": (
        '<path d="M32 47c-2-19 6-28 18-28s20 9 18 28z"/>',
        ('<path d="M32 46c-3-19 6-28 19-28 12 0 19 9 17 27-1-5-2-8-4-10-6 0-12-2-16-6-4 4-9 6-12 6-2 3-3 6-4 11z"/>'),
    ),
    "beard": (
        '<path d="M32.5 50c-3-20 6-30 17.5-30s20.5 10 17.5 30z"/>',
        (
            '<path d="M32.5 43c0-15 7-23.5 17.5-23.5s17.5 8.5 17.5 23.5c-1-5-3-9-4-10-5-3-22-3-27 0'
            '-1 1-3 5-4 10z"/>'
            '<path d="M33 49c0 17 8 24 17 24s17-7 17-24c-2 8-5 13-9 13.5'
            '-5 .5-11 .5-16 0-4-.5-7-5.5-9-13.5z"/>'
        ),
    ),
    "bald": (
        '<path d="M32.5 52c-3.5-7-1.5-16 4.5-17h26c6 1 8 10 4.5 17z"/>',
        '<path d="M33 49c0 17 8 24 17 24s17-7 17-24c-2 8-5 13-9 13.5-5 .5-11 .5-16 0-4-.5-7-5.5-9-13.5z"/>',
    ),
    "mop": (
        '<path d="M32.5 48c-3-19 5-28 17.5-28s20 9 17.5 28z"/>',
        (
            '<path d="M33 45c-4-3-5-9-2-13 0-6 4-10 9-11 4-5 11-5 15-2 6 0 10 4 11 9 4 4 4 11 1 17'
            '-2-2-2-6-4-8-4 1-7 0-8-2-4 2-8 2-11 0-2 2-5 3-7 2-2 2-3 5-4 8z"/>'
        ),
    ),
}
EARS_COVERED = {"long", "bob", "waves", "curls"}

COLLARS = {
    "round": '<path d="M39.5 75c3 8 18 8 21 0l-2-1.2c-3 6-14 6-17 0z" fill="#000" opacity=".16"/>',
    "shirt": '<path d="M41 72l9 10 9-10 5 3-7 12-7-5-7 5-7-12z" fill="#F7F5F0"/>',
    "jacket": '<path d="M41 73l9 27 9-27-3-1-6 7-6-7z" fill="#F7F5F0"/>'
    '<path d="M42.2 75.4l-5 1.4 1.6 5.7-2.6 3L50 100zM57.8 75.4l5 1.4-1.6 5.7 2.6 3L50 100z"'
    ' fill="#000" opacity=".24"/>',
    "roll": '<path d="M41 67c4 3 14 3 18 0l2 9.5c-4 6-18 6-22 0z" fill="{clothes}"/>'
    '<path d="M39 76.5c4 6 18 6 22 0l.2 1.5c-4 6-18.4 6-22.4 0z" fill="#000" opacity=".2"/>',
}

FACES = {
    "portrait-01": Face("long", "#D9A982", "#B07C45", "#8A4B3C", "#E7DFD3"),
    "portrait-03": Face("bob", "#E3B894", "#6B4A33", "#5B5F66", "#DDE6DC", "roll"),
    "portrait-04": Face("crop", "#8D5F42", "#23211F", "#355C4B", "#EAE4D2", "roll"),
    "portrait-05": Face("bun", "#C68E66", "#3A2E28", "#2C5A6B", "#E9DCDC"),
    "portrait-07": Face("long", "#D9A982", "#D8C7A8", "#6C5B7B", "#E2DFEA", "shirt"),
    "portrait-08": Face("beard", "#E8C4A6", "#B07C45", "#7A6A3A", "#E7DFD3"),
    "portrait-09": Face("bob", "#E8C4A6", "#A3552F", "#8A4B3C", "#DAE5E5", "jacket"),
    "portrait-12": Face("side", "#F0D3BC", "#3A2E28", "#355C4B", "#E9DCDC", "shirt"),
    "portrait-13": Face("long", "#D9A982", "#8F8A86", "#2C5A6B", "#DCE3EA", "roll"),
    "portrait-14": Face("beard", "#E8C4A6", "#8A7550", "#3B3F6B", "#E2DFEA", "jacket", glasses=True),
    "portrait-24": Face("crop", "#A8744F", "#3A2E28", "#3B3F6B", "#E7DFD3", "shirt", glasses=True),
    "portrait-25": Face("long", "#D9A982", "#3A2E28", "#5B5F66", "#E9DCDC", "jacket"),
    "portrait-26": Face("beard", "#C68E66", "#4A352A", "#8A4B3C", "#DDE6DC"),
    "portrait-27": Face("bob", "#F0D3BC", "#6B4A33", "#7A6A3A", "#DDE6DC", glasses=True),
    "portrait-29": Face("bald", "#E8C4A6", "#8F8A86", "#2F4858", "#EAE4D2", "shirt", glasses=True),
    "portrait-30": Face("curls", "#8D5F42", "#2B2624", "#A3672F", "#DAE5E5"),
    "portrait-31": Face("waves", "#E3B894", "#4A352A", "#355C4B", "#E9DCDC"),
    "portrait-32": Face("side", "#E8C4A6", "#A29C97", "#5B5F66", "#DCE3EA", "jacket", glasses=True),
    "portrait-35": Face("pixie", "#E8C4A6", "#A9A29C", "#8A4B3C", "#E2DFEA", "roll"),
    "portrait-38": Face("mop", "#D9A982", "#23211F", "#6C5B7B", "#DDE6DC", "shirt"),
}

PALETTES = {
    "brick": Palette("#FFFFFF", "#1D2B3A", "#C0472F"),
    "pine": Palette("#1F3B36", "#F3EFE4", "#D9B36A"),
    "cream": Palette("#FBF7EE", "#34302A", "#85651F"),
    "stone": Palette("#F1F3F5", "#1B1C20", "#2B3B4C"),
    "sun": Palette("#F6D94C", "#1B1C20", "#1B1C20"),
    "lake": Palette("#FFFFFF", "#26415E", "#2C7A99"),
    "sage": Palette("#E9EFE6", "#26402F", "#3F6F49"),
    "night": Palette("#23262E", "#ECEBE8", "#7FB2FF"),
    "plum": Palette("#FFFFFF", "#3A2A40", "#94549A"),
    "wine": Palette("#5A1F2B", "#F8EFE6", "#E5A98B"),
    "sea": Palette("#E3EFF1", "#17363D", "#1F6F7A"),
    "rose": Palette("#F8EAE4", "#4A2430", "#B04A4F"),
}

CARDS = {
    "card-01": CardLook("logo", "brick", "Moosgasse 4, 3600 Thun", "Bildung, die weitergeht."),
    "card-02": CardLook("stripe", "pine", "Nordhang 12, 4600 Olten"),
    "card-04": CardLook("rule", "stone", "Zürich · Bern · Sursee"),
    "card-07": CardLook("centre", "sage", "Via Sura 9, 7130 Ilanz", "Zu Fuss, mit Bahn und Zeit."),
    "card-10": CardLook("circles", "brick", "Lagerring 30, 9000 St. Gallen"),
    "card-12": CardLook("rule", "cream", "Podeste · Pulte · Vorhänge"),
    "card-14": CardLook("circles", "sun", "Via al Lago 7, 6900 Lugano", "Maschinen mit Gefühl"),
    "card-15": CardLook("centre", "lake", "Sternengasse 7, 5000 Aarau"),
    "card-17": CardLook("stripe", "wine", "Marderweg 3, 8400 Winterthur", "400 Hefte? Gern."),
    "card-18": CardLook("logo", "plum", "Seeweg 21, 6300 Zug"),
    "card-19": CardLook("centre", "stone", "Winkelgasse 8, 3012 Bern"),
    "card-20": CardLook("circles", "lake", "Rosenweg 2, 8004 Zürich", "Sprechstunde Mo bis Do"),
    "card-21": CardLook("corner", "night", "Aarebogen 1, 3005 Bern"),
    "card-22": CardLook("rule", "sage", "Bellinzona · Lugano · Luzern"),
    "card-23": CardLook("corner", "sun", "Dorfplatz 5, 3984 Fiesch"),
    "card-24": CardLook("centre", "cream", "Distelgasse 6, 4051 Basel"),
    "card-26": CardLook("corner", "sea", "Hauptgasse 2, 7130 Ilanz"),
    "card-31": CardLook("logo", "rose", "Via Ginestra 5, 6600 Locarno", "Gärten, die wachsen dürfen."),
    "card-33": CardLook("stripe", "sea", "Rebberg 1, 4600 Olten"),
    "card-36": CardLook("circles", "rose", "Sonnenrain 40, 6900 Bregenz"),
    "card-37": CardLook("corner", "plum", "Lindenplatz 3, 3400 Burgdorf"),
    "card-40": CardLook("rule", "night", "Elektroplanung seit 1961"),
}
