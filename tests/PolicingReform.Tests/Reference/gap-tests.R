# Tests and intervals of a count against a share, of counts against shares, and of two counts, by base R.
# Run in this folder: Rscript gap-tests.R > gap-tests.json
# Every value is computed on two routes; the script stops where they disagree.
source("json.R")

# ---------------------------------------------------------------- one count against a share

# Clopper & Pearson (1934), Biometrika 26:404-413: binom.test, and the ends as crossings of the tails.
# pLikelihood: outcomes no likelier than the observed one, relative tolerance 1e-7: binom.test, and enumeration.
# pTails: twice the smaller tail.  Tails: pbinom, and sums of dbinom.
binomialGap <- function(count, size, share, level) {
  test <- binom.test(count, size, share, conf.level = level)
  side <- (1 - level) / 2
  low <- if (count == 0) 0 else
    crossing(function(p) pbinom(count - 1, size, p, lower.tail = FALSE) < side, 0, 1)
  high <- if (count == size) 1 else crossing(function(p) pbinom(count, size, p) > side, 0, 1)
  mass <- dbinom(0:size, size, share)
  atMost <- agree(pbinom(count, size, share), sum(sort(mass[1:(count + 1)])), "at most", 1e-9, 1e-300)
  atLeast <- agree(pbinom(count - 1, size, share, lower.tail = FALSE), sum(sort(mass[(count + 1):(size + 1)])),
                   "at least", 1e-9, 1e-300)
  observed <- mass[count + 1]
  list(low = agree(as.numeric(test$conf.int)[1], low, "low", 1e-10, 0),
       high = agree(as.numeric(test$conf.int)[2], high, "high", 1e-10, 0),
       atMost = atMost, atLeast = atLeast,
       pLikelihood = agree(min(1, as.numeric(test$p.value)), min(1, sum(sort(mass[mass <= observed * (1 + 1e-7)]))),
                           "least likely", 1e-9, 1e-300),
       pTails = min(1, 2 * min(atMost, atLeast)))
}

levels4 <- c(0.8, 0.9, 0.95, 0.99)
central <- list(c(17, 24, 0.4912), c(0, 24, 0.4833), c(14, 82, 0.4912), c(12, 24, 0.4912), c(500, 1000, 0.4912),
                c(49500, 100000, 0.4912))
others <- list(
  c(0, 1, 0.5), c(1, 1, 0.5), c(0, 1, 0.4912), c(1, 1, 0.02), c(1, 1, 1e-12), c(1, 2, 0.5),
  c(24, 24, 0.4912), c(0, 24, 0.4912), c(1, 24, 0.4912), c(23, 24, 0.4912), c(2, 57, 0.02), c(5, 10, 0.5),
  c(3, 10, 0.5), c(7, 10, 0.5), c(0, 82, 0.4833), c(82, 82, 0.4833), c(0, 1000, 0.001), c(3, 1000, 0.0005),
  c(997, 1000, 0.998), c(1000, 1000, 0.4912), c(49120, 100000, 0.4912), c(0, 100000, 1e-6), c(1, 100000, 1e-6),
  c(100000, 100000, 0.99999), c(99999, 100000, 0.999), c(0, 24, 1e-9), c(1, 24, 1e-9), c(23, 24, 1 - 1e-9),
  c(24, 24, 1 - 1e-9), c(2, 1000, 1e-9), c(0, 24, 0), c(3, 24, 0), c(24, 24, 0), c(0, 24, 1), c(21, 24, 1),
  c(24, 24, 1))
binomials <- c(do.call(c, lapply(central, function(x) lapply(levels4, function(level) c(x, level)))),
               Map(function(x, i) c(x, levels4[(i - 1) %% 4 + 1]), others, seq_along(others)))
cases <- lapply(binomials, function(x) case(
  "binomial", sprintf("%d of %d against %s at %s", as.integer(x[1]), as.integer(x[2]), format(x[3], digits = 10), x[4]),
  list(count = x[1], size = x[2], share = x[3], level = x[4]), binomialGap(x[1], x[2], x[3], x[4]),
  "binom.test, pbinom", 1e-9, "relative; pLikelihood is binom.test's p.value, pTails = min(1, 2 * min(tails))"))

