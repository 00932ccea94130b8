"""Colourful printed matter: photos, magazine covers, supermarket adverts, wrapping paper. PIL and numpy only."""
import math
import numpy as np
from PIL import Image, ImageDraw, ImageFilter
import tex
from tex import BR, DISPLAY, W, font, noise, para, rgb

OFFERS = 'kaas brood appels peren druiven pizza soep taart koffie thee wafels tomaten sla wortels shampoo verf lampen schoenen stoelen fietsen'.split()


def fit(name, text, width, size):
    f = font(name, size)
    while f.getlength(text) > width and f.size > 6:
        f = font(name, f.size * 0.92)
    return f


def shaded(w, h, rng, hue, sat=0.8):
    """A lit, slightly rough colour field: the surface of things in the invented photos."""
    n = noise(w, h, rng, 5, 5)
    c = np.array(rgb(hue, sat, 1.0))
    return np.clip(c * (0.35 + 0.75 * n)[..., None], 0, 255)


def photograph(w, h, rng):
    """An out-of-focus background with a few lit things (fruit, petals, boxes) in front."""
    w, h = max(16, int(w)), max(16, int(h))
    hue = rng.random()
    top, low = np.array(rgb(hue, rng.uniform(0.1, 0.7), rng.uniform(0.5, 1))), np.array(rgb(hue + rng.uniform(-0.2, 0.2), rng.uniform(0.2, 0.8), rng.uniform(0.2, 0.7)))
    y = np.linspace(0, 1, h)[:, None, None]
    im = Image.fromarray(np.clip((top * (1 - y) + low * y) * (0.7 + 0.5 * noise(w, h, rng, 3, 3)[..., None]), 0, 255).astype(np.uint8))
    d = ImageDraw.Draw(im, 'RGBA')
    for _ in range(rng.randint(6, 18)):
        r, x, yy = rng.uniform(0.02, 0.09) * w, rng.uniform(0, w), rng.uniform(0, h * 0.7)
        d.ellipse([x - r, yy - r, x + r, yy + r], fill=(*rgb(hue + rng.uniform(-0.25, 0.25), rng.uniform(0.1, 0.8), 1), rng.randint(40, 130)))
    im = im.filter(ImageFilter.GaussianBlur(w / 60))
    things = rng.choice(['petals', 'fruit', 'fruit', 'blocks'])
    base = rng.random()
    for _ in range(rng.randint(1, 5)):
        s = rng.uniform(0.18, 0.5) * min(w, h)
        x, yy = rng.uniform(0.2, 0.8) * w, rng.uniform(0.45, 0.85) * h
        m = Image.new('L', (w, h))
        g = ImageDraw.Draw(m)
        if things == 'petals':
            k, a0 = rng.randint(5, 9), rng.random() * 6
            for q in range(k):
                cx, cy = x + 0.5 * s * math.cos(a0 + q * 6.283 / k), yy + 0.5 * s * math.sin(a0 + q * 6.283 / k)
                g.ellipse([cx - s * 0.32, cy - s * 0.32, cx + s * 0.32, cy + s * 0.32], fill=255)
        elif things == 'fruit':
            g.ellipse([x - s * 0.5, yy - s * rng.uniform(0.4, 0.6), x + s * 0.5, yy + s * 0.5], fill=255)
        else:
            g.rounded_rectangle([x - s * 0.3, yy - s * 0.7, x + s * 0.3, yy + s * 0.4], radius=s * rng.uniform(0.02, 0.2), fill=255)
        yy_, xx_ = np.mgrid[0:h, 0:w]
        lit = np.clip(1.25 - 1.1 * np.hypot((xx_ - x + s * 0.2) / s, (yy_ - yy + s * 0.25) / s), 0.18, 1.2)
        body = shaded(w, h, rng, base + rng.uniform(-0.06, 0.06), rng.uniform(0.6, 0.95)) * lit[..., None]
        body += 150 * np.exp(-(((xx_ - x + s * 0.17) ** 2 + (yy_ - yy + s * 0.2) ** 2) / (0.006 * s * s)))[..., None]
        im.paste(Image.fromarray(np.clip(body, 0, 255).astype(np.uint8)), (0, 0), m.filter(ImageFilter.GaussianBlur(max(1, w / 250))))
    return im.filter(ImageFilter.GaussianBlur(w / 500))


def cover(rng, w=800, h=1060):
    """Front of a magazine."""
    im = photograph(w, h, rng)
    d = ImageDraw.Draw(im)
    hue = rng.random()
    ink = rng.choice([(255, 255, 255), rgb(hue, 0.9, 1), (20, 20, 25), rgb(hue, 1, 0.6)])
    name = rng.choice(BR)
    if rng.random() < 0.5:
        name = name.upper()
    if rng.random() < 0.45:
        d.rectangle([0, 0, w, h * 0.17], fill=rgb(hue + 0.5, 0.9, rng.uniform(0.5, 1)))
    face = rng.choice(DISPLAY)
    f = fit(face, name, w * 0.92, h * 0.17)
    d.text(((w - f.getlength(name)) / 2, h * 0.015), name, font=f, fill=ink)
    for k in range(rng.randint(3, 6)):
        t = ' '.join(rng.choice(W) for _ in range(rng.randint(2, 4)))
        f = font(rng.choice(['Lato-Black', 'RobotoCondensed-Bold', 'Lato-Bold']), rng.uniform(0.025, 0.05) * h)
        x = rng.choice([0.05, 0.05, 0.5]) * w
        y = h * (0.24 + 0.12 * k)
        if rng.random() < 0.3:
            d.rectangle([x - 8, y - 4, x + f.getlength(t) + 8, y + f.size * 1.3], fill=rgb(hue + 0.3, 0.9, 0.95))
        d.text((x, y), t.capitalize(), font=f, fill=rng.choice([(255, 255, 255), ink, (255, 240, 60)]))
    tex.barcode(d, int(w * 0.76), int(h * 0.88), int(w * 0.18), int(h * 0.06), rng)
    return im


