"""Kinds that the first version lacked."""
import math
import numpy as np
import crumple
import print_art
import tex
from core import *
from items import book, carton, dents, facets, flyer, lay, sd, tray, xform

PAPER = dict(rough=0.85, spec=0.2, bumps=((16, 0.1, 0.01),), trans=0.06)
GLOSSY = dict(rough=0.32, spec=0.5, rv=0.06, bumps=((2, 0.12, 0.04),), trans=0.03)


def sheet_art(r):
    return r.choice([print_art.letter, print_art.letter, lambda q: tex.newspaper(q, 800, 1130), print_art.cover, print_art.advert, print_art.wrapping])(r)


def ball(r):
    """One or two pressed sheets; half of them colourful."""
    parts = []
    for k in range(r.choice([1, 1, 2])):
        seed = sd(r)
        rs = np.random.RandomState(seed)
        P, F, UV = crumple.ball(rs, r.uniform(0.36, 0.5), seed % 999)
        q = Part(P, F, UV, pmat(img=image(sheet_art(r)), **PAPER), smooth=r.choice([20, 26, 32]))
        q.V = q.V @ rot('X', r.random() * 6).T * np.array([1, 1, r.uniform(0.8, 1)])
        q.V = q.V + np.array([k * r.uniform(0.85, 1.3), k * r.uniform(-0.4, 0.4), -q.V[:, 2].min()])
        parts.append(q)
    return xform(parts)


def paper(r):
    """Writing paper: one to four sheets, creased or curled."""
    parts = []
    for k in range(r.choice([1, 1, 2, 4])):
        w, h = r.choice([(2.1, 2.97), (1.48, 2.1), (2.1, 2.97)])
        p = quad((-w / 2, -h / 2, 0), (w / 2, -h / 2, 0), (w / 2, h / 2, 0), (-w / 2, h / 2, 0), 60, 44, pmat(img=image(print_art.letter(r)), **PAPER), solid=0.006)
        rs = np.random.RandomState(sd(r))
        if r.random() < 0.7:
            p.V = crumple.creases(p.V, rs, r.uniform(0.06, 0.3))
            p.smooth = 20
        if r.random() < 0.4:
            p.V = facets(p.V, r, r.uniform(0.05, 0.15))
        p.V = wobble(p.V, 0.02, 1.3, sd(r))
        p.V = bend(p.V, r.uniform(-0.1, 0.25), r.choice([0, 1]), 2)
        p.V = p.V @ rot('Z', r.uniform(-1, 1) * (k > 0)).T
        p.V = p.V + np.array([r.uniform(-0.6, 0.6) * (k > 0), r.uniform(-0.6, 0.6) * (k > 0), 0.07 * k - p.V[:, 2].min()])
        parts.append(p)
    return xform(parts)


def wrap(r):
    """Gift wrap: a torn, creased sheet, or a loosely pressed one."""
    w, h = r.uniform(2.2, 3.2), r.uniform(2.0, 3.0)
    m = pmat(img=image(print_art.wrapping(r)), rev=(0.8, 0.8, 0.78), **(GLOSSY if r.random() < 0.5 else PAPER))
    seed = sd(r)
    rs = np.random.RandomState(seed)
    if r.random() < 0.5:
        P, F, UV = crumple.flat(rs, w, h, r.uniform(0.6, 0.85), r.uniform(0.25, 0.6), 90, seed=seed % 999)
        return xform([Part(P, F, UV, m, smooth=26)])
    p = quad((-w / 2, -h / 2, 0), (w / 2, -h / 2, 0), (w / 2, h / 2, 0), (-w / 2, h / 2, 0), 80, 80, m, solid=0.006)
    x, y = p.V[:, 0].copy(), p.V[:, 1].copy()
    torn = waves(np.c_[x, 0 * x, 0 * x], 2.5, seed) * 0.07 + waves(np.c_[x, 0 * x, 0 * x], 15, seed) * 0.03
    p.V[:, 1] += torn * np.clip((y / h - 0.3) / 0.2, 0, 1)
    p.V = crumple.creases(p.V, rs, r.uniform(0.15, 0.5), 12)
    p.V = wobble(bend(p.V, r.uniform(-0.1, 0.3), r.choice([0, 1]), 2), 0.04, 1.6, seed)
    p.smooth = 22
    return xform([p])