# ---------------------------------------------------------------- counts against shares

# Every way in which n persons can fall into k groups, a row each.
outcomes <- function(n, k) {
  if (k == 1) return(matrix(n))
  do.call(rbind, lapply(0:n, function(i) cbind(i, outcomes(n - i, k - 1), deparse.level = 0)))
}

# Multinomial probabilities of the rows of x from factorials.
multinomial <- function(x, shares) {
  logs <- t(ifelse(t(x) == 0, 0, t(x) * log(shares)))
  exp(lfactorial(sum(x[1, ])) + rowSums(logs) - rowSums(lfactorial(x)))
}

# The same as a chain of binomials: each group among those the groups before it left over.
multinomialChain <- function(x, shares) {
  n <- rep(sum(x[1, ]), nrow(x))
  p <- rep(1, nrow(x))
  left <- rev(cumsum(rev(shares)))
  for (g in seq_along(shares)) {
    p <- p * dbinom(x[, g], n, if (left[g] == 0) 0 else min(1, shares[g] / left[g]))
    n <- n - x[, g]
  }
  p * (n == 0)
}

# Outcomes no likelier than the observed one (relative tolerance 1e-7), summed.
multinomialTest <- function(counts, shares) {
  x <- outcomes(sum(counts), length(counts))
  p <- vapply(list(multinomial, multinomialChain), function(mass) {
    all <- mass(x, shares)
    agree(sum(all), 1, "sum of probabilities")
    observed <- mass(matrix(counts, 1), shares)
    if (observed > 0) clear(all / observed, 1, "multinomial test", 1e-10, 1e-6)
    sum(sort(all[all <= observed * (1 + 1e-7)]))
  }, 0)
  p <- min(1, agree(p[1], p[2], "multinomial test", 1e-10, 1e-300))
  if (length(counts) == 2 && all(shares > 0))
    agree(p, binom.test(counts[1], sum(counts), shares[1])$p.value, "binomial test", 1e-9, 1e-300)
  p
}

multinomials <- list(
  list(c(17, 7), c(0.4912, 0.5088)), list(c(0, 24), c(0.4833, 0.5167)), list(c(5, 5), c(0.5, 0.5)),
  list(c(1, 0), c(0.3, 0.7)), list(c(3, 0), c(1, 0)), list(c(2, 1), c(1, 0)),
  list(c(6, 2, 2), c(0.4, 0.35, 0.25)), list(c(1, 0, 0), c(0.2, 0.3, 0.5)), list(c(20, 20, 20), c(1, 1, 1) / 3),
  list(c(30, 15, 15), c(1, 1, 1) / 3), list(c(60, 0, 0), c(0.6, 0.3, 0.1)), list(c(45, 12, 3), c(0.6, 0.3, 0.1)),
  list(c(36, 18, 6), c(0.6, 0.3, 0.1)), list(c(10, 2, 0), c(0.7, 0.3, 0)), list(c(9, 2, 1), c(0.7, 0.3, 0)),
  list(c(10, 0, 2), c(0.7, 0.2999, 0.0001)),
  list(c(12, 8, 6, 4), c(0.4, 0.3, 0.2, 0.1)), list(c(3, 3, 3, 3), c(1, 1, 1, 1) / 4),
  list(c(6, 3, 2, 1), c(1, 1, 1, 1) / 4), list(c(0, 0, 0, 30), c(0.25, 0.25, 0.25, 0.25)),
  list(c(14, 10, 0, 0), c(0.5, 0.3, 0.2, 0)),
  list(c(5, 4, 3, 2, 1), c(0.2, 0.2, 0.2, 0.2, 0.2)), list(c(3, 3, 3, 3, 3), c(0.2, 0.2, 0.2, 0.2, 0.2)),
  list(c(9, 3, 2, 1, 0), c(0.35, 0.3, 0.2, 0.1, 0.05)), list(c(0, 7, 0, 8, 0), c(0.3, 0.25, 0.2, 0.15, 0.1)))
