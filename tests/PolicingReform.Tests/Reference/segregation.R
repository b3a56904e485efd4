# Segregation of groups over units, its parts, its split by province, and its expectation when the officers of the force
# are assigned to the units at random (both margins fixed), by base R.
# Run in this folder: Rscript segregation.R > segregation.json
# Every value is computed on two routes; the script stops where they disagree.  A row of a table is a unit, a column a
# group.
source("json.R")

# p ln(p / b), 0 for p = 0.
information <- function(p, b) ifelse(p == 0, 0, p * log(p / b))
entropy <- function(p) -sum(ifelse(p == 0, 0, p * log(p)))

# M = sum_u t_u/T sum_g p_ug ln(p_ug/P_g) (Theil & Finizza 1971; Mora & Ruiz-Castillo 2011): from the local parts of
# the units, of the groups, and from three entropies.
mutual <- function(x) {
  x <- x[rowSums(x) > 0, colSums(x) > 0, drop = FALSE]
  all <- sum(x)
  units <- unitParts(x)
  m <- sum(rowSums(x) / all * units)
  agree(m, sum(colSums(x) / all * groupParts(x)), "mutual information by groups", 1e-9, 1e-13)
  agree(m, entropy(rowSums(x) / all) + entropy(colSums(x) / all) - entropy(x / all), "mutual information by entropies",
        1e-9, 1e-13)
}

# L_u = sum_g p_ug ln(p_ug/P_g) and L_g = sum_u q_ug ln(q_ug/(t_u/T)); NA for an empty unit or group.
unitParts <- function(x) {
  groups <- colSums(x) / sum(x)
  apply(x, 1, function(row) if (sum(row) == 0) NA else sum(information(row / sum(row), groups)))
}
groupParts <- function(x) unitParts(t(x))

# D_u = sum_g |p_ug - P_g| / 2.
unitDissimilarity <- function(x) {
  groups <- colSums(x) / sum(x)
  apply(x, 1, function(row) if (sum(row) == 0) NA else sum(abs(row / sum(row) - groups)) / 2)
}

# Duncan & Duncan (1955): half the sum of absolute differences, and the share of one group that would have to move.
dissimilarity <- function(a, c) {
  if (sum(a) == 0 || sum(c) == 0) return(NA)
  agree(sum(abs(a / sum(a) - c / sum(c))) / 2, sum(pmax(0, a / sum(a) - c / sum(c))), "two groups", 1e-9, 1e-13)
}

# Reardon & Firebaugh (2002), Sociological Methodology 32:33-67: over cells, and from the parts of the units.
multigroup <- function(x) {
  x <- x[rowSums(x) > 0, , drop = FALSE]
  all <- sum(x)
  groups <- colSums(x) / all
  interaction <- sum(groups * (1 - groups))
  if (interaction == 0) return(NA)
  agree(sum(rowSums(x) * abs(t(t(x / rowSums(x)) - groups))) / (2 * all * interaction),
        sum(rowSums(x) / all * unitDissimilarity(x)) / interaction, "multigroup dissimilarity", 1e-9, 1e-13)
}

# ---------------------------------------------------------------- expectations with both margins fixed

# E|X - mean| of a hypergeometric count of `draws` from `all` with `marked`: closed form (Diaconis & Zabell 1991), and sum.
meanDeviation <- function(all, marked, draws) {
  mean <- draws * marked / all
  v <- floor(mean) + 1
  k <- max(0, draws + marked - all):min(draws, marked)
  agree(2 * v * (all - marked - draws + v) / all * dhyper(v, marked, all - marked, draws),
        sum(dhyper(k, marked, all - marked, draws) * abs(k - mean)), "mean deviation", 1e-9, 1e-12)
}

# E[X/T ln(X T / (t n))]: the sum over outcomes, and t n / T^2 E[ln((1 + X') T / (t n))] with one officer less.
expectedInformation <- function(all, marked, draws) {
  if (marked == 0 || draws == 0) return(0)
  k <- max(0, draws + marked - all):min(draws, marked)
  direct <- sum(dhyper(k, marked, all - marked, draws) * ifelse(k == 0, 0, k / all * log(k * all / (draws * marked))))
  k <- max(0, draws + marked - all - 1):(min(draws, marked) - 1)
  biased <- draws * marked / all^2 *
    sum(dhyper(k, marked - 1, all - marked, draws - 1) * log((k + 1) * all / (draws * marked)))
  agree(direct, biased, "expected information", 1e-8, 1e-13)
}

