"""Puts cutouts of things on photos, patterns and plain grounds: more different sharp pictures than there are photos.

usage: compose.py   (cutouts: WORK/debian/cutouts, see debian.sh; the sets on which they are put: WORK/pictures)
"""

from multiprocessing import Pool

import numpy as np
from PIL import Image, ImageFilter

import paths
import pictures
import recipe

SIZE = 256
#: On which set a picture is built, and how often; the rest have a plain ground.
GROUNDS = {"debian": 0.3, "general": 0.1, "waste-b": 0.1, "procedural": 0.2}


#: How often a thing is taken from our renders instead of from Debian's cutouts.
RENDERED = 0.4
#: How often a picture is stored as the page's are; the rest stays sharp.
STORED = 0.25


def cutouts():
    files = sorted((paths.work() / "debian" / "cutouts").glob("*.png"))
    return [Image.open(path).convert("RGBA") for path in files if not path.name.startswith(recipe.PIECES)]


def rendered():
    """The objects of our renders, cut out softly along their masks."""
    things = []
    for path in sorted((paths.work() / "renders").rglob("*.mask.png")):
        mask = Image.open(path).convert("L")
        image = Image.open(path.with_name(path.name.replace(".mask", ""))).convert("RGB").resize(mask.size)
        image.putalpha(mask.filter(ImageFilter.GaussianBlur(0.7)))
        things.append(image.crop(mask.getbbox()))
    return things


class Composer:
    """Makes pictures from a random generator; the same number gives the same picture."""

    def __init__(self):
        self.things, self.rendered = cutouts(), rendered()
        if not self.things or not self.rendered:
            raise SystemExit("Expected cutouts in WORK/debian and renders in WORK/renders, found none. See train.sh.")
        self.grounds = {name: pictures.read(name) for name in GROUNDS}

    def ground(self, random):
        """A square background, often out of focus -> [SIZE, SIZE] RGB."""
        place = random.random()
        for name, share in GROUNDS.items():
            place -= share
            if place < 0:
                image = crop(self.grounds[name], random)
                return image.filter(ImageFilter.GaussianBlur(random.uniform(1, 6))) if random.random() < 0.5 else image
        return plain(random)

    def thing(self, random, share):
        """A random cutout, turned, mirrored and scaled to `share` of the picture's side."""
        things = self.rendered if random.random() < RENDERED else self.things
        image = things[random.integers(len(things))]
        if random.random() < 0.5:
            image = image.transpose(Image.FLIP_LEFT_RIGHT)
        turn = random.random()
        if turn < 0.6:
            image = image.rotate(random.uniform(-12, 12), Image.BILINEAR, expand=True)
        elif turn < 0.8:
            image = image.rotate(random.uniform(0, 360), Image.BILINEAR, expand=True)
        scale = share * SIZE / max(image.size)
        return image.resize([max(4, round(side * scale)) for side in image.size], Image.LANCZOS)

    def picture(self, number):
        """-> uint8 [SIZE, SIZE, 3]"""
        random = np.random.default_rng((recipe.SEED, number))
        canvas = self.ground(random)
        small = int(random.choice([0, 1, 2, 4], p=[0.5, 0.25, 0.15, 0.1]))
        shares = sorted([*random.uniform(0.12, 0.5, small), random.uniform(0.4, 1.05)])
        for share in shares:
            thing = self.thing(random, share)
            free = [max(SIZE - side, SIZE // 8) for side in thing.size]
            at = tuple(int(random.uniform(-0.1, 1.0) * room) for room in free)
            if random.random() < 0.5:
                drop_shadow(canvas, thing, at, random)
            canvas.paste(thing, at, thing)
        pixels = np.asarray(canvas)
        return pictures.as_stored(pixels, random) if random.random() < STORED else pixels


def crop(stored, random):
    """A random square of a random picture of a set."""
    flat, offsets, shapes, _ = stored
    which = random.integers(len(offsets))
    h, w = (int(side) for side in shapes[which])
    pixels = np.asarray(flat[offsets[which] : offsets[which] + h * w * 3]).reshape(h, w, 3)
    side = int(min(h, w) * random.uniform(0.6, 1))
    top, left = random.integers(0, h - side + 1), random.integers(0, w - side + 1)
    return Image.fromarray(pixels[top : top + side, left : left + side]).resize((SIZE, SIZE), Image.BILINEAR)


def plain(random):
    """One colour into another, or two with a horizon between, with a little grain."""
    colours = np.clip(random.uniform(60, 255) + random.normal(0, 25, (2, 3)), 0, 255)
    ramp = np.linspace(0, 1, SIZE)[:, None]
    if random.random() < 0.4:
        edge, soft = random.uniform(0.3, 0.9), random.uniform(0.002, 0.1)
        ramp = 1 / (1 + np.exp(-(ramp - edge) / soft))
    pixels = np.broadcast_to((colours[0] + ramp * (colours[1] - colours[0]))[:, None], (SIZE, SIZE, 3))
    pixels = pixels + random.normal(0, random.uniform(0, 6), (SIZE, SIZE, 1))
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def drop_shadow(canvas, thing, at, random):
    """Darkens the canvas softly beside the thing."""
    mask = Image.new("L", canvas.size)
    aside = [int(random.normal(0, 8)), int(random.uniform(0, 14))]
    mask.paste(thing.getchannel("A"), (at[0] + aside[0], at[1] + aside[1]))
    strength = random.uniform(0.2, 0.6)
    mask = mask.filter(ImageFilter.GaussianBlur(random.uniform(2, 10))).point(lambda value: int(value * strength))
    canvas.paste((0, 0, 0), (0, 0), mask)


def begin():
    """Every worker reads the cutouts once."""
    global composer
    composer = Composer()


def make(number):
    return composer.picture(number)


def main():
    with Pool(initializer=begin) as pool:
        made = pool.map(make, range(recipe.COMPOSED_PICTURES), 64)
    pictures.write("composed", [("composed", pixels, None) for pixels in made])
    print(f"composed: {len(made)} pictures")


if __name__ == "__main__":
    main()
