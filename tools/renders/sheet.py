"""Contact sheet: python3 sheet.py OUT.jpg FOLDER [--size 160] [--cols 12] [--mask] [NAMES...]"""
import argparse
import glob
import os
from PIL import Image, ImageDraw

p = argparse.ArgumentParser()
p.add_argument('out')
p.add_argument('folder')
p.add_argument('names', nargs='*')
p.add_argument('--size', type=int, default=160)
p.add_argument('--cols', type=int, default=10)
p.add_argument('--newer', type=float, default=0, help='only files newer than this many seconds since 1970')
a = p.parse_args()
found = sorted(f for e in ('png', 'webp') for f in glob.glob(f'{a.folder}/*.{e}') if '.mask.' not in f and '.tmp.' not in f)
found = [f for f in found if os.path.getmtime(f) > a.newer and (not a.names or any(n in os.path.basename(f) for n in a.names))]
s, rows = a.size, -(-len(found) // a.cols)
sheet = Image.new('RGB', (a.cols * s, rows * (s + 12)), 'white')
d = ImageDraw.Draw(sheet)
for i, f in enumerate(found):
    x, y = i % a.cols * s, i // a.cols * (s + 12)
    sheet.paste(Image.open(f).convert('RGB').resize((s, s), Image.LANCZOS), (x, y))
    d.text((x + 2, y + s), os.path.basename(f).rsplit('.', 1)[0][:26], fill='black')
sheet.save(a.out, quality=90)
print(len(found), a.out)
