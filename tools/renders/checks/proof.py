"""Do the renders stand in for photos? A new layer on MobileNet, trained on one set and tested on the other.

python3 proof.py RENDERS PHOTOS [--per 20] [--draws 10]: names made by pixels.py and embed.mjs. Renders are named
<category>_<kind>_<number><view>, or otherwise with NAME.json beside them; photos lie in folders paper, cardboard,
plastic, metal. Prints balanced accuracy and the share right per folder, both ways.
"""
import argparse
import json
import os
import numpy as np
from classify import fit

FOLDERS = {'paper': 0, 'cardboard': 0, 'plastic': 1, 'metal': 1}
PARTS = {'object types (1000)': slice(0, 1000), 'features (256)': slice(1000, 1256)}


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
    a = p.parse_args()
    files, R = rows(a.renders)
    known = [(i, *label(f)) for i, f in enumerate(files) if label(f)]
    R, yr, things = R[[k[0] for k in known]], np.array([k[1] for k in known]), np.array([k[2] for k in known])
    photos, P = rows(a.photos)
    folder = np.array([os.path.basename(os.path.dirname(f)) for f in photos])
    keep = np.isin(folder, list(FOLDERS))
    P, folder = P[keep], folder[keep]
    yp = np.array([FOLDERS[f] for f in folder])
    print(len(yr), 'renders of', len(set(things)), 'objects;', len(yp), 'photos')
    for title, part in PARTS.items():
        there, back = [], []
        for d in range(a.draws):
            rng = np.random.RandomState(d)
            at = draw(rng, yr, things, a.per)
            right = (fit(R[at][:, part], yr[at])(P[:, part]) > 0.5) == (yp == 1)
            each = [right[folder == f].mean() for f in FOLDERS]
            there.append(each + [np.mean(each)])
            at = draw(rng, yp, np.arange(len(yp)), a.per)
            right = (fit(P[at][:, part], yp[at])(R[:, part]) > 0.5) == (yr == 1)
            each = [right[yr == c].mean() for c in (0, 1)]
            back.append(each + [np.mean(each)])
        s = report(f'{title}, {a.per} renders per category -> photos', there)
        print('; ' + ', '.join(f'{f} {m:.2f}' for f, m in zip(FOLDERS, s.mean(0))))
        s = report(f'{title}, {a.per} photos per category -> renders', back)
        print(f'; papier {s[:, 0].mean():.2f}, pmd {s[:, 1].mean():.2f}')
        right = (fit(R[:, part], yr)(P[:, part]) > 0.5) == (yp == 1)
        each = [right[folder == f].mean() for f in FOLDERS]
        print(f'{title}, all renders -> photos: {100 * np.mean(each):.1f} %; ' + ', '.join(f'{f} {m:.2f}' for f, m in zip(FOLDERS, each)))


main()
