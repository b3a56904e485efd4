#!/usr/bin/env Rscript
# Reference values for tests on survey data, by R's package survey and base R.
# Run in this folder after weighting.R and replicates.R (whose data it uses): Rscript survey-tests.R    writes survey-tests.json
#
# kind "chisq": R's plain calls svychisq(statistic = "F") and (statistic = "Chisq"), on designs, on calibrated ones, on
#   subset()s and on replicate designs. chiSquared is Pearson's X^2 of the weighted shares times the number of rows; it is
#   what svychisq(statistic = "Chisq") prints as its statistic, though its p is of X^2 / (mean of the eigenvalues), here
#   correctedChiSquared. f = X^2 / (sum of the eigenvalues) on (ndf, ndf * df), ndf = (sum)^2 / (sum of squares).
#   The eigenvalues are those of the design covariance of the interaction contrasts of log(share) by their multinomial one,
#   both at the OBSERVED shares (not at the products of the margins). Written out again in base R, and must agree.
#   On a subset() of a calibrated design R counts the rows outside it too (they are kept with weight 0): its X^2 is too
#   large by (all rows)/(rows of the subset), F and both p are not touched; here X^2 is of the rows of the subset.
#   df: PSUs minus strata; of a replicate design R takes the rank of the weights minus 1 (jackknife with strata: PSUs minus
#   strata; but all of them minus 1 once the replicates are raked), not the number of replicates minus 1. pByReplicates is
#   the p with that number minus 1, written out here.
# kind "ttest": R's plain call svyttest(value ~ group); its df is degf(design) - 1.
# kind "domain-difference": svyby(covmat = TRUE) + svycontrast over the rows with a value (svyttest where that fails); t with degf of the two domains together.
#   Estimate and standard error are those of svyttest (checked), only df and p differ. Both: mean of "second" minus mean of "first".
# kind "adjust": R's plain call p.adjust.
# kind "independent-difference" (second minus first; Welch-Satterthwaite) and "trend" (weighted least squares, weights 1/se^2,
#   standard error sqrt(1 / sum w (t - tbar)^2), Satterthwaite df, Cochran's Q about the line): written out in base R;
#   slope and unscaled standard error checked against lm().

source("survey.R")
source("survey-cases.R")
source("weighting.R")

testCases <- list()
put <- function(input, expected) testCases[[length(testCases) + 1]] <<- list(input = input, expected = expected)
orNull <- function(v) if (is.null(v)) NA else v

# A design of one of the files: linearised or replicate, weighted or not; and what the input says of it.
setting <- function(label, d, w = NULL, replicates = NULL, where = NULL) {
  base <- if (is.null(replicates)) svy(d) else if (replicates$kind == "jackknife")
    as.svrepdesign(svy(d), type = if (length(d$strata)) "JKn" else "JK1", mse = TRUE, compress = FALSE) else
    svrepdesign(variables = d$data, repweights = as.matrix(d$data[paste0(replicates$prefix, seq_len(replicates$count))]), weights = d$data$w,
                combined.weights = TRUE, type = "other", scale = replicates$scale, rscales = unclass(replicates$rscales), mse = TRUE)
  full <- if (is.null(w)) base else weightDesign(base, w)
  rows <- inWhere(d$data, where)
  final <- if (is.null(replicates)) as.numeric(weights(full)) else as.numeric(weights(full, "sampling"))
  list(label = label, d = d, w = w, replicates = replicates, where = where, full = full, rows = rows, final = final,
       before = if (is.null(replicates)) as.numeric(weights(base)) else NULL,
       input = list(data = d$file, strata = I(d$strata), psu = I(d$psu), weight = d$weight, fpc = I(d$fpc), nested = TRUE,
                    replicates = orNull(replicates), weighting = if (is.null(w)) NA else weightingInput(w),
                    where = if (is.null(where)) NA else list(column = where$column, values = I(where$values))))
}

