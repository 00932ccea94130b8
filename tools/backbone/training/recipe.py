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
#: Weights of the four parts of the loss, see `loss.py`: at first, and when training gets calm (below). A network this small
#: cannot match everything: first features, from which all else follows, and in the end above all the answers.
KL, LOGITS, MAP, EMBEDDING = (1.0, 3.0), (3.0, 3.0), (2.0, 1.0), (3.0, 3.0)
#: Share of the samples that comes from each set.
SHARES = {
    "general": 0.18,
    "waste-a": 0.11,
    "waste-b": 0.20,
    "debian": 0.11,
    "renders": 0.18,
    "composed": 0.20,
    "procedural": 0.02,
}
#: Share that is also laid on its side or upside down: waste was photographed from above, so it may lie any way.
TURNED = {
    "general": 0.1,
    "waste-a": 0.6,
    "waste-b": 0.6,
    "debian": 0.1,
    "renders": 0.2,
    "composed": 0.2,
    "procedural": 0.5,
}
#: Share that gets grain: noise in each colour of each pixel, with this standard deviation, of 255. JPEG leaves even places and
#: colours perfectly flat, which a photo is not, and the teacher sees the difference. On the photos that may be watched, stored
#: like the given ones, it keeps 51 % of its first answers without grain and 66 % with 1 (70 % when also made a fifth smaller).
GRAIN = (0.5, 1.5)
GRAINED = {
    "general": 0.85,
    "waste-a": 0.85,
    "waste-b": 0.85,
    "debian": 0.5,
    "renders": 0.3,
    "composed": 0.5,
    "procedural": 0.3,
}
#: Cutouts of Debian that are no things: pieces of paintings, of details and of words.
PIECES = ("gcompris-qt-data-paintings-", "gcompris-qt-data-details-", "gcompris-qt-data-lang-")
PROCEDURAL_PICTURES, COMPOSED_PICTURES = 1500, 24_000
#: Smallest and largest part of a picture that is cut out, as a share of its area; beyond its edges it is mirrored.
#: The given pictures are small JPEGs. On photos that were stored likewise the teacher keeps 51 % of its first answers when they
#: are enlarged to its 224 pixels, and 67 % when they are made a quarter smaller: so larger parts of those.
#: Both at first, and when training gets calm (below).
AREA, AREA_OF_SMALL = ((0.12, 1.0), (0.35, 1.0)), ((0.6, 3.0), (0.6, 3.0))
#: Share of the pictures that is mixed with another, and share whose colours change: at first, and from this part of the time
#: on, so that a network this small ends on pictures as people take them.
MIXED, RECOLOURED = (0.5, 0.15), (0.65, 0.4)
CALM_FROM = 0.6
SMALL_SETS = ("general", "waste-a", "waste-b")
#: Two pictures are the same scene when their 256-bit difference hashes differ in at most this many bits.
NEAR_DUPLICATE_BITS = 20
#: Categories of the lesson, by the photos' materials.
PAPIER, PMD = ("paper", "cardboard"), ("plastic", "metal")
