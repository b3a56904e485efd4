# Paths of expected persons, hire shares by uniroot, and large simulations by rbinom, rbeta and runif, by base R.
# Run: Rscript parity.R > parity.json
# Matrices are ranks (rows, lowest first) by groups (columns); the first group is the one whose share it is.
set.seed(20261122)
by_rank <- function(...) rbind(...)
same <- function(x, ranks, groups) matrix(x, ranks, groups)
designs <- list(
  list(name = "one rank", years = 30, start = by_rank(c(694, 9306)), leave = same(0.05, 1, 2),
       retire = same(0.02, 1, 2), promote = same(0, 1, 2), hires = 800, shares = c(0.25, 0.75),
       freeze = c(0, 0), ghosts = list(), target = 0.15),
  list(name = "two ranks, unequal rates", years = 25, start = by_rank(c(300, 2700), c(20, 480)),
       leave = by_rank(c(0.07, 0.05), c(0.04, 0.03)), retire = by_rank(c(0, 0), c(0.03, 0.05)),
       promote = by_rank(c(0.03, 0.04), c(0, 0)), hires = c(220, 5), shares = c(0.3, 0.7), freeze = c(0, 0),
       ghosts = list(), target = 0.2),
  list(name = "ghosts and a freeze", years = 20, start = by_rank(c(100, 1900), c(5, 295)),
       leave = same(0.04, 2, 2), retire = by_rank(c(0, 0), c(0.06, 0.06)), promote = by_rank(c(0.05, 0.05), c(0, 0)),
       hires = c(150, 0), shares = c(0.2, 0.8), freeze = c(2, 4),
       ghosts = list(c(year = 1, rank = 1, group = 2, n = 400), c(year = 3, rank = 2, group = 2, n = 30)),
       target = 0.12),
  list(name = "four groups, four ranks", years = 30,
       start = by_rank(c(50, 400, 800, 1750), c(20, 200, 400, 880), c(5, 60, 140, 295), c(1, 10, 30, 59)),
       leave = by_rank(c(0.08, 0.06, 0.05, 0.05), c(0.06, 0.05, 0.05, 0.04), c(0.05, 0.04, 0.04, 0.04),
                       c(0.05, 0.05, 0.05, 0.05)),
       retire = by_rank(rep(0.01, 4), rep(0.02, 4), rep(0.04, 4), rep(0.1, 4)),
       promote = by_rank(c(0.05, 0.06, 0.06, 0.07), rep(0.04, 4), rep(0.02, 4), rep(0, 4)),
       hires = c(400, 10, 0, 1), shares = c(0.1, 0.2, 0.3, 0.4), freeze = c(10, 12),
       ghosts = list(c(year = 2, rank = 1, group = 4, n = 250)), target = 0.08),
  list(name = "too high a target", years = 5, start = by_rank(c(10, 990)), leave = same(0.03, 1, 2),
       retire = same(0, 1, 2), promote = same(0, 1, 2), hires = 30, shares = c(0.1, 0.9), freeze = c(0, 0),
       ghosts = list(), target = 0.3))

