# The simulation of PolicingReform.Benchmarks' mode parity, vectorised over the simulations with rbinom.
# Rscript --vanilla benchmarks/parity-peer.R SIMULATIONS SEED      Prints milliseconds, and the last year's shares.
arguments <- as.integer(commandArgs(trailingOnly = TRUE))
simulations <- arguments[1]
set.seed(arguments[2])
years <- 30L
ranks <- 6L
groups <- 4L
stock <- matrix(as.integer(c(
  600, 2400, 3500, 5500,
  500, 2000, 3000, 4500,
  300, 1500, 2200, 3000,
  200, 900, 1500, 1900,
  80, 400, 700, 800,
  20, 100, 200, 200)), nrow = groups)
leaving <- c(0.05, 0.055, 0.06, 0.065, 0.07, 0.09)
promotion <- c(0.08, 0.07, 0.06, 0.05, 0.03)
hires <- 2400L
shares <- c(0.15, 0.2, 0.3, 0.35)
simulate <- function() {
  persons <- array(rep(stock, each = simulations), c(simulations, groups, ranks))
  own <- matrix(0, simulations, years)
  for (year in seq_len(years)) {
    for (r in seq_len(ranks)) {
      for (g in seq_len(groups)) {
        persons[, g, r] <- persons[, g, r] - rbinom(simulations, persons[, g, r], leaving[r])
      }
    }
    for (r in (ranks - 1L):1L) {
      for (g in seq_len(groups)) {
        promoted <- rbinom(simulations, persons[, g, r], promotion[r])
        persons[, g, r] <- persons[, g, r] - promoted
        persons[, g, r + 1L] <- persons[, g, r + 1L] + promoted
      }
    }
    rest <- rep(hires, simulations)
    left <- 1
    for (g in seq_len(groups)) {
      hired <- if (g < groups) rbinom(simulations, rest, shares[g] / left) else rest
      persons[, g, 1L] <- persons[, g, 1L] + hired
      rest <- rest - hired
      left <- left - shares[g]
    }
    own[, year] <- rowSums(persons[, 1L, ]) / rowSums(persons, dims = 1L)
  }
  apply(own, 2L, quantile, probs = c(0.025, 0.975))
}
milliseconds <- Inf
for (round in 1:3) {
  time <- system.time(interval <- simulate(), gcFirst = TRUE)[["elapsed"]]
  milliseconds <- min(milliseconds, 1000 * time)
}
cat(sprintf("%.17g\t%.17g\t%.17g\t%s\n", milliseconds, interval[1, years], interval[2, years], getRversion()))
