"""Repeatable chance: everything is drawn from `random.Random.random`, the only generator method
whose sequence Python promises to keep."""

import random


class Dice:
    """A seeded source of choices."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def chance(self, probability):
        """True with this probability."""
        return self._random.random() < probability

    def integer(self, low, high):
        """A whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def real(self, low, high):
        return low + self._random.random() * (high - low)

    def bell(self, spread):
        """Around zero, roughly normal with this standard deviation."""
        return spread * (sum(self._random.random() for _ in range(12)) - 6)

    def pick(self, items):
        return items[self.integer(0, len(items) - 1)]

    def weighted(self, weights):
        """A key of a dictionary of weights, in proportion to its weight."""
        position = self._random.random() * sum(weights.values())
        for key, weight in weights.items():
            position -= weight
            if position < 0:
                return key
        return list(weights)[-1]

    def shuffled(self, items):
        """A copy in random order (Fisher-Yates)."""
        copy = list(items)
        for last in range(len(copy) - 1, 0, -1):
            other = self.integer(0, last)
            copy[last], copy[other] = copy[other], copy[last]
        return copy

    def without_replacement(self, weights, count):
        """Up to `count` different keys, each draw in proportion to the weights left."""
        left = dict(weights)
        drawn = []
        while left and len(drawn) < count:
            key = self.weighted(left)
            drawn.append(key)
            del left[key]
        return drawn
