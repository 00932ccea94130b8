"""From renders to a set of content/samples: encodes the chosen pictures and writes the manifest.

python3 finish.py RENDERS SET --of papier,pmd|geen [--beside MANIFEST] [--quality 78] [--drop FILE]
SET is a folder of content/samples, such as content/samples/more. MANIFEST is another set that may hold other views of the
same objects: the new ones are numbered after them, and no description is used twice.
FILE lists the objects or pictures that looked wrong on the contact sheets, one a line (a comment may follow).
Of Papier and PMD as many objects are kept of each.
"""
import argparse
import glob
import json
import os
import numpy as np
from PIL import Image
import words

p = argparse.ArgumentParser()
p.add_argument('renders')
p.add_argument('set')
p.add_argument('--of', default='papier,pmd')
p.add_argument('--beside')
p.add_argument('--quality', type=int, default=78)
p.add_argument('--drop', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), 'dropped.txt'))
a = p.parse_args()
dropped = {line.split()[0] for line in open(a.drop) if line.strip()} if os.path.exists(a.drop) else set()
beside = json.load(open(a.beside))['images'] if a.beside else []
HEAD = {
    'version': 1,
    'licence': 'CC BY 4.0',
    'author': 'Dwengo',
    'note': "Deze beelden zijn met de computer gemaakt (gerenderd in Blender): het zijn geen echte foto's.",
}


def read():
    for f in sorted(glob.glob(a.renders + '/*.json')):
        note = json.load(open(f))
        if os.path.exists(f[:-5] + '.png') and not {note['object'], note['id']} & dropped:
            note['png'], note['mask'] = f[:-5] + '.png', f[:-5] + '.mask.png'
            yield note


def whole(notes):
    """Objects of which two or more views are left: each picture needs a brother."""
    count = {}
    for n in notes:
        count[n['object']] = count.get(n['object'], 0) + 1
    return [n for n in notes if count[n['object']] >= 2]


def equal(notes):
    """As many objects of Papier as of PMD: the last ones of the larger category go."""
    out, order = [], sorted(notes, key=lambda n: (n['scene'], n['id']))
    names = {c: list(dict.fromkeys(n['object'] for n in order if n['category'] == c)) for c in ('papier', 'pmd')}
    least = min(len(v) for v in names.values())
    for c, keep in names.items():
        out += [n for n in order if n['category'] == c and n['object'] in set(keep[:least])]
    return sorted(out, key=lambda n: (n['category'], n['id']))


def name_of(n):
    """<category>_<kind>_<object><view>; 5 before the object's number for a second maker of a kind."""
    number, view = n['id'].split('_')[-2:]
    second = n['maker'] != n['kind']
    seen = sum(e['object'] == n['object'] for e in beside)
    return f"{n['category']}_{n['kind']}_{'5' if second else ''}{number}{int(view) + seen}"


def entry(n, taken):
    rgb, mask = np.asarray(Image.open(n['png']).convert('RGB')), np.asarray(Image.open(n['mask'])) > 127
    found = words.colours(rgb, mask)
    x = np.nonzero(mask)[1].mean() / mask.shape[1]
    side = 'links in beeld' if x < 0.47 else 'rechts in beeld' if x > 0.53 else 'in het midden'
    near = 'dichtbij' if mask.mean() > 0.25 else 'van wat verder'
    options = ['', side, near, side + ' en ' + near, 'nog eens ' + side]
    alt = next((t for t in (words.describe(n, found, e) for e in options) if t not in taken), None)
    if alt is None:
        raise SystemExit(f"{n['id']}: no description tells it from its like; put it in dropped.txt or give words.py more to say")
    taken.add(alt)
    camera = {k: round(n['camera'][k], 3) for k in ('elevation', 'azimuth', 'fill', 'lens')}
    name = name_of(n)
    e = {'id': name, 'file': name + '.webp', 'object': n['object'], 'kind': n['kind'], 'category': n['category'], 'split': 'train', 'alt': alt}
    e |= {'width': rgb.shape[1], 'height': rgb.shape[0], 'background': n['background'], 'light': n['light'], 'camera': camera, 'seed': n['scene']}
    if n['category'] == 'geen':
        del e['split'], e['category']
    return e


def write(notes):
    images = os.path.join(a.set, 'images')
    os.makedirs(images, exist_ok=True)
    for f in glob.glob(images + '/*'):
        os.remove(f)
    taken, entries, size = {e['alt'] for e in beside}, [], 0
    for n in notes:
        e = entry(n, taken)
        path = os.path.join(images, e['file'])
        Image.open(n['png']).convert('RGB').save(path, 'WEBP', quality=a.quality, method=6)
        size += os.path.getsize(path)
        entries.append(e)
    lines = ',\n'.join('    ' + json.dumps(e, ensure_ascii=False, separators=(',', ':')) for e in entries)
    fields = ''.join(f'  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)},\n' for k, v in HEAD.items())
    open(os.path.join(a.set, 'manifest.json'), 'w').write('{\n' + fields + '  "images": [\n' + lines + '\n  ]\n}\n')
    print(f'{a.set}: {len(entries)} pictures of {len({e["object"] for e in entries})} objects, {size / 1e6:.2f} MB')


wanted = [n for n in whole(list(read())) if n['category'] in a.of.split(',')]
write(wanted if a.of == 'geen' else equal(wanted))