# Sums a function of the margins over cells; equal margins are computed once.
overCells <- function(x, f) {
  cells <- expand.grid(draws = rowSums(x), marked = colSums(x))
  key <- paste(cells$draws, cells$marked)
  first <- !duplicated(key)
  value <- mapply(function(draws, marked) f(sum(x), marked, draws), cells$draws[first], cells$marked[first])
  matrix(value[match(key, key[first])], nrow(x))
}

# Two groups among more, all margins fixed: from the joint distribution of both counts, and via their sum.
expectedPair <- function(x) {
  x <- x[rowSums(x) > 0, , drop = FALSE]
  a <- sum(x[, 1])
  c <- sum(x[, 2])
  all <- sum(x)
  if (a == 0 || c == 0) return(NA)
  each <- vapply(rowSums(x), function(t) {
    both <- expand.grid(i = 0:min(t, a), j = 0:min(t, c))
    both <- both[both$i + both$j <= t & t - both$i - both$j <= all - a - c, ]
    joint <- exp(lchoose(a, both$i) + lchoose(c, both$j) + lchoose(all - a - c, t - both$i - both$j) - lchoose(all, t))
    direct <- sum(joint * abs(both$i / a - both$j / c))
    s <- max(0, t - (all - a - c)):min(t, a + c)
    within <- vapply(s, function(s) expectedGap(a, c, s), 0)
    agree(sum(dhyper(s, a + c, all - a - c, t) * within), direct, "two groups among more", 1e-8, 1e-13)
  }, 0)
  sum(each) / 2
}

# E|i/a - (s - i)/c| with i of s officers of the two groups from the first.
expectedGap <- function(a, c, s) {
  i <- max(0, s - c):min(s, a)
  agree(sum(dhyper(i, a, c, s) * abs(i / a - (s - i) / c)), (a + c) / (a * c) * meanDeviation(a + c, a, s),
        "gap of two groups", 1e-8, 1e-13)
}

# Two groups as a table of their own, the two-column margins fixed.
expectedPairAlone <- function(x) {
  a <- sum(x[, 1])
  c <- sum(x[, 2])
  if (a == 0 || c == 0) return(NA)
  sum(vapply(x[, 1] + x[, 2], function(s) expectedGap(a, c, s), 0)) / 2
}

# Every table with the margins of x, and its probability.
tables <- function(x) {
  rows <- rowSums(x)
  fill <- function(total, room) {
    if (length(room) == 1) return(if (total <= room) matrix(total) else NULL)
    do.call(rbind, lapply(0:min(total, room[1]), function(i) {
      rest <- fill(total - i, room[-1])
      if (is.null(rest)) NULL else cbind(i, rest, deparse.level = 0)
    }))
  }
  grow <- function(u, room) {
    if (u == nrow(x)) return(list(list(room, 0)))
    row <- fill(rows[u], room)
    do.call(c, lapply(seq_len(nrow(row)), function(i) {
      mass <- sum(lchoose(room, row[i, ])) - lchoose(sum(room), rows[u])
      lapply(grow(u + 1, room - row[i, ]), function(rest) list(rbind(row[i, ], rest[[1]], deparse.level = 0), mass + rest[[2]]))
    }))
  }
  grow(1, colSums(x))
}

# ---------------------------------------------------------------- one table

