"""Our own small network: 224 -> 2x2 mean -> 112, depthwise-separable blocks with residuals, 7x7x256 -> mean -> 1001.

`Student` is plain PyTorch (evaluation, export, checks); `FastStudent` has the same weights on our kernels (training).
"""

import torch
from torch import nn
from torch.nn import functional

import kernels

STEM, CLASSES = 16, 1001
#: Channels and stride of each block; all depthwise kernels are 3x3.
BLOCKS = [(32, 2), (32, 1), (128, 2), *[(128, 1)] * 3, (128, 2), *[(128, 1)] * 3, *[(256, 1)] * 3]
FEATURES = BLOCKS[-1][0]


class Block(nn.Module):
    """Depthwise 3x3, pointwise, and the input added where shapes agree."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.stride, self.residual = stride, stride == 1 and inputs == outputs
        self.dw = nn.Conv2d(inputs, inputs, 3, stride, 0 if stride == 2 else 1, groups=inputs, bias=False)
        self.b1 = nn.BatchNorm2d(inputs, eps=kernels.NORM_EPSILON)
        self.pw = nn.Conv2d(inputs, outputs, 1, bias=False)
        self.b2 = nn.BatchNorm2d(outputs, eps=kernels.NORM_EPSILON)

    def forward(self, x):
        # TensorFlow's SAME at stride 2 pads below and to the right only.
        y = functional.pad(x, (0, 1, 0, 1)) if self.stride == 2 else x
        y = self.b2(self.pw(functional.relu6(self.b1(self.dw(y)))))
        return functional.relu6(x + y if self.residual else y)


class Student(nn.Module):
    """Pictures [N, 3, 224, 224] in [0, 1] -> (feature map [N, 256, 7, 7], embedding [N, 256], logits [N, 1001])."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, STEM, 3, 2, 0, bias=False)
        self.bn0 = nn.BatchNorm2d(STEM, eps=kernels.NORM_EPSILON)
        widths = [STEM] + [width for width, _ in BLOCKS]
        self.blocks = nn.ModuleList(Block(i, o, stride) for i, (o, stride) in zip(widths, BLOCKS))
        self.fc = nn.Linear(FEATURES, CLASSES)

    def forward(self, x):
        x = functional.avg_pool2d(x, 2) * 2 - 1
        x = functional.relu6(self.bn0(self.stem(functional.pad(x, (0, 1, 0, 1)))))
        for block in self.blocks:
            x = block(x)
        embedding = x.mean((2, 3))
        return x, embedding, self.fc(embedding)


class FastNorm(nn.Module):
    """Batch norm and relu6 in one pass."""

    def __init__(self, channels, gain=1.0):
        super().__init__()
        self.weight = nn.Parameter(torch.full((channels,), gain))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))

    def forward(self, x, residual=None):
        state = (self.weight, self.bias, self.running_mean, self.running_var, self.training)
        return kernels.NormRelu6.apply(x, residual, *state)


class FastBlock(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.stride, self.residual = stride, stride == 1 and inputs == outputs
        self.dw = nn.Parameter(torch.randn(9, inputs) * (2 / 9) ** 0.5)
        self.b1 = FastNorm(inputs)
        self.pw = nn.Parameter(torch.randn(inputs, outputs) * (2 / inputs) ** 0.5)
        # A residual block starts close to doing nothing.
        self.b2 = FastNorm(outputs, 0.3 if self.residual else 1.0)

    def forward(self, x):
        y = self.b1(kernels.Depthwise.apply(x, self.dw, self.stride))
        return self.b2(kernels.Pointwise.apply(y, self.pw), x if self.residual else None)


class FastStudent(nn.Module):
    """Halved pictures [N, 112, 112, 3] in [0, 1] -> (feature map [N, 7, 7, 256], embedding, logits)."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Parameter(torch.randn(32, STEM) * (2 / 27) ** 0.5)
        self.bn0 = FastNorm(STEM)
        widths = [STEM] + [width for width, _ in BLOCKS]
        self.blocks = nn.ModuleList(FastBlock(i, o, stride) for i, (o, stride) in zip(widths, BLOCKS))
        self.fc = nn.Linear(FEATURES, CLASSES)
        nn.init.normal_(self.fc.weight, std=0.02)
        nn.init.zeros_(self.fc.bias)

    def forward(self, x):
        x = self.bn0(kernels.Pointwise.apply(kernels.stem_columns(x), self.stem))
        for block in self.blocks:
            x = block(x)
        embedding = x.mean((1, 2))
        return x, embedding, self.fc(embedding)


def to_student(state):
    """A FastStudent's weights -> the same network in plain PyTorch, ready to be evaluated."""
    student = Student()
    plain = {key: value for key, value in student.state_dict().items()}
    plain.update({key: value for key, value in state.items() if key in plain and value.shape == plain[key].shape})
    plain["stem.weight"] = state["stem"][:27].reshape(3, 3, 3, STEM).permute(3, 2, 0, 1).contiguous()
    for i in range(len(BLOCKS)):
        depthwise = state[f"blocks.{i}.dw"]
        plain[f"blocks.{i}.dw.weight"] = depthwise.t().reshape(-1, 1, 3, 3).contiguous()
        plain[f"blocks.{i}.pw.weight"] = state[f"blocks.{i}.pw"].t()[:, :, None, None].contiguous()
    student.load_state_dict(plain)
    return student.eval()
