# Change between two dates: of a group's share over ranks (Kitagawa 1955), and of segregation over units (Elbers 2021),
# by base R.
# Run in this folder: Rscript change.R > change.json
# Every value is computed on two routes; the script stops where they disagree.
source("json.R")

# ---------------------------------------------------------------- a share over strata

# Kitagawa (1955), Journal of the American Statistical Association 50:1168-1194.  A stratum that exists at one date only
# has weight 0 at the other, and there the rate of the date at which it exists: all it does is composition.
kitagawa <- function(count1, total1, count2, total2) {
  w1 <- total1 / sum(total1)
  w2 <- total2 / sum(total2)
  p1 <- ifelse(total1 > 0, count1 / total1, ifelse(total2 > 0, count2 / total2, 0))
  p2 <- ifelse(total2 > 0, count2 / total2, p1)
  composition <- (w2 - w1) * (p1 + p2) / 2
  rate <- (p2 - p1) * (w1 + w2) / 2
  before <- sum(count1) / sum(total1)
  after <- sum(count2) / sum(total2)
  agree(sum(composition) + sum(rate), after - before, "Kitagawa's parts", 1e-10)
  # The same as averages over both orders of changing weights and rates.
  standard <- function(w, p) sum(w * p)
  agree(sum(composition), ((standard(w2, p1) - standard(w1, p1)) + (standard(w2, p2) - standard(w1, p2))) / 2,
        "composition", 1e-10)
  agree(sum(rate), ((standard(w1, p2) - standard(w1, p1)) + (standard(w2, p2) - standard(w2, p1))) / 2, "rate", 1e-10)
  list(before = before, after = after, change = settled(after - before), composition = settled(sum(composition)),
       rate = settled(sum(rate)), compositions = I(settled(composition)), rates = I(settled(rate)))
}

strata <- list(
  "three ranks" = list(c(30, 12, 2), c(400, 150, 40), c(60, 18, 5), c(420, 160, 35)),
  "five ranks" = list(c(120, 44, 10, 3, 0), c(900, 420, 150, 60, 12), c(190, 70, 21, 4, 1), c(1000, 400, 160, 55, 11)),
  "a rank that begins" = list(c(30, 12, 0), c(400, 150, 0), c(45, 15, 3), c(380, 160, 30)),
  "a rank that ends" = list(c(30, 12, 5), c(400, 150, 20), c(45, 15, 0), c(380, 160, 0)),
  "one begins and one ends" = list(c(30, 12, 5, 0), c(400, 150, 20, 0), c(45, 15, 0, 9), c(380, 160, 0, 25)),
  "ranks change places, rates stay" = list(c(20, 30), c(200, 100), c(10, 60), c(100, 200)),
  "rates change, ranks stay" = list(c(20, 30), c(200, 100), c(40, 20), c(200, 100)),
  "nothing changes" = list(c(20, 30), c(200, 100), c(20, 30), c(200, 100)),
  "opposite effects" = list(c(50, 5), c(100, 100), c(30, 3), c(50, 150)),
  "from nobody to everybody" = list(c(0, 0), c(10, 5), c(4, 9), c(4, 9)),
  "no rank in common" = list(c(3, 0), c(10, 0), c(0, 6), c(0, 8)),
  "a rank empty at both dates" = list(c(3, 0, 4), c(10, 0, 20), c(5, 0, 2), c(12, 0, 15)),
  "one rank" = list(3, 24, 7, 30))
cases <- lapply(names(strata), function(name) {
  x <- strata[[name]]
  case("share", name, list(before = list(counts = I(x[[1]]), totals = I(x[[2]])),
                           after = list(counts = I(x[[3]]), totals = I(x[[4]]))),
       kitagawa(x[[1]], x[[2]], x[[3]], x[[4]]), "Kitagawa 1955", 1e-10,
       "absolute; a stratum of one date has weight 0 at the other and keeps its rate")
})

# ---------------------------------------------------------------- segregation over units

entropy <- function(p) -sum(ifelse(p == 0, 0, p * log(p)))

# Mutual information of a table: over cells, and from three entropies.
mutual <- function(x) {
  x <- x / sum(x)
  expected <- outer(rowSums(x), colSums(x))
  agree(sum(ifelse(x == 0, 0, x * log(x / expected))), entropy(rowSums(x)) + entropy(colSums(x)) - entropy(x),
        "mutual information", 1e-9, 1e-12)
}

# Table x scaled to shares of margins by iterative proportional fitting (Deming & Stephan 1940); NULL where that does not
# settle.
fitted <- function(x, units, groups) {
  x <- x / sum(x)
  for (i in 1:20000) {
    x <- x * (units / rowSums(x))
    x <- t(t(x) * (groups / colSums(x)))
    if (max(abs(rowSums(x) - units), abs(colSums(x) - groups)) <= 1e-13) return(x)
  }
  NULL
}

