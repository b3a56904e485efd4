#!/usr/bin/env Rscript
# Reference values for estimates after post-stratification, raking and calibration, by R's package survey.
# Run in this folder: Rscript weighting.R       writes weighting-*.csv (invented data, seeded) and weighting.json
#
# R's plain calls:
#   the weights: postStratify; calibrate(calfun = "raking" | "linear" | "logit", epsilon = 1e-12, maxit = 1000), with
#     bounds where the case has them; rake(control = list(maxit = 200, epsilon = 1e-10)) for kind "rake-rule";
#   the statistics: svymean, svytotal, svyratio of the subset() of the weighted design (which keeps all rows and gives
#     those outside weight 0); df: degf() of that subset.
# Written out here: the interval estimate -+ qt(1 - .05/2, df) se; the range of final/design weight over all rows; Kish's
#   n sum w^2 / (sum w)^2 over the rows of the subset with a value; standard errors that are 0 but for rounding
#   (below 1e-10 of the estimate: sizes the margins fix) are given as 0.
# Every standard error is checked against a second implementation, residual() of survey-cases.R (which says how the
# package uses a weighting in a variance) followed by linearVariance() of survey.R; every margin against its target.
#
# Targets are whole numbers that agree in their total: margins of one table over all cells of sex, age, area, edu, made
# from the sample with perturbed weights. A margin of several columns is their crossing. kind "linear" with totals and no
# margin is calibrated on these totals alone (no intercept; column one, 1 everywhere, gives the population size).

source("survey.R")
source("survey-cases.R")

attributesOf <- function(n, cluster) {
  u <- rnorm(max(cluster))[cluster]
  pick <- function(v, p) sample(v, n, replace = TRUE, prob = p)
  lost <- function(v, p) { v[runif(n) < p] <- NA; v }
  sex <- pick(c("f", "m"), c(.4, .6)); age <- pick(c("young", "middle", "old"), c(.4, .35, .25))
  area <- pick(c("rural", "urban"), c(.35, .65)); edu <- pick(c("none", "school", "degree"), c(.3, .45, .25))
  x <- round((rgamma(n, 5, .25) + 6 * (edu == "degree") + 4) * 16) / 16
  full <- round((20 + 9 * (sex == "f") - 7 * (age == "old") + 5 * (area == "urban") + .6 * x + 4 * u + rnorm(n, 0, 6)) * 32) / 32
  score <- .5 * u + .04 * (full - 35) + rnorm(n)
  trust <- c("no", "little", "some", "much")[1 + (score > -.9) + (score > 0) + (score > 1)]
  data.frame(one = 1, sex, age, area, edu, x, full, y = lost(full, .06), z = lost(round((x + rgamma(n, 4, .4)) * 8) / 8, .04),
             trust, c = lost(ifelse(trust == "much" | runif(n) < .2, "yes", "no"), .05),
             band = c("low", "middle", "high")[1 + (full > 35) + (full > 43)])
}

