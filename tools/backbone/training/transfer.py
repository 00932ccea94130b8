"""How good features are for the lesson: a new layer for Papier or PMD from a few photos, tested on other photos."""

import numpy as np

PER_CATEGORY, DRAWS, FOLDS = (5, 10, 20), 20, 5
STRENGTHS = (1, 10, 100, 1000)


def fit(kernel, label, strength):
    """Logistic regression on a kernel matrix by Newton steps; labels -1 and 1 -> [N + 1], the bias last."""
    n = len(label)
    design = np.hstack([kernel, np.ones((n, 1))])
    penalty = np.zeros((n + 1, n + 1))
    penalty[:n, :n] = kernel + 1e-8 * np.eye(n)
    weights = np.zeros(n + 1)
    for _ in range(30):
        wrong = 1 / (1 + np.exp(np.clip(label * (design @ weights), -30, 30)))
        gradient = penalty @ weights - strength * design.T @ (label * wrong)
        curvature = strength * (design.T * (wrong * (1 - wrong))) @ design
        step = np.linalg.solve(penalty + curvature + 1e-9 * np.eye(n + 1), gradient)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    return weights


def score(train, label, test, truth, random):
    """Accuracy on `test`; the strength is chosen by cross-validation within `train`."""
    centre = train.mean(0)
    train, test = train - centre, test - centre
    size = np.sqrt((train**2).sum(1).mean()) + 1e-12
    train, test = train / size, test / size
    kernel = train @ train.T
    fold = np.empty(len(label), int)
    for category in (-1, 1):
        members = np.where(label == category)[0]
        fold[random.permutation(members)] = np.arange(len(members)) % FOLDS

    def loss(strength):
        total = 0.0
        for left_out in range(FOLDS):
            own, other = fold != left_out, fold == left_out
            weights = fit(kernel[np.ix_(own, own)], label[own], strength)
            answer = kernel[np.ix_(other, own)] @ weights[:-1] + weights[-1]
            total += np.log1p(np.exp(np.clip(-label[other] * answer, -30, 30))).sum()
        return total

    weights = fit(kernel, label, min(STRENGTHS, key=loss))
    answer = test @ train.T @ weights[:-1] + weights[-1]
    return ((answer > 0) == (truth > 0)).mean()


def accuracy(first, second, kind):
    """Train on draws from one half, test on the whole other half, both ways -> {photos per category: mean accuracy}."""
    means = {}
    for count in PER_CATEGORY:
        scores = []
        for source, target in ((first, second), (second, first)):
            for draw in range(DRAWS):
                random = np.random.default_rng(100 * count + draw)
                members = [np.where(source["label"] == category)[0] for category in (-1, 1)]
                chosen = np.concatenate([random.choice(own, count, replace=False) for own in members])
                train, test = (side[kind].astype(np.float64) for side in (source, target))
                scores.append(score(train[chosen], source["label"][chosen], test, target["label"], random))
        means[count] = float(np.mean(scores))
    return means