# The same by Newton's method on the convex potential whose stationary point has these margins.
fittedNewton <- function(x, units, groups) {
  x <- x / sum(x)
  n <- nrow(x)
  k <- ncol(x)
  at <- numeric(n + k)
  table <- function(at) x * exp(outer(at[1:n], at[n + 1:k], "+"))
  potential <- function(at) sum(table(at)) - sum(at * c(units, groups))
  free <- seq_len(n + k - 1)
  for (i in 1:200) {
    y <- table(at)
    slope <- c(rowSums(y) - units, colSums(y) - groups)
    if (max(abs(slope)) <= 1e-14) break
    curve <- rbind(cbind(diag(rowSums(y), n), y), cbind(t(y), diag(colSums(y), k)))
    step <- c(solve(curve[free, free], -slope[free], tol = 1e-200), 0)
    size <- 1
    while (size > 1e-10 && !(potential(at + size * step) <= potential(at) + 1e-15)) size <- size / 2
    at <- at + size * step
  }
  table(at)
}

# Table with the unit margin of a, the group margin of b and the structure of c.
counterfactual <- function(a, b, c) {
  units <- rowSums(a) / sum(a)
  groups <- colSums(b) / sum(b)
  x <- fitted(c, units, groups)
  if (is.null(x)) return(NULL)
  y <- fittedNewton(c, units, groups)
  agree(as.vector(x), as.vector(y), "fitting", 1e-8, 1e-11)
  # The odds ratios of c stay what they were.
  live <- c > 0
  rest <- log(x[live] / c[live])
  both <- which(live, arr.ind = TRUE)
  additive <- lm.fit(model.matrix(~ factor(both[, 1]) + factor(both[, 2])), rest)$residuals
  stopifnot(max(abs(additive)) < 1e-8)
  x
}

# Removals, additions, and for the units of both dates the Shapley values of unit margin, group margin and structure.
changeOfMutual <- function(before, after) {
  common <- rowSums(before) > 0 & rowSums(after) > 0
  a <- before[common, , drop = FALSE]
  b <- after[common, , drop = FALSE]
  if (any(colSums(a) == 0 | colSums(b) == 0)) return(NULL)
  dates <- list(a, b)
  index <- expand.grid(units = 1:2, groups = 1:2, structure = 1:2)
  m <- array(NA_real_, c(2, 2, 2))
  for (i in seq_len(nrow(index))) {
    x <- counterfactual(dates[[index$units[i]]], dates[[index$groups[i]]], dates[[index$structure[i]]])
    if (is.null(x)) return(NULL)
    m[index$units[i], index$groups[i], index$structure[i]] <- mutual(x)
  }
  agree(c(m[1, 1, 1], m[2, 2, 2]), c(mutual(a), mutual(b)), "no change at all", 1e-9, 1e-12)
  # Six orders.
  orders <- list(c(1, 2, 3), c(1, 3, 2), c(2, 1, 3), c(2, 3, 1), c(3, 1, 2), c(3, 2, 1))
  effects <- vapply(orders, function(order) {
    at <- c(1, 1, 1)
    effect <- numeric(3)
    for (factor in order) {
      next1 <- replace(at, factor, 2)
      effect[factor] <- m[t(next1)] - m[t(at)]
      at <- next1
    }
    effect
  }, numeric(3))
  parts <- rowMeans(effects)
  # Shapley's weights of coalitions.
  units <- (m[2, 1, 1] - m[1, 1, 1]) / 3 + (m[2, 2, 1] - m[1, 2, 1]) / 6 + (m[2, 1, 2] - m[1, 1, 2]) / 6 +
    (m[2, 2, 2] - m[1, 2, 2]) / 3
  groups <- (m[1, 2, 1] - m[1, 1, 1]) / 3 + (m[2, 2, 1] - m[2, 1, 1]) / 6 + (m[1, 2, 2] - m[1, 1, 2]) / 6 +
    (m[2, 2, 2] - m[2, 1, 2]) / 3
  structure <- (m[1, 1, 2] - m[1, 1, 1]) / 3 + (m[2, 1, 2] - m[2, 1, 1]) / 6 + (m[1, 2, 2] - m[1, 2, 1]) / 6 +
    (m[2, 2, 2] - m[2, 2, 1]) / 3
  agree(parts, c(units, groups, structure), "Shapley values", 1e-9, 1e-13)
  # The nested variant: first both margins together against structure, then unit margin against group margin.  It is
  # the mean over the four orders in which structure does not come between the margins.
  nested <- c((m[2, 1, 1] - m[1, 1, 1] + m[2, 2, 1] - m[1, 2, 1] + m[2, 1, 2] - m[1, 1, 2] + m[2, 2, 2] - m[1, 2, 2]) / 4,
              (m[1, 2, 1] - m[1, 1, 1] + m[2, 2, 1] - m[2, 1, 1] + m[1, 2, 2] - m[1, 1, 2] + m[2, 2, 2] - m[2, 1, 2]) / 4,
              (m[1, 1, 2] - m[1, 1, 1] + m[2, 2, 2] - m[2, 2, 1]) / 2)
  agree(nested, rowMeans(effects[, vapply(orders, function(order) order[2] != 3, TRUE)]), "nested values", 1e-9, 1e-13)
  removals <- mutual(a) - mutual(before)
  additions <- mutual(after) - mutual(b)
  agree(removals + additions + sum(parts), mutual(after) - mutual(before), "the parts", 1e-9, 1e-11)
  settle <- function(x) if (abs(x) < 1e-12) 0 else x
  m[abs(m) < 1e-12] <- 0
  list(before = settle(mutual(before)), after = settle(mutual(after)), change = settle(mutual(after) - mutual(before)),
       commonBefore = settle(mutual(a)), commonAfter = settle(mutual(b)),
       removals = settle(removals), additions = settle(additions),
       unitMargin = settle(parts[1]), groupMargin = settle(parts[2]), structure = settle(parts[3]),
       nested = list(unitMargin = settle(nested[1]), groupMargin = settle(nested[2]), structure = settle(nested[3])),
       counterfactuals = list(unitsBeforeGroupsBeforeStructureAfter = m[1, 1, 2],
                              unitsBeforeGroupsAfterStructureBefore = m[1, 2, 1],
                              unitsBeforeGroupsAfterStructureAfter = m[1, 2, 2],
                              unitsAfterGroupsBeforeStructureBefore = m[2, 1, 1],
                              unitsAfterGroupsBeforeStructureAfter = m[2, 1, 2],
                              unitsAfterGroupsAfterStructureBefore = m[2, 2, 1]))
}