# Covariance of domain shares of several indicators, second implementation.
covariance <- function(s, m) {
  p <- colSums(s$final * s$rows * m) / sum(s$final * s$rows)
  if (!is.null(s$replicates)) {
    W <- unclass(as.matrix(weights(s$full, "analysis")))
    th <- apply(W, 2, function(u) colSums(u * s$rows * m) / sum(u * s$rows))
    return(s$full$scale * (th - p) %*% (s$full$rscales * t(th - p)))
  }
  Z <- s$final * s$rows * sweep(m, 2, p) / sum(s$final * s$rows)
  if (!is.null(s$w)) Z <- apply(Z, 2, residual, s$final, s$before, s$d$data, s$w)
  st <- stages(s$d); k <- ncol(Z); v <- matrix(0, k, k)
  for (i in 1:k) for (j in 1:i) v[i, j] <- v[j, i] <- (linearVariance(Z[, i] + Z[, j], st, "fail") - linearVariance(Z[, i] - Z[, j], st, "fail")) / 4
  v
}

replicatesOf <- function(s) ncol(as.matrix(weights(s$full, "analysis")))

chisq <- function(s, rows, columns) {
  part <- s$full[s$rows, ]
  formula <- as.formula(paste0("~", rows, "+", columns))
  f <- svychisq(formula, part, statistic = "F"); c <- svychisq(formula, part, statistic = "Chisq")
  n <- sum(s$rows)
  seen <- if (is.null(s$replicates) && !is.null(s$w)) nrow(s$d$data) else n
  x2 <- as.numeric(c$statistic) * n / seen
  # again, from the shares
  a <- factor(s$d$data[[rows]]); b <- factor(s$d$data[[columns]])
  stopifnot(!anyNA(a), !anyNA(b), all(table(a[s$rows], b[s$rows]) >= 3))
  grid <- expand.grid(i = seq_along(levels(a)), j = seq_along(levels(b)))
  m <- sapply(seq_len(nrow(grid)), function(k) as.numeric(as.integer(a) == grid$i[k] & as.integer(b) == grid$j[k]))
  p <- colSums(s$final * s$rows * m) / sum(s$final * s$rows)
  e <- ave(p, grid$i, FUN = sum) * ave(p, grid$j, FUN = sum)
  agree(x2, n * sum((p - e)^2 / e), "X^2", 1e-9)
  odds <- sapply(which(grid$i > 1 & grid$j > 1), function(k) (seq_along(p) == k) - (grid$i == 1 & grid$j == grid$j[k]) -
    (grid$j == 1 & grid$i == grid$i[k]) + (grid$i == 1 & grid$j == 1))
  lambda <- Re(eigen(solve(t(odds) %*% (odds / p) / n, t(odds / p) %*% covariance(s, m) %*% (odds / p)), only.values = TRUE)$values)
  df <- degf(part)
  ndf <- sum(lambda)^2 / sum(lambda^2)
  agree(x2 / sum(lambda), as.numeric(f$statistic), "F", 1e-8)
  agree(c(ndf, ndf * df), as.numeric(f$parameter), "degrees of freedom", 1e-8)
  agree(pf(x2 / sum(lambda), ndf, ndf * df, lower.tail = FALSE), as.numeric(f$p.value), "p", 1e-6)
  k <- length(lambda)
  agree(pchisq(x2 / mean(lambda), k, lower.tail = FALSE), as.numeric(c$p.value), "first order p", 1e-6)
  # the package's own numbers
  put(c(list(name = paste("chisq", s$label, rows, columns, sep = "-"), kind = "chisq"), s$input, list(rows = rows, columns = columns)),
      c(list(n = n, chiSquared = x2, f = as.numeric(f$statistic), ndf = as.numeric(f$parameter[1]), ddf = as.numeric(f$parameter[2]), p = as.numeric(f$p.value), df = df,
           correctedChiSquared = k * as.numeric(f$statistic), firstOrderDf = k, firstOrderP = as.numeric(c$p.value)),
        if (!is.null(s$replicates)) list(replicates = replicatesOf(s), pByReplicates = pf(as.numeric(f$statistic), ndf, ndf * (replicatesOf(s) - 1), lower.tail = FALSE))))
}