def magazine(r):
    if r.random() < 0.75:
        parts = flyer(r, 'magazine')
        if r.random() < 0.4:
            for p in flyer(r, 'magazine'):
                p.V = p.V @ rot('Z', r.uniform(0.2, 1.2)).T + np.array([0.3, 0.2, 0.14])
                parts.append(p)
        return parts
    w, h = r.uniform(1.7, 2.1), r.uniform(2.3, 2.9)  # lying open
    parts = []
    for side in (-1, 1):
        for k in range(3):
            art = r.choice([print_art.advert, lambda rng, w, h: print_art.photograph(w, h, rng), tex.inner])
            im = art(r, 700, 950) if k == 2 else Image_blank()
            p = quad((0, -h / 2, 0), (w, -h / 2, 0), (w, h / 2, 0), (0, h / 2, 0), 20, 40, pmat(img=image(im), **GLOSSY), uv=(0, 1, 0, 1))
            u = np.clip(p.V[:, 0] / w, 0, 1)
            p.V[:, 2] = 0.02 * k + (0.22 * np.sin(np.pi * u**0.6) * (1 - u) + 0.03 * k * u) * r.uniform(0.7, 1.3)
            if side < 0:
                p.V[:, 0] *= -1
                p.F, p.UV = p.F[:, ::-1], p.UV[:, ::-1] * np.array([-1, 1]) + np.array([1, 0])
            p.V = wobble(p.V, 0.015, 1.4, sd(r))
            parts.append(p)
    return xform(parts)


def Image_blank():
    return tex.Image.new('RGB', (64, 64), (232, 230, 226))


def notebook(r):
    return book(r, 'spiral')


def printed_box(r):
    """A printed folding box, such as for biscuits or cereal."""
    w, d, h = r.choice([(1.9, 0.6, 2.7), (1.4, 0.5, 2.0), (1.6, 0.9, 0.9), (2.2, 0.45, 1.3)])
    im = image(tex.side4(r, 1500, max(200, int(1500 * h / (2 * (w + d)))), r.choice(['yog', 'chips', 'fly', 'tin'])))
    m = pmat(img=im, rev=(0.5, 0.44, 0.36), rough=0.5, bevel=0.015, rv=0.05, bumps=((2.5, 0.2, 0.05),))
    plain = pmat(srgb((0.62, 0.55, 0.47)), rough=0.85, bumps=((20, 0.1, 0.01),))
    x, y = w / 2, d / 2
    C = [(-x, -y), (x, -y), (x, y), (-x, y)]
    us = [0, 1 / 3, 0.5, 5 / 6, 1.0]
    parts = [quad((*C[k], 0), (*C[(k + 1) % 4], 0), (*C[(k + 1) % 4], h), (*C[k], h), 30, 18, m, (us[k], us[k + 1], 0, 1), solid=0.02) for k in range(4)]
    parts.append(quad((-x, -y, 0.02), (x, -y, 0.02), (x, y, 0.02), (-x, y, 0.02), 6, 6, plain))
    if r.random() < 0.55:
        a = r.uniform(0.1, 1.6)
        for s, L in ((1, d), (-1, d * 0.5)):
            an = a if s > 0 else r.uniform(-0.3, 1.5)
            parts.append(quad((-s * x, s * y, h), (s * x, s * y, h), (s * x, s * (y + L * math.sin(an)), h + L * math.cos(an)), (-s * x, s * (y + L * math.sin(an)), h + L * math.cos(an)), 6, 10, plain, solid=0.02))
    else:
        parts.append(quad((-x, -y, h), (x, -y, h), (x, y, h), (-x, y, h), 8, 12, pmat(img=im, rough=0.5), (0.02, 0.3, 0.8, 0.98)))
    s, battered = sd(r), r.choice([0.01, 0.03, 0.06])
    for p in parts:
        p.V = wobble(p.V, battered, 1.4, s)
    return xform(parts, r.choice([None, None, rot('X', math.pi / 2), rot('X', -math.pi / 2)]))