def advert(rng, w=800, h=1100):
    """A page of a supermarket's leaflet: a grid of offers with prices."""
    hue = rng.choice([0.0, 0.02, 0.13, 0.33, 0.6, 0.92, rng.random()])
    im = Image.new('RGB', (w, h), rng.choice([(250, 250, 246), rgb(hue, 0.9, 0.95), rgb(0.14, 0.8, 1), rgb(hue, 0.2, 1)]))
    d = ImageDraw.Draw(im)
    head = int(h * rng.uniform(0.12, 0.24))
    d.rectangle([0, 0, w, head], fill=rgb(hue, 1, rng.uniform(0.6, 0.95)))
    t = rng.choice(['WEEKACTIE', 'SOLDEN', '1+1 GRATIS', 'TOPPRIJZEN', 'FEESTFOLDER', rng.choice(BR).upper()])
    f = fit(rng.choice(DISPLAY), t, w * 0.9, head * 0.8)
    d.text(((w - f.getlength(t)) / 2, head * 0.1), t, font=f, fill=rng.choice([(255, 255, 255), (255, 235, 40)]))
    nx, ny = rng.choice([(2, 3), (3, 3), (3, 4), (2, 2)])
    cw, ch = w / nx, (h - head) / ny
    for i in range(nx):
        for j in range(ny):
            x, y = i * cw + 6, head + j * ch + 6
            if rng.random() < 0.5:
                d.rectangle([x, y, x + cw - 12, y + ch - 12], fill=rng.choice([(255, 255, 255), rgb(hue + 0.5, 0.3, 1), rgb(0.15, 0.6, 1)]))
            im.paste(photograph(cw * 0.8, ch * 0.6, rng), (int(x + cw * 0.08), int(y + ch * 0.05)))
            d.text((x + cw * 0.08, y + ch * 0.67), rng.choice(OFFERS).capitalize(), font=font('Lato-Bold', ch * 0.09), fill=(30, 30, 40))
            p = '%d.%02d' % (rng.randint(0, 9), rng.choice([9, 49, 79, 99]))
            c = rgb(rng.choice([0, 0.14, hue]), 1, 0.95)
            px, py, r = x + cw * rng.uniform(0.45, 0.6), y + ch * rng.uniform(0.5, 0.62), min(cw, ch) * 0.22
            d.ellipse([px, py, px + 2 * r, py + 2 * r * 0.8], fill=c)
            d.text((px + r * 0.3, py + r * 0.35), p, font=fit('Lato-Black', p, r * 1.4, r * 0.9), fill=(255, 255, 255) if c[1] < 150 else (200, 10, 20))
    return im


def wrapping(rng, w=900, h=900):
    """Gift wrap: a repeated figure on a strong colour."""
    hue = rng.random()
    im = Image.new('RGB', (w, h), rgb(hue, rng.uniform(0.3, 1), rng.uniform(0.45, 1)))
    d = ImageDraw.Draw(im)
    inks = [rgb(hue + rng.choice([0.5, 0.33, 0.12, 0]), rng.uniform(0, 0.9), 1) for _ in range(3)]
    kind = rng.choice(['dots', 'stars', 'stripes', 'hearts', 'figures', 'checks'])
    step = rng.choice([60, 90, 130])
    if kind == 'stripes':
        for k in range(-h, w, step):
            d.polygon([(k, 0), (k + step * 0.5, 0), (k + step * 0.5 + h * 0.5, h), (k + h * 0.5, h)], fill=rng.choice(inks))
    elif kind == 'checks':
        for x in range(0, w, step):
            d.rectangle([x, 0, x + step * 0.4, h], fill=inks[0])
        for y in range(0, h, step):
            d.rectangle([0, y, w, y + step * 0.25], fill=inks[1])
    else:
        code = {'stars': [0xF005], 'hearts': [0xF004], 'figures': [0xF06B, 0xF1FD, 0xF185, 0xF06C, 0xF2DC]}.get(kind, [])
        for j, y in enumerate(range(0, h + step, step)):
            for x in range((j % 2) * step // 2, w + step, step):
                c, r = rng.choice(inks), step * rng.uniform(0.2, 0.34)
                if not code:
                    d.ellipse([x - r, y - r, x + r, y + r], fill=c)
                else:
                    d.text((x - r, y - r), chr(rng.choice(code)), font=font('fontawesome-webfont', 2 * r), fill=c)
    return im


def letter(rng, w=800, h=1130):
    """A printed or written sheet."""
    if rng.random() < 0.45:
        return tex.notepage(rng, w, h)
    im = Image.new('RGB', (w, h), rng.choice([(246, 246, 243), (246, 246, 243), rgb(rng.random(), 0.25, 1)]))
    d = ImageDraw.Draw(im)
    if rng.random() < 0.6:
        d.text((70, 60), rng.choice(BR), font=font(rng.choice(DISPLAY), 60), fill=rgb(rng.random(), 0.9, 0.6))
    y = 170
    while y < h - 140:
        b = rng.uniform(0.08, 0.2) * h
        para(d, (70, y, w - 70, min(y + b, h - 70)), font('LiberationSerif-Regular', 24), (35, 35, 40), rng, 1.3)
        y += b + 30
    if rng.random() < 0.35:
        im.paste(photograph(w * 0.5, h * 0.2, rng), (int(w * 0.25), int(h * 0.4)))
    return im


def colour_page(rng):
    """Any strongly coloured sheet."""
    return rng.choice([cover, advert, wrapping, tex.flyer])(rng)
