"""Loops over everything, lists as answers."""

import numpy as np


def dead_units(z):
    dead = []
    for column in z.T:
        off = True
        for number in column:
            if not number <= 0:
                off = False
        dead.append(off)
    return dead


def death_steps(dead):
    answer = []
    for unit in range(len(dead[0])):
        since = -1
        for record in range(len(dead)):
            if not dead[record][unit]:
                since = -1
            elif since == -1:
                since = record
        answer.append(since)
    return answer


def repair(weights, biases, x):
    new = [float(b) for b in biases]
    for unit, w in enumerate(weights):
        sums = sorted(float(np.dot(w, example)) for example in x)
        if all(s + biases[unit] <= 0 for s in sums):
            middle = len(sums) // 2
            new[unit] = -(sums[middle - 1] + sums[middle]) / 2
    return weights.tolist(), new