def pizza_art(r, n=900):
    a = np.clip(tex.kraft(n, n, r, r.choice([(200, 168, 128), (238, 236, 230), (190, 150, 105)])), 0, 255).astype(np.uint8)
    im = tex.Image.fromarray(a)
    d = tex.ImageDraw.Draw(im)
    ink = r.choice([(190, 30, 30), (30, 110, 60), (40, 40, 45), (190, 60, 20)])
    f = print_art.fit(r.choice(tex.DISPLAY), 'PIZZA', n * 0.8, n * 0.3)
    d.text(((n - f.getlength('PIZZA')) / 2, n * 0.1), 'PIZZA', font=f, fill=ink)
    d.ellipse([n * 0.28, n * 0.46, n * 0.72, n * 0.9], outline=ink, width=14)
    for k in range(4):
        t = k * math.pi / 4 + 0.3
        d.line([n * 0.5 - n * 0.2 * math.cos(t), n * 0.68 - n * 0.2 * math.sin(t), n * 0.5 + n * 0.2 * math.cos(t), n * 0.68 + n * 0.2 * math.sin(t)], fill=ink, width=9)
    return im


def greasy(r, n=900):
    """Inside of a used pizza box: soft stains of grease, smears of sauce, crumbs of cheese."""
    a = np.clip(tex.kraft(n, n, r, (196, 162, 120)), 0, 255)
    over = lambda scale, low, high: np.clip((tex.noise(n, n, r, scale, 4)[..., None] - low) / (high - low), 0, 1)
    a = a * (1 - over(3, 0.5, 0.66) * np.array([0.16, 0.22, 0.36]))  # grease darkens and yellows
    a = a * (1 - over(5, 0.6, 0.68) * np.array([0.14, 0.18, 0.28]))
    s = over(7, 0.7, 0.76) * 0.85
    a = a * (1 - s) + np.array([158, 52, 24]) * s
    s = over(24, 0.8, 0.84)
    a = a * (1 - s) + np.array([236, 204, 112]) * s
    return tex.Image.fromarray(np.clip(a, 0, 255).astype(np.uint8))


def pizza_box(r, dirty=False):
    w, h = r.uniform(2.8, 3.3), r.uniform(0.35, 0.45)
    kraft = srgb((0.72, 0.58, 0.42))
    plain = pmat(kraft, rough=0.85, bumps=((25, 0.1, 0.01),))
    lid = pmat(img=image(pizza_art(r)), rev=kraft, rough=0.8, spec=0.25, bumps=((25, 0.08, 0.01), (1.5, 0.2, 0.04)))
    floor = pmat(img=image(greasy(r)), rough=0.45, spec=0.5) if dirty else plain
    x = w / 2
    side = lambda a, b: quad((*a, 0), (*b, 0), (*b, h), (*a, h), 6, 20, plain, solid=0.04)
    parts = [side((-x, -x), (x, -x)), side((x, -x), (x, x)), side((x, x), (-x, x)), side((-x, x), (-x, -x))]
    parts.append(quad((-x, -x, 0.03), (x, -x, 0.03), (x, x, 0.03), (-x, x, 0.03), 20, 20, floor))
    an = 0 if (not dirty and r.random() < 0.5) else r.uniform(0.9, 2.1)
    if dirty:
        an += 1.2  # laid open, so that its stains are seen from every side
    back = lambda t: np.array([0, -w * t * math.cos(an), w * t * math.sin(an)])
    hinge = np.array([0, x, h + 0.02])
    a, b = hinge + [-x, 0, 0], hinge + [x, 0, 0]
    parts.append(quad(a + back(1), b + back(1), b, a, 24, 24, lid, solid=0.04))
    if dirty:
        n = np.array([0, -math.sin(an), -math.cos(an)]) * 0.05
        parts.append(quad(a + n, b + n, b + back(1) + n, a + back(1) + n, 24, 24, pmat(img=image(greasy(r)), rough=0.5)))
        t = pmat(hsv(0.09, 0.6, 0.7), rough=0.7, bumps=((8, 0.6, 0.05),))
        for _ in range(r.choice([0, 1, 2])):
            A = r.random() * 6
            c = np.array([r.uniform(-0.6, 0.6), r.uniform(-0.6, 0.6), 0.12])
            parts.append(tube([c + np.array([0.9 * math.cos(A + q), 0.9 * math.sin(A + q), 0]) - np.array([0.9 * math.cos(A), 0.9 * math.sin(A), 0]) for q in np.linspace(0, r.uniform(0.5, 1.1), 12)], 0.09, 10, t))
    s = sd(r)
    for p in parts:
        p.V = wobble(p.V, 0.025, 1.2, s)
    return xform(parts)