cases <- c(cases, lapply(multinomials, function(m) case(
  "multinomial", paste(paste(m[[1]], collapse = " "), "against", paste(format(m[[2]], digits = 4), collapse = " ")),
  list(counts = I(m[[1]]), shares = I(m[[2]])), list(p = multinomialTest(m[[1]], m[[2]])),
  "full enumeration", 1e-9,
  "relative; sum of the probabilities not above the observed one times 1 + 1e-7; 0 where a share of 0 was observed")))

# ---------------------------------------------------------------- two counts

# Restricted maximum likelihood with p1 = p2 + d: the cubic of Miettinen & Nurminen (1985), Statistics in Medicine
# 4:213-226, appendix 1, with its closed solution.
restrictedCubic <- function(x1, n1, x2, n2, d) {
  N <- n1 + n2
  l2 <- (n1 + 2 * n2) * d - N - x1 - x2
  l1 <- (n2 * d - N - 2 * x2) * d + x1 + x2
  l0 <- x2 * d * (1 - d)
  q <- (l2 / (3 * N))^3 - l1 * l2 / (6 * N^2) + l0 / (2 * N)
  p <- (if (q < 0) -1 else 1) * sqrt(max(0, (l2 / (3 * N))^2 - l1 / (3 * N)))
  angle <- if (p == 0) 0 else (pi + acos(max(-1, min(1, q / p^3)))) / 3
  p2 <- min(max(2 * p * cos(angle) - l2 / (3 * N), 0, -d), 1, 1 - d)
  c(p2 + d, p2)
}

# The slope of one binomial likelihood; a count of 0 takes its term with it.
slope <- function(x, n, p) (if (x > 0) x / p else 0) - (if (x < n) (n - x) / (1 - p) else 0)

# The same by the zero of the slope of the likelihood, which is concave.
restrictedDifference <- function(x1, n1, x2, n2, d) {
  p2 <- crossing(function(p) slope(x1, n1, p + d) + slope(x2, n2, p) > 0, max(0, -d), min(1, 1 - d))
  p <- c(p2 + d, p2)
  agree(restrictedCubic(x1, n1, x2, n2, d), p, "restricted estimate", 0, 2e-7)
  p
}

# Restricted maximum likelihood with p1 = r * p2: the quadratic, and the zero of the slope.
restrictedQuadratic <- function(x1, n1, x2, n2, r) {
  b <- n1 * r + x1 + n2 + x2 * r
  p2 <- min(1, 1 / r, 2 * (x1 + x2) / (b + sqrt(max(0, b^2 - 4 * (n1 + n2) * r * (x1 + x2)))))
  c(min(1, r * p2), p2)
}
restrictedRatio <- function(x1, n1, x2, n2, r) {
  p2 <- restrictedQuadratic(x1, n1, x2, n2, r)[2]
  other <- crossing(function(p) r * slope(x1, n1, min(1, r * p)) + slope(x2, n2, p) > 0, 0, min(1, 1 / r))
  agree(p2, other, "restricted estimate of a ratio", 1e-7, 1e-12)
  c(min(1, r * other), other)
}

# Squared score statistics with the factor N / (N - 1); 0 / 0 is 0.
scoreOf <- function(gap, variance) if (gap == 0) 0 else gap^2 / variance
scoreDifference <- function(x1, n1, x2, n2, d, restricted = restrictedDifference) {
  p <- restricted(x1, n1, x2, n2, d)
  N <- n1 + n2
  scoreOf(x1 / n1 - x2 / n2 - d, (p[1] * (1 - p[1]) / n1 + p[2] * (1 - p[2]) / n2) * N / (N - 1))
}
scoreRatio <- function(x1, n1, x2, n2, r, restricted = restrictedRatio) {
  p <- restricted(x1, n1, x2, n2, r)
  N <- n1 + n2
  scoreOf(x1 / n1 - r * x2 / n2, (p[1] * (1 - p[1]) / n1 + r^2 * p[2] * (1 - p[2]) / n2) * N / (N - 1))
}

# The ends of the difference: where the statistic reaches the quantile on the way from the estimate to -1 and 1.
differenceEnds <- function(x1, n1, x2, n2, level, restricted = restrictedDifference) {
  limit <- qchisq(level, 1)
  estimate <- x1 / n1 - x2 / n2
  inside <- function(d) scoreDifference(x1, n1, x2, n2, d, restricted) < limit
  c(if (estimate == -1) -1 else crossing(inside, estimate, -1), if (estimate == 1) 1 else crossing(inside, estimate, 1))
}

