"""Decodes every picture once into flat uint8 files, and drops training pictures that resemble a measuring photo.

usage: pictures.py   (folders: see paths.py)
"""

import hashlib
import io
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from PIL import Image, ImageFile

import paths
import recipe

ImageFile.LOAD_TRUNCATED_IMAGES = True
SHORT_SIDE, LONGEST = 256, 384
TYPES = {".jpg", ".jpeg", ".png", ".webp"}
#: Sets that are never trained on, and that nothing trained on may resemble.
MEASURED = ("photos", "unseen", "lesson")


def decode(path):
    """-> (path, uint8 [H, W, 3] with a short side of 256 and at most 384 long, 256-bit difference hash); None when unreadable."""
    try:
        image = Image.open(path).convert("RGB")
    except OSError:
        return None
    scale = SHORT_SIDE / min(image.size)
    image = image.resize([max(SHORT_SIDE, round(side * scale)) for side in image.size], Image.LANCZOS)
    width, height = image.size
    w, h = min(width, LONGEST), min(height, LONGEST)
    left, top = (width - w) // 2, (height - h) // 2
    image = image.crop((left, top, left + w, top + h))
    grey = np.asarray(image.convert("L").resize((17, 16), Image.BOX), np.int16)
    return str(path), np.asarray(image), np.packbits((grey[:, 1:] > grey[:, :-1]).ravel())


def as_stored(pixels, random):
    """The same picture [H, W, 3] after being stored as the page's pictures are: WebP, of any quality from 68 to 90."""
    held = io.BytesIO()
    Image.fromarray(pixels).save(held, "WEBP", quality=int(random.integers(68, 91)))
    return np.asarray(Image.open(held).convert("RGB"))


def write(name, decoded):
    """Stores one set as NAME.npy (all pixels, flat) and NAME.npz (offset, height and width, and path of each picture)."""
    folder = paths.work() / "pictures"
    folder.mkdir(exist_ok=True)
    offsets = np.cumsum([0] + [pixels.size for _, pixels, _ in decoded])
    flat = np.empty(offsets[-1], np.uint8)
    for (_, pixels, _), start in zip(decoded, offsets):
        flat[start : start + pixels.size] = pixels.ravel()
    np.save(folder / f"{name}.npy", flat)
    shapes = np.array([pixels.shape[:2] for _, pixels, _ in decoded])
    np.savez(folder / f"{name}.npz", offset=offsets[:-1], shape=shapes, path=np.array([path for path, _, _ in decoded]))


def read(name):
    """-> (flat uint8 pixels, memory-mapped; offsets [N]; shapes [N, 2]; paths [N]) of a stored set."""
    folder = paths.work() / "pictures"
    index = np.load(folder / f"{name}.npz")
    return np.load(folder / f"{name}.npy", mmap_mode="r"), index["offset"], index["shape"], index["path"]


def squares(name, size=224):
    """Central square of each picture as the lesson's page takes it -> (uint8 [N, size, size, 3], paths [N])."""
    flat, offsets, shapes, names = read(name)
    crops = []
    for start, (h, w) in zip(offsets, shapes):
        side, top, left = min(h, w), (h - min(h, w)) // 2, (w - min(h, w)) // 2
        pixels = flat[start : start + h * w * 3].reshape(h, w, 3)[top : top + side, left : left + side]
        crops.append(np.asarray(Image.fromarray(pixels).resize((size, size), Image.BILINEAR)))
    return np.stack(crops), names


def is_mask(path):
    """Beside each render lies what its object covers."""
    return path.name.endswith(".mask.png")


def is_unseen(path):
    """Whether a general photo is kept apart for measuring: one in four, by a hash of its name, chosen by nobody."""
    return hashlib.sha256(Path(path).name.encode()).digest()[0] % 4 == 0


def main():
    folders = {name: paths.pictures() / name for name in recipe.SMALL_SETS}
    folders |= {"debian": paths.work() / "debian" / "photos", "renders": paths.work() / "renders"}
    folders |= {"photos": paths.photos(), "lesson": paths.ROOT / "content" / "samples" / "images"}
    sets = {}
    with Pool() as pool:
        for name, folder in folders.items():
            files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in TYPES and not is_mask(path))
            sets[name] = [found for found in pool.imap(decode, files, 16) if found]
            if not sets[name]:
                raise SystemExit(f"Expected pictures in {folder}, found none that can be read.")
    sets["unseen"] = [found for found in sets["debian"] if is_unseen(found[0])]
    sets["debian"] = [found for found in sets["debian"] if not is_unseen(found[0])]
    bits = np.array([bin(byte).count("1") for byte in range(256)], np.uint8)
    measured = np.stack([code for name in MEASURED for _, _, code in sets[name]])
    # Renders come as they are, and once more as the page's are stored: the teacher sees the difference.
    random = np.random.default_rng(recipe.SEED)
    sets["renders"] += [(path, as_stored(pixels, random), code) for path, pixels, code in sets["renders"]]
    for name, decoded in sets.items():
        kept = decoded
        if name not in MEASURED:
            distance = [int(bits[measured ^ code].astype(int).sum(1).min()) for _, _, code in decoded]
            kept = [found for found, bits_away in zip(decoded, distance) if bits_away > recipe.NEAR_DUPLICATE_BITS]
        write(name, kept)
        print(
            f"{name}: {len(kept)} pictures, {len(decoded) - len(kept)} left out (nearly a measuring photo)", flush=True
        )


if __name__ == "__main__":
    main()
