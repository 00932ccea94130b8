"""Compares our kernels with PyTorch's own layers, forward and backward; fails when they differ. usage: check_kernels.py"""

import torch

import kernels
from student import FastStudent, to_student
from teacher import FastTeacher, Teacher

#: In a network this deep a value close to a corner of relu6 may fall on either side of it by rounding alone, which changes
#: the gradients before it by up to 0.005; all else agrees within 0.00001, and a wrong kernel differs by a tenth or more.
TOLERANCE = 1e-2


def relative(ours, theirs):
    return ((ours - theirs).norm() / theirs.norm()).item()


def main():
    torch.manual_seed(0)
    x = torch.rand(8, 224, 224, 3)
    planes = x.permute(0, 3, 1, 2).contiguous()
    with torch.no_grad():
        found = {"teacher's logits": relative(FastTeacher()(x)[2], Teacher()(planes)[2])}
    fast = FastStudent().train()
    plain = to_student(fast.state_dict()).train()
    ours, theirs = fast(kernels.halve(x))[2], plain(planes)[2]
    found["student's logits"] = relative(ours, theirs)
    direction = torch.randn_like(ours)
    (ours * direction).sum().backward()
    (theirs * direction).sum().backward()
    found["gradient of the last layer"] = relative(fast.fc.weight.grad, plain.fc.weight.grad)
    found["gradient of the stem"] = relative(
        fast.stem.grad[:27], plain.stem.weight.grad.permute(2, 3, 1, 0).reshape(27, -1)
    )
    for i, (a, b) in enumerate(zip(fast.blocks, plain.blocks)):
        found[f"depthwise gradient of block {i}"] = relative(a.dw.grad.t(), b.dw.weight.grad.flatten(1))
        found[f"pointwise gradient of block {i}"] = relative(a.pw.grad.t(), b.pw.weight.grad.flatten(1))
        found[f"norm gradient of block {i}"] = relative(a.b2.weight.grad, b.b2.weight.grad)
    wrong = {name: value for name, value in found.items() if not value < TOLERANCE}
    if wrong:
        raise SystemExit(f"Expected our kernels to agree with PyTorch within {TOLERANCE}, found {wrong}.")
    print(f"kernels: {len(found)} comparisons with PyTorch, largest relative difference {max(found.values()):.1e}")


if __name__ == "__main__":
    main()