# The ends of the ratio; 0 where the first count is 0, without an upper end (NA) where the second count is 0.
ratioEnds <- function(x1, n1, x2, n2, level, restricted = restrictedRatio) {
  limit <- qchisq(level, 1)
  inside <- function(r) scoreRatio(x1, n1, x2, n2, r, restricted) < limit
  from <- if (x2 == 0 || x1 == 0) 1 else (x1 / n1) / (x2 / n2)
  if (x1 + x2 > 0 && x2 == 0) while (!inside(from)) from <- from * 2
  if (x1 + x2 > 0 && x1 == 0) while (!inside(from)) from <- from / 2
  low <- if (x1 == 0) 0 else crossing(inside, from, 0)
  far <- from
  if (x2 > 0) while (inside(far)) far <- far * 2
  c(low, if (x2 == 0) NA else crossing(inside, from, far))
}

# Wilson (1927) without continuity correction, closed form and prop.test.
wilson <- function(x, n, level) {
  z <- qnorm(1 - (1 - level) / 2)
  half <- z * sqrt(z^2 + 4 * x * (1 - x / n))
  ends <- c(max(0, 2 * x + z^2 - half), min(2 * (n + z^2), 2 * x + z^2 + half)) / (2 * (n + z^2))
  agree(ends, as.numeric(suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int), "Wilson", 1e-10)
}

twoCounts <- function(x1, n1, x2, n2, level) {
  p1 <- x1 / n1
  p2 <- x2 / n2
  N <- n1 + n2
  ends <- differenceEnds(x1, n1, x2, n2, level)
  agree(ends, differenceEnds(x1, n1, x2, n2, level, restrictedCubic), "ends by the closed cubic", 0, 1e-7)
  # Beyond the ends the statistic stays above the quantile, between them below.
  limit <- qchisq(level, 1)
  d <- seq(-0.999, 0.999, length.out = 401)
  d <- d[abs(d - ends[1]) > 1e-6 & abs(d - ends[2]) > 1e-6]
  within <- vapply(d, function(d) scoreDifference(x1, n1, x2, n2, d, restrictedCubic), 0) < limit
  stopifnot(identical(within, d > ends[1] & d < ends[2]))
  ratio <- ratioEnds(x1, n1, x2, n2, level)
  if (x1 + x2 > 0) {
    other <- ratioEnds(x1, n1, x2, n2, level, restrictedQuadratic)
    agree(ratio[!is.na(ratio)], other[!is.na(other)], "ends of the ratio by the quadratic", 1e-8)
    r <- exp(seq(-12, 12, length.out = 241))
    high <- if (is.na(ratio[2])) Inf else ratio[2]
    r <- r[abs(r / ratio[1] - 1) > 1e-6 & abs(r / high - 1) > 1e-6]
    within <- vapply(r, function(r) scoreRatio(x1, n1, x2, n2, r), 0) < limit
    stopifnot(identical(within, r > ratio[1] & r < high))
  }
  pooled <- (x1 + x2) / N
  p <- if (p1 == p2) 1 else {
    z <- (p1 - p2) / sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2) * N / (N - 1))
    pearson <- suppressWarnings(prop.test(c(x1, x2), c(n1, n2), correct = FALSE))$statistic
    agree(2 * pnorm(-abs(z)), pchisq(as.numeric(pearson) * (N - 1) / N, 1, lower.tail = FALSE), "p", 1e-9, 1e-300)
  }
  w1 <- wilson(x1, n1, level)
  w2 <- wilson(x2, n2, level)
  list(difference = p1 - p2, scoreLow = ends[1], scoreHigh = ends[2], p = p,
       ratio = if (x2 == 0) NA else p1 / p2, ratioLow = ratio[1], ratioHigh = ratio[2],
       newcombeLow = p1 - p2 - sqrt((p1 - w1[1])^2 + (w2[2] - p2)^2),
       newcombeHigh = p1 - p2 + sqrt((w1[2] - p1)^2 + (p2 - w2[1])^2))
}

