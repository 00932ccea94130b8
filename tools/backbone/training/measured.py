"""The pictures to measure with. None of them is trained on."""

import hashlib
from pathlib import Path

import numpy as np
import torch
from PIL import Image

import pictures
import recipe


def half_of(path):
    """Which half a photo is in, from its name alone: the same on every machine, chosen by nobody."""
    return "watch" if hashlib.sha256(Path(path).name.encode()).digest()[0] % 2 else "final"


def photos(half=None):
    """-> (pixels [N, 224, 224, 3] float in [0, 1], material [N])"""
    pixels, names = pictures.squares("photos")
    kept = [i for i, name in enumerate(names) if half is None or half_of(name) == half]
    materials = np.array([Path(names[i]).parent.name for i in kept])
    return torch.from_numpy(pixels[kept]).float() / 255, materials


#: Kept apart too, but no measure of general photos: OpenCV's are mostly figures of its manual, and pieces of what is cut up
#: were among the cutouts that the first 5.0 million samples came from.
NOT_GENERAL = ("opencv-doc-", *recipe.PIECES)


def unseen():
    """General photos that were kept apart -> [N, 224, 224, 3] float in [0, 1]"""
    pixels, names = pictures.squares("unseen")
    kept = [i for i, name in enumerate(names) if not Path(name).name.startswith(NOT_GENERAL)]
    return torch.from_numpy(pixels[kept]).float() / 255


def lesson(folder):
    """The lesson's own pictures, squares -> [N, 224, 224, 3] float in [0, 1]"""
    files = sorted(Path(folder).glob("*.webp"))
    if not files:
        raise SystemExit(f"Expected WebP pictures in {folder}, found none.")
    size = (224, 224)
    squares = [np.asarray(Image.open(file).convert("RGB").resize(size, Image.BILINEAR)) for file in files]
    return torch.from_numpy(np.stack(squares)).float() / 255
