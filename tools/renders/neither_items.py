"""Things that belong with neither Papier nor PMD."""
import math
import numpy as np
import crumple
import tex
from core import *
from items import lay, sd, xform
from more_items import PAPER, dirty_pizza, rounded, spread


def glass(tint, rough=0.02):
    return clearplastic(tint, rough, 0.05, ior=1.35)


def glass_bottle(r):
    tint = r.choice([(0.25, 0.5, 0.28), (0.3, 0.16, 0.06), (0.92, 0.97, 0.95), (0.2, 0.4, 0.3)])
    H, R = r.choice([(2.9, 0.37), (2.3, 0.31), (3.0, 0.4)])
    nk, sh = 0.14, H * r.uniform(0.52, 0.64)
    t = np.linspace(0, 1, 18)
    prof = [(0.001, 0.14), (R * 0.6, 0.08), (R * 0.85, 0), (R, 0.08), (R, sh)] + [(R + (nk - R) * (q * q * (3 - 2 * q)), sh + (H * 0.78 - sh) * q) for q in t[1:]] + [(nk * 0.93, H - 0.16), (nk + 0.03, H - 0.14), (nk + 0.03, H - 0.03), (nk, H)]
    body = lathe(resample(prof, 0.05), 90, glass(tint))
    inner = lathe(resample([(max(0.001, a - 0.05), b + 0.03) for a, b in prof], 0.06), 72, glass(tuple(0.5 + x / 2 for x in tint)))
    z0, z1 = H * 0.14, sh * 0.86
    lab = lathe(resample([(R + 0.006, z0), (R + 0.006, z1)], 0.08), 90, pmat(img=image(tex.label(1200, int(1200 * (z1 - z0) / (2 * math.pi * R)), r, 'juice', 2)), rough=0.6, rev=(0.6, 0.6, 0.58)))
    parts = [body, inner] + ([lab] if r.random() < 0.8 else [])
    return xform(parts, lay(r) if r.random() < 0.4 else None)


def jar(r):
    H, R = r.uniform(0.95, 1.5), r.uniform(0.36, 0.48)
    prof = [(0.001, 0.06), (R * 0.7, 0.05), (R * 0.92, 0), (R, 0.08), (R, H * 0.78), (R * 0.93, H * 0.87), (R * 0.82, H * 0.9), (R * 0.82, H)]
    body = lathe(smoothprof(resample(prof, 0.04)), 96, glass((0.9, 0.96, 0.94)))
    inner = lathe(smoothprof(resample([(max(0.001, a - 0.05), b + 0.04) for a, b in prof[:-1]] + [(R * 0.77, H)], 0.05)), 80, glass((0.96, 0.99, 0.98)))
    parts = [body, inner]
    if r.random() < 0.7:
        z0, z1 = H * 0.15, H * 0.68
        parts.append(lathe(resample([(R + 0.006, z0), (R + 0.006, z1)], 0.08), 96, pmat(img=image(tex.label(1200, int(1200 * (z1 - z0) / (2 * math.pi * R)), r, 'tin', 2)), rough=0.55, rev=(0.7, 0.7, 0.68))))
    if r.random() < 0.5:
        m = pmat(r.choice([(0.8, 0.66, 0.3), hsv(r.random(), 0.8, 0.7), (0.9, 0.9, 0.88)]), rough=0.3, metal=0.6)
        parts.append(lathe(resample([(R * 0.88, H - 0.12), (R * 0.88, H + 0.03), (R * 0.82, H + 0.045), (0.001, H + 0.045)], 0.03), 96, m))
    return xform(parts, lay(r) if r.random() < 0.25 else None)


def batteries(r):
    things = []
    for _ in range(r.choice([2, 3, 4])):
        R, H = 0.07, 0.5
        c1, c2 = hsv(r.random(), 0.8, 0.8), r.choice([(0.02, 0.02, 0.02), (0.8, 0.8, 0.8), (0.75, 0.5, 0.15)])
        im = tex.Image.new('RGB', (500, 560), tuple(int(255 * x**0.45) for x in c2))
        d = tex.ImageDraw.Draw(im)
        d.rectangle([0, 0, 500, 180], fill=tuple(int(255 * x**0.45) for x in c1))
        name = r.choice(tex.BR).upper()
        f = tex.font('Lato-Black', 90)
        while f.getlength(name) > 420:
            f = tex.font('Lato-Black', f.size * 0.9)
        d.text((40, 300), name, font=f, fill=(255, 255, 255) if sum(c2) < 1 else (20, 20, 20))
        d.text((60, 50), '+  AA 1,5 V', font=tex.font('Lato-Bold', 54), fill=(255, 255, 255))
        steel = pmat((0.75, 0.75, 0.76), rough=0.25, metal=1)
        P = [lathe(resample([(R, 0.01), (R, H - 0.02)], 0.05), 48, pmat(img=image(im), rough=0.25, metal=0.3, coat=0.5)), lathe([(0.001, 0), (R * 0.95, 0), (R, 0.012)], 48, steel), lathe([(R, H - 0.02), (R * 0.9, H - 0.005), (R * 0.4, H - 0.005), (R * 0.38, H + 0.03), (0.001, H + 0.03)], 48, steel)]
        turn = rot('Z', r.random() * 6.28) @ lay(r)
        for p in P:
            p.V = (p.V - np.array([0, 0, H / 2])) @ turn.T
        low = min(p.V[:, 2].min() for p in P)
        for p in P:
            p.V = p.V - np.array([0, 0, low])
        things.append(P)
    return spread(things, r, 0.3)


