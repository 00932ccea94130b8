"""Reads the weights of a TensorFlow.js graph model."""

import json

import numpy as np


def read_weights(folder):
    """-> {name: float32 or int32 array}; knows plain, float16 and affine (uint8, uint16) storage."""
    model = json.loads((folder / "model.json").read_text())
    weights = {}
    for group in model["weightsManifest"]:
        data = b"".join((folder / path).read_bytes() for path in group["paths"])
        start = 0
        for entry in group["weights"]:
            stored = entry.get("quantization", {"dtype": entry["dtype"]})
            count = int(np.prod(entry["shape"]))
            values = np.frombuffer(data, stored["dtype"], count, start).reshape(entry["shape"])
            start += values.nbytes
            if "scale" in stored:
                values = values * np.float32(stored["scale"]) + np.float32(stored["min"])
            weights[entry["name"]] = values.astype(entry["dtype"])
        if start != len(data):
            raise SystemExit(
                f"{folder}: expected {start} bytes of weights, found {len(data)}. Install the model again."
            )
    return weights
