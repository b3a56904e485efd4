#!/usr/bin/env python3
"""Reference values for the numerics, to far more digits than a double holds.

    python3 quantiles.py            writes quantiles.json and binomial.json beside this file
    python3 quantiles.py --beyond   writes beyond.json: shapes and probabilities outside the promised range

Needs mpmath. Every p is the exact double the C# side sees, and so is every shape. A quantile is found in the scale of
the log-odds (beta) or the log (gamma) and is kept only if the distribution function changes sign within 1e-40 of it.

mpmath's own betainc does not converge for shapes in the thousands, and below that it is slow; the incomplete beta and
gamma functions are therefore summed here from their series of positive terms (DLMF 8.17.8 and 8.11.4), in integers,
with mpmath giving logarithms, exponentials and log-gamma. check() holds the sums against mpmath.betainc and
mpmath.gammainc wherever those converge quickly, and runs before anything is written.
"""

import functools
import math
import os
import random
import sys

import mpmath
from mpmath import mp, mpf

FOLDER = os.path.dirname(os.path.abspath(__file__))
SHAPES = [0.5, 1.0, 2.5, 10.0, 24.0, 100.0, 1000.0, 10000.0]
PROBABILITIES = [1e-10, 1e-6, 0.005, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995, 1 - 1e-6, 1 - 1e-10]


@functools.lru_cache(maxsize=None)
def log_gamma(z, digits):
    return mp.loggamma(mpf(z))