segregation <- function(x, provinces = NULL, enumerate = FALSE) {
  all <- sum(x)
  groups <- colSums(x) / all
  e <- entropy(groups)
  interaction <- agree(sum(groups * (1 - groups)), 1 - sum(groups^2), "interaction", 1e-9, 1e-13)
  m <- mutual(x)
  one <- e == 0
  each <- vapply(seq_len(ncol(x)), function(g) dissimilarity(x[, g], rowSums(x) - x[, g]), 0)
  expectedM <- sum(overCells(x, expectedInformation))
  deviations <- overCells(x, meanDeviation)
  expectedEach <- colSums(deviations) * all / (colSums(x) * (all - colSums(x))) / 2
  expectedEach[colSums(x) == 0 | colSums(x) == all] <- NA
  expected <- list(
    groupShares = I(groups), entropy = e, interaction = interaction, mutual = settled(m),
    entropyIndex = if (one) NA else settled(m / e), multigroupDissimilarity = settled(multigroup(x)),
    pairDissimilarity = settled(dissimilarity(x[, 1], x[, 2])), groupDissimilarities = I(settled(each)),
    unitMutual = I(settled(unitParts(x))), unitDissimilarities = I(settled(unitDissimilarity(x))),
    groupMutual = I(settled(groupParts(x))), expectedMutual = settled(expectedM),
    expectedEntropyIndex = if (one) NA else settled(expectedM / e),
    expectedMultigroupDissimilarity = if (one) NA else settled(sum(deviations) / (2 * all * interaction)),
    expectedPairDissimilarity = settled(expectedPair(x)),
    expectedPairDissimilarityAlone = settled(expectedPairAlone(x)),
    expectedGroupDissimilarities = I(settled(expectedEach)))
  if (ncol(x) == 2 && !is.na(expected$pairDissimilarity)) {
    agree(expected$pairDissimilarity, expected$multigroupDissimilarity, "two groups, multigroup", 1e-9, 1e-13)
    agree(expected$pairDissimilarity, each[1], "two groups, one against the rest", 1e-9, 1e-13)
    agree(expected$expectedPairDissimilarity, expectedEach[1], "two groups, expectation", 1e-8, 1e-13)
    agree(expected$expectedPairDissimilarityAlone, expectedEach[1], "two groups alone, expectation", 1e-8, 1e-13)
  }
  expected$randomisation <- if (enumerate) enumerated(x, expected) else NA
  expected$provinces <- if (is.null(provinces)) NA else nested(x, provinces, m, e)
  expected
}

# Exact chances under random assignment, by every table; also checks every expectation.
enumerated <- function(x, expected) {
  list2 <- tables(x)
  mass <- exp(vapply(list2, function(t) t[[2]], 0))
  over <- function(f) vapply(list2, function(t) f(t[[1]]), 0)
  m <- over(mutual)
  d <- over(multigroup)
  pair <- over(function(t) dissimilarity(t[, 1], t[, 2]))
  agree(sum(mass), 1, "probabilities of the tables")
  agree(sum(mass * m), expected$expectedMutual, "mutual information by enumeration", 1e-9)
  agree(sum(mass * m) / expected$entropy, expected$expectedEntropyIndex, "entropy index by enumeration", 1e-9)
  agree(sum(mass * d), expected$expectedMultigroupDissimilarity, "multigroup by enumeration", 1e-9)
  agree(sum(mass * pair), expected$expectedPairDissimilarity, "two groups by enumeration", 1e-9)
  for (g in seq_len(ncol(x))) agree(
    sum(mass * over(function(t) dissimilarity(t[, g], rowSums(t) - t[, g]))), expected$expectedGroupDissimilarities[g],
    "a group by enumeration", 1e-9)
  clear(m, expected$mutual, "mutual information")
  clear(d, expected$multigroupDissimilarity, "multigroup dissimilarity")
  list(tables = length(list2),
       mutualP = min(1, sum(mass[m >= expected$mutual - 1e-12])),
       multigroupDissimilarityP = min(1, sum(mass[d >= expected$multigroupDissimilarity - 1e-12])))
}

# Units nested in provinces: M = M_between + sum_s T_s/T M_s, H = M_between/E + sum_s T_s E_s/(T E) H_s.
nested <- function(x, provinces, m, e) {
  all <- sum(x)
  names <- sort(unique(provinces))
  tops <- t(vapply(names, function(s) colSums(x[provinces == s, , drop = FALSE]), numeric(ncol(x))))
  between <- mutual(tops)
  within <- lapply(names, function(s) {
    part <- x[provinces == s, , drop = FALSE]
    ms <- mutual(part)
    es <- entropy(colSums(part) / sum(part))
    list(province = s, total = sum(part), mutual = settled(ms), entropy = settled(es),
         entropyIndex = if (es == 0) NA else settled(ms / es), mutualPart = settled(sum(part) / all * ms),
         entropyIndexPart = if (e == 0) NA else if (es == 0) 0 else settled(sum(part) * es / (all * e) * (ms / es)))
  })
  partM <- sum(vapply(within, function(w) w$mutualPart, 0))
  agree(between + partM, m, "between and within", 1e-9, 1e-13)
  partH <- if (e == 0) NA else sum(vapply(within, function(w) w$entropyIndexPart, 0))
  if (e > 0) agree(between / e + partH, m / e, "between and within of the entropy index", 1e-9, 1e-13)
  list(betweenMutual = settled(between), withinMutual = settled(partM),
       betweenEntropyIndex = if (e == 0) NA else settled(between / e), withinEntropyIndex = settled(partH), within = within)
}

