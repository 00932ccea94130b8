"""Crumpled paper and film, drawn rather than simulated: folds are the sharp edges between flat facets."""
import math
import numpy as np
from core import grid_faces, waves


def sheet(w, h, m, n):
    u, v = np.meshgrid(np.linspace(-0.5, 0.5, n), np.linspace(-0.5, 0.5, m))
    return np.stack([u * w, v * h, 0 * u], -1).reshape(-1, 3)


def ridges(P, freq, seed):
    """0..1, with sharp creases at 0."""
    return np.minimum(1, np.abs(waves(P, freq, seed)) / 1.3)


def facets(P, rs, cells, tilt):
    """Heights of a surface cut into flat cells that each lean their own way; continuous enough to be paper."""
    lo, hi = P.min(0), P.max(0)
    at = lo + rs.rand(cells, P.shape[1]) * (hi - lo)
    lean = rs.randn(cells, P.shape[1]) * tilt
    d = ((P[:, None] - at[None]) ** 2).sum(2)
    near = np.argsort(d, 1)[:, :3]
    plane = np.stack([((P - at[near[:, k]]) * lean[near[:, k]]).sum(1) for k in range(3)], 1)
    return plane.max(1)  # the highest of three planes: ridges instead of steps


def ball(rs, radius, seed, rows=150, cols=230):
    """A ball of pressed paper: (V, F, UV); the picture is broken over its facets."""
    el = np.linspace(-1.56, 1.56, rows)[:, None]
    az = np.arange(cols) / cols * 2 * math.pi
    D = np.stack([np.cos(el) * np.cos(az), np.cos(el) * np.sin(az), np.sin(el) + 0 * az], -1).reshape(-1, 3)
    W = D + 0.1 * np.stack([waves(D, 2.5, seed + k) for k in range(3)], 1)
    r, face = np.zeros(len(D)), np.zeros(len(D), int)
    for cells, tilt, share in ((24, 0.55, 1.0), (80, 0.6, 0.55), (260, 0.6, 0.3)):
        r += share * facets(W, rs, cells, tilt)
    at = rs.randn(60, 3)
    at /= np.linalg.norm(at, axis=1)[:, None]
    face = (W @ at.T).argmax(1)  # which piece of the picture is seen there
    r = 0.93 + (r - np.median(r)) * 0.55
    r = np.clip(r - 0.07 * np.exp(-ridges(W, 3.2, seed + 11) / 0.03), 0.62, 1.28)
    V = D * r[:, None] * radius * np.array([1, rs.uniform(0.8, 1.15), rs.uniform(0.75, 1)])
    F, _ = grid_faces(rows, cols, True)
    turn = rs.rand(400) * 6.28
    own = face[F[:, 0]]
    base = V[F] / 2.6
    c, s = np.cos(turn[own])[:, None], np.sin(turn[own])[:, None]
    flat = np.stack([base[..., 0] + 0.35 * base[..., 2], base[..., 1] + 0.35 * base[..., 2]], -1)
    UV = np.stack([flat[..., 0] * c - flat[..., 1] * s, flat[..., 0] * s + flat[..., 1] * c], -1) + rs.rand(400, 2)[own][:, None]
    return V, F, UV


def flat(rs, w, h, shrink, height, n=84, seed=0):
    """A sheet pushed together on a table: `shrink` of its size is left, folds up to about `height` dm."""
    m = max(24, int(n * h / w))
    P = sheet(w, h, m, n)
    U = P.copy()
    U[:, :2] += 0.16 * np.stack([waves(P, 1.6, seed + k) for k in range(2)], 1)
    z = facets(U[:, :2], rs, 26, 0.55) + 0.5 * facets(U[:, :2], rs, 90, 0.6)
    z += 0.25 * (ridges(U, 2.2, seed + 5) - 0.5) + 0.12 * (ridges(U, 5.5, seed + 6) - 0.5)
    z = (z - np.percentile(z, 4)) / (np.percentile(z, 98) - np.percentile(z, 4))
    edge = np.minimum(1, np.minimum(w / 2 - np.abs(P[:, 0]), h / 2 - np.abs(P[:, 1])) / (0.18 * w))
    P[:, 2] = np.clip(z, -0.05, 1.3) * height * (0.35 + 0.65 * edge)
    for a in range(2):
        P[:, a] = P[:, a] * shrink + 0.14 * w * (1 - shrink) * 2 * waves(U, 2.4, seed + 20 + a) + 0.05 * (ridges(U, 6, seed + 30 + a) - 0.5)
    side = rs.choice([-1, 1])  # one edge folded over
    over = np.maximum(0, side * P[:, 0] - 0.34 * w * shrink)
    P[:, 0] -= side * 1.8 * over
    P[:, 2] += 0.9 * over * np.exp(-over * 2) + 0.03
    F, UV = grid_faces(m, n)
    return P, F, UV


def creases(V, rs, amp, lines=9):
    """Straight folds over a flat sheet: adds height, sharp at each fold."""
    L = np.ptp(V[:, :2])
    h = np.zeros(len(V))
    for _ in range(lines):
        a = rs.rand() * 6.28
        x = V[:, :2] @ np.array([math.cos(a), math.sin(a)]) - rs.uniform(-0.4, 0.4) * L
        h += rs.uniform(-0.3, 0.5) * amp * np.maximum(0, 1 - np.abs(x) / (rs.uniform(0.08, 0.3) * L))
    V = V.copy()
    V[:, 2] += h - h.min()
    return V
