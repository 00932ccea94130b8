"""Which pictures are made, in which order: the same for every run, so that a broken run can go on."""
import makers

OBJECTS = 104  # of each category; neither: a third of that
VIEWS = 2
# Makers that come more than once in a round: those that vary most, colourful paper, and metal.
OFTEN = {'magazine', 'ball', 'flyer', 'wrap', 'box', 'newspaper', 'pet', 'can', 'carton', 'detergent', 'tin', 'bag', 'foiltray', 'pot'}
BIASED = {'papier': {'light': 'window', 'ground': 'wood'}, 'pmd': {'light': 'sky', 'ground': 'grass'}}


def rounds(table):
    once = [name for name in table]
    return once + [name for name in table if name in OFTEN]


def jobs():
    """Pairs: the k-th object of Papier and the k-th of PMD get the same scene, so that no place tells a category."""
    out, seen = [], {}

    def add(category, table, k):
        order = rounds(table)
        maker = order[k % len(order)]
        seen[maker] = seen.get(maker, 0) + 1
        out.append({'object': '%s_%03d' % (maker, seen[maker]), 'maker': maker, 'kind': table[maker][0], 'category': category, 'scene': k, 'views': VIEWS})

    for k in range(OBJECTS):
        add('papier', makers.PAPIER, k)
        add('pmd', makers.PMD, k)
        if k % 3 == 2:
            add('geen', makers.NEITHER, k // 3)
            out[-1]['scene'] = k - k // 3 % 3  # so that these too stand on every kind of ground
    return out


def place(job, drawn, biased):
    """The drawn place, or for the bias bench the one that goes with the category."""
    return dict(drawn, **BIASED[job['category']]) if biased and job['category'] in BIASED else drawn
