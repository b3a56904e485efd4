#!/usr/bin/env Rscript
# Reference values by replicate weights, by R's package survey.
# Run in this folder after weighting.R (whose data it uses): Rscript replicates.R
#   writes replicates-*.csv (data with replicate weight columns) and replicates.json
#
# R's plain calls: as.svrepdesign (type JK1, JKn, BRR, Fay, subbootstrap; mse = TRUE: squared distances from the estimate
#   of the full sample), svrepdesign(type = "other", combined.weights = TRUE) on the exported columns, postStratify and
#   calibrate(calfun = "raking", epsilon = 1e-12) OF THE REPLICATE DESIGN (so that every replicate meets the targets),
#   svymean, svytotal, svyratio, svyby(covmat = TRUE) + svycontrast.
# Written out here, and required to agree: every statistic again from the matrix of weights, variance
#   scale * sum(rscales * (theta_r - theta)^2); for the jackknife scale and rscales are rebuilt from the design
#   ((1 - n/N) (n - 1)/n in each stratum), the weights too; for post-stratified replicates the weights too.
# svyby(covmat = TRUE) gets the rows with a value, as in survey.R.

source("survey.R")
source("survey-cases.R")
source("weighting.R")

replicateCases <- list()

jackknifeWeights <- function(d) {
  data <- d$data; w <- data$w
  s <- stages(d)[[1]]
  ids <- unique(s$id)
  stratumOf <- s$stratum[match(ids, s$id)]
  list(weights = sapply(seq_along(ids), function(i) {
    n <- sum(stratumOf == stratumOf[i])
    w * ifelse(s$stratum == stratumOf[i], ifelse(s$id == ids[i], 0, n / (n - 1)), 1) }),
    rscales = vapply(seq_along(ids), function(i) {
      n <- sum(stratumOf == stratumOf[i]); f <- if (is.null(s$fraction)) 0 else s$fraction[match(ids[i], s$id)]
      (1 - f) * (n - 1) / n }, 0))
}

addReplicate <- function(label, d, design, kind, w, statistic, value, over = NULL, level = NULL, by = list(), other = NULL, where = NULL) {
  data <- d$data
  v <- if (!is.null(level)) ifelse(is.na(data[[value]]), NA, as.numeric(data[[value]] == level)) else as.numeric(data[[value]])
  x <- if (is.null(over)) rep(1, nrow(data)) else as.numeric(data[[over]])
  keep <- inWhere(data, where) & !is.na(v) & !is.na(x)
  a <- keep & member(data, by); b <- if (is.null(other)) NULL else keep & member(data, other)
  v0 <- ifelse(keep, v, 0); x0 <- ifelse(keep, x, 0)
  design$variables$.v <- v; design$variables$.x <- x
  part <- design[if (is.null(other)) inWhere(data, where) & member(data, by) else keep, ]
  if (statistic == "difference") {
    part$variables$.g <- factor(ifelse((a)[keep], "a", ifelse(b[keep], "b", NA)))
    part <- part[!is.na(part$variables$.g), ]
    r <- svycontrast(svyby(~.v, ~.g, part, svymean, covmat = TRUE), c(a = 1, b = -1))
  } else r <- switch(statistic, mean = , proportion = svymean(~.v, part, na.rm = TRUE), total = svytotal(~.v, part, na.rm = TRUE),
                     ratio = svyratio(~.v, ~.x, part, na.rm = TRUE))
  theta <- function(u) switch(statistic, mean = , proportion = sum(u[a] * v[a]) / sum(u[a]), total = sum(u[a] * v[a]),
    ratio = sum(u[a] * v[a]) / sum(u[a] * x[a]), difference = sum(u[a] * v[a]) / sum(u[a]) - sum(u[b] * v[b]) / sum(u[b]))
  W <- as.matrix(weights(design, "analysis"))
  full <- theta(as.numeric(weights(design, "sampling")))
  est <- agree(full, as.numeric(coef(r)), paste(label, statistic), 1e-11)
  own <- sqrt(design$scale * sum(design$rscales * (apply(W, 2, theta) - full)^2))
  se <- as.numeric(SE(r))
  if (max(own, se) > 1e-10 * abs(est)) agree(own, se, paste(label, statistic, "se"), 1e-9) else se <- 0
  text <- paste(c(label, statistic, value, if (!is.null(over)) c("over", over), if (!is.null(level)) c("is", level),
                  if (length(by)) c("by", paste(names(by), unlist(by), sep = ".")), if (length(other)) c("minus", paste(names(other), unlist(other), sep = ".")),
                  if (!is.null(where)) c("where", where$column, paste(where$values, collapse = "+"))), collapse = "-")
  orNull <- function(v) if (is.null(v)) NA else v
  input <- list(name = text, data = d$file, strata = I(d$strata), psu = I(d$psu), weight = d$weight, fpc = I(d$fpc), nested = TRUE,
                replicates = kind, weighting = if (is.null(w)) NA else weightingInput(w), statistic = statistic, value = value,
                over = orNull(over), level = orNull(level), by = if (length(by)) by else noNames, other = orNull(other),
                where = if (is.null(where)) NA else list(column = where$column, values = I(where$values)))
  replicateCases[[length(replicateCases) + 1]] <<- list(input = input, expected = list(estimate = est, se = se, replicates = ncol(W)))
}

