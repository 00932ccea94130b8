"""Pictures as the backbone sees them: centre square, 224 x 224, RGB bytes.

python3 pixels.py OUT FOLDER... : every PNG, JPEG and WebP in the folders. Writes OUT.rgb (n x 224 x 224 x 3 bytes) and
OUT.txt (one path per line, in the same order).
"""
import glob
import os
import sys
import numpy as np
from PIL import Image

SIZE = 224


def find(folder):
    """Pictures under a folder, masks left out, sorted."""
    files = glob.glob(os.path.join(folder, '**', '*'), recursive=True)
    kinds = ('.png', '.jpg', '.jpeg', '.webp')
    return sorted(f for f in files if f.lower().endswith(kinds) and '.mask.' not in f and '.tmp.' not in f)


def square(path, size=SIZE):
    """(size, size, 3) bytes of the centre square."""
    im = Image.open(path).convert('RGB')
    s = min(im.size)
    x, y = (im.size[0] - s) // 2, (im.size[1] - s) // 2
    return np.asarray(im.crop((x, y, x + s, y + s)).resize((size, size), Image.BILINEAR))


if __name__ == '__main__':
    out, folders = sys.argv[1], sys.argv[2:]
    files = [f for folder in folders for f in find(folder)]
    if not files:
        raise SystemExit(f'Expected pictures in {folders}, found none.')
    np.stack([square(f) for f in files]).tofile(out + '.rgb')
    open(out + '.txt', 'w').write('\n'.join(files) + '\n')
    print(len(files), 'pictures')
