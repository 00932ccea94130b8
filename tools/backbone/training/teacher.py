"""The real MobileNetV1 0.25 224, from its TensorFlow.js graph model, for its answers only: no weight is copied."""

import ctypes

import numpy as np
import torch
from torch import nn
from torch.nn import functional

import graph_model
import kernels
import paths

PREFIX = "module_apply_default/MobilenetV1/MobilenetV1/"
LAST = "module/MobilenetV1/Logits/Conv2d_1c_1x1/"
STRIDES = [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]


class Teacher(nn.Module):
    """Plain PyTorch: pictures [N, 3, 224, 224] in [0, 1] -> (feature map [N, 256, 7, 7], embedding, logits [N, 1001])."""

    def __init__(self, folder=None):
        super().__init__()
        weights = graph_model.read_weights(folder or paths.teacher())
        scale, shift = (float(weights[f"module_apply_default/hub_input/{op}/y"]) for op in ("Mul", "Sub"))
        if abs(scale - 2) > 1e-6 or abs(shift - 1) > 1e-6:
            raise SystemExit(f"Expected a model for pictures in [0, 1] (x * 2 - 1), found x * {scale} - {shift}.")

        def parameter(name, *axes):
            values = weights[name].transpose(axes) if axes else weights[name]
            return nn.Parameter(torch.from_numpy(np.ascontiguousarray(values)).clone(), requires_grad=False)

        def layer(name, kind, *axes):
            kernel = f"{PREFIX}{name}/{kind}_weights"
            return parameter(kernel, *axes), parameter(f"{PREFIX}{name}/{kind}_bn_offset")

        self.stem = nn.ParameterList(layer("Conv2d_0", "Conv2D", 3, 2, 0, 1))
        self.blocks = nn.ModuleList(
            nn.ParameterList(
                layer(f"Conv2d_{i}_depthwise", "depthwise", 2, 3, 0, 1)
                + layer(f"Conv2d_{i}_pointwise", "Conv2D", 3, 2, 0, 1)
            )
            for i in range(1, len(STRIDES) + 1)
        )
        self.weight = nn.Parameter(torch.from_numpy(weights[LAST + "weights"][0, 0].T.copy()), requires_grad=False)
        self.bias = parameter(LAST + "biases")

    def forward(self, x):
        x = functional.pad(x * 2 - 1, (0, 1, 0, 1))
        x = functional.conv2d(x, *self.stem, 2).clamp_(0, 6)
        for (depthwise, b1, pointwise, b2), stride in zip(self.blocks, STRIDES):
            y = functional.pad(x, (0, 1, 0, 1)) if stride == 2 else x
            y = functional.conv2d(y, depthwise, b1, stride, 0 if stride == 2 else 1, groups=x.shape[1]).clamp_(0, 6)
            x = functional.conv2d(y, pointwise, b2).clamp_(0, 6)
        embedding = x.mean((2, 3))
        return x, embedding, functional.linear(embedding, self.weight, self.bias)


class FastTeacher:
    """The same on our kernels: [N, 224, 224, 3] in [0, 1] -> (feature map [N, 7, 7, 256], embedding, logits)."""

    def __init__(self):
        teacher = Teacher()
        kernel, bias = (value.data for value in teacher.stem)
        self.values, channels = [kernel.permute(2, 3, 1, 0).reshape(27, -1), bias], [len(bias)]
        for block in teacher.blocks:
            depthwise, b1, pointwise, b2 = (value.data for value in block)
            self.values += [depthwise.reshape(-1, 9).t(), b1, pointwise[:, :, 0, 0].t(), b2]
            channels.append(len(b2))
        self.values = [value.contiguous() for value in self.values]
        self.addresses = (kernels.P * len(self.values))(*[kernels.at(value) for value in self.values])
        self.channels = (ctypes.c_int * len(channels))(*channels)
        self.strides = (ctypes.c_int * len(STRIDES))(*STRIDES)
        self.weight, self.bias = teacher.weight.data.t().contiguous(), teacher.bias.data

    def __call__(self, x):
        features = torch.empty(len(x), 7, 7, 256)
        shape = (self.addresses, self.channels, self.strides)
        kernels.library.teacher_fwd(kernels.at(x), *shape, kernels.at(features), len(x))
        embedding = features.mean((1, 2))
        return features, embedding, torch.addmm(self.bias, embedding, self.weight)
