"""The large scenario of the benchmark in vectorised numpy, one thread: the same inputs, rows and statistics."""
import sys

import numpy as np

PROJECTS, SAMPLES, SERVICES = int(sys.argv[1]), int(sys.argv[2]), 5
COSTS = np.array([4752839e3, 316673e3, 598267e3, 842201e3, 424665e3])
rng = np.random.default_rng(1)


def pert(low, high):
    """A PERT distribution with its mode in the middle: a beta distribution with both parameters 3."""
    return low + (high - low) * rng.beta(3, 3, SAMPLES)


def statistics(draws):
    return draws.mean(), *np.quantile(draws, [0.05, 0.5, 0.95])


rows = []
kept = {pace: [np.ones(SAMPLES) for _ in range(SERVICES)] for pace in (0, 1)}
for i in range(PROJECTS):
    size = 1 + i / 100
    volume, uptake, price = pert(10000 * size, 20000 * size), pert(0.4, 0.8), pert(25 * size, 35 * size)
    minutes = pert(5 * size, 20 * size) + pert(2 * size, 6 * size) + pert(size, 4 * size)
    saving = volume * uptake * price * (minutes / 60)
    kept[i % 2][i % SERVICES] *= 1 - saving / COSTS[i % SERVICES]
    rows.append(statistics(saving))
for pace in (0, 1):
    rows.append(statistics(sum(cost * (1 - part) for cost, part in zip(COSTS, kept[pace]))))
rows.append(statistics(sum(cost * (1 - a * b) for cost, a, b in zip(COSTS, kept[0], kept[1]))))
print(*rows[-1])
