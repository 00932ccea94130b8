"""Rounds the weights to few bits with little harm to what the network answers.

Nearly all numbers are in the last layer (6 bits) and the large pointwise ones (8). Each rounding error is made up for by
the inputs that are rounded after it (Frantar et al., GPTQ, 2022), so that the layer's output on training pictures, not each
weight, stays close. All others are few and sensitive (first layers, depthwise kernels, biases): 12 bits. TensorFlow.js
knows codes of 8 and 16 bits only; those that stay empty cost next to nothing once the files are compressed.
"""

import numpy as np
import torch

import folded

DAMPING = 0.01
#: Layers with at least this many weights are rounded together. Measured on 200 training pictures with the network of 11
#: blocks: KL divergence from the unrounded answers 0.0010 with 8, 8 and 16 bits (377 kB compressed), 0.0028 with these
#: (314 kB), 0.0045 with 7, 7 and 12 (324 kB); between student and teacher it is some hundreds of times that.
LARGE = 16_000
LAST_BITS, LARGE_BITS, SMALL_BITS = 6, 8, 12
#: Ranges to try, as a share of a layer's largest weights: cutting off a few extremes makes all steps smaller.
RANGES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6)


def affine(values, bits, lowest, highest):
    """Nearest of 2^bits equal steps -> (codes, step, value of code 0); 0 is exact."""
    most = 2**bits - 1
    step = float(highest - lowest) / most or 1.0
    zero = round(-lowest / step)
    codes = np.clip(np.round(values / step) + zero, 0, most)
    return codes.astype(np.uint16 if bits > 8 else np.uint8), step, -zero * step


def value_of(code):
    """What TensorFlow.js makes of (codes, step, value of code 0)."""
    codes, step, lowest = code
    return codes.astype(np.float32) * np.float32(step) + np.float32(lowest)


def round_together(weights, moments, bits, share):
    """Rounds weights [in, out], one input after the other; `moments` [in, in] is the mean of x xT -> code of `affine`."""
    size = len(weights)
    inverse = np.linalg.inv(moments + DAMPING * np.trace(moments) / size * np.eye(size))
    # Upper triangle: row i says how the later inputs make up for an error in input i.
    upper = np.linalg.cholesky(inverse).T
    rest, codes = weights.astype(np.float64).copy(), np.empty(weights.shape, np.uint8)
    lowest, highest = min(0, weights.min()) * share, max(0, weights.max()) * share
    for i in range(size):
        code = affine(rest[i], bits, lowest, highest)
        codes[i] = code[0]
        error = (rest[i] - value_of(code)) / upper[i, i]
        rest[i:] -= upper[i, i:, None] * error[None]
    return codes, code[1], code[2]


def round_layer(weights, x, bits):
    """Weights [1, 1, in, out] and the layer's inputs [N, in, H, W] -> the code that changes its output least."""
    kernel = weights[0, 0].astype(np.float64)
    x = x.permute(0, 2, 3, 1).reshape(-1, len(kernel)).double().numpy()
    moments = x.T @ x / len(x)
    found = []
    for share in RANGES:
        codes, step, lowest = round_together(kernel, moments, bits, share)
        change = value_of((codes, step, lowest)) - kernel
        found.append(((change * (moments @ change)).sum(), (codes[None, None], step, lowest)))
    return min(found, key=lambda pair: pair[0])[1]


def quantise(weights, pictures):
    """Weights of `folded` and pictures to try them on -> {name: code of `affine`}."""
    codes, rounded = {}, dict(weights)
    for name, values in weights.items():
        if values.size < LARGE:
            codes[name] = affine(values, SMALL_BITS, min(0, values.min()), max(0, values.max()))
            rounded[name] = value_of(codes[name])

    def see(layer, x):
        name = f"{layer}/weights"
        if name in codes:
            return
        codes[name] = round_layer(weights[name], x, LAST_BITS if layer == "logits" else LARGE_BITS)
        rounded[name] = value_of(codes[name])

    with torch.no_grad():
        folded.forward(rounded, pictures, see)
    return codes