struck <- function(d, year) {
  ghosts <- 0 * d$start
  for (g in d$ghosts) if (g[["year"]] == year) ghosts[g[["rank"]], g[["group"]]] <- g[["n"]]
  ghosts
}
entering <- function(d, year) {
  hires <- c(d$hires, rep(0, nrow(d$start) - length(d$hires)))
  if (year >= d$freeze[1] && year <= d$freeze[2]) 0 * hires else hires
}
path <- function(d, shares = d$shares) {
  x <- d$start
  all <- list(x)
  for (year in seq_len(d$years)) {
    x <- x * (1 - d$leave - d$retire) - struck(d, year)
    up <- x * d$promote
    x <- x - up + rbind(0, up)[seq_len(nrow(x)), , drop = FALSE] + outer(entering(d, year), shares)
    all[[year + 1]] <- x
  }
  all
}
share_at_end <- function(d, h) {
  x <- path(d, c(h, (1 - h) * d$shares[-1] / sum(d$shares[-1])))[[d$years + 1]]
  sum(x[, 1]) / sum(x)
}
required <- function(d) {
  surplus <- function(h) share_at_end(d, h) - d$target
  if (surplus(0) >= 0) return(0)
  if (surplus(1) < 0) return(NA)
  uniroot(surplus, c(0, 1), tol = 1e-14)$root
}
# One column a simulation; the rates of the first group's leaving and of its hires are drawn where they are uncertain.
simulate <- function(d, n, leave_between = NULL, hires_of = NULL) {
  ranks <- nrow(d$start); groups <- ncol(d$start)
  x <- array(rep(d$start, each = n), c(n, ranks, groups))
  leave <- if (is.null(leave_between)) NULL else runif(n, leave_between[1], leave_between[2])
  first <- if (is.null(hires_of)) rep(d$shares[1], n) else rbeta(n, hires_of[1] + 0.5, hires_of[2] - hires_of[1] + 0.5)
  own <- matrix(0, n, d$years + 1)
  share <- function() rowSums(x[, , 1, drop = FALSE]) / rowSums(x)
  own[, 1] <- share()
  for (year in seq_len(d$years)) {
    ghosts <- struck(d, year); hires <- entering(d, year)
    for (r in seq_len(ranks)) for (g in seq_len(groups)) {
      p <- d$leave[r, g]
      if (g == 1 && !is.null(leave)) p <- leave
      gone <- rbinom(n, x[, r, g], p)
      retired <- rbinom(n, x[, r, g] - gone, d$retire[r, g] / (1 - p))
      x[, r, g] <- pmax(0, x[, r, g] - gone - retired - ghosts[r, g])
    }
    for (r in rev(seq_len(ranks - 1))) for (g in seq_len(groups)) {
      up <- rbinom(n, x[, r, g], d$promote[r, g])
      x[, r, g] <- x[, r, g] - up
      x[, r + 1, g] <- x[, r + 1, g] + up
    }
    for (r in seq_len(ranks)) {
      rest <- rep(hires[r], n)
      h <- rbinom(n, rest, first)
      x[, r, 1] <- x[, r, 1] + h
      rest <- rest - h
      others <- d$shares[-1]
      for (g in seq_along(others)) {
        h <- if (g == length(others)) rest else rbinom(n, rest, others[g] / sum(others[g:length(others)]))
        x[, r, g + 1] <- x[, r, g + 1] + h
        rest <- rest - h
      }
    }
    own[, year + 1] <- share()
  }
  first_year <- apply(own >= d$target - 1e-9, 1, function(hit) if (any(hit)) which(hit)[1] - 1 else Inf)
  list(low = apply(own, 2, quantile, 0.025), high = apply(own, 2, quantile, 0.975),
       reached = sapply(0:d$years, function(year) mean(first_year <= year)))
}

number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
vector <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
rows <- function(x) paste0("[", paste(apply(x, 1, vector), collapse = ", "), "]")
one <- function(d, simulated, leave_between = NULL, hires_of = NULL) {
  ghosts <- sapply(d$ghosts, function(g) sprintf(
    '{"year": %d, "rank": %d, "group": %d, "persons": %d}', as.integer(g[["year"]]), as.integer(g[["rank"]]) - 1L,
    as.integer(g[["group"]]) - 1L, as.integer(g[["n"]])))
  s <- simulate(d, simulated, leave_between, hires_of)
  paste0(
    '    {"input": {"name": "', d$name, '", "years": ', d$years, ', "start": ', rows(d$start), ', "leave": ',
    rows(d$leave), ', "retire": ', rows(d$retire), ', "promote": ', rows(d$promote), ',\n      "hires": ',
    vector(d$hires), ', "shares": ', vector(d$shares), ', "freeze": ', vector(d$freeze), ', "ghosts": [',
    paste(ghosts, collapse = ", "), '], "target": ', number(d$target),
    if (is.null(leave_between)) "" else paste0(', "leaveBetween": ', vector(leave_between)),
    if (is.null(hires_of)) "" else paste0(', "hiresOf": ', vector(hires_of)),
    '},\n      "expected": {"path": [', paste(sapply(path(d), function(x) vector(t(x))), collapse = ",\n        "),
    '],\n      "required": ', number(required(d)), ',\n      "low": ', vector(s$low), ',\n      "high": ', vector(s$high),
    ',\n      "reached": ', vector(s$reached), '}}')
}
uncertain <- designs[[1]]
uncertain$name <- "uncertain rates"
uncertain$shares <- c(60.5, 180.5) / 241
cases <- c(
  sapply(designs, one, simulated = 40000),
  one(uncertain, 40000, leave_between = c(0.03, 0.07), hires_of = c(60, 240)))
cat('{\n  "source": "matrix recursion; uniroot(tol = 1e-14); quantile (type 7) of 40,000 simulations",\n')
cat(sprintf('  "tool": "R",\n  "toolVersion": "%s.%s",\n', R.version$major, R.version$minor))
cat('  "tolerance": 1e-9,\n')
cat('  "why": "relative, for paths and hire shares; simulated figures differ by chance, see ParityReferenceTests",\n')
cat('  "cases": [\n')
cat(paste(cases, collapse = ",\n"))
cat('\n  ]\n}\n')
