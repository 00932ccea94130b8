"""Small neutral things around the object: pebbles, leaves, twigs, crumbs. The same for every category."""
import math
import numpy as np
from core import Part, build, grid, hsv, lathe, pmat, tube, wobble, rot

OUTDOORS = ['pebbles', 'leaves', 'twigs', 'leaves']
INDOORS = ['crumbs', 'crumbs', 'pebbles', 'leaves']


def pebble(rng, size):
    t = np.linspace(0, math.pi, 12)
    p = lathe(np.stack([np.sin(t) + 1e-3, -np.cos(t)], 1) * size, 16, pmat(hsv(rng.uniform(0.05, 0.12), rng.uniform(0, 0.3), rng.uniform(0.2, 0.7)), rough=0.8))
    p.V = wobble(p.V / size, 0.16, 1.6, rng.randrange(9999)) * size * np.array([1, rng.uniform(0.6, 1), rng.uniform(0.4, 0.7)])
    return p


def leaf(rng, size):
    a, b, c = rng.uniform(-1.2, 1.2), rng.uniform(0.3, 0.5), rng.uniform(0, 6)
    m = pmat(hsv(rng.uniform(0.04, 0.25), rng.uniform(0.4, 0.8), rng.uniform(0.25, 0.65)), rough=0.6, trans=0.3)

    def shape(u, v):
        w = b * np.sin(math.pi * u) ** 0.8 * (1 + 0.12 * np.sin(u * 26 + c))
        return np.stack([(u - 0.5) * 2, (v - 0.5) * 2 * w, 0.12 * np.sin(a * (u - 0.5) * 3) + 0.3 * np.abs(v - 0.5) * w], -1) * size

    p = grid(shape, 9, 24, m)
    p.V = p.V @ rot('X', rng.uniform(-0.3, 0.3)).T
    return p


def twig(rng, size):
    x = np.linspace(-1, 1, 14)[:, None]
    bend = np.stack([x[:, 0], 0.12 * np.sin(x[:, 0] * rng.uniform(1, 4) + rng.random() * 6), 0.05 * np.cos(x[:, 0] * 3)], 1)
    return tube(bend * size * 2, [0.05 * size * (1.2 - 0.4 * abs(float(k))) for k in x[:, 0]], 8, pmat(hsv(0.08, rng.uniform(0.2, 0.5), rng.uniform(0.15, 0.4)), rough=0.9))


def scatter(rng, outdoors, reach):
    """Puts clutter outside the radius `reach` (dm) that the object takes; nothing in a third of the scenes."""
    kinds = OUTDOORS if outdoors else INDOORS
    for kind in rng.sample(kinds, rng.choice([0, 1, 1, 2])):
        count = {'pebbles': (3, 9), 'leaves': (1, 5), 'twigs': (1, 4), 'crumbs': (8, 26)}[kind]
        for _ in range(rng.randint(*count)):
            size = {'pebbles': rng.uniform(0.03, 0.12), 'leaves': rng.uniform(0.18, 0.4), 'twigs': rng.uniform(0.2, 0.5), 'crumbs': rng.uniform(0.012, 0.035)}[kind]
            part = {'pebbles': pebble, 'leaves': leaf, 'twigs': twig, 'crumbs': pebble}[kind](rng, size)
            a, d = rng.uniform(0, 6.283), reach * rng.uniform(1.0, 2.0) + size
            part.V = part.V @ rot('Z', rng.uniform(0, 6.283)).T
            part.V = part.V + np.array([d * math.cos(a), d * math.sin(a), -part.V[:, 2].min()])
            build(part, 'clutter')
