"""Binomial draws from position 1 on of stream 2 under seed 1: inversion, and BTRD of Hoermann (1993).

Prints what BinomialSamplerTests pins. Written from the paper and from counter-stream.py, not from the library.
"""
from math import exp, floor, lgamma, log, log1p, sqrt

MASK = (1 << 64) - 1
STEP = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def units(seed, stream):
    key = mix(mix((seed + STEP) & MASK) ^ ((stream * STEP) & MASK))
    position = 0
    while True:
        position += 1
        yield (mix((key + position * STEP) & MASK) >> 11) * 2.0 ** -53


def few(unit, n, p):
    if n * p < 10:
        left, k, mass = next(unit), 0, exp(n * log1p(-p))
        while left >= mass and k < n:
            left -= mass
            mass *= (n - k) / (k + 1) * p / (1 - p)
            k += 1
        return k
    spread = sqrt(n * p * (1 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    c = n * p + 0.5
    alpha = (2.83 + 5.1 / b) * spread
    m = floor((n + 1) * p)
    vr = 0.92 - 4.2 / b
    while True:
        v = next(unit)
        if v <= 0.86 * vr:
            u = v / vr - 0.43
            return floor((2 * a / (0.5 - abs(u)) + b) * u + c)
        if v >= vr:
            u = next(unit) - 0.5
        else:
            u = v / vr - 0.93
            u = (0.5 if u >= 0 else -0.5) - u
            v = next(unit) * vr
        us = 0.5 - abs(u)
        k = floor((2 * a / us + b) * u + c)
        if k < 0 or k > n:
            continue
        ratio = (lgamma(m + 1) + lgamma(n - m + 1) - lgamma(k + 1) - lgamma(n - k + 1)
                 + (k - m) * log(p / (1 - p)))
        if log(v * alpha / (a / (us * us) + b)) <= ratio:
            return k


unit = units(1, 2)
draws = []
for i in range(16):
    n = 5 * 10 ** (i // 2)
    draws.append(few(unit, n, 0.05) if i % 2 == 0 else n - few(unit, n, 1 - 0.7))
print(draws)