# Published: Newcombe (1998), Statistics in Medicine 17:873-890, table II, methods 6 and 10, level .95.
published <- list(list(c(56, 70, 48, 80), c(0.0528, 0.3382, 0.0524, 0.3339)),
                  list(c(9, 10, 3, 10), c(0.1700, 0.8406, 0.1705, 0.8090)),
                  list(c(5, 56, 0, 29), c(-0.0326, 0.1933, -0.0381, 0.1926)))
for (row in published) {
  x <- do.call(twoCounts, as.list(c(row[[1]], 0.95)))
  agree(c(x$scoreLow, x$scoreHigh, x$newcombeLow, x$newcombeHigh), row[[2]], "Newcombe's table II", 0, 5.1e-5)
}

pairs <- list(
  c(56, 70, 48, 80), c(9, 10, 3, 10), c(5, 56, 0, 29), c(17, 24, 12, 24), c(17, 24, 2947, 6000), c(0, 24, 2900, 6000),
  c(24, 24, 2947, 6000), c(2947, 6000, 17, 24), c(14, 82, 41, 85), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 20, 20),
  c(24, 24, 6000, 6000), c(10, 10, 0, 20), c(0, 20, 10, 10), c(0, 24, 5, 24), c(5, 24, 0, 24), c(24, 24, 19, 24),
  c(19, 24, 24, 24), c(1, 1, 0, 1), c(0, 1, 0, 1), c(1, 1, 1, 1), c(12, 24, 12, 24), c(3, 1000, 9, 1200),
  c(997, 1000, 1190, 1200), c(1, 6000, 1, 24), c(4912, 10000, 4801, 10000), c(1, 24, 0, 6000), c(0, 24, 0, 6000),
  c(2, 57, 14, 82))
cases <- c(cases, do.call(c, lapply(seq_along(pairs), function(i) {
  x <- pairs[[i]]
  lapply(if (i <= 6) c(0.9, 0.95) else c(0.9, 0.95)[i %% 2 + 1], function(level) case(
    "twoCounts", sprintf("%d of %d and %d of %d at %s", as.integer(x[1]), as.integer(x[2]), as.integer(x[3]),
                         as.integer(x[4]), level),
    list(count1 = x[1], size1 = x[2], count2 = x[3], size2 = x[4], level = level),
    twoCounts(x[1], x[2], x[3], x[4], level),
    "Miettinen & Nurminen 1985 (score, factor N / (N - 1)); Newcombe 1998, method 10", 1e-9,
    "absolute for differences, relative for ratios and p; p is 1 where the shares are equal, null is no upper end or no ratio"))
})))

# ---------------------------------------------------------------- many p values

holm <- function(p) {
  o <- order(p)
  out <- numeric(length(p))
  out[o] <- pmin(1, cummax((length(p) - seq_along(p) + 1) * p[o]))
  out
}
benjaminiHochberg <- function(p) {
  o <- order(p, decreasing = TRUE)
  out <- numeric(length(p))
  out[o] <- pmin(1, cummin(length(p) / rev(seq_along(p)) * p[o]))
  out
}
adjusted <- function(p) list(holm = I(agree(p.adjust(p, "holm"), holm(p), "Holm", 1e-14, 0)),
                             benjaminiHochberg = I(agree(p.adjust(p, "BH"), benjaminiHochberg(p), "BH", 1e-14, 0)))
vectors <- list("one" = 0.03, "ties" = c(0.01, 0.04, 0.01, 0.2, 0.04), "ones" = c(1, 0.5, 1, 0.002, 1),
                "zeros" = c(0, 0.3, 0, 1e-300, 0.049), "unsorted" = c(0.041, 0.0042, 0.212, 0.009, 0.74, 0.0391, 0.0249, 0.06),
                "all equal" = rep(0.04, 6))
cases <- c(cases, lapply(names(vectors), function(name) case(
  "adjustment", name, list(p = I(vectors[[name]])), adjusted(vectors[[name]]), "p.adjust", 1e-12, "relative")))

writeCases("gap-tests.R: binom.test, enumeration, Miettinen & Nurminen 1985, Newcombe 1998, p.adjust", 1e-9,
           "relative, and absolute for ends of differences; every value was reached on two routes", cases)
