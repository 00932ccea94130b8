"""Where the camera stands, and which pixels the object covers."""
import math
import bpy
import numpy as np
from mathutils import Matrix
from PIL import Image, ImageDraw

ELEVATION = (26, 62)  # degrees above the ground, the same for flat and for tall things
STEEP = (40, 78)  # above a table that somebody stands at
FILL = (0.62, 0.92)  # share of the picture's side that the object's longer side takes
LENSES = (35, 42, 50, 55)  # mm on a 36 mm sensor: phones


def draw(rng, previous=None, elevation=ELEVATION):
    """Settings of one picture. A second view stands elsewhere than the first."""
    turn = rng.uniform(0, 2 * math.pi)
    low = rng.uniform(*elevation)
    if previous:
        turn = previous['azimuth'] + rng.choice([-1, 1]) * rng.uniform(0.7, 2.4)
        middle = sum(elevation) / 2  # the other half of the range, so that two views differ
        low = rng.uniform(middle, elevation[1]) if previous['elevation'] < middle else rng.uniform(elevation[0], middle)
    return {
        'azimuth': turn,
        'elevation': low,
        'fill': rng.uniform(*FILL),
        'lens': rng.choice(LENSES),
        'roll': rng.gauss(0, 5),
        'shift': (rng.uniform(-1, 1), rng.uniform(-1, 1)),
        'fstop': rng.uniform(1.8, 5),
    }


class View:
    """A camera that frames points `P` (n, 3); gives the projection for the mask too."""

    def __init__(self, P, s):
        el, az = math.radians(s['elevation']), s['azimuth']
        self.tan = tan = 18 / s['lens']
        ctr = (P.min(0) + P.max(0)) / 2
        d = np.array([math.cos(el) * math.cos(az), math.cos(el) * math.sin(az), math.sin(el)])
        r = np.cross([0, 0, 1.0], d)
        r /= np.linalg.norm(r)
        u = np.cross(d, r)
        c, k = math.cos(math.radians(s['roll'])), math.sin(math.radians(s['roll']))
        self.r, self.u, self.d = r * c + u * k, u * c - r * k, d
        dist = 8.0
        near = 0.75 * np.linalg.norm(np.ptp(P, axis=0))  # never among the points
        for _ in range(30):
            self.pos = ctr + d * dist
            x, y, _z = self.project(P)
            ctr = ctr + (self.r * (x.max() + x.min()) + self.u * (y.max() + y.min())) / 2 * tan * dist * 0.5
            dist = max(near, dist * (max(np.ptp(x), np.ptp(y)) / 2 / s['fill']) ** 0.7)
        self.pos = ctr + d * dist
        x, y, _z = self.project(P)
        middle = self.pos
        for part in (1, 0.7, 0.4, 0.2, 0):  # off centre, but never cut off
            move = [part * min(0.45, max(0, 0.97 - np.ptp(a) / 2)) * f for a, f in zip((x, y), s['shift'])]
            self.pos = middle - (self.r * move[0] + self.u * move[1]) * tan * dist
            if max(np.abs(a).max() for a in self.project(P)[:2]) <= 0.97:
                break
        self.dist, self.fstop, self.lens = dist, s['fstop'], s['lens']
        self.focus = float(np.percentile(self.project(P)[2], 35))

    def project(self, P):
        """Image coordinates -1..1 (x right, y up) and distance along the view."""
        Q = P - self.pos
        z = -(Q @ self.d)
        return (Q @ self.r) / z / self.tan, (Q @ self.u) / z / self.tan, z

    def place(self, camera):
        camera.data.lens = self.lens
        camera.data.sensor_width = 36
        camera.data.clip_start, camera.data.clip_end = 0.05, 1000
        cols = [self.r, self.u, self.d, self.pos]
        camera.matrix_world = Matrix([[float(c[i]) for c in cols] for i in range(3)] + [[0, 0, 0, 1]])
        camera.data.dof.use_dof = True
        camera.data.dof.focus_distance = self.focus
        camera.data.dof.aperture_fstop = self.fstop * (6 / max(self.dist, 3)) ** 0.5

    def mask(self, meshes, n):
        """(n, n) bool: pixels that the faces of `meshes` [(V, F)] cover; rows from the top."""
        big = Image.new('L', (2 * n, 2 * n))
        draw = ImageDraw.Draw(big)
        for V, F in meshes:
            x, y, _ = self.project(V)
            p = np.stack([(x + 1) * n, (1 - y) * n], 1)
            for q in p[F]:
                draw.polygon([tuple(a) for a in q], fill=255, outline=255)
        return np.asarray(big.resize((n, n), Image.BOX)) > 100


def new_camera():
    o = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    bpy.context.scene.collection.objects.link(o)
    bpy.context.scene.camera = o
    return o