def dirty_pizza(r):
    return pizza_box(r, True)


def rounded(prof, w, d, e, mat, n=160, **k):
    """A lathe with a rounded rectangle for section."""
    th = np.arange(n) / n * 2 * math.pi
    X, Y = np.sign(np.cos(th)) * np.abs(np.cos(th)) ** e, np.sign(np.sin(th)) * np.abs(np.sin(th)) ** e
    V = np.stack([np.stack([w / 2 * s * X, d / 2 * s * Y, np.full(n, z)], -1) for s, z in prof])
    F, UV = grid_faces(len(prof), n, True)
    p = Part(V.reshape(-1, 3), F, UV, mat, **k)
    p.m, p.n, p.prof = len(prof), n, np.asarray(prof)
    return p


def tub(r):
    """Margarine or spread tub with its lid on, beside it, or gone."""
    w, d, H, e = r.uniform(1.3, 1.7), r.uniform(0.9, 1.3), r.uniform(0.5, 0.8), r.choice([0.35, 0.5, 1.0])
    c = r.choice([(0.88, 0.88, 0.84), hsv(0.14, 0.6, 0.95), hsv(r.random(), 0.6, 0.9)])
    m = pmat(c, rough=0.35, bumps=((3, 0.1, 0.02),), trans=0.1)
    prof = [(0.001, 0.03), (0.4, 0.03), (0.78, 0.03), (0.8, 0)] + [(0.8 + 0.17 * t, 0.02 + (H - 0.02) * t) for t in np.linspace(0, 1, 24)] + [(1.02, H), (1.03, H - 0.03)]
    body = rounded(prof, w, d, e, m, solid=0.012)
    im = image(tex.label(1300, max(120, int(1300 * H * 0.8 / (2.6 * (w + d) / 2))), r, 'yog', 2))
    i0, i1 = 7, 24
    band = rowslice(body, i0, i1, 0.008, pmat(img=im, rough=0.35, rev=c))
    parts = [body, band]
    top = image(tex.label(800, int(800 * d / w), r, 'yog', 1))
    lm = pmat(img=top, rough=0.3, rev=(0.8, 0.8, 0.78), bumps=((3, 0.1, 0.02),))
    rimm = pmat(c, rough=0.35)
    lid = rounded([(0.001, 0.0), (0.5, 0.0), (0.9, 0.0), (0.93, 0.03), (1.0, 0.03), (1.045, 0.02), (1.05, -0.06)], w, d, e, lm)
    lid.UV = np.stack([lid.V[lid.F][..., 0] / (1.05 * w) + 0.5, lid.V[lid.F][..., 1] / (1.05 * d) + 0.5], -1)
    k = r.random()
    if k < 0.45:
        lid.V = lid.V + np.array([0, 0, H + 0.005])
        parts.append(lid)
    elif k < 0.8:
        lid.V = lid.V @ rot('Z', r.uniform(-1, 1)).T + np.array([r.choice([-1, 1]) * (w * 1.05 + 0.1), r.uniform(-0.4, 0.4), 0.065])
        parts.append(lid)
    del rimm
    if r.random() < 0.3:
        dents(parts[:2], r, 1, d * 0.45, H, (0.03, 0.12))
    return xform(parts, rot('X', math.pi / 2) if r.random() < 0.15 and k > 0.8 else None)


