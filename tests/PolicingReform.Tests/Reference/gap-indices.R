# Indices of one body's counts against benchmark shares of a partition, and their expectations when the officers are
# drawn independently from the benchmark (multinomial), by base R.
# Run in this folder: Rscript gap-indices.R > gap-indices.json
# Every expectation is computed on two routes, and by enumeration where that is short; the script stops where they
# disagree.
source("json.R")

# Every way in which n persons can fall into k groups, a row each.
outcomes <- function(n, k) {
  if (k == 1) return(matrix(n))
  do.call(rbind, lapply(0:n, function(i) cbind(i, outcomes(n - i, k - 1), deparse.level = 0)))
}

# Multinomial probabilities of the rows of x.
multinomial <- function(x, shares) {
  logs <- t(ifelse(t(x) == 0, 0, t(x) * log(shares)))
  exp(lfactorial(sum(x[1, ])) + rowSums(logs) - rowSums(lfactorial(x)))
}

# p ln(p / b), 0 for p = 0.
information <- function(p, b) ifelse(p == 0, 0, p * log(p / b))

# Indices of the rows of p: dissimilarity (Duncan & Duncan 1955), Gallagher (1991), Kullback & Leibler (1951).
dissimilarityOf <- function(p, b) rowSums(abs(t(t(p) - b))) / 2
gallagherOf <- function(p, b) sqrt(rowSums(t(t(p) - b)^2) / 2)
divergenceOf <- function(p, b) colSums(matrix(information(t(p), b), length(b)))

# E|X - nb| of a binomial: de Moivre's closed form (Diaconis & Zabell 1991), and the sum over its outcomes.
meanDeviation <- function(n, b) {
  if (b == 0 || b == 1) return(0)
  v <- floor(n * b) + 1
  closed <- 2 * v * (1 - b) * dbinom(v, n, b)
  agree(closed, sum(dbinom(0:n, n, b) * abs(0:n - n * b)), "mean deviation", 1e-10)
}

# E[X/n ln(X / nb)]: the sum over outcomes, and b E[ln((1 + X') / nb)] with X' of n - 1 officers.
expectedInformation <- function(n, b) {
  if (b == 0) return(0)
  direct <- sum(dbinom(0:n, n, b) * information(0:n / n, b))
  biased <- b * sum(dbinom(0:(n - 1), n - 1, b) * log(1:n / (n * b)))
  agree(direct, biased, "expected information", 1e-9, 1e-13)
}

# E[X/n - b]^2: closed, and the sum over outcomes.
meanSquare <- function(n, b)
  agree(b * (1 - b) / n, sum(dbinom(0:n, n, b) * (0:n / n - b)^2), "mean square", 1e-10)

gapIndices <- function(counts, shares) {
  n <- sum(counts)
  k <- length(counts)
  p <- matrix(counts / n, 1)
  dissimilarity <- dissimilarityOf(p, shares)
  agree(dissimilarity, sum(pmax(0, counts / n - shares)), "dissimilarity as what must move", 1e-10)
  expectedDissimilarity <- sum(vapply(shares, function(b) meanDeviation(n, b), 0)) / n / 2
  expectedSquare <- sum(vapply(shares, function(b) meanSquare(n, b), 0)) / 2
  expectedDivergence <- sum(vapply(shares, function(b) expectedInformation(n, b), 0))
  expectedGallagher <- NA
  randomisation <- NA
  if (choose(n + k - 1, k - 1) <= 40000) {
    x <- outcomes(n, k)
    mass <- multinomial(x, shares)
    x <- x[mass > 0, , drop = FALSE]
    mass <- mass[mass > 0]
    d <- dissimilarityOf(x / n, shares)
    g <- gallagherOf(x / n, shares)
    agree(sum(mass), 1, "sum of probabilities")
    agree(sum(mass * d), expectedDissimilarity, "dissimilarity by enumeration", 1e-9)
    agree(sum(mass * g^2), expectedSquare, "Gallagher's square by enumeration", 1e-9)
    agree(sum(mass * divergenceOf(x / n, shares)), expectedDivergence, "divergence by enumeration", 1e-9, 1e-13)
    expectedGallagher <- sum(mass * g)
    clear(d, dissimilarity, "randomisation")
    # The upper tail directly, and as what the lower one leaves.
    hit <- d >= dissimilarity - 1e-12
    randomisation <- agree(min(1, sum(sort(mass[hit]))), 1 - sum(mass[!hit]), "randomisation", 1e-10, 1e-11)
  }
  list(dissimilarity = settled(dissimilarity), overlap = 100 * (1 - dissimilarity),
       gallagher = settled(gallagherOf(p, shares)),
       divergence = if (any(counts > 0 & shares == 0)) NA else settled(divergenceOf(p, shares)),
       expectedDissimilarity = expectedDissimilarity, expectedGallagherSquared = expectedSquare,
       expectedGallagher = expectedGallagher, expectedDivergence = settled(expectedDivergence),
       randomisationP = randomisation)
}

