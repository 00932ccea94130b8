"""Figures of a student on pictures that it never saw: photos of waste, general photos and, where named, the lesson's.

Half of the photos of waste may be watched while training; the other pictures are for the end.

usage: measure.py [--lesson FOLDER] MODEL [MODEL ...]   MODEL: a checkpoint, or the folder of an exported model
Prints a table and writes WORK/figures.json.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import checkpoint
import folded
import graph_model
import kernels
import measured
import paths
import recipe
import transfer
from student import FastStudent
from teacher import FastTeacher


def of_student(student):
    """A FastStudent as a function: pictures [N, 224, 224, 3] in [0, 1] -> (embedding [N, 256], logits [N, 1001])."""
    return lambda pixels: student.eval()(kernels.halve(pixels.contiguous()))[1:]


def of_teacher(mirror=False):
    """The same of the teacher; mirrored, it shows how far even its own answers depend on how a picture is taken."""
    teacher = FastTeacher()
    return lambda pixels: teacher((pixels.flip(2) if mirror else pixels).contiguous())[1:]


def of_path(path):
    """The same of a checkpoint's kept (average) weights, or of an exported model's rounded ones -> (function, samples seen)."""
    if Path(path).is_dir():
        weights = graph_model.read_weights(Path(path))
        weights = {name.removeprefix("student/"): value for name, value in weights.items()}
        described = json.loads((Path(path) / "model.json").read_text())
        seen = described["userDefinedMetadata"]["samples"]
        return lambda pixels: folded.forward(weights, pixels.permute(0, 3, 1, 2)), seen
    weights, samples = checkpoint.read(path)
    student = FastStudent()
    student.load_state_dict(weights)
    return of_student(student), samples


def run(model, pixels):
    """-> (embedding [N, 256], logits [N, 1001]), in small batches."""
    with torch.no_grad():
        answers = [model(batch) for batch in pixels.split(50)]
    return tuple(torch.cat(part) for part in zip(*answers))


class Agreement:
    """How often a model gives the teacher's answer on some pictures [N, 224, 224, 3]."""

    def __init__(self, pixels):
        self.pixels = pixels
        self.best = run(of_teacher(), pixels)[1][:, 1:].argmax(1, keepdim=True)

    def of(self, model):
        """-> shares: the same first answer; the teacher's first answer among the model's first five."""
        five = run(model, self.pixels)[1][:, 1:].topk(5).indices
        return {
            "top1": (five[:, :1] == self.best).float().mean().item(),
            "top5": (five == self.best).any(1).float().mean().item(),
        }

    def text(self, model):
        return "  ".join(f"{name} {share:.1%}" for name, share in self.of(model).items())


def papier_pmd(model, halves):
    """Accuracy on unseen photos by number of training photos per category, from the embedding and from the logits."""
    answers = {}
    for half in halves:
        pixels, materials = measured.photos(half)
        keep = np.isin(materials, recipe.PAPIER + recipe.PMD)
        embedding, logits = run(model, pixels[keep])
        labels = np.where(np.isin(materials[keep], recipe.PAPIER), 1.0, -1.0)
        answers[half] = {"embedding": embedding.numpy(), "logits": logits[:, 1:].numpy(), "label": labels}
    return {kind: transfer.accuracy(*answers.values(), kind) for kind in ("embedding", "logits")}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("models", nargs="+")
    arguments.add_argument("--lesson", help="folder with the lesson's pictures")
    options = arguments.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(recipe.SEED)
    sets = {"photos": Agreement(measured.photos("final")[0]), "unseen": Agreement(measured.unseen())}
    if options.lesson:
        sets["lesson"] = Agreement(measured.lesson(options.lesson))
    models = {"MobileNet": (of_teacher(), None), "MobileNet, mirrored": (of_teacher(mirror=True), None)}
    figures = {}
    for name, (model, samples) in {**models, **{path: of_path(path) for path in options.models}}.items():
        row = {"samples": samples, "papierPmd": papier_pmd(model, ("watch", "final"))}
        figures[name] = row | {kind: agreement.of(model) for kind, agreement in sets.items()}
        print(name, json.dumps(figures[name]), flush=True)
    (paths.work() / "figures.json").write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
