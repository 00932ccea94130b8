"""Trains the student to imitate the teacher. The learning rate follows the clock, so that a run ends on time.

usage: train.py --minutes 52 [--from CHECKPOINT] [--peak LEARNING RATE]   writes WORK/student.pt
"""

import argparse
import math
import time

import numpy as np
import torch

import checkpoint
import measure
import measured
import paths
import recipe
from loss import DistillationLoss
from muon import Muon
from samples import Batches
from student import FastStudent

REPORT_SECONDS, SAVE_SECONDS = 60, 240
BATCHES_FOR_MAP = 12


def optimizers(student, loss):
    """Muon for the pointwise layers, AdamW for the rest; biases and norms are not decayed."""
    pointwise = [block.pw for block in student.blocks]
    taken = {id(matrix) for matrix in pointwise}
    rest = [p for p in [*student.parameters(), *loss.parameters()] if id(p) not in taken]
    groups = [
        {"params": [p for p in rest if p.dim() > 1], "weight_decay": recipe.WEIGHT_DECAY},
        {"params": [p for p in rest if p.dim() == 1], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.99), foreach=True), Muon(pointwise, recipe.WEIGHT_DECAY)


def follow(ema, student, step):
    """Moves the average weights (those that are kept) towards the student's."""
    decay = min(recipe.EMA, (1 + step) / (20 + step))
    with torch.no_grad():
        for average, value in zip(ema.state_dict().values(), student.state_dict().values()):
            average.lerp_(value, 1 - decay)


def feature_pairs(student, batches):
    """Feature maps of student and teacher on a few batches."""
    for _ in range(BATCHES_FOR_MAP):
        pictures, features, _ = batches.take()
        with torch.no_grad():
            yield student.eval()(pictures)[0], features.clone()
        batches.give_back()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--minutes", type=float, required=True)
    arguments.add_argument("--from", dest="start")
    arguments.add_argument("--peak", type=float, help="highest learning rate; lower for a short run on good weights")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    # Momentum of what gets no gradient fades to numbers so small that processors handle them ten times as slowly: make them 0.
    torch.set_flush_denormal(True)
    torch.manual_seed(recipe.SEED)
    student, ema, before = FastStudent(), FastStudent(), 0
    if options.start:
        weights, before = checkpoint.read(options.start)
        student.load_state_dict(weights)
    ema.load_state_dict(student.state_dict())
    peak = options.peak or (recipe.LEARNING_RATE_CONTINUED if options.start else recipe.LEARNING_RATE)
    loss = DistillationLoss()
    steppers, watch = optimizers(student, loss), measure.Agreement(measured.photos("watch")[0])

    def save(step):
        state = {"ema": ema.state_dict(), "raw": student.state_dict(), "samples": before + step * recipe.BATCH}
        torch.save(state, paths.work() / "student.pt")
        print(f"   photos to watch: {watch.text(measure.of_student(ema))}", flush=True)

    # Another seed than the run that made the checkpoint: other pictures, other changes.
    with Batches(recipe.SEED + before) as batches:
        if options.start:
            loss.fit_map(list(feature_pairs(student, batches)))
        start = reported = saved = time.time()
        step, total, sums, count = 0, options.minutes * 60, None, 0
        while (elapsed := time.time() - start) < total:
            rate = peak * min(1, (step + 1) / recipe.WARM_UP_STEPS) * 0.5 * (1 + math.cos(math.pi * elapsed / total))
            for group in (group for stepper in steppers for group in stepper.param_groups):
                group["lr"] = rate
            calm = batches.calm.value = int(elapsed > recipe.CALM_FROM * total)
            pictures, features, logits = batches.take()
            student.train()
            value, parts = loss(student(pictures), features, logits, calm)
            for stepper in steppers:
                stepper.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(student.parameters(), recipe.CLIP)
            for stepper in steppers:
                stepper.step()
            batches.give_back()
            step += 1
            follow(ema, student, step)
            row = np.array([part.item() for part in parts.values()])
            sums, count = (row if sums is None else sums + row), count + 1
            if (now := time.time()) - reported > REPORT_SECONDS:
                means = "  ".join(f"{name} {mean:.3f}" for name, mean in zip(parts, sums / count))
                speed = count * recipe.BATCH / (now - reported)
                print(f"{elapsed / 60:5.1f} min  {step * recipe.BATCH} samples  {speed:.0f}/s  {means}", flush=True)
                sums, count, reported = None, 0, now
            if now - saved > SAVE_SECONDS:
                saved = now
                save(step)
        save(step)
        print(f"done: {step * recipe.BATCH} samples, {before + step * recipe.BATCH} in all")


if __name__ == "__main__":
    main()
