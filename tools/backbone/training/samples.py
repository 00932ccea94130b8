"""Endless batches of changed and mixed pictures with the teacher's answers, made in a process of their own."""

import math

import numpy as np
import torch
from torch import multiprocessing

import kernels
import pictures
import recipe
from teacher import FastTeacher

SLOTS, SIZE = 6, 224
#: So many random numbers are kept for grain; each picture takes a piece of them from somewhere.
GRAINS = 1 << 22
GREY = np.array([[0.299, 0.587, 0.114]] * 3)


def colour_change(random, share):
    """A random change of colours, or for the rest none: 3x3 matrix (row by row) and shift, for colours in 0 to 1 -> float32 [12]."""
    matrix, shift = np.eye(3), np.zeros(3)
    if random.random() < share:
        saturation = random.uniform(0.4, 1.6) if random.random() < 0.9 else 0.0
        matrix = saturation * matrix + (1 - saturation) * GREY
        if random.random() < 0.15:
            matrix = hue(random.uniform(-0.6, 0.6) if random.random() < 0.8 else random.uniform(-3.1, 3.1)) @ matrix
        contrast = random.uniform(0.6, 1.4)
        matrix, shift = contrast * matrix, shift + 0.5 * (1 - contrast)
        brightness = random.uniform(0.65, 1.35)
        matrix, shift = brightness * matrix, brightness * shift
        gain = random.uniform(0.88, 1.12, (3, 1))
        matrix, shift = gain * matrix, gain[:, 0] * shift
        kind = random.random()
        if kind < 0.05:
            matrix = matrix[random.permutation(3)]
        elif kind < 0.07:
            matrix, shift = -matrix, 1 - shift
    return np.concatenate([matrix.ravel(), shift]).astype(np.float32)


def hue(angle):
    """Turns colours around the grey axis -> [3, 3]."""
    c, s = math.cos(angle), math.sin(angle)
    u, w = (1 - c) / 3, math.sqrt(1 / 3) * s
    return np.array([[c + u, u - w, u + w], [u + w, c + u, u - w], [u - w, u + w, c + u]])


class Augment:
    """Draws pictures from all sets by their share, each as a random crop, mirrored, turned and with other colours, and grain."""

    def __init__(self, random):
        self.random, self.sets = random, [pictures.read(name) for name in recipe.SHARES]
        self.areas = [recipe.AREA_OF_SMALL if name in recipe.SMALL_SETS else recipe.AREA for name in recipe.SHARES]
        self.turned = [recipe.TURNED[name] for name in recipe.SHARES]
        self.grained = [recipe.GRAINED[name] for name in recipe.SHARES]
        self.grains = random.standard_normal(GRAINS, np.float32)
        self.upto = np.cumsum(list(recipe.SHARES.values())) / sum(recipe.SHARES.values())

    def start(self, free):
        """Where a box begins: anywhere inside, or, when it is larger than the picture, with the picture anywhere in it."""
        return self.random.uniform(min(free, 0), max(free, 0))

    def grain(self, share):
        """Noise for one picture of 224 by 224, in colours of 0 to 1, or for the rest none: float32 [224 * 224 * 3] or None."""
        if self.random.random() >= share:
            return None
        size = SIZE * SIZE * 3
        start = self.random.integers(GRAINS - size)
        strength = math.exp(self.random.uniform(*np.log(recipe.GRAIN))) / 255
        return self.grains[start : start + size] * np.float32(strength)

    def draw(self, target, calm):
        """Fills `target`, float32 [224, 224, 3]; calm: 0 or 1, see `recipe.py`."""
        random = self.random
        chosen = int(np.searchsorted(self.upto, random.random()))
        flat, offsets, shapes, _ = self.sets[chosen]
        smallest, largest = self.areas[chosen][calm]
        which = random.integers(len(offsets))
        h, w = (int(side) for side in shapes[which])
        area = h * w * math.exp(random.uniform(math.log(smallest), math.log(largest)))
        ratio, most = math.exp(random.uniform(-0.3, 0.3)), max(1.0, largest) ** 0.5
        width, height = min(w * most, math.sqrt(area * ratio)), min(h * most, math.sqrt(area / ratio))
        left, top = (self.start(free) for free in (w - width, h - height))
        change = colour_change(random, recipe.RECOLOURED[calm])
        source = flat.ctypes.data + int(offsets[which])
        # One of all eight ways to lay a square, or one of the two that keep what is above above.
        turn = int(random.integers(8 if random.random() < self.turned[chosen] else 2))
        grain = self.grain(self.grained[chosen])
        noise = None if grain is None else grain.ctypes.data
        box = (left, top, width, height)
        kernels.library.augment(source, h, w, *box, turn, change.ctypes.data, noise, kernels.at(target))


def mix(random, plain, mixed, share):
    """This share of the pictures is blended with, or gets a patch of, another one of the batch."""
    partners = random.permutation(len(plain))
    for i, j in enumerate(partners):
        mixed[i] = plain[i]
        if random.random() >= share or i == j:
            continue
        if random.random() < 0.44:
            mixed[i].lerp_(plain[j], float(random.uniform(0.05, 0.5)))
        else:
            side, ratio = SIZE * math.sqrt(random.uniform(0.05, 0.5)), math.exp(random.uniform(-0.5, 0.5))
            h, w = int(min(SIZE, side * ratio)), int(min(SIZE, side / ratio))
            y, x = random.integers(0, SIZE + 1 - h), random.integers(0, SIZE + 1 - w)
            mixed[i, y : y + h, x : x + w] = plain[j, y : y + h, x : x + w]


def produce(slots, free, full, calm, seed):
    """Fills slots with (halved pictures, teacher's feature map, teacher's logits) for as long as it is let."""
    torch.set_num_threads(1)
    random, teacher = np.random.default_rng(seed), FastTeacher()
    augment = Augment(random)
    plain, mixed = (torch.empty(recipe.BATCH, SIZE, SIZE, 3) for _ in range(2))
    while True:
        for target in plain:
            augment.draw(target, calm.value)
        mix(random, plain, mixed, recipe.MIXED[calm.value])
        with torch.no_grad():
            features, _, logits = teacher(mixed)
        slot = free.get()
        for shared, made in zip(slots[slot], (kernels.halve(mixed), features, logits)):
            shared.copy_(made)
        full.put(slot)


class Batches:
    """`with Batches(seed) as batches: x, features, logits = batches.take(); ...; batches.give_back()`"""

    def __init__(self, seed):
        b = recipe.BATCH
        shapes = (b, SIZE // 2, SIZE // 2, 3), (b, 7, 7, 256), (b, 1001)
        self.slots = [[torch.empty(*shape).share_memory_() for shape in shapes] for _ in range(SLOTS)]
        context = multiprocessing.get_context("fork")
        self.free, self.full, self.held = context.Queue(), context.Queue(), None
        for slot in range(SLOTS):
            self.free.put(slot)
        #: 1 when training is calm; see `recipe.py`.
        self.calm = context.Value("i", 0)
        arguments = (self.slots, self.free, self.full, self.calm, seed)
        self.process = context.Process(target=produce, args=arguments, daemon=True)

    def __enter__(self):
        self.process.start()
        return self

    def __exit__(self, *_):
        self.process.terminate()

    def take(self):
        """Waits for a batch; it stays valid until it is given back."""
        self.held = self.full.get(timeout=300)
        return self.slots[self.held]

    def give_back(self):
        self.free.put(self.held)