def receipt(r):
    w, h = 0.8, r.uniform(1.6, 3.2)
    H = int(480 * h / w)
    im = tex.Image.new('RGB', (480, H), (240, 240, 238))
    d = tex.ImageDraw.Draw(im)
    name = r.choice(tex.BR).upper()
    d.text((120, 40), name, font=tex.font('Lato-Black', 54), fill=(40, 40, 45))
    f = tex.font('LiberationMono-Regular', 27)
    y, total = 140, 0.0
    from print_art import OFFERS
    while y < H - 320:
        p = r.randint(49, 999) / 100
        total += p
        d.text((30, y), r.choice(OFFERS).upper().ljust(17) + '%6.2f' % p, font=f, fill=(15, 15, 20))
        y += 40
    d.text((30, y + 20), 'TOTAAL'.ljust(17) + '%6.2f' % total, font=tex.font('LiberationMono-Bold', 27), fill=(30, 30, 35))
    tex.barcode(d, 60, y + 110, 360, 90, r)
    p = quad((-w / 2, -h / 2, 0), (w / 2, -h / 2, 0), (w / 2, h / 2, 0), (-w / 2, h / 2, 0), 90, 24, pmat(img=image(im), rough=0.5, spec=0.3, trans=0.06), solid=0.004)
    rs = np.random.RandomState(sd(r))
    if r.random() < 0.6:
        p.V = crumple.creases(p.V, rs, r.uniform(0.05, 0.2), 7)
        p.smooth = 20
    p.V = bend(p.V, r.uniform(0.1, 0.8), 1, 2, -h / 2 * r.uniform(-1, 1))
    p.V = wobble(p.V, 0.02, 2, sd(r))
    return xform([p])


def tissue(r):
    seed = sd(r)
    rs = np.random.RandomState(seed)
    w = r.uniform(1.8, 2.4)
    m = pmat((0.88, 0.88, 0.87), rough=0.98, spec=0.1, trans=0.3, bumps=((30, 0.3, 0.02), (10, 0.2, 0.02)), dirt=r.choice([0, 0, 0.5]))
    P, F, UV = crumple.flat(rs, w, w, r.uniform(0.5, 0.75), r.uniform(0.35, 0.8), 84, seed=seed % 999)
    return xform([Part(P, F, UV, m, smooth=80, sub=1)])


def banana(r):
    """A peel of four flaps, fallen open on its stem end."""
    parts = []
    skin = image(spotted(r, (225, 190, 45)))
    flaps = r.choice([3, 4])
    for k in range(flaps):
        a = k * 6.283 / flaps + r.uniform(-0.2, 0.2)
        L, b, drop = r.uniform(1.3, 1.7), 0.5, r.uniform(0.35, 0.5)

        def shape(u, v):
            x = 0.08 + L * u
            z = drop * np.clip(1 - (u / 0.55) ** 2, 0, 1) ** 1.0 + 0.03
            wd = b * np.sin(np.pi * (0.12 + 0.86 * u)) ** 0.7 * 0.5
            y = (v - 0.5) * 2 * wd
            return np.stack([x * np.cos(a) - y * np.sin(a), x * np.sin(a) + y * np.cos(a), z + 0.5 * (np.abs(v - 0.5) ** 2) * (1 - u * 0.6) * 0.35], -1)

        p = grid(shape, 14, 40, pmat(img=skin, rough=0.5, rev=srgb((0.93, 0.88, 0.66)), bumps=((6, 0.2, 0.02),)), solid=0.03)
        p.V = wobble(p.V, 0.05, 2.2, sd(r))
        parts.append(p)
    parts.append(tube([(0, 0, 0.42), (0.02, 0, 0.6), (0.06, 0.02, 0.78)], [0.13, 0.07, 0.06], 14, pmat(srgb((0.55, 0.45, 0.15)), rough=0.7)))
    return xform(parts)