difference <- function(s, value, group, first, second) {
  data <- s$d$data
  v <- as.numeric(data[[value]])
  s$full$variables$.v <- v
  s$full$variables$.g <- factor(ifelse(data[[group]] == first, "1", ifelse(data[[group]] == second, "2", NA)))
  both <- s$rows & data[[group]] %in% c(first, second)
  valid <- s$full[both & !is.na(v), ]
  t <- svyttest(.v ~ .g, valid)
  input <- c(s$input, list(value = value, group = group, first = first, second = second))
  name <- paste(s$label, value, group, second, "minus", first, sep = "-")
  put(c(list(name = paste0("ttest-", name), kind = "ttest"), input),
      list(estimate = as.numeric(t$estimate), statistic = as.numeric(t$statistic), df = as.numeric(t$parameter), p = as.numeric(t$p.value)))
  # svyby(covmat = TRUE) of 4.1-1 stops on every calibrated design (its influence rows do not fit): svyttest's there
  est <- as.numeric(t$estimate); se <- as.numeric(t$estimate / t$statistic)
  if (is.null(s$w) || !is.null(s$replicates)) {
    r <- svycontrast(svyby(~.v, ~.g, valid, svymean, covmat = TRUE), c("1" = -1, "2" = 1))
    est <- agree(as.numeric(coef(r)), est, "difference", 1e-9)
    se <- agree(as.numeric(SE(r)), se, "standard error", 1e-7)
  }
  if (is.null(s$replicates)) {
    part <- function(which) { u <- s$final * (both & !is.na(v) & data[[group]] == which); v0 <- ifelse(is.na(v), 0, v); m <- sum(u * v0) / sum(u); u * (v0 - m) / sum(u) }
    z <- part(second) - part(first)
    if (!is.null(s$w)) z <- residual(z, s$final, s$before, data, s$w)
    agree(sqrt(linearVariance(z, stages(s$d), "fail")), se, "second standard error", 1e-8)
  }
  df <- degf(s$full[both, ])
  half <- qt(.975, df) * se
  put(c(list(name = paste0("domain-", name), kind = "domain-difference"), input),
      c(list(estimate = est, se = se, statistic = est / se, df = df, p = 2 * pt(-abs(est / se), df), low = est - half, high = est + half),
        if (!is.null(s$replicates)) list(replicates = replicatesOf(s), pByReplicates = 2 * pt(-abs(est / se), replicatesOf(s) - 1))))
}

welch <- function(name, first, second) {
  v <- c(first$se, second$se)^2
  se <- sqrt(sum(v)); est <- second$estimate - first$estimate
  df <- sum(v)^2 / sum(v^2 / c(first$df, second$df))
  half <- qt(.975, df) * se
  put(list(name = paste0("independent-", name), kind = "independent-difference", first = first, second = second),
      list(estimate = est, se = se, df = df, statistic = est / se, p = 2 * pt(-abs(est / se), df), low = est - half, high = est + half))
}

trend <- function(name, times, estimates, se, df) {
  w <- 1 / se^2; tbar <- sum(w * times) / sum(w); sxx <- sum(w * (times - tbar)^2)
  c <- w * (times - tbar) / sxx
  slope <- sum(c * estimates); s <- sqrt(1 / sxx)
  intercept <- sum(w * estimates) / sum(w) - slope * tbar
  fit <- lm(estimates ~ times, weights = w)
  agree(slope, unname(coef(fit)[2]), "slope", 1e-9); agree(s, sqrt(summary(fit)$cov.unscaled[2, 2]), "se of slope", 1e-9)
  agree(s^2, sum(c^2 * se^2), "variance of slope")
  dof <- sum(c^2 * se^2)^2 / sum(c^4 * se^4 / df)
  q <- sum(w * (estimates - intercept - slope * times)^2); k <- length(times)
  if (q < 1e-20) q <- 0
  half <- qt(.975, dof) * s
  put(list(name = paste0("trend-", name), kind = "trend", points = lapply(seq_along(times), function(i) list(time = times[i], estimate = estimates[i], se = se[i], df = df[i]))),
      list(slope = slope, intercept = intercept, se = s, df = dof, statistic = slope / s, p = 2 * pt(-abs(slope / s), dof), low = slope - half, high = slope + half,
           q = q, qDf = k - 2, qP = if (k > 2) pchisq(q, k - 2, lower.tail = FALSE) else NA))
}