rows <- function(...) matrix(c(...), ncol = nargs(), byrow = FALSE)
set.seed(20261122, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
twelve <- function() t(vapply(1:12, function(u) {
  as.numeric(rmultinom(1, sample(20:200, 1), rgamma(4, 3 * c(0.5, 0.3, 0.12, 0.08))))
}, numeric(4)))
first <- twelve()
second <- twelve()
first[c(3, 11), ] <- 0
second[c(7, 12), ] <- 0
scaled <- rows(c(40, 10, 20), c(10, 30, 5), c(6, 8, 12))
tables <- list(
  "three units, two groups" = list(rows(c(40, 25, 10), c(10, 20, 45)), rows(c(50, 30, 14), c(20, 18, 60))),
  "four units, three groups, zeros" = list(rows(c(30, 12, 0, 8), c(5, 20, 14, 0), c(0, 6, 9, 11)),
                                           rows(c(24, 15, 3, 0), c(9, 17, 20, 4), c(2, 0, 8, 19))),
  "six units, one ends, one begins" = list(rows(c(30, 22, 18, 40, 7, 0), c(12, 9, 25, 3, 11, 0), c(4, 6, 2, 9, 5, 0)),
                                           rows(c(35, 20, 0, 44, 12, 15), c(10, 14, 0, 8, 9, 22), c(6, 5, 0, 7, 10, 3))),
  "the same structure under other margins" = list(scaled, t(t(scaled * c(1, 2, 3)) * c(1, 4, 2))),
  "the same margins, another structure" = list(rows(c(40, 20, 10), c(20, 30, 40)), rows(c(30, 25, 15), c(30, 25, 35))),
  "nothing changes" = list(scaled, scaled),
  "one date has twice the officers" = list(scaled, 2 * scaled),
  "two units, two groups, no segregation after" = list(rows(c(20, 5), c(10, 25)), rows(c(24, 12), c(16, 8))),
  "twelve units, four groups, two end, two begin" = list(first, second))
changes <- lapply(names(tables), function(name) {
  x <- changeOfMutual(tables[[name]][[1]], tables[[name]][[2]])
  if (is.null(x)) {
    message("left out: ", name)
    return(NULL)
  }
  case("mutual", name, list(before = tables[[name]][[1]], after = tables[[name]][[2]]), x,
       "Elbers 2021, doi:10.1177/0049124121986204", 1e-9,
       paste("absolute; a row without officers is a unit that does not exist; margins fitted to 1e-13; nested is the",
             "variant that Elbers's package segregation computes"))
})
cases <- c(cases, changes[!vapply(changes, is.null, TRUE)])
writeCases("change.R: Kitagawa 1955; Elbers 2021, with iterative proportional fitting checked by Newton's method", 1e-9,
           "absolute; each decomposition on two routes", cases)
