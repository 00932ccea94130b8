"""Makes a stored network as large as `student.py` says now, with the same answers: training then goes on from what it knows.

usage: grow.py SMALLER.npz LARGER.npz   (checkpoints of checkpoint.py)
Wider layers: what reads the new channels starts at zero (Chen et al., Net2Net, 2016). New blocks: their norm's gain starts
at zero, so that at first they only hand on what they get.
"""

import sys

import numpy as np
import torch

import checkpoint
import recipe
from student import BLOCKS, FastStudent

#: Where the blocks of the smaller network (11, see README.md) are in the larger one; the others are new and must be residual.
KEPT = [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]


def place(wanted, stored, reads):
    """`stored` in the corner of `wanted`; rows that read channels which the smaller network did not have become zero."""
    grown = wanted.clone()
    if reads:
        grown[stored.shape[0] :] = 0
    grown[tuple(slice(0, size) for size in stored.shape)] = stored
    return grown


def grow(stored):
    """Weights of a smaller `FastStudent` -> the same for the one of now."""
    torch.manual_seed(recipe.SEED)
    grown = FastStudent().state_dict()
    names = {f"blocks.{new}.": f"blocks.{old}." for old, new in enumerate(KEPT)}
    for name, wanted in grown.items():
        start = ".".join(name.split(".")[:2]) + "."
        if start.startswith("blocks.") and start not in names:
            if name.endswith("b2.weight"):
                grown[name] = torch.zeros_like(wanted)
            continue
        source = stored[name.replace(start, names[start]) if start in names else name]
        if any(have > want for have, want in zip(source.shape, wanted.shape)):
            raise SystemExit(f"Expected {name} to be at most {tuple(wanted.shape)}, found {tuple(source.shape)}.")
        grown[name] = place(wanted, source, name.endswith(".pw"))
    return grown


def main():
    weights, samples = checkpoint.read(sys.argv[1])
    grown = grow(weights)
    arrays = {name: value.numpy() for name, value in grown.items()}
    np.savez_compressed(sys.argv[2], **arrays, **{checkpoint.SAMPLES: samples})
    count = sum(value.numel() for name, value in grown.items() if "running" not in name)
    print(f"{sys.argv[2]}: {len(BLOCKS)} blocks, {count} weights")


if __name__ == "__main__":
    main()
