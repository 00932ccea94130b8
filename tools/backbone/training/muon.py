"""Muon (Keller Jordan, 2024) for weight matrices: the step is the momentum's nearest orthogonal matrix.

Every direction of a matrix then learns equally fast, where Adam mostly follows the few largest.
"""

import torch

MOMENTUM, ITERATIONS = 0.95, 5
#: Coefficients of the Newton-Schulz iteration, and the size of a step's numbers, so that Adam's learning rate fits
#: (Liu and others, "Muon is scalable for LLM training", 2025).
A, B, C, SIZE = 3.4445, -4.7750, 2.0315, 0.2


def orthogonal(matrix):
    """A matrix [N, M] with the same singular vectors whose singular values are all about 1 (0.7 to 1.2)."""
    tall = matrix.shape[0] > matrix.shape[1]
    x = matrix.t() if tall else matrix
    x = x / (x.norm() + 1e-7)
    for _ in range(ITERATIONS):
        square = x @ x.t()
        x = A * x + (B * square + C * square @ square) @ x
    return x.t() if tall else x


class Muon(torch.optim.Optimizer):
    """Takes matrices only; weights decay as in AdamW."""

    def __init__(self, matrices, weight_decay):
        super().__init__([{"params": list(matrices)}], {"lr": 0.0, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                state = self.state[weight]
                if not state:
                    state["momentum"] = torch.zeros_like(weight)
                momentum = state["momentum"].lerp_(weight.grad, 1 - MOMENTUM)
                step = orthogonal(weight.grad.lerp(momentum, MOMENTUM))
                weight.mul_(1 - group["lr"] * group["weight_decay"])
                weight.add_(step, alpha=-group["lr"] * SIZE * max(weight.shape) ** 0.5)
