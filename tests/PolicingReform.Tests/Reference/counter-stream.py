"""The first numbers of a counter stream: SplitMix64's output mix over a key of seed and stream.

Run: python3 counter-stream.py SEED STREAM COUNT
"""
import sys

MASK = (1 << 64) - 1
STEP = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def units(seed, stream, count):
    key = mix(mix((seed + STEP) & MASK) ^ ((stream * STEP) & MASK))
    return [(mix((key + i * STEP) & MASK) >> 11) / (1 << 53) for i in range(1, count + 1)]


if __name__ == "__main__":
    for unit in units(*map(int, sys.argv[1:4])):
        print(repr(unit))