many <- function(label, d, design, kind, w = NULL, domain = "sex") {
  add <- function(...) addReplicate(label, d, design, kind, w, ...)
  add("mean", "y"); add("mean", "x"); add("total", "y"); add("ratio", "y", over = "z")
  add("proportion", "c", level = "yes"); add("proportion", "trust", level = "some")
  for (s in c("f", "m")) add("mean", "y", by = list(sex = s))
  for (s in c("young", "old")) add("mean", "full", by = list(age = s))
  add("proportion", "c", level = "yes", by = list(area = "rural")); add("total", "y", by = list(edu = "degree"))
  add("ratio", "full", over = "x", by = list(age = "middle")); add("mean", "y", where = list(column = "edu", values = c("none", "school")), by = list(area = "urban"))
  add("difference", "y", by = list(sex = "f"), other = list(sex = "m"))
  add("difference", "full", by = list(age = "young"), other = list(age = "old"))
  add("difference", "c", level = "yes", by = list(area = "urban"), other = list(area = "rural"))
}

weightingsOf <- function(data) {
  t <- targetTable(data)
  m <- function(...) margin(t, ...)
  list(post = weighting("post", "poststratification", list(m("sex", "area"))),
       rake2 = weighting("rake2", "raking", list(m("sex"), m("age"))),
       rake3cross = weighting("rake3cross", "raking", list(m("sex", "area"), m("age"), m("edu"))))
}

# After weighting, every replicate meets every target.
checkReplicates <- function(design, data, w) {
  W <- as.matrix(weights(design, "analysis"))
  off <- max(apply(W, 2, misfit, data, w), misfit(as.numeric(weights(design, "sampling")), data, w))
  if (off > 1e-9) stop("misfit of a replicate: ", off)
}