def positive_series(x, numerator, denominator):
    """1 + sum of prod (numerator + k) x / (denominator + k), as fixed-point integers; numerator None means just x."""
    bits = mp.prec + 40
    one = 1 << bits
    scale = 1 << 60  # every shape used here is a multiple of 2^-60 or is rounded far below the digits written
    x_fixed = int(mp.floor(mp.ldexp(x, bits)))
    low = int(mp.floor(mp.ldexp(mpf(denominator), 60)))
    top = None if numerator is None else int(mp.floor(mp.ldexp(mpf(numerator), 60)))
    term = total = one
    while True:
        if top is None:
            term = (term * x_fixed * scale // low) >> bits
        else:
            term = (term * x_fixed * top // low) >> bits
            top += scale
        low += scale
        total += term
        if term <= (total >> (bits - 20)) and (top is None or x_fixed * top < (low << bits)):
            break
        if term == 0:
            break
    return mp.ldexp(mpf(total), -bits)


def beta_log_density(a, b, x, y):
    """x^a y^b / B(a, b): the derivative of the distribution function in the log-odds."""
    log_beta = log_gamma(a, mp.dps) + log_gamma(b, mp.dps) - log_gamma(mpf(a) + mpf(b), mp.dps)
    return mp.exp(a * mp.log(x) + b * mp.log(y) - log_beta)


def beta_terms(a, b, x):
    """A guess at how many terms the series in x takes."""
    peak = max(0.0, ((a + b) * x - a - 1) / max(1 - x, 1e-300))
    return peak * 2 + 300 / max(-math.log(x) if x > 0 else 1e9, 1e-300) + math.sqrt(a + b) if x < 1 else math.inf


def beta_tails(a, b, x, y):
    """Lower tail, upper tail and x^a y^b / B(a, b)."""
    density = beta_log_density(a, b, x, y)
    if beta_terms(a, b, float(x)) <= beta_terms(b, a, float(y)):
        lower = density / a * positive_series(x, mpf(a) + mpf(b), mpf(a) + 1)
        return lower, 1 - lower, density
    upper = density / b * positive_series(y, mpf(a) + mpf(b), mpf(b) + 1)
    return 1 - upper, upper, density


def gamma_tails(a, x):
    density = mp.exp(a * mp.log(x) - x - log_gamma(a, mp.dps))
    lower = density / a * positive_series(x, None, mpf(a) + 1)
    return lower, 1 - lower, density


def solve(tails, lower, upper, start, where):
    """The root in the log scale: Newton on the logarithm of the smaller tail inside a bracket, then a sign check."""
    use_lower = lower <= upper
    target = mp.log(lower if use_lower else upper)

    def gap(position):
        below, above, density = tails(position)
        tail = below if use_lower else above
        if tail <= mpf(10) ** (30 - mp.dps):  # 1 minus the other tail, with nothing left of it
            return (-mp.inf if use_lower else mp.inf), None
        value = mp.log(tail) - target
        return (value if use_lower else -value), density / tail

    position, low, high = mpf(start), -mp.inf, mp.inf
    for _ in range(1000):
        value, slope = gap(position)
        if value > 0:
            high = position
        else:
            low = position
        step = None if slope is None else max(min(-value / slope, max(mpf(1), abs(position) / 4)), -mpf(400))
        if step is not None and abs(step) < mpf(10) ** -45 * max(1, abs(position)):
            position += step
            break
        position = (low + high) / 2 if step is None or not low < position + step < high else position + step
    else:
        raise ArithmeticError("no convergence at %s" % (where,))
    margin = mpf(10) ** -40 * max(1, abs(position))
    if not gap(position - margin)[0] < 0 < gap(position + margin)[0]:
        raise ArithmeticError("no sign change at %s" % (where,))
    return position


def beta_log_odds(a, b, lower, upper):
    def tails(position):
        return beta_tails(a, b, 1 / (1 + mp.exp(-position)), 1 / (1 + mp.exp(position)))

    # Left of the root Newton climbs monotonically whatever the distance; a start near the centre merely saves steps.
    z = float(mp.sqrt(2) * mp.erfinv(mpf(float(1 - 2 * upper)))) if min(lower, upper) > 1e-9 else 0.0
    start = math.log(a / b) + z * math.sqrt(1 / a + 1 / b) if min(a, b) >= 1 else math.log(a / b)
    return solve(tails, lower, upper, start, ("beta", a, b, lower, upper))


def beta_quantile(a, b, p):
    odds = mp.exp(beta_log_odds(a, b, mpf(p), 1 - mpf(p)))
    return odds / (1 + odds)


def f_quantile(p, df1, df2):
    return mp.exp(beta_log_odds(df1 / 2, df2 / 2, mpf(p), 1 - mpf(p))) * mpf(df2) / mpf(df1)


def t_quantile(p, df):
    tail = min(mpf(p), 1 - mpf(p))
    if tail == mpf("0.5"):
        return mpf(0)
    odds = mp.exp(beta_log_odds(0.5, df / 2, 1 - 2 * tail, 2 * tail))
    return (1 if p > 0.5 else -1) * mp.sqrt(df * odds)


def chi_squared_quantile(p, df):
    def tails(position):
        return gamma_tails(df / 2, mp.exp(position))

    return 2 * mp.exp(solve(tails, mpf(p), 1 - mpf(p), math.log(df / 2), ("gamma", df, p)))


def normal_quantile(p):
    """Bisection against erfc; slow and certain."""
    tail = min(mpf(p), 1 - mpf(p))
    if tail == mpf("0.5"):
        return mpf(0)
    low, high = mpf(0), mpf(50)
    while high - low > mpf(10) ** -50 * high:
        middle = (low + high) / 2
        if mp.erfc(middle / mp.sqrt(2)) / 2 > tail:
            low = middle
        else:
            high = middle
    return (1 if p > 0.5 else -1) * (low + high) / 2


def check():
    worst = mpf(0)
    for a, b, x in [(0.5, 0.5, 0.3), (2.5, 24.0, 0.1), (10.0, 0.5, 0.99), (100.0, 10.0, 0.8), (24.0, 24.0, 0.6)]:
        lower, upper, _ = beta_tails(a, b, mpf(x), 1 - mpf(x))
        worst = max(worst, abs(lower / mpmath.betainc(a, b, 0, x, regularized=True) - 1))
        worst = max(worst, abs(upper / mpmath.betainc(a, b, x, 1, regularized=True) - 1))
    for a, x in [(0.5, 3.0), (1.0, 0.01), (24.0, 40.0), (100.0, 60.0)]:
        lower, upper, _ = gamma_tails(a, mpf(x))
        worst = max(worst, abs(lower / mpmath.gammainc(a, 0, x, regularized=True) - 1))
        worst = max(worst, abs(upper / mpmath.gammainc(a, x, mp.inf, regularized=True) - 1))
    if worst > mpf(10) ** -60:
        raise ArithmeticError("the series and mpmath differ by %s" % mp.nstr(worst, 5))


def number(value):
    return mp.nstr(mpf(value), 17, strip_zeros=True)


def double(value):
    return format(value, ".17g")


def row(inputs, outputs):
    left = ", ".join('"%s": %s' % (k, '"%s"' % v if isinstance(v, str) else double(v)) for k, v in inputs)
    right = ", ".join('"%s": %s' % (k, number(v)) for k, v in outputs)
    return '    {"input": {%s}, %s}' % (left, right)


def write(name, tolerance, why, rows):
    head = [
        ("source", "tests/PolicingReform.Tests/Reference/quantiles.py"),
        ("tool", "mpmath"),
        ("toolVersion", mpmath.__version__),
    ]
    lines = ['  "%s": "%s",' % pair for pair in head]
    lines += ['  "tolerance": %s,' % tolerance, '  "why": "%s",' % why, '  "cases": [']
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8", newline="\n") as out:
        out.write("{\n" + "\n".join(lines) + "\n" + ",\n".join(rows) + "\n  ]\n}\n")
    print(name, len(rows), "cases")


def add(rows, distribution, parameters, p, value):
    if value == 0 or mpf(10) ** -300 < abs(value) < mpf(10) ** 300:  # a double, and not nearly a subnormal one
        rows.append(row([("distribution", distribution)] + parameters + [("p", p)], [("expected", value)]))


def grid(shapes, probabilities):
    rows = []
    for p in probabilities:
        add(rows, "normal", [], p, normal_quantile(p))
    for df in shapes:
        for p in probabilities:
            add(rows, "t", [("df", df)], p, t_quantile(p, df))
            add(rows, "chiSquared", [("df", 2 * df)], p, chi_squared_quantile(p, 2 * df))
    for first in shapes:
        for second in shapes:
            for p in probabilities:
                add(rows, "beta", [("a", first), ("b", second)], p, beta_quantile(first, second, p))
                add(rows, "f", [("df1", first), ("df2", second)], p, f_quantile(p, first, second))
        print("first shape", first, "done", flush=True)
    return rows


def scattered(count):
    """Points off the grid, uniform in the logarithm of the shapes and of the smaller tail."""
    rows = []
    source = random.Random(20240229)

    def shape():
        return round(math.exp(source.uniform(math.log(0.5), math.log(10000))), 3)

    def probability():
        tail = float("%.6g" % math.exp(source.uniform(math.log(1e-10), math.log(0.5))))
        return tail if source.random() < 0.5 else 1 - tail

    for _ in range(count):
        first, second, p = shape(), shape(), probability()
        add(rows, "t", [("df", first)], p, t_quantile(p, first))
        add(rows, "chiSquared", [("df", 2 * first)], p, chi_squared_quantile(p, 2 * first))
        add(rows, "beta", [("a", first), ("b", second)], p, beta_quantile(first, second, p))
        add(rows, "f", [("df1", first), ("df2", second)], p, f_quantile(p, first, second))
    return rows


def binomial():
    rows = []
    wanted = [
        (1, 0.5, [0, 1]),
        (1, 1e-300, [0, 1]),
        (5, 0.3, [0, 1, 3, 5]),
        (24, 0.142473597722526, [0, 1, 12, 24]),
        (57, 0.03, [0, 2, 10, 57]),
        (82, 0.170731707317073, [0, 5, 14, 30, 60, 82]),
        (100, 1e-10, [0, 1, 5, 20]),
        (100, 0.999, [50, 80, 99, 100]),
        (1000, 0.0001, [0, 1, 10, 60]),
        (1000, 0.5, [5, 100, 300, 450, 500, 501, 560, 800, 990]),
        (1000, 0.9, [450, 500, 700, 880, 900, 930, 1000]),
        (2013, 0.27, [0, 100, 400, 543, 544, 600, 900, 1300]),
        (10000, 0.001, [0, 3, 10, 11, 40, 120, 190]),
        (10000, 0.03, [10, 50, 200, 300, 320, 500, 900, 1010]),
        (10000, 0.5, [3350, 3500, 4000, 4800, 4999, 5000, 5001, 5300, 6000, 6650]),
        (10000, 0.75, [6020, 6500, 7400, 7500, 7501, 8000, 8900]),
        (10000, 0.9999, [9900, 9980, 9997, 9999, 10000]),
    ]
    for n, p, counts in wanted:
        success, failure = mpf(p), 1 - mpf(p)
        masses = [failure**n]
        for k in range(n):
            masses.append(masses[-1] * (n - k) / (k + 1) * success / failure)
        lower, total = [], mpf(0)
        for mass in masses:
            total += mass
            lower.append(total)
        upper, total = [None] * (n + 1), mpf(0)
        for k in range(n, -1, -1):
            total += masses[k]
            upper[k] = total
        for k in counts:
            if min(masses[k], lower[k], upper[k]) < mpf(10) ** -307:
                raise ArithmeticError("too small for a double: %s" % ((k, n, p),))
            outputs = [("expected", masses[k]), ("lowerTail", lower[k]), ("upperTail", upper[k])]
            rows.append(
                '    {"input": {"k": %d, "n": %d, "p": %s}, %s}'
                % (k, n, double(p), ", ".join('"%s": %s' % (name, number(v)) for name, v in outputs))
            )
    return rows


def main():
    mp.dps = 90
    check()
    if "--beyond" in sys.argv[1:]:
        promised = [1e-10, 0.025, 0.5, 0.975, 1 - 1e-10]
        rows = grid([0.01, 0.1, 3.0, 1e5, 1e6], promised)
        mp.dps = 260
        log_gamma.cache_clear()
        rows += grid([0.1, 0.5, 24.0, 10000.0], [1e-15, 1e-30, 1e-100])
        why = "Outside the promised range, where 1e-12 is reached but not promised: docs/methods/numerics.md."
        write("beyond.json", "1e-12", why, rows)
        return
    why = "The promise of the numerics: 1e-12 relative for shapes from 0.5 to 10,000 and p from 1e-10 to 1 - 1e-10."
    write("quantiles.json", "1e-12", why, grid(SHAPES, PROBABILITIES) + scattered(150))
    why = "Masses and tails down to 1e-300, where an exponent near 690 alone costs 1e-13 relative in a double."
    write("binomial.json", "1e-12", why, binomial())


if __name__ == "__main__":
    main()