weightingData <- function() {
  set.seed(20261123, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  data <- list()
  # stratified clusters, ids starting again in each stratum
  p <- data.frame(h = rep(c("n", "s", "e", "w"), c(5, 6, 4, 7)))
  p$p <- ave(seq_along(p$h), p$h, FUN = seq_along)
  p$N <- c(n = 20, s = 45, e = 12, w = 60)[p$h]
  d <- p[rep(seq_len(nrow(p)), sample(7:11, nrow(p), replace = TRUE)), ]
  d$w <- round(c(n = 5, s = 11, e = 4, w = 14)[d$h] * runif(nrow(d), .6, 1.6) * 16) / 16
  data$stclus <- cbind(d, attributesOf(nrow(d), as.integer(factor(paste(d$h, d$p)))))
  # stratified elements, weights unequal within strata too
  n <- c(45, 60, 35, 50); N <- c(400, 1500, 170, 2400)
  d <- data.frame(h = rep(c("north", "south", "east", "west"), n), N = rep(N, n))
  d$w <- round(rep(N / n, n) * runif(sum(n), .7, 1.5) * 16) / 16
  data$strat <- cbind(d, attributesOf(nrow(d), seq_len(nrow(d))))
  # clusters without strata
  d <- data.frame(p = rep(201:218, sample(7:12, 18, replace = TRUE)), N = 120)
  d$w <- round(9 * runif(nrow(d), .6, 1.7) * 16) / 16
  data$clus <- cbind(d, attributesOf(nrow(d), d$p - 200L))
  # two stages in strata, both without replacement
  p <- data.frame(h = rep(c("u", "v", "r"), c(5, 6, 4)))
  p$p <- ave(seq_along(p$h), p$h, FUN = seq_along)
  p$N1 <- c(u = 14, v = 30, r = 9)[p$h]
  k <- sample(2:4, nrow(p), replace = TRUE)
  p$N2 <- k + sample(2:8, nrow(p), replace = TRUE)
  s <- p[rep(seq_len(nrow(p)), k), ]; s$s <- unlist(lapply(k, seq_len))
  d <- s[rep(seq_len(nrow(s)), sample(3:6, nrow(s), replace = TRUE)), c("h", "p", "N1", "s", "N2")]
  d$w <- round(d$N1 / 5 * 4 * runif(nrow(d), .7, 1.4) * 16) / 16
  data$two <- cbind(d, attributesOf(nrow(d), as.integer(factor(paste(d$h, d$p)))))
  # two clusters in each of 11 strata, for half-samples
  p <- data.frame(h = rep(sprintf("h%02d", 1:11), each = 2), p = rep(1:2, 11))
  d <- p[rep(seq_len(nrow(p)), sample(7:10, nrow(p), replace = TRUE)), ]
  d$w <- round(8 * runif(nrow(d), .6, 1.7) * 16) / 16
  data$pairs <- cbind(d, attributesOf(nrow(d), as.integer(factor(paste(d$h, d$p)))))
  lapply(data, function(d) { rownames(d) <- NULL; for (n in names(d)) if (is.numeric(d[[n]])) d[[n]] <- as.numeric(d[[n]]); d })
}

# Targets: a table over all cells.
targetTable <- function(d, strength = 1) {
  f <- c(f = 1.25, m = .85)[d$sex]^strength * c(young = .8, middle = 1.1, old = 1.35)[d$age]^strength *
    c(rural = 1.2, urban = .9)[d$area]^strength * c(none = 1.15, school = 1, degree = .8)[d$edu]^strength
  d$count <- d$w * f
  a <- aggregate(d["count"], d[c("sex", "age", "area", "edu")], sum)
  a$count <- round(a$count * (.94 + .02 * (seq_len(nrow(a)) * 5) %% 7))
  a
}

weightingCases <- list()
addWeighting <- function(d, w, statistic, value = NULL, over = NULL, level = NULL, by = list(), where = NULL) {
  data <- d$data
  base <- svy(d)
  full <- weightDesign(base, w)
  before <- as.numeric(weights(base)); final <- as.numeric(weights(full))
  if (misfit(final, data, w) > 1e-9) stop(w$name, ": misfit ", misfit(final, data, w))
  rows <- inWhere(data, where) & member(data, by)
  v <- if (statistic == "count") rep(1, nrow(data)) else if (!is.null(level))
    ifelse(is.na(data[[value]]), NA, as.numeric(data[[value]] == level)) else as.numeric(data[[value]])
  x <- if (!is.null(over)) as.numeric(data[[over]]) else rep(1, nrow(data))
  full$variables$.v <- v; full$variables$.x <- x
  use <- rows & !is.na(v) & !is.na(x)
  part <- full[rows, ]
  r <- switch(statistic, mean = , proportion = svymean(~.v, part, na.rm = TRUE), total = , count = svytotal(~.v, part, na.rm = TRUE),
              ratio = svyratio(~.v, ~.x, part, na.rm = TRUE))
  est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
  v0 <- ifelse(use, v, 0); x0 <- ifelse(use, x, 0); N <- sum(final[use])
  z <- switch(statistic, mean = , proportion = use * final * (v0 - est) / N, total = , count = use * final * v0,
              ratio = use * final * (v0 - est * x0) / sum(final * x0))
  own <- sqrt(linearVariance(residual(z, final, before, data, w), stages(d), "fail"))
  if (max(se, own) > 1e-10 * abs(est)) agree(own, se, paste(d$label, w$name, statistic), 1e-8) else se <- 0
  df <- degf(part); stopifnot(df >= 1)
  half <- qt(.975, df) * se
  expected <- list(estimate = est, se = se, df = df)
  if (statistic != "proportion") expected <- c(expected, low = est - half, high = est + half)
  expected <- c(expected, weightsLow = min(final / before), weightsHigh = max(final / before),
                deffWeights = sum(use) * sum(final[use]^2) / N^2)
  text <- paste(c(d$label, w$name, statistic, value, if (!is.null(over)) c("over", over), if (!is.null(level)) c("is", level),
                  if (length(by)) c("by", paste(names(by), unlist(by), sep = ".")),
                  if (!is.null(where)) c("where", where$column, paste(where$values, collapse = "+"))), collapse = "-")
  input <- list(name = text, data = d$file, strata = I(d$strata), psu = I(d$psu), weight = d$weight, fpc = I(d$fpc), nested = d$nested,
                weighting = weightingInput(w), statistic = statistic, value = if (is.null(value)) NA else value, over = if (is.null(over)) NA else over,
                level = if (is.null(level)) NA else level, by = if (length(by)) by else noNames,
                where = if (is.null(where)) NA else list(column = where$column, values = I(where$values)))
  weightingCases[[length(weightingCases) + 1]] <<- list(input = input, expected = expected)
}
weightingInput <- function(w) list(kind = w$kind, margins = w$margins, totals = w$totals, bounds = if (is.null(w$bounds)) NA else w$bounds)
weighting <- function(name, kind, margins = list(), totals = list(), bounds = NULL)
  list(name = name, kind = kind, margins = margins, totals = totals, bounds = bounds)
total <- function(data, column, factor) list(column = column, total = round(factor * sum(data$w * data[[column]])))

weightedDesign <- function(label, data, ...) {
  d <- design(label, sub("-.*", "", label), data, weight = "w", ...)
  d$file <- paste0("weighting-", sub("-.*", "", label), ".csv")
  d
}

statistics <- function(d, w, turn = 0) {
  sex <- c("f", "m")[1 + turn %% 2]; age <- c("young", "middle", "old")[1 + turn %% 3]
  addWeighting(d, w, "mean", "y")
  addWeighting(d, w, "total", "y")
  addWeighting(d, w, "ratio", "y", over = "z")
  addWeighting(d, w, "proportion", "c", level = "yes")
  addWeighting(d, w, "mean", "y", by = list(sex = sex))
  addWeighting(d, w, "total", "full", by = list(age = age))
  addWeighting(d, w, "count", by = list(trust = c("much", "some", "little")[1 + turn %% 3]))
  if (turn %% 2) addWeighting(d, w, "proportion", "c", level = "no", by = list(area = "urban", sex = sex))
  else addWeighting(d, w, "ratio", "full", over = "x", by = list(area = "rural"))
  if (turn %% 3 == 0) addWeighting(d, w, "mean", "full", where = list(column = "age", values = c("young", "old")), by = list(sex = sex))
  if (turn %% 3 == 1) addWeighting(d, w, "count")
  if (turn %% 3 == 2) addWeighting(d, w, "count", by = list(sex = sex))
  if (turn %% 2 && length(d$strata)) addWeighting(d, w, "mean", "y", by = list(h = d$data$h[1]))  # few degrees of freedom
}

if (sys.nframe() == 0) {
  data <- weightingData()
  for (n in names(data)) writeCsv(data[[n]], paste0("weighting-", n, ".csv"))
  designs <- list(
    stclus = weightedDesign("stclus", data$stclus, strata = "h", psu = "p"),
    stclusFpc = weightedDesign("stclus-fpc", data$stclus, strata = "h", psu = "p", fpc = "N"),
    strat = weightedDesign("strat", data$strat, strata = "h"),
    stratFpc = weightedDesign("strat-fpc", data$strat, strata = "h", fpc = "N"),
    clus = weightedDesign("clus", data$clus, psu = "p"),
    two = weightedDesign("two-fpc", data$two, strata = "h", psu = c("p", "s"), fpc = c("N1", "N2")))
  turn <- 0
  on <- function(name, make, strength = 1) {
    turn <<- turn + 1
    d <- designs[[name]]
    statistics(d, make(targetTable(d$data, strength), d$data), turn)
  }
  post <- function(...) function(t, data) weighting(paste0("post-", paste(c(...), collapse = "+")), "poststratification", list(margin(t, ...)))
  rakes <- function(name, kind = "raking", ...) { m <- list(...); function(t, data) weighting(name, kind, lapply(m, function(c) margin(t, c))) }
  for (n in c("stclus", "stratFpc", "clus", "two")) on(n, post("sex"))
  for (n in c("stclusFpc", "strat", "two")) on(n, post("sex", "age"))
  for (n in c("stclus", "stratFpc")) on(n, rakes("rake2", "raking", "sex", "age"))
  on("clus", rakes("rake2", "raking", "area", "edu"), 1.3)
  for (n in c("stclusFpc", "strat", "two")) on(n, rakes("rake3", "raking", "sex", "age", "area"))
  for (n in c("stclus", "stratFpc")) on(n, rakes("rake3cross", "raking", c("sex", "age"), "area", "edu"), 1.3)
  on("stclus", rakes("rake4", "raking", "sex", "age", "area", "edu"), 1.3)
  on("strat", rakes("rake3crossb", "raking", "edu", c("age", "area"), "sex"))
  # four margins, two of them crossings that share a column
  on("stclusFpc", rakes("rake4overlap", "raking", c("sex", "age"), c("sex", "area"), "edu", "age"))
  for (n in c("stclus", "strat")) on(n, rakes("rule2", "rake-rule", "sex", "age"))
  for (n in c("stclusFpc", "clus")) on(n, rakes("rule3cross", "rake-rule", c("sex", "area"), "age", "edu"))
  lin <- function(name, ...) { m <- list(...); function(t, data) weighting(name, "linear", lapply(m, function(c) margin(t, c))) }
  on("stclus", lin("linear-sex-age", "sex", "age")); on("stratFpc", lin("linear-cross", c("sex", "age"), "edu"), 1.2)
  on("clus", function(t, data) weighting("linear-x", "linear", list(), list(total(data, "x", 1.12))))
  on("strat", function(t, data) weighting("linear-one-x", "linear", list(), list(total(data, "one", 1.05), total(data, "x", 1.12))))
  for (n in c("stclus", "two")) on(n, function(t, data) weighting("linear-sex-age-x", "linear", list(margin(t, "sex"), margin(t, "age")), list(total(data, "x", 1.06))))
  bounded <- function(kind, bounds, ...) { m <- list(...); function(t, data)
    weighting(kind, kind, lapply(m, function(c) margin(t, c)), bounds = I(bounds)) }
  on("stclus", bounded("linear-bounded", c(.7, 1.4), "sex", "age", "area"), .8)
  on("stratFpc", bounded("linear-bounded", c(.7, 1.5), "sex", "age", "area"), .8)
  on("strat", bounded("linear-bounded", c(.6, 1.6), "sex", "age", "area"))
  on("clus", function(t, data) weighting("linear-bounded-x", "linear-bounded", list(margin(t, "sex")), list(total(data, "x", 1.05)), I(c(.7, 1.5))))
  for (n in c("stclusFpc", "strat")) on(n, bounded("logit-bounded", c(.6, 1.7), "sex", "age", "area"), .9)
  on("two", function(t, data) weighting("logit-bounded-x", "logit-bounded", list(margin(t, "sex"), margin(t, "age")), list(total(data, "x", 1.05)), I(c(.5, 2))))
  # at least some rows lie on a bound
  for (c in weightingCases) if (c$input$weighting$kind == "linear-bounded")
    stopifnot(abs(c$expected$weightsHigh - c$input$weighting$bounds[2]) < 1e-9 || abs(c$expected$weightsLow - c$input$weighting$bounds[1]) < 1e-9)
  k <- vapply(weightingCases, function(c) c(paste(sub("[.].*", "", c$input$data), length(c$input$fpc)), c$input$weighting$kind), c("", ""))
  print(table(k[1, ], k[2, ]))
  g <- unique(t(vapply(weightingCases, function(c) round(c(c$expected$weightsLow, c$expected$weightsHigh), 3), c(0, 0)))); print(g)
  writeReference("weighting.json", "R survey", 1e-8,
    paste("Estimates, linearised standard errors and t intervals (df = degf of the subset) after weighting. Relative tolerance, 1e-8 also for",
          "standard errors; one of 0 stands for a size the margins fix. weightsLow and weightsHigh: range of final by design weight over all rows.",
          "deffWeights: Kish, rows of the subset with a value. Columns sex, age, area, edu, x are complete; y, z, c have missing values (left out)."),
    weightingCases)
}