def foil_tray(r):
    return tray(r, 'foil')


def film_wrap(r):
    """Plastic wrapping film: pressed together on the table, clear or printed."""
    w, h = r.uniform(2.4, 3.4), r.uniform(2.0, 3.0)
    seed = sd(r)
    P, F, UV = crumple.flat(np.random.RandomState(seed), w, h, r.uniform(0.6, 0.85), r.uniform(0.3, 0.8), 90, seed=seed % 999)
    c = r.choice([(0.95, 0.96, 0.98), (0.95, 0.96, 0.98), hsv(0.57, 0.25, 0.95)])
    img = image(tex.label(900, 900, r, 'water', 2)) if r.random() < 0.45 else None
    return xform([Part(P, F, UV, film(c, r.uniform(0.06, 0.3) + (0.2 if img else 0), img, 0.12), smooth=70, sub=1)])


def disc_uv(p, R):
    p.UV = np.stack([p.V[p.F][..., 0] / (2 * R) + 0.5, p.V[p.F][..., 1] / (2 * R) + 0.5], -1)
    return p


def badge(r, n=400):
    """Print on a round lid."""
    return tex.label(n, n, r, r.choice(['soda', 'tin', 'yog']), 1)


def spread(parts_list, r, gap):
    """Lays things side by side on the table, without overlap."""
    out, placed = [], []
    for P in parts_list:
        R = max(np.linalg.norm(p.V[:, :2], axis=1).max() for p in P)
        for _ in range(200):
            a, d = r.random() * 6.283, r.uniform(0, gap * (1 + len(placed)))
            c = np.array([d * math.cos(a), d * math.sin(a), 0])
            if all(np.linalg.norm(c - q) > R + s for q, s in placed):
                break
        placed.append((c, R))
        for p in P:
            p.V = p.V + c
            out.append(p)
    return xform(out)


def crown_caps(r):
    """A few bottle caps, top up or turned over."""
    things = []
    for _ in range(r.choice([2, 3, 4, 5])):
        metal = pmat((0.75, 0.74, 0.7), rough=0.25, metal=1, bumps=((20, 0.1, 0.01),))
        top = pmat(img=image(badge(r)), rough=0.3, metal=0.3, coat=0.4, rev=(0.5, 0.5, 0.48))
        prof = resample([(0.001, 0.06), (0.11, 0.06), (0.13, 0.052), (0.142, 0.03), (0.162, 0.0)], 0.008)
        p = disc_uv(lathe(prof, 126, top, mod=lambda Z, t: 1 + 0.045 * np.cos(21 * t) * np.clip((0.045 - Z) / 0.04, 0, 1), solid=0.006), 0.16)
        del metal
        P = [p]
        if r.random() < 0.4:
            p.V = p.V @ rot('X', math.pi).T
        if r.random() < 0.4:
            p.V = bend(p.V, r.uniform(1, 3), 0, 2)
        p.V[:, 2] -= p.V[:, 2].min() - 0.006
        p.V = p.V @ rot('Z', r.random() * 6).T
        things.append(P)
    return spread(things, r, 0.22)


def metal_lids(r):
    """Twist-off lids and a tin's lid."""
    things = []
    for _ in range(r.choice([1, 2, 2, 3])):
        R = r.uniform(0.3, 0.42)
        top = pmat(img=image(badge(r)), rough=0.28, metal=0.5, coat=0.3, rev=(0.75, 0.72, 0.6)) if r.random() < 0.6 else pmat(r.choice([(0.8, 0.66, 0.3), (0.75, 0.75, 0.76), (0.85, 0.85, 0.84)]), rough=0.25, metal=1)
        prof = resample([(0.001, 0.12), (R * 0.5, 0.12), (R * 0.54, 0.128), (R * 0.9, 0.128), (R * 0.97, 0.12), (R, 0.1), (R, 0.02), (R * 1.02, 0.0), (R * 0.97, 0.005)], 0.02)
        p = disc_uv(lathe(prof, 120, top, mod=lambda Z, t: 1 + 0.008 * np.sign(np.cos(50 * t)) * (Z < 0.1), solid=0.008), R)
        if r.random() < 0.4:
            p.V = p.V @ rot('X', math.pi).T
        p.V[:, 2] -= p.V[:, 2].min() - 0.008
        p.V = p.V @ rot('Z', r.random() * 6).T
        things.append([p])
    return spread(things, r, 0.5)


