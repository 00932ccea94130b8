"""Reads and writes weights to go on from.

usage: checkpoint.py CHECKPOINT OUT.npz   writes the kept (average) weights as float16, small enough for the repository
"""

import sys

import numpy as np
import torch

SAMPLES = "samples"


def read(path):
    """A checkpoint of train.py (.pt) or one written by this script (.npz) -> (weights by name, samples seen)."""
    if str(path).endswith(".npz"):
        stored = np.load(path)
        weights = {name: torch.from_numpy(stored[name].astype(np.float32)) for name in stored.files if name != SAMPLES}
        return weights, int(stored[SAMPLES])
    checkpoint = torch.load(path)
    return checkpoint["ema"], checkpoint[SAMPLES]


def main():
    weights, samples = read(sys.argv[1])
    halves = {name: value.numpy().astype(np.float16) for name, value in weights.items()}
    largest = max(float(np.abs(value).max()) for value in halves.values())
    if not np.isfinite(largest):
        raise SystemExit("Expected weights within float16's range, found larger ones.")
    np.savez_compressed(sys.argv[2], **halves, **{SAMPLES: samples})
    print(f"{sys.argv[2]}: {len(halves)} tensors, {samples} samples seen")


if __name__ == "__main__":
    main()
