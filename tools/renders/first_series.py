"""Mends the test pictures of the first version: takes off names that may be brands, and turns pictures that came out mirrored.

python3 first_series.py FROM TO: folders of WebP files; FROM holds the pictures as first rendered (commit 3b81182). Their
scripts printed names that nobody had looked up, and showed some print from behind. The print inside each outline goes,
and its ground is filled in from around it, with the grain of the picture.
"""
import os
import sys
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage

MIRRORED = {'papier_newspaper_011', 'papier_envelope_021', 'pmd_pot_010'}
# Outlines of print, in pixels of a picture of 256; before turning.
PRINT = {
    'papier_book_010': [[(84, 60), (118, 66), (206, 92), (206, 121), (180, 123), (140, 108), (88, 102)]],
    'papier_book_021': [[(84, 94), (140, 96), (150, 100), (183, 98), (183, 112), (84, 119)]],
    'papier_box_010': [[(59, 131), (126, 131), (126, 163), (59, 163)]],
    'papier_box_020': [[(64, 126), (64, 140), (78, 140), (112, 102), (112, 84), (98, 86)]],
    'papier_flatbox_010': [[(108, 112), (122, 105), (172, 150), (168, 164), (154, 160)]],
    'papier_paperbag_010': [[(107, 63), (138, 63), (138, 141), (107, 141)]],
    'pmd_bag_020': [
        [(58, 86), (78, 88), (88, 140), (104, 182), (152, 208), (150, 226), (104, 226), (80, 190), (60, 140)],
        [(126, 44), (160, 38), (192, 62), (192, 86), (160, 86), (126, 64)],
    ],
    'pmd_can_010': [[(40, 84), (60, 64), (84, 50), (91, 58), (88, 72), (62, 92), (46, 100)]],
    'pmd_can_020': [[(78, 79), (170, 79), (170, 122), (78, 122)]],
    'pmd_can_040': [[(77, 108), (145, 108), (145, 142), (77, 142)]],
    'pmd_carton_020': [[(87, 96), (114, 96), (114, 153), (87, 153)]],
    'pmd_carton_040': [[(103, 48), (110, 43), (160, 53), (201, 61), (201, 81), (150, 73), (103, 68)]],
    'pmd_chips_041': [[(71, 52), (204, 52), (204, 88), (71, 88)]],
    'pmd_detergent_040': [[(142, 144), (170, 144), (170, 174), (142, 174)]],
    'pmd_detergent_041': [[(105, 145), (163, 150), (163, 182), (105, 172)]],
    'pmd_pet_042': [[(98, 150), (148, 153), (148, 178), (98, 172)]],
    'pmd_pot_010': [[(31, 78), (60, 78), (121, 98), (119, 116), (90, 113), (34, 98)]],
    'pmd_pot_042': [
        [(96, 136), (124, 134), (126, 182), (98, 184)],
        [(161, 160), (166, 128), (171, 111), (233, 105), (234, 129), (201, 144), (178, 161)],
    ],
}
DIFFERS = 26  # levels from the ground around it: print
WIDE = 33  # pixels; wider than the strokes of a name


def outline(points, size):
    im = Image.new('L', size)
    ImageDraw.Draw(im).polygon(points, fill=255)
    return np.asarray(im) > 0


def erase(a, inside):
    """(h, w, 3) floats without the print within `inside`: what differs from its ground is filled in from its edges."""
    ground = np.stack([ndimage.median_filter(a[..., c], WIDE) for c in range(3)], -1)
    hole = inside & (np.abs(a - ground).max(-1) > DIFFERS)
    hole = ndimage.binary_dilation(hole, iterations=3) & ndimage.binary_dilation(inside, iterations=1)
    near = ndimage.distance_transform_edt(hole, return_indices=True, return_distances=False)
    out = a[near[0], near[1]]
    for _ in range(600):  # until the filling is as smooth as its edges let it be
        smooth = np.stack([ndimage.uniform_filter(out[..., c], 3) for c in range(3)], -1)
        out = np.where(hole[..., None], smooth, a)
    grain = (a - ndimage.gaussian_filter(a, (1, 1, 0)))[~hole & ndimage.binary_dilation(hole, iterations=8)].std()
    return np.where(hole[..., None], out + np.random.RandomState(0).randn(*a.shape) * 0.8 * grain, a)


def main(source, target):
    for name in sorted(MIRRORED | set(PRINT)):
        im = Image.open(os.path.join(source, name + '.webp')).convert('RGB')
        a = np.asarray(im).astype(float)
        for points in PRINT.get(name, []):
            a = erase(a, outline(points, im.size))
        out = Image.fromarray(np.clip(a, 0, 255).astype(np.uint8))
        if name in MIRRORED:
            out = out.transpose(Image.FLIP_LEFT_RIGHT)
        out.save(os.path.join(target, name + '.webp'), quality=88, method=6)
        print(name)


if __name__ == '__main__':
    main(*sys.argv[1:3])
