"""The kernels of kernels_cpp as autograd functions. Tensors are float32, contiguous, channels last."""

import ctypes

import torch

import paths

library = ctypes.CDLL(str(paths.work() / "kernels.so"))
# Freed memory is kept: a large tensor of each step must not be asked from the system, and cleared by it, anew.
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
ctypes.CDLL(None).mallopt(M_MMAP_THRESHOLD, 2**25)
ctypes.CDLL(None).mallopt(M_TRIM_THRESHOLD, 2**31 - 1)
P, I, L, F = ctypes.c_void_p, ctypes.c_int, ctypes.c_long, ctypes.c_float
library.pw_fwd.argtypes = [P, P, P, P, L, I, I, I]
library.pw_grad.argtypes = [P, P, P, L, I, I]
library.dw_fwd.argtypes = [P, P, P, P, I, I, I, I, I]
library.dw_bwd.argtypes = [P, P, P, P, P, I, I, I, I]
library.bn_stats.argtypes = [P, L, I, P, P]
library.bn_apply.argtypes = [P, P, P, P, P, L, I]
library.bn_bwd.argtypes = [P] * 10 + [L, I]
library.im2col_stem.argtypes = [P, P, I, I]
library.avgpool2.argtypes = [P, P, I, I]
library.teacher_fwd.argtypes = [P, P, P, P, P, I]
library.augment.argtypes = [P, I, I, F, F, F, F, I, P, P, P]

NORM_EPSILON, NORM_MOMENTUM = 1e-3, 0.02


def at(tensor):
    """Address of a tensor's first number."""
    return tensor.data_ptr()


def halve(x):
    """Mean of each 2x2 block: [N, H, H, 3] -> [N, H/2, H/2, 3]."""
    n, side = x.shape[:2]
    y = torch.empty(n, side // 2, side // 2, 3)
    library.avgpool2(at(x), at(y), n, side)
    return y


def stem_columns(x):
    """Patches of the 3x3, stride 2 stem, input scaled to [-1, 1]: [N, H, H, 3] -> [N, H/2, H/2, 32], 27 used."""
    n, side = x.shape[:2]
    columns = torch.empty(n, side // 2, side // 2, 32)
    library.im2col_stem(at(x), at(columns), n, side)
    return columns


class Pointwise(torch.autograd.Function):
    """x [..., K] times w [K, N]."""

    @staticmethod
    def forward(ctx, x, w):
        k, n = w.shape
        y = torch.empty(*x.shape[:-1], n)
        ctx.save_for_backward(x, w)
        library.pw_fwd(at(x), at(w), None, at(y), x.numel() // k, k, n, 0)
        return y

    @staticmethod
    def backward(ctx, grad):
        x, w = ctx.saved_tensors
        k, n = w.shape
        grad = grad.contiguous()
        m = x.numel() // k
        dw = torch.empty_like(w)
        library.pw_grad(at(x), at(grad), at(dw), m, k, n)
        if not ctx.needs_input_grad[0]:
            return None, dw
        dx, turned = torch.empty_like(x), w.t().contiguous()
        library.pw_fwd(at(grad), at(turned), None, at(dx), m, n, k, 0)
        return dx, dw


class Depthwise(torch.autograd.Function):
    """x [N, H, H, C] with a 3x3 kernel w [9, C], stride s, padding SAME."""

    @staticmethod
    def forward(ctx, x, w, s):
        n, side, _, c = x.shape
        y = torch.empty(n, side // s, side // s, c)
        ctx.save_for_backward(x, w)
        ctx.stride = s
        library.dw_fwd(at(x), at(w), None, at(y), n, side, c, s, 0)
        return y

    @staticmethod
    def backward(ctx, grad):
        x, w = ctx.saved_tensors
        n, side, _, c = x.shape
        grad, dx, dw = grad.contiguous(), torch.empty_like(x), torch.empty_like(w)
        library.dw_bwd(at(x), at(w), at(grad), at(dx), at(dw), n, side, c, ctx.stride)
        return dx, dw, None


class NormRelu6(torch.autograd.Function):
    """relu6(batch norm of x, plus the residual if there is one)."""

    @staticmethod
    def forward(ctx, x, residual, gamma, beta, running_mean, running_var, training):
        c = x.shape[-1]
        m, y = x.numel() // c, torch.empty_like(x)
        if training:
            mean, var = torch.empty(c), torch.empty(c)
            library.bn_stats(at(x), m, c, at(mean), at(var))
            running_mean.lerp_(mean, NORM_MOMENTUM)
            running_var.lerp_(var, NORM_MOMENTUM)
        else:
            mean, var = running_mean, running_var
        inverse = (var + NORM_EPSILON).rsqrt()
        scale = gamma.detach() * inverse
        shift = beta.detach() - mean * scale
        library.bn_apply(at(x), None if residual is None else at(residual), at(scale), at(shift), at(y), m, c)
        ctx.save_for_backward(x, y, mean, inverse, gamma)
        ctx.has_residual = residual is not None
        return y

    @staticmethod
    def backward(ctx, grad):
        x, y, mean, inverse, gamma = ctx.saved_tensors
        c = x.shape[-1]
        grad = grad.contiguous()
        residual = torch.empty_like(x) if ctx.has_residual else None
        dx, dgamma, dbeta = torch.empty_like(x), torch.empty(c), torch.empty(c)
        inputs = [None if t is None else at(t) for t in (x, y, grad, residual, dx, mean, inverse, gamma, dgamma, dbeta)]
        library.bn_bwd(*inputs, x.numel() // c, c)
        return dx, residual, dgamma, dbeta, None, None, None
