"""Pictures of nothing in particular: dead leaves, gratings, fractal noise and marks. They widen what is seen.

usage: procedural.py
"""

import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

import pictures
import recipe

SIZE = 256
random = np.random.default_rng(7)


def colour():
    """A random colour, 0 to 255."""
    return tuple(int(value) for value in random.integers(0, 256, 3))


def fractal():
    """Noise whose spectrum falls with a random power, in correlated colours -> uint8 [SIZE, SIZE, 3]."""
    power = random.uniform(0.5, 2.0)
    total = np.zeros((SIZE, SIZE, 3), np.float32)
    for octave in range(1, 8):
        side = 2**octave
        noise = random.standard_normal((side, side, 3)).astype(np.float32)
        for channel in range(3):
            layer = Image.fromarray(noise[..., channel]).resize((SIZE, SIZE), Image.BICUBIC)
            total[..., channel] += 2.0 ** (-power * octave) * np.asarray(layer)
    total = (total - total.mean((0, 1))) / (total.std((0, 1)) + 1e-6)
    mix = random.normal(0, 1, (3, 3)) * 0.5 + np.eye(3)
    return np.clip(random.uniform(40, 215, 3) + (total @ mix) * random.uniform(10, 60), 0, 255).astype(np.uint8)


def wave():
    """A sine in a random direction, -1 to 1."""
    y, x = np.mgrid[0:SIZE, 0:SIZE]
    angle = random.uniform(0, math.pi)
    return np.sin((x * math.cos(angle) + y * math.sin(angle)) * random.uniform(0.02, 0.6))


def grating():
    """One wave or the product of two, between two colours -> uint8 [SIZE, SIZE, 3]."""
    value = wave()
    if random.random() < 0.5:
        value = np.sign(value)
    if random.random() < 0.4:
        value = value * wave()
    low, high = random.uniform(0, 255, 3), random.uniform(0, 255, 3)
    return (low + (high - low) * (value[..., None] * 0.5 + 0.5)).astype(np.uint8)


def shape(draw, fill, radius):
    """Draws one ellipse, turned rectangle, polygon or line of about `radius` pixels."""
    cx, cy = random.uniform(-20, SIZE + 20, 2)
    kind = random.integers(4)
    if kind == 0:
        height = radius * random.uniform(0.3, 1)
        draw.ellipse([cx - radius, cy - height, cx + radius, cy + height], fill=fill)
    elif kind == 1:
        angle, w, h = random.uniform(0, 2 * math.pi), radius, radius * random.uniform(0.15, 1)
        c, s = math.cos(angle), math.sin(angle)
        corners = ((-w, -h), (w, -h), (w, h), (-w, h))
        draw.polygon([(cx + x * c - y * s, cy + x * s + y * c) for x, y in corners], fill=fill)
    elif kind == 2:
        count = random.integers(3, 9)
        angles = np.sort(random.uniform(0, 2 * math.pi, count))
        radii = radius * random.uniform(0.4, 1.2, count)
        draw.polygon([(cx + r * math.cos(a), cy + r * math.sin(a)) for a, r in zip(angles, radii)], fill=fill)
    else:
        points = [tuple(random.uniform(0, SIZE, 2)) for _ in range(random.integers(2, 5))]
        draw.line(points, fill=fill, width=int(1 + radius / 6))


def marks(image):
    """Draws lines of characters, as print has them."""
    for _ in range(random.integers(1, 12)):
        text = "".join(chr(random.integers(33, 123)) for _ in range(random.integers(3, 20)))
        ImageDraw.Draw(image).text(tuple(random.uniform(0, 220, 2)), text, fill=colour())


def picture():
    """-> uint8 [SIZE, SIZE, 3]."""
    ground = [fractal, grating, lambda: np.full((SIZE, SIZE, 3), random.integers(0, 256, 3), np.uint8)]
    image = Image.fromarray(ground[random.integers(3)]())
    for _ in range(int(random.choice([0, 1, 2, 4, 8, 20, 60]))):
        radius, kind = min(140, 6 * random.pareto(1.2) + 5), random.random()
        if kind < 0.45:
            shape(ImageDraw.Draw(image), colour(), radius)
        else:
            mask = Image.new("L", (SIZE, SIZE), 0)
            shape(ImageDraw.Draw(mask), 255, radius)
            image.paste(Image.fromarray(fractal() if kind < 0.8 else grating()), (0, 0), mask)
    if random.random() < 0.2:
        marks(image)
    if random.random() < 0.3:
        image = image.filter(ImageFilter.GaussianBlur(random.uniform(0.5, 3)))
    return np.asarray(image)


if __name__ == "__main__":
    pictures.write("procedural", [("procedural", picture(), None) for _ in range(recipe.PROCEDURAL_PICTURES)])
    print(f"procedural: {recipe.PROCEDURAL_PICTURES} pictures")
