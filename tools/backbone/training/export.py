"""Writes a checkpoint as the TensorFlow.js graph model that the lesson loads.

usage: export.py CHECKPOINT FOLDER   then describe it: node tools/backbone/describe.mjs FOLDER
"""

import base64
import json
import sys
from pathlib import Path

import numpy as np
import torch

import checkpoint
import folded
import pictures
import quantise
from student import BLOCKS, STEM, to_student

#: Names under which @tensorflow-models/mobilenet looks for the embedding and the logits.
PREFIX = "module_apply_default/MobilenetV1/Logits/"
TRY_ON = {"general": 200, "debian": 100, "waste-b": 100}
FLOAT = {"type": "DT_FLOAT"}


def text(value):
    return base64.b64encode(value.encode()).decode()


def integers(*values):
    return {"list": {"i": [str(value) for value in values]}}


class Graph:
    """Nodes of the graph, and the weights in their order."""

    def __init__(self, codes):
        self.nodes, self.entries, self.data, self.codes = [], [], b"", codes

    def node(self, name, op, *inputs, **attributes):
        self.nodes.append({"name": name, "op": op, "input": list(inputs), "attr": attributes})
        return name

    def constant(self, name, values, **entry):
        """A weight; `values` are stored as they are."""
        kind = "DT_INT32" if values.dtype == np.int32 else "DT_FLOAT"
        shape = {"dim": [{"size": str(size)} for size in values.shape]}
        attributes = {"dtype": {"type": kind}, "value": {"tensor": {"dtype": kind, "tensorShape": shape}}}
        self.nodes.append({"name": name, "op": "Const", "attr": attributes})
        dtype = "int32" if kind == "DT_INT32" else "float32"
        self.entries.append({"name": name, "shape": list(values.shape), "dtype": dtype, **entry})
        self.data += values.tobytes()
        return name

    def rounded(self, name):
        """A weight of `folded`, as `quantise` coded it."""
        codes, step, lowest = self.codes[name]
        stored = {"min": lowest, "scale": step, "dtype": str(codes.dtype)}
        return self.constant(f"student/{name}", codes, quantization=stored)

    def layer(self, op, name, x, stride, relu):
        """Convolution with bias and, unless told otherwise, relu6, in one step."""
        fused = [text("BiasAdd")] + ([text("Relu6")] if relu else [])
        return self.node(
            f"student/{name}",
            op,
            x,
            self.rounded(f"{name}/weights"),
            self.rounded(f"{name}/bias"),
            T=FLOAT,
            data_format={"s": text("NHWC")},
            padding={"s": text("SAME")},
            strides=integers(1, stride, stride, 1),
            dilations=integers(1, 1, 1, 1),
            explicit_paddings={"list": {}},
            num_args={"i": "1"},
            epsilon={"f": 0.0},
            fused_ops={"list": {"s": fused}},
        )


def build(codes):
    """Codes of `quantise` -> the whole graph."""
    graph = Graph(codes)
    shape = {"shape": {"dim": [{"size": size} for size in ("-1", "224", "224", "3")]}}
    graph.nodes.append({"name": "images", "op": "Placeholder", "attr": {"dtype": FLOAT, "shape": shape}})
    halved = {"ksize": integers(1, 2, 2, 1), "strides": integers(1, 2, 2, 1)}
    layout = {"data_format": {"s": text("NHWC")}, "padding": {"s": text("SAME")}}
    x = graph.node("student/halve", "AvgPool", "images", T=FLOAT, **layout, **halved)
    x = graph.node("student/mul", "Mul", x, graph.constant("student/mul/y", np.float32(2)), T=FLOAT)
    x = graph.node("student/sub", "Sub", x, graph.constant("student/sub/y", np.float32(1)), T=FLOAT)
    x = graph.layer("_FusedConv2D", "stem", x, 2, True)
    inputs = STEM
    for i, (outputs, stride) in enumerate(BLOCKS):
        residual = stride == 1 and inputs == outputs
        y = graph.layer("FusedDepthwiseConv2dNative", f"b{i}/dw", x, stride, True)
        y = graph.layer("_FusedConv2D", f"b{i}/pw", y, 1, not residual)
        if residual:
            y = graph.node(
                f"student/b{i}/relu6", "Relu6", graph.node(f"student/b{i}/add", "Add", x, y, T=FLOAT), T=FLOAT
            )
        x, inputs = y, outputs
    axes = graph.constant(f"{PREFIX}global_pool/reduction_indices", np.array([1, 2], np.int32))
    x = graph.node(f"{PREFIX}global_pool", "Mean", x, axes, T=FLOAT, Tidx={"type": "DT_INT32"}, keep_dims={"b": True})
    x = graph.layer("_FusedConv2D", "logits", x, 1, False)
    graph.node(f"{PREFIX}SpatialSqueeze", "Squeeze", x, T=FLOAT, squeeze_dims=integers(1, 2))
    return graph


def signature():
    """Input and output as the converter describes them."""

    def tensor(name, *sizes):
        return {
            f"{name}:0": {
                "name": f"{name}:0",
                "dtype": "DT_FLOAT",
                "tensorShape": {"dim": [{"size": s} for s in sizes]},
            }
        }

    outputs = tensor(f"{PREFIX}SpatialSqueeze", "-1", "1001")
    return {"inputs": tensor("images", "-1", "224", "224", "3"), "outputs": outputs}


def main():
    (weights, samples), folder = checkpoint.read(sys.argv[1]), Path(sys.argv[2])
    random = np.random.default_rng(0)
    drawn = []
    for name, count in TRY_ON.items():
        pixels, _ = pictures.squares(name)
        drawn.append(pixels[random.permutation(len(pixels))[:count]])
    tried = torch.from_numpy(np.concatenate(drawn)).permute(0, 3, 1, 2).float() / 255
    graph = build(quantise.quantise(folded.fold_student(to_student(weights)), tried))
    model = {
        "format": "graph-model",
        "generatedBy": "tools/backbone/training/export.py",
        "convertedBy": "tools/backbone/training/export.py",
        "userDefinedMetadata": {"signature": signature(), "samples": samples},
        "modelTopology": {"node": graph.nodes, "versions": {"minConsumer": 12}},
        "weightsManifest": [{"paths": ["group1-shard1of1.bin"], "weights": graph.entries}],
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.json").write_text(json.dumps(model, separators=(",", ":")))
    (folder / "group1-shard1of1.bin").write_bytes(graph.data)
    print(f"{folder}: {len(graph.data)} bytes of weights")


if __name__ == "__main__":
    main()