def spray_can(r):
    R, H = r.uniform(0.26, 0.33), r.uniform(1.3, 1.9)
    alu = pmat((0.8, 0.8, 0.82), rough=0.2, metal=1)
    body = lathe(resample([(0.001, 0.05), (R * 0.8, 0.04), (R * 0.95, 0.0), (R, 0.05), (R, H)], 0.05), 96, alu)
    lab = lathe(resample([(R + 0.004, 0.06), (R + 0.004, H - 0.02)], 0.08), 96, pmat(img=image(tex.label(1200, int(1200 * H / (2 * math.pi * R)), r, 'clean', 2)), rough=0.25, metal=0.4, coat=0.4))
    dome = lathe(smoothprof(resample([(R, H), (R * 1.02, H + 0.02), (R * 0.9, H + 0.1), (R * 0.5, H + 0.2), (R * 0.42, H + 0.22), (R * 0.4, H + 0.27), (0.001, H + 0.27)], 0.03)), 96, alu)
    parts = [body, lab, dome]
    c = pmat(r.choice([hsv(r.random(), 0.8, 0.8), (0.9, 0.9, 0.9)]), rough=0.35)
    if r.random() < 0.6:
        parts.append(lathe(smoothprof(resample([(R * 0.97, H + 0.03), (R * 0.95, H + 0.4), (R * 0.8, H + 0.46), (0.001, H + 0.47)], 0.04)), 80, c))
    else:
        parts.append(lathe([(0.06, H + 0.27), (0.06, H + 0.38), (0.001, H + 0.385)], 40, c))
    return xform(parts, lay(r) if r.random() < 0.45 else None)


def carrier_bag(r):
    """A thin carrier bag, empty and crumpled on the table, handles at one end."""
    w, h = r.uniform(1.9, 2.5), r.uniform(2.8, 3.6)
    c = r.choice([(0.9, 0.9, 0.9), (0.9, 0.9, 0.9), (0.85, 0.9, 0.93), hsv(0.58, 0.6, 0.85), hsv(0.33, 0.5, 0.75), hsv(0.0, 0.65, 0.8), hsv(0.13, 0.7, 0.9), (0.04, 0.04, 0.05)])
    img = None
    if r.random() < 0.65:
        im = tex.Image.new('RGB', (700, 900), tuple(int(255 * x**0.45) for x in c))
        d = tex.ImageDraw.Draw(im)
        name = r.choice(tex.BR)
        f = print_art.fit(r.choice(tex.DISPLAY), name, 480, 150)
        ink = tex.rgb(r.random(), 0.9, 0.7) if c[0] > 0.5 else (250, 250, 250)
        d.text((350 - f.getlength(name) / 2, 520), name, font=f, fill=ink)
        d.ellipse([250, 280, 450, 480], fill=ink)
        img = image(im)
    m = film(c, r.uniform(0.4, 0.8), img, 0.22)
    seed, squeeze, high = sd(r), r.uniform(0.62, 0.85), r.uniform(0.35, 0.8)
    parts = []
    for layer in (0, 1):
        P, F, UV = crumple.flat(np.random.RandomState(seed), w, h, squeeze, high, 80, seed=seed % 999)
        keep = ~((UV[:, 0, 1] > 0.76) & (np.abs(UV[:, 0, 0] - 0.5) < 0.26)) & ~((UV[:, 0, 1] > 0.76) & (np.abs(UV[:, 0, 0] - 0.5) > 0.44))
        P = wobble(P, 0.05 * layer, 2.5, seed + 1) + np.array([0.03, 0.02, 0.07]) * layer
        P[:, 2] = np.maximum(P[:, 2], 0.01)
        parts.append(Part(P, F[keep], UV[keep], m, smooth=70, sub=1))
    return xform(parts)
