"""Collects photos and cutouts from unpacked Debian packages.

usage: debian.py PACKAGES PHOTOS CUTOUTS   (folders; see debian.sh)
"""

import io
import sys
from pathlib import Path

import numpy as np
from PIL import Image

SMALLEST = 160
TYPES = {".jpg", ".jpeg", ".png", ".webp"}
#: Qt's resource files hold pictures as they are, one after the other: each starts with one of these.
STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")
LONGEST_FILE = 5_000_000


def embedded(data):
    """Every picture that can be read somewhere in these bytes."""
    for start in STARTS:
        at = data.find(start)
        while at >= 0:
            if start != b"RIFF" or data[at + 8 : at + 12] == b"WEBP":
                try:
                    image = Image.open(io.BytesIO(data[at : at + LONGEST_FILE]))
                    image.load()
                    yield image
                except (OSError, SyntaxError, ValueError, EOFError):
                    pass
            at = data.find(start, at + 4)


def opened(folder):
    """-> (name, picture) for all pictures in a package, also those inside Qt's resource files."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in TYPES and not path.is_symlink():
            try:
                image = Image.open(path)
                image.load()
                yield path.stem, image
            except (OSError, ValueError):
                continue
        elif path.suffix == ".rcc":
            for number, image in enumerate(embedded(path.read_bytes())):
                yield f"{path.stem}-{number}", image


def see_through(image):
    """Whether enough of the picture is transparent for it to be a cutout."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return False
    return sum(image.convert("RGBA").getchannel("A").histogram()[:128]) > 0.1 * image.width * image.height


def is_photo(image):
    """Photos have many colours; diagrams, windows and drawings have few, or are mostly one flat colour."""
    colours = image.convert("RGB").resize((96, 96), Image.BOX).quantize(64).getcolors()
    return len(colours) > 40 and max(count for count, _ in colours) < 0.4 * 96 * 96


#: Packages whose transparent pictures are things, not diagrams.
WITH_CUTOUTS = {"tuxpaint-stamps-default", "gcompris-qt-data"}


def is_thing(image):
    """Letters and symbols have one or two colours; pictures of things have more."""
    pixels = np.asarray(image.resize((64, 64), Image.BOX))
    opaque = pixels[pixels[..., 3] > 200][:, :3] // 32
    return len(opaque) > 200 and len(np.unique(opaque, axis=0)) > 12


def main():
    packages, photos, cutouts = map(Path, sys.argv[1:])
    photos.mkdir(exist_ok=True)
    cutouts.mkdir(exist_ok=True)
    for package in sorted(packages.iterdir()):
        for number, (name, image) in enumerate(opened(package) if package.is_dir() else ()):
            if min(image.size) < SMALLEST * 0.5:
                continue
            file = f"{package.name}-{name}-{number}".replace(" ", "_")
            if see_through(image):
                image = image.convert("RGBA")
                if package.name not in WITH_CUTOUTS or not is_thing(image):
                    continue
                image = image.crop(image.getchannel("A").getbbox())
                image.thumbnail((320, 320), Image.LANCZOS)
                image.save(cutouts / f"{file}.png")
            elif min(image.size) >= SMALLEST and is_photo(image):
                image = image.convert("RGB")
                image.thumbnail((768, 768), Image.LANCZOS)
                image.save(photos / f"{file}.webp", quality=95)
    print(f"{len(list(photos.iterdir()))} photos, {len(list(cutouts.iterdir()))} cutouts")


if __name__ == "__main__":
    main()