if (sys.nframe() == 0) {
  read <- function(file) { d <- read.csv(file, na.strings = ""); for (n in names(d)) if (is.numeric(d[[n]])) d[[n]] <- as.numeric(d[[n]]); d }
  data <- lapply(c(stclus = "stclus", strat = "strat", clus = "clus", two = "two"), function(n) read(paste0("weighting-", n, ".csv")))
  designs <- list(stclus = weightedDesign("stclus", data$stclus, strata = "h", psu = "p"),
    "stclus-fpc" = weightedDesign("stclus-fpc", data$stclus, strata = "h", psu = "p", fpc = "N"),
    strat = weightedDesign("strat", data$strat, strata = "h"), "strat-fpc" = weightedDesign("strat-fpc", data$strat, strata = "h", fpc = "N"),
    clus = weightedDesign("clus", data$clus, psu = "p"),
    "two-fpc" = weightedDesign("two-fpc", data$two, strata = "h", psu = c("p", "s"), fpc = c("N1", "N2")))
  rakeOf <- function(d, n = 2) { t <- targetTable(d$data); weighting("rake", "raking", lapply(c("sex", "edu")[seq_len(n)], function(c) margin(t, c))) }
  postOf <- function(d) weighting("post", "poststratification", list(margin(targetTable(d$data), "sex", "age")))
  urban <- list(column = "area", values = "urban"); two <- list(column = "age", values = c("young", "old"))
  settings <- list()
  for (n in names(designs)) settings[[n]] <- setting(n, designs[[n]])
  for (n in names(designs)) settings[[paste0(n, "-raked")]] <- setting(paste0(n, "-raked"), designs[[n]], rakeOf(designs[[n]]))
  for (n in c("stclus", "strat-fpc")) settings[[paste0(n, "-post")]] <- setting(paste0(n, "-post"), designs[[n]], postOf(designs[[n]]))
  for (n in c("clus", "stclus-fpc")) {
    settings[[paste0(n, "-jackknife")]] <- setting(paste0(n, "-jackknife"), designs[[n]], NULL, list(kind = "jackknife"))
    settings[[paste0(n, "-jackknife-raked")]] <- setting(paste0(n, "-jackknife-raked"), designs[[n]], rakeOf(designs[[n]]), list(kind = "jackknife"))
  }
  brr <- read("replicates-brr.csv")
  brrDesign <- list(label = "brr", file = "replicates-brr.csv", data = brr, strata = character(), psu = character(), weight = "w", fpc = character())
  settings$brr <- setting("brr", brrDesign, NULL, list(kind = "columns", prefix = "rep", count = 12, scale = 1 / 12, rscales = I(rep(1, 12))))
  for (s in settings) {
    chisq(s, "sex", "area"); chisq(s, "age", "trust")
    if (!isTRUE(s$w$kind == "poststratification")) chisq(s, "sex", "age")  # there its cells are fixed: no variance
    chisq(s, "sex", "band"); chisq(s, "band", "age")  # strong: there the observed shares and the products of the margins differ
    if (is.null(s$w)) chisq(s, "edu", "trust")
    difference(s, "full", "sex", "f", "m"); difference(s, "y", "area", "rural", "urban")
  }
  for (n in c("stclus", "strat-fpc", "clus")) for (raked in c(FALSE, TRUE)) {
    label <- paste0(n, if (raked) "-raked")
    w <- if (raked) rakeOf(designs[[n]]) else NULL
    s <- setting(paste0(label, "-urban"), designs[[n]], w, NULL, urban)
    # svychisq's df of a calibrated subset() counts all PSUs: valid where every PSU has rows in it
    if (!raked || degf(s$full[s$rows, ]) == degf(s$full)) { chisq(s, "sex", "age"); chisq(s, "sex", "trust") }
    else cat("left out: chisq of", s$label, "(df of R counts rows outside the subset)\n")
    difference(s, "full", "sex", "f", "m")
    s <- setting(paste0(label, "-two-ages"), designs[[n]], w, NULL, two)
    difference(s, "y", "age", "young", "old")
    if (!raked) chisq(s, "sex", "edu")
  }

  ps <- list(published = c(.001, .001, .001, .02, .22, .59, .87), ties = c(.04, .01, .04, .5, .01, .003, .04), one = c(.9, .2, .03, .03, .6, .6, 1),
             small = c(1e-12, .049, .05, .051, .0004, .3, .012), single = .03, pair = c(.03, .04))
  for (n in names(ps)) for (m in c("holm", "BH"))
    put(list(name = paste0("adjust-", m, "-", n), kind = "adjust", method = m, p = I(ps[[n]])), list(adjusted = I(p.adjust(ps[[n]], m))))
  agree(p.adjust(ps$published, "BH")[4], .035, "published BH", 1e-9)

  point <- function(estimate, se, df) list(estimate = estimate, se = se, df = df)
  of <- function(n, value, by = NULL) { d <- settings[[n]]$full; if (!is.null(by)) d <- d[d$variables$sex == by, ]
    r <- svymean(as.formula(paste0("~", value)), d, na.rm = TRUE); point(as.numeric(coef(r)), as.numeric(SE(r)), degf(d)) }
  welch("clus-stclus", of("clus", "y"), of("stclus", "y")); welch("stclus-raked-strat", of("stclus-raked", "full"), of("strat", "full"))
  welch("women", of("clus", "y", "f"), of("strat", "y", "f")); welch("few", point(.42, .05, 4), point(.61, .03, 7)); welch("equal", point(50, 2, 30), point(50, 3, 12))
  welch("unequal", point(12.5, .2, 400), point(11.25, .9, 3)); welch("known-first", point(.31, 0, 10), point(.38, .025, 22)); welch("large", point(3.2e6, 8e4, 55), point(2.7e6, 1.5e5, 18))

  trend("four", c(2016, 2018, 2020, 2023), c(.41, .455, .47, .53), c(.021, .025, .018, .03), c(38, 22, 45, 17))
  trend("even", 0:3, c(50, 52, 51, 55), c(2, 1.5, 2.5, 1), c(20, 30, 15, 60))
  trend("down", c(2019, 2020, 2021, 2022), c(61.2, 58.8, 52.1, 50.6), c(1.1, 1.4, .9, 1.6), c(12, 9, 14, 8))
  trend("bent", c(1, 2, 3, 4), c(.2, .5, .52, .21), c(.02, .03, .025, .02), c(25, 25, 25, 25))
  trend("flat", c(1, 2, 5, 9), c(.3, .31, .29, .302), c(.04, .02, .03, .05), c(5, 6, 7, 8))
  trend("exact", c(1, 2, 4, 5), c(1.5, 2, 3, 3.5), c(.25, .5, .25, .5), c(10, 20, 30, 40))
  real <- lapply(c("clus", "stclus", "strat", "two-fpc"), of, "full")
  trend("designs", c(2017, 2019, 2020, 2022), vapply(real, `[[`, 0, "estimate"), vapply(real, `[[`, 0, "se"), vapply(real, function(r) as.numeric(r$df), 0))
  trend("six", c(2010, 2012, 2013, 2017, 2019, 2022), c(.61, .58, .6, .52, .5, .47), c(.03, .02, .025, .03, .015, .02), c(15, 40, 22, 11, 63, 30))
  trend("three", c(0, 1, 3), c(10, 14, 15), c(1, 1, 2), c(8, 8, 8))

  print(table(vapply(testCases, function(c) c$input$kind, "")))
  writeReference("survey-tests.json", "R survey", 1e-7,
    paste("Tests of association (Rao-Scott, second order f on (ndf, ddf) and first order), design-based t tests of svyttest (df - 1) and the difference of two domains",
          "with all the degrees of freedom, p.adjust, differences and trends of independent surveys. Relative tolerance; p and q below 1e-14 absolutely."), testCases)
}