def spotted(r, base):
    n = 500
    a = np.array(base, float) * (0.85 + 0.25 * tex.noise(n, n, r, 4, 4)[..., None])
    s = tex.noise(n, n, r, 14, 4)[..., None]
    a = np.where(s > r.uniform(0.62, 0.8), np.array([70, 45, 22]), a)
    return tex.Image.fromarray(np.clip(a, 0, 255).astype(np.uint8))


def apple_core(r):
    H = 0.75
    hue = r.choice([0.0, 0.02, 0.2, 0.28])
    z = np.linspace(0, 1, 40)
    off = np.abs(2 * z - 1)  # 0 at the bitten waist, 1 at the ends, which are round
    rad = (0.11 + 0.2 * off**2) * np.sqrt(np.clip(1 - np.maximum(0, (off - 0.72) / 0.29) ** 2, 0.02, 1))
    n = 300
    a = np.array([236, 216, 160]) * (0.85 + 0.2 * tex.noise(n, n, r, 6, 4)[..., None])
    peel = np.abs(np.linspace(1, -1, n))[:, None, None] + 0.3 * (tex.noise(n, n, r, 7, 3)[..., None] - 0.5) > 0.62
    skin = np.array(tex.rgb(hue, 0.85, 0.7)) * (0.8 + 0.3 * tex.noise(n, n, r, 8, 3)[..., None])
    im = image(tex.Image.fromarray(np.clip(np.where(peel, skin, a), 0, 255).astype(np.uint8)))
    body = lathe([(0.001, 0.03)] + [(float(q), float(t) * H) for q, t in zip(rad, z)] + [(0.001, H - 0.05)], 72, pmat(img=im, rough=0.55, sss=0.05, bumps=((9, 0.5, 0.04),)))
    body.V = wobble(body.V, 0.035, 5, sd(r))
    stem = tube([(0, 0, H - 0.06), (0.02, 0, H + 0.08), (0.06, 0.02, H + 0.2)], 0.018, 8, pmat((0.1, 0.06, 0.03), rough=0.9))
    return xform([body, stem], lay(r) if r.random() < 0.75 else None)


def toothbrush(r):
    c = pmat(hsv(r.random(), 0.7, 0.85), rough=0.3, spec=0.6)
    x = np.linspace(0, 1, 40)
    path = np.stack([x * 1.9, 0.03 * np.sin(x * 5), 0.05 + 0.05 * np.sin(x * 3.1)], 1)
    width = 0.05 + 0.035 * np.exp(-(((x - 0.25) / 0.25) ** 2)) - 0.02 * np.exp(-(((x - 0.72) / 0.1) ** 2))
    handle = tube(path, [float(w) for w in width], 14, c)
    handle.V[:, 2] = 0.06 + (handle.V[:, 2] - 0.06) * 0.7
    tuft = pmat(r.choice([(0.9, 0.9, 0.9), hsv(0.55, 0.5, 0.9), hsv(r.random(), 0.5, 0.9)]), rough=0.8)
    bristles = rounded([(0.001, 0.0), (0.9, 0.0), (0.94, 0.06), (1.02, 0.18), (0.97, 0.19), (0.001, 0.19)], 0.3, 0.12, 0.35, tuft)
    bristles.V = wobble(bristles.V, 0.012, 14, sd(r)) + np.array([1.73, 0.03 * math.sin(4.6), 0.08])
    parts = [handle, bristles]
    return xform(parts, rot('X', r.choice([0, math.pi / 2])))


def pens(r):
    things = []
    for _ in range(r.choice([1, 2, 3])):
        col = hsv(r.random(), r.choice([0.8, 0.1]), 0.75)
        c, clear = pmat(col, rough=0.3), pmat(r.choice([(0.85, 0.87, 0.9), (0.9, 0.5, 0.05), col]), rough=0.25)
        L, R = 1.45, 0.045
        P = [lathe([(0.001, 0), (0.012, 0.02), (0.02, 0.08), (R, 0.22), (R, L * 0.75)], 24, clear), lathe([(R * 1.15, L * 0.6), (R * 1.15, L * 0.98), (0.03, L), (0.001, L)], 24, c)]
        P.append(tube([(R * 1.25, 0, L * 0.62), (R * 1.35, 0, L * 0.8), (R * 1.1, 0, L * 0.97)], 0.014, 6, c))
        turn = rot('Z', r.uniform(-0.5, 0.5)) @ rot('X', math.pi / 2) @ rot('Z', r.random() * 6)
        for p in P:
            p.V = (p.V - np.array([0, 0, L / 2])) @ turn.T
        low = min(p.V[:, 2].min() for p in P)
        k = len(things)
        for p in P:
            p.V = p.V + np.array([k * r.uniform(0.2, 0.35), r.uniform(-0.1, 0.1), -low])
        things.append(P)
    return xform([p for P in things for p in P])