if (sys.nframe() == 0) {
  read <- function(name) { d <- read.csv(paste0("weighting-", name, ".csv"), na.strings = ""); for (n in names(d)) if (is.numeric(d[[n]])) d[[n]] <- as.numeric(d[[n]]); d }
  made <- weightingData()
  for (n in names(made)) stopifnot(isTRUE(all.equal(read(n), made[[n]])))
  clus <- read("clus"); stclus <- read("stclus"); pairs <- read("pairs"); strat <- read("strat")

  # ---- (a) jackknife made from the design
  jack <- list(weightedDesign("clus", clus, psu = "p"), weightedDesign("clus-fpc", clus, psu = "p", fpc = "N"),
    weightedDesign("stclus", stclus, strata = "h", psu = "p"), weightedDesign("stclus-fpc", stclus, strata = "h", psu = "p", fpc = "N"),
    weightedDesign("strat", strat, strata = "h"), weightedDesign("strat-fpc", strat, strata = "h", fpc = "N"))
  for (d in jack) {
    type <- if (length(d$strata)) "JKn" else "JK1"
    base <- as.svrepdesign(svy(d), type = type, mse = TRUE, compress = FALSE)
    own <- jackknifeWeights(d)
    mine <- as.matrix(weights(base, "analysis"))
    order <- match(apply(mine, 2, function(u) paste(which(u == 0), collapse = " ")), apply(own$weights, 2, function(u) paste(which(u == 0), collapse = " ")))
    agree(as.numeric(mine), as.numeric(own$weights[, order]), "jackknife weights")
    agree(base$scale * base$rscales, own$rscales[order], "jackknife scales")
    label <- paste0("jackknife-", d$label)
    many(label, d, base, list(kind = "jackknife"))
    if (nrow(d$data) == nrow(strat) && d$file == "weighting-strat.csv" && !length(d$fpc)) next
    ws <- weightingsOf(d$data)
    for (n in names(ws)) {
      r <- weightDesign(base, ws[[n]]); checkReplicates(r, d$data, ws[[n]])
      many(paste0(label, "-", n), d, r, list(kind = "jackknife"), ws[[n]])
    }
  }

  # ---- (b) exported replicate weight columns
  export <- function(name, data, linear, type, ...) {
    base <- as.svrepdesign(svy(linear), type = type, mse = TRUE, compress = FALSE, ...)
    W <- unclass(as.matrix(weights(base, "analysis")))
    R <- ncol(W)
    out <- cbind(data, setNames(as.data.frame(W), paste0("rep", seq_len(R))))
    writeCsv(out, paste0("replicates-", name, ".csv"))
    back <- read.csv(paste0("replicates-", name, ".csv"), na.strings = "")
    d <- list(label = name, file = paste0("replicates-", name, ".csv"), data = back, strata = character(), psu = character(), weight = "w", fpc = character())
    again <- svrepdesign(variables = back, repweights = as.matrix(back[paste0("rep", seq_len(R))]), weights = back$w, combined.weights = TRUE,
                         type = "other", scale = base$scale, rscales = base$rscales, mse = TRUE)
    kind <- list(kind = "columns", prefix = "rep", count = R, scale = base$scale, rscales = I(as.numeric(base$rscales)))
    many(name, d, again, kind)
    ws <- weightingsOf(back)
    for (n in names(ws)) {
      r <- weightDesign(again, ws[[n]]); checkReplicates(r, back, ws[[n]])
      many(paste0(name, "-", n), d, r, kind, ws[[n]])
    }
    cat(name, ":", R, "replicates, scale", num(base$scale), "\n")
  }
  byPairs <- weightedDesign("pairs", pairs, strata = "h", psu = "p")
  export("brr", pairs, byPairs, "BRR")
  export("fay", pairs, byPairs, "Fay", fay.rho = .3)
  set.seed(40, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  export("boot", stclus, weightedDesign("stclus", stclus, strata = "h", psu = "p"), "subbootstrap", replicates = 40)
  # the jackknife as columns: rscales differ from one another
  export("jkn", stclus, weightedDesign("stclus-fpc", stclus, strata = "h", psu = "p", fpc = "N"), "JKn")

  writeReference("replicates.json", "R survey", 1e-8,
    paste("Estimates and standard errors by replicate weights around the full estimate. kind jackknife: made from the design, JK1 without and JKn with strata,",
          "finite population correction where fpc is given. kind columns: variance = scale * sum(rscales * (theta_r - theta)^2) over the columns prefix1..prefixCOUNT,",
          "which are complete weights. A weighting is applied to the full weights and to every replicate's. Missing values of y, z, c are left out."), replicateCases)
}
