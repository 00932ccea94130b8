"""The numbers of the training recipe, in one place."""

SEED = 1
BATCH = 64
#: Peak of the learning rate; a continued run starts lower, from weights that are good already.
LEARNING_RATE = 3e-3
LEARNING_RATE_CONTINUED = 2.2e-3
WARM_UP_STEPS = 400
WEIGHT_DECAY = 0.02
EMA = 0.9995
CLIP = 5.0
#: Weights of the four parts of the loss; see `loss.py`.
LOGITS, FEATURES, EMBEDDING = 3.0, 2.0, 3.0
#: Share of the samples that comes from each set.
SHARES = {
    "general": 0.28,
    "waste-a": 0.1,
    "waste-b": 0.2,
    "debian": 0.14,
    "composed": 0.22,
    "procedural": 0.06,
}
PROCEDURAL_PICTURES, COMPOSED_PICTURES = 1500, 9000
#: Smallest and largest part of a picture that is cut out, as a share of its area; beyond its edges it is mirrored.
#: Pictures smaller than 224 pixels are enlarged for the teacher, who answers otherwise to what is blurred: larger parts of those.
AREA, AREA_OF_SMALL = (0.12, 1.0), (0.3, 1.8)
SMALL_SETS = ("general", "waste-a", "waste-b")
#: Two pictures are the same scene when their 256-bit difference hashes differ in at most this many bits.
NEAR_DUPLICATE_BITS = 20
#: Categories of the lesson, by the photos' materials.
PAPIER, PMD = ("paper", "cardboard"), ("plastic", "metal")
