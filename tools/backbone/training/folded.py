"""The student as it is shipped: batch norms folded into the layers, weights in TensorFlow's layout.

Weights are a dict of float32 arrays: `stem`, `b0/dw`, `b0/pw`, ..., `logits`, each with `/weights` and `/bias`.
"""

import numpy as np
import torch
from torch.nn import functional

from student import BLOCKS, STEM


def fold(layer, norm):
    """Convolution and batch norm -> (weights [out, in, h, w], bias [out]), float64."""
    gain = norm.weight.detach().double() / (norm.running_var.double() + norm.eps).sqrt()
    bias = norm.bias.detach().double() - norm.running_mean.double() * gain
    return (layer.weight.detach().double() * gain[:, None, None, None]).numpy(), bias.numpy()


def fold_student(student):
    """A plain `Student` -> its weights."""
    weights = {}

    def add(name, kernel, bias, axes):
        weights[f"{name}/weights"] = np.ascontiguousarray(kernel.transpose(axes), np.float32)
        weights[f"{name}/bias"] = np.asarray(bias, np.float32)

    add("stem", *fold(student.stem, student.bn0), (2, 3, 1, 0))
    for i, block in enumerate(student.blocks):
        add(f"b{i}/dw", *fold(block.dw, block.b1), (2, 3, 0, 1))
        add(f"b{i}/pw", *fold(block.pw, block.b2), (2, 3, 1, 0))
    last = student.fc.weight.detach().numpy()[:, :, None, None]
    add("logits", last, student.fc.bias.detach().numpy(), (2, 3, 1, 0))
    return weights


def forward(weights, x, see=None):
    """Pictures [N, 3, 224, 224] in [0, 1] -> (embedding [N, 256], logits [N, 1001]).

    `see(name, input)` is called with what goes into each pointwise layer and into the last one, before its weights are
    read: a caller may then replace them.
    """

    def layer(name, x, axes, **how):
        kernel = torch.from_numpy(np.ascontiguousarray(weights[f"{name}/weights"].transpose(axes)))
        return functional.conv2d(x, kernel, torch.from_numpy(weights[f"{name}/bias"]), **how)

    x = functional.avg_pool2d(x, 2) * 2 - 1
    x = functional.relu6(layer("stem", functional.pad(x, (0, 1, 0, 1)), (3, 2, 0, 1), stride=2))
    inputs = STEM
    for i, (outputs, stride) in enumerate(BLOCKS):
        y = functional.pad(x, (0, 1, 0, 1)) if stride == 2 else x
        padding = 0 if stride == 2 else 1
        y = layer(f"b{i}/dw", y, (2, 3, 0, 1), stride=stride, padding=padding, groups=inputs)
        y = functional.relu6(y)
        if see:
            see(f"b{i}/pw", y)
        y = layer(f"b{i}/pw", y, (3, 2, 0, 1))
        x = functional.relu6(x + y if stride == 1 and inputs == outputs else y)
        inputs = outputs
    x = x.mean((2, 3), keepdim=True)
    if see:
        see("logits", x)
    return x[:, :, 0, 0], layer("logits", x, (3, 2, 0, 1))[:, :, 0, 0]
