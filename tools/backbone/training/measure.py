"""Figures of a student on the measuring photos. Half of them may be watched while training; the other half decides.

usage: measure.py CHECKPOINT [CHECKPOINT ...]   prints a table and writes WORK/figures.json
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch

import kernels
import paths
import pictures
import recipe
import transfer
from student import FastStudent
from teacher import FastTeacher


def half_of(path):
    """Which half a photo is in, from its name alone: the same on every machine, chosen by nobody."""
    return "watch" if hashlib.sha256(Path(path).name.encode()).digest()[0] % 2 else "final"


def photos(half=None):
    """-> (pixels [N, 224, 224, 3] float in [0, 1], material [N])"""
    pixels, names = pictures.squares("photos")
    kept = [i for i, name in enumerate(names) if half is None or half_of(name) == half]
    materials = np.array([Path(names[i]).parent.name for i in kept])
    return torch.from_numpy(pixels[kept]).float() / 255, materials


def run(model, pixels):
    """-> (logits [N, 1001], embedding [N, 256])"""
    logits, embeddings = [], []
    with torch.no_grad():
        for batch in pixels.split(50):
            _, embedding, out = model(batch if isinstance(model, FastTeacher) else kernels.halve(batch.contiguous()))
            logits.append(out)
            embeddings.append(embedding)
    return torch.cat(logits), torch.cat(embeddings)


class Agreement:
    """How often a student gives the teacher's answer on one half of the photos."""

    def __init__(self, half):
        self.pixels, self.materials = photos(half)
        self.logits, self.embedding = run(FastTeacher(), self.pixels)

    def of(self, model):
        """-> shares: the same first answer; the teacher's first answer among the student's first five."""
        logits, _ = run(model.eval(), self.pixels)
        best = self.logits[:, 1:].argmax(1, keepdim=True)
        five = logits[:, 1:].topk(5).indices
        return {
            "top1": (five[:, :1] == best).float().mean().item(),
            "top5": (five == best).any(1).float().mean().item(),
        }

    def text(self, model):
        return "  ".join(f"{name} {share:.1%}" for name, share in self.of(model).items())


def student_of(path):
    """The kept (average) weights of a checkpoint -> (FastStudent, samples seen)."""
    checkpoint = torch.load(path)
    student = FastStudent()
    student.load_state_dict(checkpoint["ema"])
    return student.eval(), checkpoint["samples"]


def papier_pmd(model, halves):
    """Accuracy on unseen photos by number of training photos per category, from the embedding and from the logits."""
    answers = {}
    for half in halves:
        pixels, materials = photos(half)
        keep = np.isin(materials, recipe.PAPIER + recipe.PMD)
        logits, embedding = run(model, pixels[keep])
        labels = np.where(np.isin(materials[keep], recipe.PAPIER), 1.0, -1.0)
        answers[half] = {"embedding": embedding.numpy(), "logits": logits[:, 1:].numpy(), "label": labels}
    return {kind: transfer.accuracy(*answers.values(), kind) for kind in ("embedding", "logits")}


def main():
    torch.set_num_threads(1)
    torch.manual_seed(recipe.SEED)
    final, figures = Agreement("final"), {}
    models = {"MobileNet": (FastTeacher(), None), **{path: student_of(path) for path in sys.argv[1:]}}
    for name, (model, samples) in models.items():
        row = {"samples": samples, "papierPmd": papier_pmd(model, ("watch", "final"))}
        if samples is not None:
            row["photos"] = final.of(model)
        figures[name] = row
        print(name, json.dumps(row), flush=True)
    (paths.work() / "figures.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
