"""The place of a picture: ground, wall, light and clutter. Drawn from the scene's own stream, so that a thing of
Papier and its partner of PMD get the same place (README.md, "pairs"). Only the grain of the textures differs."""
import math
import numpy as np
import clutter
import core
from core import M, Part, build, grass, ground, hsv, pmat, world

LIGHTS = ['sky', 'sky', 'overcast', 'window', 'window', 'lamp']
OUTDOOR_GROUNDS = ['grass', 'concrete', 'tiles', 'klinkers', 'asphalt']
# How dark or light a ground is: a camera that made every ground equally bright would burn out what lies on it, and a
# white table would come out grey.
ALBEDO = {'grass': 0.6, 'asphalt': 0.55, 'klinkers': 0.8, 'board': 1.75}
INDOOR_GROUNDS = ['wood', 'cloth', 'stone', 'laminate', 'tiles', 'wood', 'cloth']


def draw(rng, scene):
    """Light and ground of a scene. Two in three are a pale table, as in a classroom, seen more from above."""
    light = rng.choice(LIGHTS)
    if scene % 3 != 2:
        return {'light': light if light in ('window', 'lamp') else 'window', 'ground': 'board'}
    return {'light': light, 'ground': rng.choice(OUTDOOR_GROUNDS if light in ('sky', 'overcast') else INDOOR_GROUNDS)}


def outdoors(place):
    return place['light'] in ('sky', 'overcast')


def hedge(rng):
    s = M()
    p = s.wpos(rng)
    c = s.ramp(s.noise(0.8, p, 8, 0.7), (0.35, hsv(0.25, 0.6, 0.08)), (0.5, hsv(0.24, 0.6, 0.25)), (0.65, hsv(0.2, 0.4, 0.5)))
    return s.fin(s.n('BsdfPrincipled', {'Base Color': c, 'Roughness': 0.9}))


def bricks(rng):
    s = M()
    at = s.n('Mapping', {0: s.wpos(rng), 2: (1.5708, 0, 0)}).outputs[0]
    c = s.n('TexBrick', {'Vector': at, 'Color1': hsv(0.03, 0.5, 0.45), 'Color2': hsv(0.02, 0.4, 0.3), 'Mortar': (0.4, 0.38, 0.35), 'Scale': 1.0, 'Brick Width': 2.0, 'Row Height': 0.65, 'Mortar Size': 0.05})
    return s.fin(s.n('BsdfPrincipled', {'Base Color': c.outputs[0], 'Roughness': 0.9}))


def plane(corners, mat, name):
    build(Part(corners, [[0, 1, 2, 3]], np.zeros((1, 4, 2)), mat), name)


def dress(rng, place, reach, under):
    """Builds everything but the object. `reach`: radius that the object takes (dm); `under`: its points seen
    from above. Gives the object's height above 0."""
    lift = 0.0
    if place['ground'] == 'grass':
        lift, base = 0.1, pmat(hsv(0.1, 0.5, 0.18), rough=0.95, bumps=((4, 1.0, 0.2),))
        grass(rng, under)
    else:
        base = ground(place['ground'], rng)
    plane([(-150, -150, 0), (150, -150, 0), (150, 150, 0), (-150, 150, 0)], base, 'ground')
    away = rng.uniform(12, 20) if not outdoors(place) else rng.uniform(20, 50)
    if outdoors(place):
        wall = hedge(rng) if rng.random() < 0.6 else bricks(rng)
    else:
        wall = pmat(hsv(rng.choice([0.09, 0.1, 0.55, 0.3, 0.6]), rng.uniform(0, 0.2), rng.uniform(0.45, 0.92)), rough=0.8, bumps=((8, 0.1, 0.02),))
    for k in range(4):  # on all sides: views look every way
        d = np.array([math.cos(k * math.pi / 2), math.sin(k * math.pi / 2)])
        r = np.array([-d[1], d[0]])
        a, b = d * away - r * 80, d * away + r * 80
        plane([(*a, 0), (*b, 0), (*b, 25), (*a, 25)], wall, 'wall') if outdoors(place) or k % 2 == 0 else None
    world(place['light'], rng)
    clutter.scatter(rng, outdoors(place), reach)
    return lift
