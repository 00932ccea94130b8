"""Where the pipeline reads and writes. Nothing is written outside `work()`, which git ignores."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def work():
    """Folder for everything that can be made again: decoded pictures, kernels, checkpoints."""
    folder = Path(os.environ.get("BACKBONE_WORK", ROOT / ".cache" / "backbone"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def given(name, what):
    """A folder that the caller names in an environment variable, with a readable error when it is not there."""
    value = os.environ.get(name)
    if not value or not Path(value).is_dir():
        raise SystemExit(
            f"Expected in {name} a folder with {what}, found {value!r}. See tools/backbone/training/README.md."
        )
    return Path(value)


def pictures():
    """Unlabelled pictures to train on: one subfolder per set of `recipe.SMALL_SETS`."""
    return given("PICTURES", "the sets of training pictures (general, waste-a, waste-b)")


def photos():
    """Labelled photos to measure with, one subfolder per material; never trained on."""
    return given("PHOTOS", "the photos to measure with (paper, cardboard, plastic, metal, ...)")


def teacher():
    """The real MobileNetV1 0.25 224 as a TensorFlow.js graph model."""
    return given("TEACHER", "the real MobileNet (model.json); npm run backbone installs it in public/models/mobilenet")
