"""What the student is asked: the teacher's probabilities, logits, feature map and embedding."""

import torch
from torch import nn
from torch.nn import functional

import recipe
from student import FEATURES

BATCHES_FOR_SCALE = 60


class DistillationLoss(nn.Module):
    """Distance to the teacher, each part in units of the teacher's own variance (estimated on the first 60 batches).

    Features are compared after one learned linear map, which is thrown away: the student need not use the same axes.
    """

    def __init__(self):
        super().__init__()
        self.map = nn.Linear(FEATURES, 256)
        self.seen, self.variance = 0, None

    def fit_map(self, pairs):
        """Sets the map to the best one for these (student's, teacher's) feature maps, by ridge regression.

        A run that goes on from good weights would otherwise first spoil them through a random map.
        """
        own, theirs = (torch.cat([each.reshape(-1, each.shape[-1]) for each in side]).double() for side in zip(*pairs))
        own_mean, their_mean = own.mean(0), theirs.mean(0)
        own, theirs = own - own_mean, theirs - their_mean
        moments = own.T @ own
        ridge = 1e-3 * moments.diagonal().mean() * torch.eye(len(moments), dtype=torch.double)
        weight = torch.linalg.solve(moments + ridge, own.T @ theirs).T
        with torch.no_grad():
            self.map.weight.copy_(weight)
            self.map.bias.copy_(their_mean - weight @ own_mean)

    def scales(self, features, logits):
        """One over the teacher's variance per channel: of the feature map, of the embedding and of the logits."""
        if self.seen < BATCHES_FOR_SCALE:
            found = [features.reshape(-1, 256).var(0), features.mean((1, 2)).var(0), logits.var(0)]
            self.variance = [a + b for a, b in zip(self.variance, found)] if self.seen else found
            self.seen += 1
        # A channel that hardly varies must not weigh endlessly.
        floors = (0.02, 0.01, 0.0)
        return [1 / (total / self.seen + floor) for total, floor in zip(self.variance, floors)]

    def forward(self, student, features, logits, calm):
        """calm: 0 or 1, see `recipe.py` -> (loss, its parts by name)"""
        scale_map, scale_embedding, scale_logits = self.scales(features, logits)
        own_features, _, own_logits = student
        own = self.map(own_features)
        targets = functional.log_softmax(logits, 1)
        parts = {
            "kl": functional.kl_div(
                functional.log_softmax(own_logits, 1), targets, reduction="batchmean", log_target=True
            ),
            "logits": ((own_logits - logits).pow(2).mean(0) * scale_logits).mean(),
            "map": ((own - features).pow(2).mean((0, 1, 2)) * scale_map).mean(),
            "embedding": ((own.mean((1, 2)) - features.mean((1, 2))).pow(2).mean(0) * scale_embedding).mean(),
        }
        weights = {"kl": recipe.KL, "logits": recipe.LOGITS, "map": recipe.MAP, "embedding": recipe.EMBEDDING}
        return sum(weights[name][calm] * part for name, part in parts.items()), parts
