"""Do the renders stand in for photos? A new layer on MobileNet, trained on one set and tested on the other.

python3 proof.py RENDERS PHOTOS [--per 20] [--draws 10] [--draw random|kinds|materials] [--l2 0.1]: names made by pixels.py and embed.mjs. Renders are named
<category>_<kind>_<number><view>, or otherwise with NAME.json beside them; photos lie in folders paper, cardboard,
plastic, metal. Prints balanced accuracy and the share right per folder, both ways.
--draw kinds takes an object of each kind in turn; materials as many of paper as of cardboard and of plastic as of metal,
kinds in turn. --l2 renders chooses the strength by validation on the renders alone. 0.5 is what the site trains with.
"""
import argparse
import json
import os
import numpy as np
from classify import fit

FOLDERS = {'paper': 0, 'cardboard': 0, 'plastic': 1, 'metal': 1}
PARTS = {'object types (1000)': slice(0, 1000), 'features (256)': slice(1000, 1256), 'both (1256)': slice(0, 1256)}
CARDBOARD = {'box', 'eggs', 'flatbox', 'pizzabox', 'rollcore'}
METAL = {'can', 'caps', 'foiltray', 'lids', 'spraycan', 'tin'}
STRENGTHS = (0.1, 0.5, 1, 2, 5, 10, 20, 50)


def rows(name):
    files = open(name + '.txt').read().split('\n')[:-1]
    return files, np.fromfile(name + '.f32', np.float32).reshape(len(files), -1).astype(float)


def label(path):
    """(category 0 or 1, object) of a render, or None when it is of neither."""
    note = path.rsplit('.', 1)[0] + '.json'
    if os.path.exists(note):
        job = json.load(open(note))
        category, thing = job['category'], job['object']
    else:
        stem = os.path.basename(path).rsplit('.', 1)[0]
        category, thing = stem.split('_')[0], stem[:-1]  # the last digit is the view
    return ({'papier': 0, 'pmd': 1}[category], thing) if category in ('papier', 'pmd') else None


def draw(rng, y, things, per):
    """`per` pictures of each class, each of another object where there are enough."""
    out = []
    for c in (0, 1):
        at = rng.permutation(np.flatnonzero(y == c))
        _, first = np.unique(things[at], return_index=True)
        rest = np.setdiff1d(np.arange(len(at)), first)
        out += list(at[np.r_[rng.permutation(first), rng.permutation(rest)][:per]])
    return np.array(out)


def material(path, category):
    """The folder of photos that a render is like; its kind is the second part of its name."""
    kind = os.path.basename(path).split('_')[1]
    return ('paper', 'cardboard')[kind in CARDBOARD] if category == 0 else ('plastic', 'metal')[kind in METAL]


def in_turn(rng, at, kinds, things, count):
    """`count` of the pictures `at`: a new object of each kind, then again; other views when objects run out."""
    queues, out = {}, []
    for i in rng.permutation(at):
        queues.setdefault(kinds[i], {}).setdefault(things[i], i)
    queues = {k: list(v.values()) for k, v in queues.items()}
    while any(queues.values()):
        out += [queues[k].pop(0) for k in rng.permutation(sorted(queues)) if queues[k]]
    return (out + list(rng.permutation(np.setdiff1d(at, out))))[:count]


def drawer(how, y, things, kinds, materials):
    """The draw that --draw names: from a generator and a number per category to rows."""
    if how == 'random':
        return lambda rng, per: draw(rng, y, things, per)
    groups = y if how == 'kinds' else materials
    each = 1 if how == 'kinds' else 2  # groups per category
    return lambda rng, per: np.array([i for g in np.unique(groups) for i in in_turn(rng, np.flatnonzero(groups == g), kinds, things, per // each)])


def strength(X, y, things, materials, take, per, draws=60):
    """The L2 with the best balanced accuracy on renders of objects that were not drawn; no photo is looked at."""
    right = []
    for l2 in STRENGTHS:
        score = []
        for d in range(draws):
            at = take(np.random.RandomState(500 + d), per)
            rest = np.flatnonzero(~np.isin(things, things[at]))
            hit = (fit(X[at], y[at], l2)(X[rest]) > 0.5) == (y[rest] == 1)
            score.append(np.mean([hit[materials[rest] == m].mean() for m in FOLDERS]))
        right.append(np.mean(score))
    return STRENGTHS[int(np.argmax(right))]


def report(title, scores):
    s = np.array(scores)
    print(f'{title}: balanced {100 * s[:, -1].mean():.1f} % (sd {100 * s[:, -1].std():.1f})', end='')
    return s


def main():
    p = argparse.ArgumentParser()
    p.add_argument('renders')
    p.add_argument('photos')
    p.add_argument('--per', type=int, default=20)
    p.add_argument('--draws', type=int, default=10)
    p.add_argument('--draw', choices=('random', 'kinds', 'materials'), default='random')
    p.add_argument('--l2', default='0.1', help='a number as in classify.py (half of the site\'s), or "renders"')
    a = p.parse_args()
    files, R = rows(a.renders)
    known = [(i, *label(f)) for i, f in enumerate(files) if label(f)]
    R, yr, things = R[[k[0] for k in known]], np.array([k[1] for k in known]), np.array([k[2] for k in known])
    names = [files[k[0]] for k in known]
    kinds = np.array([os.path.basename(f).split('_')[1] for f in names])
    materials = np.array([material(f, c) for f, c in zip(names, yr)])
    take = drawer(a.draw, yr, things, kinds, materials)
    photos, P = rows(a.photos)
    folder = np.array([os.path.basename(os.path.dirname(f)) for f in photos])
    keep = np.isin(folder, list(FOLDERS))
    P, folder = P[keep], folder[keep]
    yp = np.array([FOLDERS[f] for f in folder])
    print(len(yr), 'renders of', len(set(things)), 'objects;', len(yp), 'photos')
    for title, part in PARTS.items():
        there, back = [], []
        l2 = strength(R[:, part], yr, things, materials, take, a.per) if a.l2 == 'renders' else float(a.l2)
        print(f'{title}: L2 {l2}, draw {a.draw}')
        for d in range(a.draws):
            rng = np.random.RandomState(d)
            at = take(rng, a.per)
            right = (fit(R[at][:, part], yr[at], l2)(P[:, part]) > 0.5) == (yp == 1)
            each = [right[folder == f].mean() for f in FOLDERS]
            there.append(each + [np.mean(each)])
            at = draw(rng, yp, np.arange(len(yp)), a.per)
            right = (fit(P[at][:, part], yp[at], l2)(R[:, part]) > 0.5) == (yr == 1)
            each = [right[yr == c].mean() for c in (0, 1)]
            back.append(each + [np.mean(each)])
        s = report(f'{title}, {a.per} renders per category -> photos', there)
        print('; ' + ', '.join(f'{f} {m:.2f}' for f, m in zip(FOLDERS, s.mean(0))))
        s = report(f'{title}, {a.per} photos per category -> renders', back)
        print(f'; papier {s[:, 0].mean():.2f}, pmd {s[:, 1].mean():.2f}')
        right = (fit(R[:, part], yr, l2)(P[:, part]) > 0.5) == (yp == 1)
        each = [right[folder == f].mean() for f in FOLDERS]
        print(f'{title}, all renders -> photos: {100 * np.mean(each):.1f} %; ' + ', '.join(f'{f} {m:.2f}' for f, m in zip(FOLDERS, each)))


main()