published <- gapIndices(c(18, 17, 65), c(0.2, 0.2, 0.6))
invisible(agree(c(published$gallagher, published$dissimilarity), c(0.0435890, 0.05), "published example", 0, 5e-8))

eight <- c(0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06, 0.04)
inputs <- list(
  "published seats and votes" = list(c(18, 17, 65), c(0.2, 0.2, 0.6)),
  "one officer, two groups" = list(c(1, 0), c(0.4912, 0.5088)),
  "one officer, five groups" = list(c(0, 0, 1, 0, 0), c(0.3, 0.25, 0.2, 0.15, 0.1)),
  "ten, two groups" = list(c(3, 7), c(0.5, 0.5)),
  "ten, three groups" = list(c(6, 2, 2), c(0.5, 0.3, 0.2)),
  "ten, exactly the shares" = list(c(5, 3, 2), c(0.5, 0.3, 0.2)),
  "ten, equal shares" = list(c(4, 3, 2, 1), c(0.25, 0.25, 0.25, 0.25)),
  "ten, a share of 0, none there" = list(c(6, 4, 0), c(0.7, 0.3, 0)),
  "ten, a share of 0, one there" = list(c(6, 3, 1), c(0.7, 0.3, 0)),
  "ten, all in one group" = list(c(10, 0, 0), c(0.2, 0.3, 0.5)),
  "ten, eight groups" = list(c(4, 0, 2, 1, 1, 1, 0, 1), eight),
  "24, women and men" = list(c(17, 7), c(0.4912, 0.5088)),
  "24, nobody of one group" = list(c(0, 24), c(0.4833, 0.5167)),
  "24, three groups" = list(c(14, 8, 2), c(0.55, 0.3, 0.15)),
  "24, five groups" = list(c(9, 8, 4, 2, 1), c(0.3, 0.25, 0.2, 0.15, 0.1)),
  "24, eight groups" = list(c(9, 6, 4, 3, 2, 0, 0, 0), eight),
  "57, two groups" = list(c(2, 55), c(0.02, 0.98)),
  "57, three groups" = list(c(20, 20, 17), c(0.6, 0.3, 0.1)),
  "57, four groups" = list(c(40, 10, 5, 2), c(0.6, 0.2, 0.15, 0.05)),
  "57, six groups with a share of 0" = list(c(30, 12, 8, 5, 2, 0), c(0.4, 0.25, 0.2, 0.1, 0.05, 0)),
  "200, two groups" = list(c(83, 117), c(0.4912, 0.5088)),
  "200, three groups" = list(c(130, 50, 20), c(0.6, 0.3, 0.1)),
  "200, eight groups" = list(c(60, 45, 30, 20, 18, 12, 9, 6), eight),
  "5000, two groups" = list(c(2400, 2600), c(0.4912, 0.5088)),
  "5000, three groups" = list(c(2900, 1600, 500), c(0.6, 0.3, 0.1)),
  "5000, a tiny share" = list(c(4990, 9, 1), c(0.9985, 0.001, 0.0005)),
  "5000, eight groups" = list(c(1400, 950, 740, 600, 480, 400, 260, 170), eight))
cases <- lapply(names(inputs), function(name) {
  x <- inputs[[name]]
  stopifnot(abs(sum(x[[2]]) - 1) < 1e-12)
  case("indices", name, list(counts = I(x[[1]]), shares = I(x[[2]])), gapIndices(x[[1]], x[[2]]),
       "closed forms, sums over binomials, enumeration", 1e-9,
       "|difference| <= tolerance * max(|expected|, 0.001); null: a share of 0 was observed, or the body is too large to enumerate")
})
writeCases("gap-indices.R: Duncan & Duncan 1955, Gallagher 1991, Kullback & Leibler 1951", 1e-9,
           "|difference| <= tolerance * max(|expected|, 0.001); expectations are exact", cases)
