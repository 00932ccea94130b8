"""From a clean render to what a phone would have saved: exposure, white balance, vignette, blur, noise, JPEG."""
import io
import numpy as np
from PIL import Image, ImageFilter


def draw(rng):
    """How this phone and this hand spoil the picture; the same distribution for every category."""
    return {
        'exposure': rng.choice([0, 0, rng.uniform(-0.7, 0.7), rng.uniform(-0.35, 0.35)]),
        'target': rng.uniform(0.24, 0.36),
        'look': rng.choice(['Medium High Contrast', 'Medium High Contrast', 'High Contrast']),
        'balance': (1 + rng.uniform(-0.05, 0.07), 1.0, 1 + rng.uniform(-0.1, 0.05)),
        'vignette': rng.uniform(0, 0.18),
        'blur': rng.choice([0, 0, 0.3, 0.5, rng.uniform(0.5, 0.9)]),
        'noise': rng.choice([0.8, 1.5, 2.5, rng.uniform(2, 5)]),
        'jpeg': rng.choice([0, 60, 72, 85]),
        'seed': rng.randrange(1 << 30),
    }


def spoil(image, s):
    """image: PIL RGB; s: as `draw` gives it."""
    n = image.size[0]
    x = np.asarray(image.filter(ImageFilter.GaussianBlur(s['blur']))).astype(np.float32)
    away = ((np.mgrid[0:n, 0:n] - n / 2) / (n / 2)) ** 2
    x = x * np.array(s['balance']) * (1 - s['vignette'] * away.sum(0) / 2)[..., None]
    r = np.random.RandomState(s['seed'])
    grain = s['noise'] * (0.6 + 0.6 * np.sqrt(np.clip(x, 0, 255) / 255))  # shot noise grows with the light
    x = x + grain * (0.7 * r.randn(n, n, 1) + 0.5 * r.randn(n, n, 3))
    out = Image.fromarray(np.clip(x, 0, 255).astype(np.uint8))
    if s['jpeg']:
        held = io.BytesIO()
        out.save(held, 'JPEG', quality=s['jpeg'])
        out = Image.open(held).convert('RGB')
    return out