# ---------------------------------------------------------------- tables

rows <- function(...) matrix(c(...), ncol = nargs(), byrow = FALSE)
set.seed(20261122, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
sparse <- matrix(rpois(240, rep(c(6, 2, 1, 0.6, 0.4, 0.3, 0.2, 0.15), each = 30)), 30)
sparse[1, ] <- c(9, rep(0, 7))
sparse[2, ] <- c(0, 0, 0, 0, 0, 0, 0, 4)
force <- t(vapply(1:200, function(u) {
  mix <- rgamma(5, 4 * c(0.5, 0.25, 0.12, 0.08, 0.05))
  as.numeric(rmultinom(1, sample(1:60, 1), mix))
}, numeric(5)))
provinces <- sample(1:12, 200, replace = TRUE)
singles <- diag(3)[c(1, 1, 1, 2, 2, 3, 1, 2), ]
golden <- rows(c(100, 60, 40, 0), c(0, 40, 60, 100))
invisible(agree(dissimilarity(golden[, 1], golden[, 2]), 0.6, "golden table"))

all <- list(
  list("two units, two groups", rows(c(3, 5), c(7, 2)), c(1, 2), TRUE),
  list("four units, D of .6", golden, c(1, 1, 2, 2), FALSE),
  list("ten units, three groups", rows(c(30, 12, 8, 25, 40, 3, 17, 22, 9, 14), c(10, 15, 2, 9, 11, 6, 20, 1, 4, 8),
                                       c(2, 5, 0, 1, 9, 3, 4, 0, 7, 2)), c(1, 1, 1, 2, 2, 2, 3, 3, 3, 3), FALSE),
  list("thirty units, eight groups, sparse", sparse, rep(1:6, 5), FALSE),
  list("units of one officer", singles, c(1, 1, 2, 2, 3, 3, 3, 3), TRUE),
  list("one unit and one province of one group", rows(c(12, 6, 0, 0), c(0, 5, 8, 0), c(0, 3, 0, 7)), c(1, 2, 3, 4), FALSE),
  list("two hundred units, five groups, twelve provinces", force, provinces, FALSE),
  list("perfect segregation", rows(c(20, 0, 0), c(0, 15, 0), c(0, 0, 7)), c(1, 1, 2), FALSE),
  list("perfect evenness", rows(c(10, 20, 4, 6), c(5, 10, 2, 3), c(15, 30, 6, 9)), c(1, 1, 2, 2), FALSE),
  list("small, two units, three groups", rows(c(6, 2), c(1, 4), c(1, 3)), NULL, TRUE),
  list("small, two units, five groups", rows(c(4, 2), c(1, 4), c(0, 2), c(3, 0), c(1, 1)), c(1, 1), TRUE),
  list("small, three units, three groups", rows(c(4, 1, 0), c(1, 3, 1), c(0, 2, 3)), c(1, 2, 2), TRUE),
  list("small, four units, two groups", rows(c(5, 3, 1, 0), c(1, 3, 4, 6)), c(1, 1, 2, 2), TRUE),
  list("one group only", rows(c(4, 6, 2), c(0, 0, 0)), c(1, 1, 2), FALSE),
  list("a group that nobody belongs to", rows(c(5, 2, 9), c(3, 6, 1), c(0, 0, 0)), c(1, 2, 2), FALSE),
  list("a unit without officers", rows(c(5, 0, 9), c(3, 0, 1)), NULL, FALSE),
  list("one unit", rows(5, 3), NULL, FALSE))
cases <- lapply(all, function(x) case(
  "segregation", x[[1]], list(table = x[[2]], provinces = if (is.null(x[[3]])) NA else I(x[[3]])),
  segregation(x[[2]], x[[3]], x[[4]]),
  "Duncan & Duncan 1955; Theil & Finizza 1971; Reardon & Firebaugh 2002; hypergeometric sums; enumeration", 1e-9,
  paste("|difference| <= tolerance * max(|expected|, 0.001); pair is the first two groups; null where undefined,",
        "without provinces, or not enumerated")))
writeCases("segregation.R: definitions on two routes, exact expectations with both margins fixed", 1e-9,
           "|difference| <= tolerance * max(|expected|, 0.001); logarithms are natural", cases)
