#!/usr/bin/env Rscript
# Reference values for survey estimation, computed with R's package survey.
#
#   Rscript survey.R DIR
#
# writes small invented data sets (DIR/survey-NAME.csv) and DIR/survey.json,
# one case = one row of a result table.  Everything is seeded; the script uses
# nothing but base R and package survey, and stops on any internal disagreement.
#
# What is R and what is written out here:
#   mean, total, count, proportion, ratio, quantile, variance, difference: package survey
#   (svymean, svytotal, svyratio, svyquantile, svyvar, svyby + svycontrast), always on
#   subset()s of the complete design object.
#   index: item scores in base R, then svymean.
#   intervals: estimate -+ qt(.975, df) * se; those of proportions in base R (propCi below),
#   checked against svyciprop (logit, beta) where R has them.
#   single PSU policy "adjust" for totals and counts: base R (adjustVariance below).
# Every standard error of a linear statistic is also checked against a second, independent
# implementation of the multistage variance in base R (linearVariance below).
#
# Rules where the package's own call is NOT what is used (each is checked or stated):
#   * svyvar(na.rm = TRUE) takes n/(n-1) with n counting rows whose value is missing;
#     here svyvar gets subset(design, !is.na(value)), so n counts the valid rows.
#   * svyby(covmat = TRUE, na.rm = TRUE) of survey 4.1-1 fails with missing values (the
#     influence rows do not fit); here svyby gets the subset of the valid rows.
#   * svyquantile returns the second smallest value where p lies below the weight share of the
#     smallest; such cases, and those where rounding decides on a step, are left out.
#   * standard errors that are zero but for rounding (below 1e-10 of the estimate) are given as 0.

suppressPackageStartupMessages(library(survey))
invisible(Sys.setlocale("LC_COLLATE", "C"))
options(stringsAsFactors = FALSE, survey.adjust.domain.lonely = FALSE,
        survey.ultimate.cluster = FALSE, survey.lonely.psu = "fail")

# ---------------------------------------------------------------- writing

num <- function(v) sprintf("%.17g", v)

csvText <- function(v) {
  if (is.character(v)) return(ifelse(is.na(v), "", v))
  ifelse(is.na(v), "", num(v))
}

# Writes one data set, then checks that reading it gives the same data.
writeCsv <- function(data, path) {
  con <- file(path, "wb")
  on.exit(close(con))
  lines <- do.call(paste, c(unname(lapply(data, csvText)), sep = ","))
  writeLines(c(paste(names(data), collapse = ","), lines), con, sep = "\n")
  flush(con)
  back <- read.csv(path, na.strings = "", check.names = FALSE)
  for (n in names(data)) {
    if (is.numeric(data[[n]])) {
      stopifnot(isTRUE(all.equal(data[[n]], as.numeric(back[[n]]), tolerance = 1e-15)))
    } else stopifnot(identical(data[[n]], as.character(back[[n]])))
  }
}

jsonString <- function(s) paste0("\"", gsub("([\"\\\\])", "\\\\\\1", s), "\"")
jsonStrings <- function(v) paste0("[", paste(vapply(v, jsonString, ""), collapse = ", "), "]")
jsonMap <- function(m) if (length(m) == 0) "{}" else
  paste0("{", paste0(vapply(names(m), jsonString, ""), ": ", vapply(m, jsonString, ""), collapse = ", "), "}")

jsonCase <- function(case, expected) {
  d <- case$design
  f <- c(
    name = jsonString(case$name), data = jsonString(d$file),
    strata = jsonStrings(d$strata), psu = jsonStrings(d$psu),
    weight = if (is.null(d$weight)) "null" else jsonString(d$weight),
    fpc = jsonStrings(d$fpc), nested = if (d$nested) "true" else "false",
    singlePsu = jsonString(d$singlePsu), statistic = jsonString(case$statistic))
  if (!is.null(case$value)) f["value"] <- jsonString(case$value)
  if (!is.null(case$over)) f["over"] <- jsonString(case$over)
  if (!is.null(case$level)) f["level"] <- jsonString(case$level)
  if (!is.null(case$prob)) f["prob"] <- num(case$prob)
  if (!is.null(case$items)) {
    f["items"] <- jsonStrings(case$items)
    f["range"] <- paste0("[", num(case$range[1]), ", ", num(case$range[2]), "]")
    f["reversed"] <- jsonStrings(case$reversed)
    f["minAnswered"] <- num(case$minAnswered)
  }
  f["ci"] <- jsonString(case$ci)
  f["where"] <- if (is.null(case$where)) "null" else
    paste0("{\"column\": ", jsonString(case$where$column), ", \"values\": ", jsonStrings(case$where$values), "}")
  f["by"] <- jsonMap(case$by)
  if (!is.null(case$other)) f["other"] <- jsonMap(case$other)
  e <- vapply(expected$values, num, "")
  paste0("{\"input\": {", paste0("\"", names(f), "\": ", f, collapse = ", "),
         "}, \"expected\": {", paste0("\"", names(e), "\": ", e, collapse = ", "), "}",
         if (!is.null(expected$why)) paste0(", \"why\": ", jsonString(expected$why)), "}")
}

# ---------------------------------------------------------------- designs

# One design: columns of a data set and the options.  rows = TRUE means that the last
# sampling stage is single rows (one more fpc column than psu columns).
design <- function(label, dataName, data, strata = character(), psu = character(), weight = NULL,
                   fpc = character(), nested = TRUE, singlePsu = "fail") {
  list(label = label, dataName = dataName, data = data, file = paste0("survey-", dataName, ".csv"),
       strata = strata, psu = psu, weight = weight, fpc = fpc, nested = nested, singlePsu = singlePsu)
}

columns <- function(v) if (length(v) == 0) NULL else as.formula(paste("~", paste(v, collapse = " + ")))

svy <- function(d) {
  data <- d$data
  data$.row <- seq_len(nrow(data))
  ids <- d$psu
  if (length(ids) == 0 || length(d$fpc) > length(ids)) ids <- c(ids, ".row")
  # nest only matters with strata; ids of inner stages are always made unique within outer ones
  args <- list(ids = columns(ids), strata = columns(d$strata), fpc = columns(d$fpc),
               weights = columns(d$weight), data = data, nest = d$nested && length(d$strata) > 0)
  # "No weights supplied, assuming equal probability": meant so
  withCallingHandlers(do.call(svydesign, args[!vapply(args, is.null, NA)]), warning = function(w) {
    if (grepl("assuming equal probability", conditionMessage(w))) invokeRestart("muffleWarning")
  })
}

# The stages of the design as plain vectors, made here and not taken from the design object.
stages <- function(d) {
  data <- d$data
  rows <- seq_len(nrow(data))
  ids <- lapply(d$psu, function(p) data[[p]])
  if (length(ids) == 0 || length(d$fpc) > length(ids)) ids <- c(ids, list(rows))
  outer <- rep("", nrow(data))
  result <- list()
  for (i in seq_along(ids)) {
    h <- if (length(d$strata) >= i) as.character(data[[d$strata[i]]]) else rep("", nrow(data))
    stratum <- paste(outer, h, sep = "|")
    id <- paste(stratum, ids[[i]], sep = "|")
    n <- tapply(id, stratum, function(v) length(unique(v)))[stratum]
    f <- if (length(d$fpc) >= i) as.numeric(data[[d$fpc[i]]]) else NULL
    result[[i]] <- list(stratum = stratum, id = id, n = as.numeric(n), fpc = f)
    outer <- id
  }
  # counts or fractions: fractions if nothing exceeds 1 (over all stages, as survey does)
  all <- unlist(lapply(result, function(s) s$fpc))
  for (i in seq_along(result)) if (!is.null(result[[i]]$fpc))
    result[[i]]$fraction <- if (any(all > 1)) result[[i]]$n / result[[i]]$fpc else result[[i]]$fpc
  result
}

# Multistage variance of the total of z (already weighted), second implementation.
# present = rows of the domain: with "average" only strata met in the domain are counted, as in R.
# centre: value a lone PSU total is centred on under "adjust" (grand mean of all PSU totals).
linearVariance <- function(z, st, policy, rows = seq_along(z), stage = 1, present = rep(TRUE, length(z))) {
  s <- st[[stage]]
  totals <- tapply(z[rows], s$id[rows], sum)
  grand <- mean(totals)
  first <- rows[!duplicated(s$id[rows])]
  sums <- 0; counted <- 0; usable <- 0
  for (h in unique(s$stratum[first])) {
    psus <- first[s$stratum[first] == h]
    t <- as.numeric(totals[s$id[psus]])
    n <- length(t)
    f <- if (is.null(s$fpc)) 1 else 1 - s$fraction[psus[1]]
    here <- any(present[rows[s$stratum[rows] == h]])
    counted <- counted + here
    if (n > 1) {
      sums <- sums + f * n / (n - 1) * sum((t - mean(t))^2)
      usable <- usable + here
    } else if (policy == "adjust") {
      sums <- sums + f * (t - grand)^2
      usable <- usable + here
    } else if (f < 1e-7 || !here || policy == "remove") {
      usable <- usable + here
    } else if (policy != "average") stop("lone PSU")
  }
  v <- sums * counted / usable
  if (length(st) > stage && length(st) >= 2 && !is.null(s$fpc) && !is.null(st[[stage + 1]]$fpc)) {
    for (p in unique(s$id[rows])) {
      inner <- rows[s$id[rows] == p]
      # within a PSU the policy works on that PSU's own strata
      if (any(present[inner])) v <- v + s$fraction[inner[1]] * linearVariance(z, st, policy, inner, stage + 1, present)
    }
  }
  v
}

# Single PSU policy "adjust" for totals: lone PSU totals around the grand mean of all
# first-stage PSU totals of the linearised variable; PSUs empty in the domain count as zero.
#   v = sum over ordinary strata (1-f) n/(n-1) sum (t - tbar_h)^2 + sum over lone ones (1-f) (t - tbarbar)^2
adjustVariance <- function(z, st) {
  stopifnot(length(st) == 1)
  s <- st[[1]]
  t <- tapply(z, s$id, sum)
  first <- match(names(t), s$id)
  h <- s$stratum[first]
  f <- if (is.null(s$fpc)) rep(1, length(t)) else 1 - s$fraction[first]
  n <- ave(seq_along(t), h, FUN = length)
  around <- ifelse(n > 1, ave(as.numeric(t), h, FUN = mean), mean(t))
  sum(f * ifelse(n > 1, n / (n - 1), 1) * (as.numeric(t) - around)^2)
}

# ---------------------------------------------------------------- statistics

# Index score: items on range[1]..range[2] to 0..100, reversed ones turned round, mean of the
# answered items if at least minAnswered are.
indexScore <- function(data, case) {
  lo <- case$range[1]; hi <- case$range[2]
  m <- sapply(case$items, function(q) {
    x <- as.numeric(data[[q]])
    if (q %in% case$reversed) x <- hi + lo - x
    (x - lo) / (hi - lo) * 100
  })
  answered <- rowSums(!is.na(m))
  ifelse(answered >= case$minAnswered, rowSums(m, na.rm = TRUE) / pmax(answered, 1), NA)
}

# Effective sample size of the korn-graubard and wilson intervals.
effective <- function(m, v, n, df) {
  base <- if (m == 0 || m == 1) n else m * (1 - m) / v
  min(n, base * (qt(.975, n - 1) / qt(.975, df))^2)
}

propCi <- function(method, m, se, n, df) {
  t <- qt(.975, df)
  if (method == "wald") return(c(m - t * se, m + t * se))
  if (method == "logit") {
    if (m == 0 || m == 1) return(c(NA, NA))
    return(plogis(qlogis(m) + c(-1, 1) * t * se / (m * (1 - m))))
  }
  if (method == "beta") {
    if (m == 0 || m == 1) return(c(NA, NA))
    e <- m * (1 - m) / se^2 * (qt(.025, n - 1) / qt(.025, df))^2
    return(c(qbeta(.025, e * m, e * (1 - m) + 1), qbeta(.975, e * m + 1, e * (1 - m))))
  }
  e <- effective(m, se^2, n, df)
  if (method == "korn-graubard") {
    return(c(if (m == 0) 0 else qbeta(.025, e * m, e * (1 - m) + 1),
             if (m == 1) 1 else qbeta(.975, e * m + 1, e * (1 - m))))
  }
  if (method == "wilson") {
    z <- qnorm(.975)
    centre <- (m + z^2 / (2 * e)) / (1 + z^2 / e)
    half <- z / (1 + z^2 / e) * sqrt(m * (1 - m) / e + z^2 / (4 * e^2))
    return(c(if (m == 0) 0 else centre - half, if (m == 1) 1 else centre + half))
  }
  stop("unknown interval ", method)
}

member <- function(data, by) {
  r <- rep(TRUE, nrow(data))
  for (n in names(by)) r <- r & !is.na(data[[n]]) & data[[n]] == by[[n]]
  r
}

inWhere <- function(data, where) {
  if (is.null(where)) return(rep(TRUE, nrow(data)))
  !is.na(data[[where$column]]) & data[[where$column]] %in% where$values
}

near <- function(a, b, tol = 1e-9) abs(a - b) <= tol * max(abs(a), abs(b), 1e-300)

# Values of one case; NULL where the case is left out (with a reason in `skipped`).
skipped <- character()
evaluate <- function(case) {
  d <- case$design
  old <- options(survey.lonely.psu = d$singlePsu)
  on.exit(options(old))
  why <- NULL
  full <- svy(d)
  st <- stages(d)
  data <- d$data
  w <- as.numeric(weights(full))
  where <- inWhere(data, case$where)
  rows <- where & if (is.null(case$other)) member(data, case$by) else
    member(data, case$by) | member(data, case$other)

  # the variable
  x <- NULL
  if (!is.null(case$items)) v <- indexScore(data, case)
  else if (!is.null(case$level)) v <- ifelse(is.na(data[[case$value]]), NA, as.numeric(data[[case$value]] == case$level))
  else if (case$statistic == "count") v <- rep(1, nrow(data))
  else v <- as.numeric(data[[case$value]])
  valid <- !is.na(v)
  if (!is.null(case$over)) { x <- as.numeric(data[[case$over]]); valid <- valid & !is.na(x) }

  # (not update(): it would look for v and x among the data columns first)
  full$variables$.v <- v
  if (!is.null(x)) full$variables$.x <- x
  part <- full[rows, ]                       # the subpopulation
  partValid <- full[rows & valid, ]          # its rows with a value
  n <- sum(rows & valid & w > 0)
  df <- degf(part)
  if (df < 1) stop(case$name, ": df ", df)
  use <- rows & valid
  N <- sum(w[use])
  v0 <- ifelse(valid, v, 0)
  check <- NULL   # linearised, weighted variable: for the second implementation
  deff <- NA; low <- NA; high <- NA
  hasDeff <- N - n > 1e-6 * N

  if (case$statistic %in% c("mean", "proportion", "index")) {
    r <- svymean(~.v, part, na.rm = TRUE, deff = hasDeff)
    est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
    if (hasDeff) deff <- as.numeric(survey::deff(r))
    check <- use * w * (v0 - est) / N
    if (length(case$by) > 0) {  # the row of a by-table is the subset
      by <- do.call(paste, c(lapply(names(case$by), function(n) data[[n]]), sep = "|"))
      full$variables$.by <- factor(ifelse(member(data, case$by), by, NA))
      table <- svyby(~.v, ~.by, full[where, ], svymean, na.rm = TRUE)
      stopifnot(nrow(table) == 1, near(coef(table), est), abs(SE(table) - se) <= 1e-9 * se + 1e-15)
    }
    if (case$statistic == "proportion") {
      if (all(v[use & w > 0] == 0)) { est <- 0; se <- 0; deff <- NA }
      if (all(v[use & w > 0] == 1)) { est <- 1; se <- 0; deff <- NA }
    }
  } else if (case$statistic == "total") {
    r <- svytotal(~.v, part, na.rm = TRUE, deff = hasDeff)
    est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
    if (hasDeff) deff <- as.numeric(survey::deff(r))
    check <- use * w * v0
  } else if (case$statistic == "count") {
    r <- svytotal(~.v, part)
    est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
    check <- use * w
  } else if (case$statistic == "ratio") {
    r <- svyratio(~.v, ~.x, part, na.rm = TRUE, deff = hasDeff)
    est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
    if (hasDeff) deff <- as.numeric(attr(r, "deff"))
    x0 <- ifelse(valid, x, 0)
    check <- use * w * (v0 - est * x0) / sum(w[use] * x[use])
  } else if (case$statistic == "variance") {
    r <- svyvar(~.v, partValid)
    est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
    m <- sum(w[use] * v[use]) / N
    check <- use * w * ((v0 - m)^2 * n / (n - 1) - est) / N
    if (any(rows & !valid & w > 0)) {
      all <- svyvar(~.v, part, na.rm = TRUE)
      k <- sum(rows & w > 0)
      stopifnot(near(as.numeric(coef(all)) / est, (k / (k - 1)) / (n / (n - 1))))
      why <- paste0("n/(n-1) with n of the rows that have a value; svyvar(na.rm = TRUE) on all rows, counting the missing ones, gives ", num(as.numeric(coef(all))))
    }
  } else if (case$statistic == "difference") {
    # groups as one factor over the rows with a value
    group <- ifelse(member(data, case$by), "a", ifelse(member(data, case$other), "b", NA))
    full$variables$.g <- factor(group)
    g <- full[rows & valid, ]
    table <- svyby(~.v, ~.g, g, svymean, covmat = TRUE)
    r <- svycontrast(table, c(a = 1, b = -1))
    est <- as.numeric(coef(r)); se <- as.numeric(SE(r))
    ga <- use & group %in% "a"; gb <- use & group %in% "b"
    ma <- sum(w[ga] * v[ga]) / sum(w[ga]); mb <- sum(w[gb] * v[gb]) / sum(w[gb])
    check <- ga * w * (v0 - ma) / sum(w[ga]) - gb * w * (v0 - mb) / sum(w[gb])
  } else if (case$statistic == "quantile") {
    r <- svyquantile(~.v, part, case$prob, na.rm = TRUE, interval.type = "mean", qrule = "math", df = df)
    row <- r[[1]][1, ]
    est <- row[[1]]; low <- row[[2]]; high <- row[[3]]; se <- row[[4]]
    # own copy of the rule: smallest value whose cumulated share reaches p; and: does the result
    # hinge on rounding, or on R's second smallest value for a p below the first share?
    keep <- use & w > 0
    o <- order(v[keep]); xs <- v[keep][o]; share <- cumsum(w[keep][o]) / N
    q <- function(p) xs[pmin(length(xs), match(TRUE, share >= p, nomatch = length(xs)))]
    m <- svymean(~as.numeric(.v <= est), partValid)
    ps <- as.numeric(coef(m)) + c(-1, 1) * qt(.975, df) * as.numeric(SE(m))
    safe <- function(p, value) is.nan(value) || (q(p - 1e-9) == value && q(p + 1e-9) == value)
    if (!safe(case$prob, est)) {
      # p on a step: kept where R, too, takes the exact rule's value (the lower one)
      if (case$prob < share[1] || est != q(case$prob - 1e-9)) {
        skipped <<- c(skipped, paste0(case$name, ": ", if (case$prob < share[1]) "p below the share of the smallest value"
          else "p on a step, R misses it by rounding"))
        return(NULL)
      }
      why <- "p lies exactly on a step of the distribution: the lower value"
    }
    if (!safe(ps[1], low) || !safe(ps[2], high)) {
      skipped <<- c(skipped, paste0(case$name, ": interval end on a step or below the share of the smallest value"))
      return(NULL)
    }
  } else stop("unknown statistic ", case$statistic)

  if (d$singlePsu == "adjust" && case$statistic %in% c("total", "count")) {
    theirs <- se
    se <- sqrt(adjustVariance(check, st))
    deff <- NA  # R's is of its own, uncentred variance
    why <- paste0("lone PSU totals around the grand mean of all PSU totals, written out in base R; survey 4.1-1 does not centre them and gives se ", num(theirs))
  }
  if (d$singlePsu == "average" && !is.null(check)) {
    here <- unique(st[[1]]$stratum[use])
    if (length(here) < length(unique(st[[1]]$stratum)))
      why <- "average: R counts only the strata met in the subpopulation"
    else if (any(st[[1]]$n == 1 & !is.null(st[[1]]$fpc) & st[[1]]$fraction >= 1 - 1e-7))
      why <- "average: R counts the lone PSU taken with certainty among the strata that have a variance (contributing 0)"
  }

  # second implementation
  if (!is.null(check) && !(se == 0 && est %in% c(0, 1))) {
    own <- sqrt(linearVariance(check, st, d$singlePsu, present = use))
    if (!near(own, se, 1e-9) && max(own, se) > 1e-10 * abs(est))
      stop(case$name, ": se ", num(se), " but second implementation ", num(own))
  }
  if (se < 1e-10 * abs(est) && !is.na(se)) se <- 0

  t <- qt(.975, df)
  if (case$statistic == "proportion") {
    ci <- propCi(case$ci, est, se, n, df)
    low <- ci[1]; high <- ci[2]
    if (se == 0 && est > 0 && est < 1) {
      deff <- NA
      if (case$ci == "korn-graubard") why <- "standard error 0 with 0 < estimate < 1: effective size min(n, infinite) = n"
    }
    if (est > 0 && est < 1 && case$ci %in% c("logit", "beta")) {
      # rows without weight add nothing; their PSUs stay counted in the design object
      ref <- full[rows & valid & w > 0, ]
      if (case$ci == "logit") {
        theirs <- as.numeric(attr(svyciprop(~.v, ref, method = "logit", df = df), "ci"))
        stopifnot(all(abs(theirs - ci) < 1e-6))
      } else if (degf(ref) == df) {
        theirs <- as.numeric(attr(svyciprop(~.v, ref, method = "beta"), "ci"))
        stopifnot(all(abs(theirs - ci) < 1e-9))
      }
    }
  } else if (case$statistic != "quantile") {
    low <- est - t * se; high <- est + t * se
  }
  values <- c(estimate = est, se = se, df = df, low = low, high = high, n = n, deff = deff)
  if (se %in% 0) values["deff"] <- NA
  values <- values[!is.na(values)]
  stopifnot(all(is.finite(values)), !is.na(est), n >= 2)
  if (!case$statistic %in% c("quantile", "proportion")) stopifnot(all(c("se", "low", "high") %in% names(values)))
  list(values = values, why = why)
}

# ---------------------------------------------------------------- cases

textOf <- function(m) if (length(m) == 0) "" else paste0("-by-", paste0(names(m), ".", unlist(m), collapse = "-"))

cases <- list()
add <- function(d, statistic, value = NULL, ..., ci = "t", where = NULL, by = list()) {
  case <- list(design = d, statistic = statistic, value = value, ci = ci, where = where, by = by, ...)
  name <- paste0(d$label, "-", statistic)
  if (!is.null(case$items)) name <- paste0(name, if (statistic == "difference") "-index", "-", length(case$items),
    "items-r", paste(sub("q", "", case$reversed), collapse = ""), "-min", case$minAnswered)
  if (!is.null(value)) name <- paste0(name, "-", value)
  if (!is.null(case$over)) name <- paste0(name, "-over-", case$over)
  if (!is.null(case$level)) name <- paste0(name, "-is-", case$level)
  if (!is.null(case$prob)) name <- paste0(name, "-p", case$prob)
  if (statistic == "proportion") name <- paste0(name, "-", ci)
  if (!is.null(where)) name <- paste0(name, "-where-", where$column, ".", paste(where$values, collapse = "+"))
  name <- paste0(name, textOf(by))
  if (!is.null(case$other)) name <- paste0(name, "-minus", sub("-by", "", textOf(case$other)))
  case$name <- name
  cases[[length(cases) + 1]] <<- case
}

index5 <- function(d, reversed = c("q2", "q4"), minAnswered = 4, items = paste0("q", 1:5), statistic = "index", ...)
  add(d, statistic, items = items, range = c(1, 5), reversed = reversed, minAnswered = minAnswered, ...)

only <- function(column, ...) list(column = column, values = c(...))

methods <- c("logit", "beta", "korn-graubard", "wilson", "wald")

# everything, for the main designs
many <- function(d) {
  add(d, "mean", "y"); add(d, "mean", "x")
  for (g in c("a", "b", "c")) add(d, "mean", "y", by = list(g = g))
  add(d, "mean", "y", where = only("k", "m"))
  add(d, "mean", "x", where = only("c", "red", "blue"), by = list(g = "b"))
  add(d, "mean", "y", by = list(g = "a", k = "n"))
  add(d, "total", "y"); add(d, "total", "x", by = list(k = "n"))
  add(d, "total", "y", where = only("g", "a", "b"), by = list(k = "m"))
  add(d, "count"); add(d, "count", by = list(g = "b"))
  add(d, "count", where = only("c", "red"), by = list(k = "m"))
  for (m in methods) add(d, "proportion", "c", level = "red", ci = m)
  add(d, "proportion", "c", level = "green", ci = "logit", by = list(g = "a"))
  add(d, "proportion", "c", level = "blue", ci = "korn-graubard", by = list(k = "m"))
  add(d, "proportion", "c", level = "green", ci = "wilson", where = only("k", "n"), by = list(g = "b"))
  add(d, "ratio", "y", over = "x"); add(d, "ratio", "y", over = "x", by = list(g = "c"))
  add(d, "ratio", "y", over = "x", where = only("c", "green", "blue"))
  add(d, "quantile", "y", prob = .5); add(d, "quantile", "y", prob = .25); add(d, "quantile", "x", prob = .9)
  add(d, "quantile", "y", prob = .5, by = list(g = "b")); add(d, "quantile", "x", prob = .4, where = only("k", "m"))
  add(d, "variance", "y"); add(d, "variance", "x", by = list(g = "a"))
  index5(d); index5(d, reversed = character(), minAnswered = 5); index5(d, "q2", 3, by = list(g = "a"))
  index5(d, "q4", 1, items = c("q1", "q3", "q4"), by = list(k = "n"))
  add(d, "difference", "y", by = list(g = "a"), other = list(g = "b"))
  add(d, "difference", "x", by = list(k = "m"), other = list(k = "n"), where = only("g", "a", "c"))
  add(d, "difference", "y", by = list(g = "a", k = "m"), other = list(g = "c", k = "n"))
  add(d, "difference", "c", level = "red", by = list(k = "m"), other = list(k = "n"))
  index5(d, statistic = "difference", by = list(g = "b"), other = list(g = "c"))
}

# a dozen, for the variants; `turn` varies the choices
few <- function(d, turn) {
  g <- c("a", "b", "c")[1 + turn %% 3]; o <- c("b", "c", "a")[1 + turn %% 3]
  k <- c("m", "n")[1 + turn %% 2]
  add(d, "mean", "y"); add(d, "mean", "y", by = list(g = g))
  add(d, "total", "x"); add(d, "total", "y", by = list(k = k))
  add(d, "count", by = list(g = o))
  add(d, "proportion", "c", level = "red", ci = methods[1 + turn %% 5])
  add(d, "proportion", "c", level = "green", ci = methods[1 + (turn + 2) %% 5], by = list(k = k))
  add(d, "ratio", "y", over = "x", where = if (turn %% 2) only("g", g, o))
  add(d, "quantile", "y", prob = c(.5, .3, .75)[1 + turn %% 3])
  if (turn %% 2) add(d, "variance", "x") else add(d, "variance", "y", by = list(k = k))
  index5(d, minAnswered = 3 + turn %% 3)
  add(d, "difference", "y", by = list(g = g), other = list(g = o))
}

# ---------------------------------------------------------------- data

dyadic <- function(v, k) round(v * k) / k

# Values over a frame of design columns.  cluster: a number per row (its PSU) for shared effects.
# full = TRUE keeps all digits, otherwise multiples of 1/64 (short in the file, exact in binary).
variables <- function(d, cluster, missing = .05, full = FALSE, g = NULL) {
  n <- nrow(d)
  short <- if (full) identity else function(v) dyadic(v, 64)
  u <- rnorm(max(cluster))[cluster]
  pick <- function(v, p) sample(v, n, replace = TRUE, prob = p)
  lost <- function(v, p) { v[runif(n) < p] <- NA; v }
  x <- short(rgamma(n, 6, .3) + 3)
  y <- short(4 + 1.6 * x + 5 * u + rnorm(n, 0, 6))
  d$g <- if (is.null(g)) pick(c("a", "b", "c"), c(.4, .35, .25)) else g
  d$k <- pick(c("m", "n"), c(.55, .45))
  d$y <- lost(y, missing); d$x <- lost(x, missing * .6)
  shift <- plogis(u * .7 + .05 * (x - 23))
  d$c <- ifelse(runif(n) < .25 + .35 * shift, "red", pick(c("green", "blue", "grey"), c(.5, .35, .15)))
  d$c <- lost(d$c, missing * .8)
  for (i in 1:5) {
    score <- 3 + .6 * u + rnorm(n, 0, 1.1)
    if (i %in% c(2, 4)) score <- 6 - score
    d[[paste0("q", i)]] <- lost(pmin(5, pmax(1, round(score))), missing * 1.6)
  }
  d
}

clusterNumber <- function(...) as.integer(factor(paste(...)))

# Frame of clusters: one row per unit, `size` units in each PSU.
units <- function(psus, size) psus[rep(seq_len(nrow(psus)), size), , drop = FALSE]

makeData <- function() {
  data <- list()

  # simple random sample of 90 from 1170
  d <- data.frame(N = rep(1170, 90), f = 90 / 1170, w = 13)
  data$srs <- variables(d, 1:90, missing = .06)

  # stratified elements, unequal stratum sizes
  n <- c(30, 45, 25, 40); N <- c(210, 900, 110, 2000)
  h <- rep(1:4, n)
  d <- data.frame(h = c("north", "south", "east", "west")[h], N = N[h], f = (n / N)[h], w = (N / n)[h])
  data$strat <- variables(d, 1:140)

  # unstratified clusters, unequal weights
  p <- data.frame(p = 101:116, N = 160)
  size <- sample(5:11, 16, replace = TRUE)
  d <- units(p, size)
  d$w <- dyadic(10 * runif(nrow(d), .6, 1.8), 16)
  data$clus <- variables(d, d$p - 100L)

  # stratified clusters, PSU numbers starting again in each stratum (pu: unique), all digits;
  # groups a and c missing from whole strata, e fixed within groups (proportions 0 and 1)
  p <- data.frame(h = rep(1:5, c(4, 3, 5, 2, 4)))
  p$p <- ave(p$h, p$h, FUN = seq_along)
  p$pu <- p$h * 100 + p$p
  p$N <- c(20, 9, 31, 12, 16)[p$h]
  d <- units(p, sample(6:10, nrow(p), replace = TRUE))
  d$w <- 8 * exp(rnorm(nrow(d), 0, .35))
  g <- sample(c("a", "b", "c"), nrow(d), replace = TRUE, prob = c(.4, .35, .25))
  g[d$h == 5 & g == "c"] <- "b"            # no c in stratum 5
  g[d$h == 2 & g == "a"] <- "b"            # no a in stratum 2
  g[d$h == 1 & d$p == 3 & g == "a"] <- "b" # no a in one PSU
  d <- variables(d, clusterNumber(d$h, d$p), full = TRUE, g = g)
  d$e <- ifelse(d$g == "a", "yes", ifelse(d$g == "b", "no", sample(c("yes", "no"), nrow(d), replace = TRUE)))
  d$e[runif(nrow(d)) < .04] <- NA
  d$g[c(7, 58, 91)] <- NA                  # belongs to no group
  data$stclus <- d

  # two stages in strata: s = group of rows within p; counts and fractions at both stages
  p <- data.frame(h = rep(c("u", "v", "w"), c(4, 5, 3)))
  p$p <- ave(seq_along(p$h), p$h, FUN = seq_along)
  p$N1 <- c(u = 11, v = 24, w = 8)[p$h]; p$f1 <- c(u = 4 / 11, v = 5 / 24, w = 3 / 8)[p$h]
  count <- sample(2:4, nrow(p), replace = TRUE)
  p$N2 <- count + sample(1:9, nrow(p), replace = TRUE)
  count[1] <- 1; p$N2[1] <- 1              # a PSU of one second-stage unit, taken whole
  p$f2 <- count / p$N2
  s <- units(p, count)
  s$s <- unlist(lapply(count, seq_len))
  d <- units(s, sample(3:6, nrow(s), replace = TRUE))
  # for the variant whose second stage is rows: rows in the PSU, population of rows
  rowsIn <- ave(rep(1, nrow(d)), d$h, d$p, FUN = sum)
  d$M2 <- ave(rowsIn, d$h, d$p, FUN = function(v) round(v[1] * 2.5) + 3)
  d$r2 <- rowsIn / d$M2
  d$w <- dyadic(runif(nrow(d), .8, 1.5) * 12, 16)
  data$twostage <- variables(d, clusterNumber(d$h, d$p))

  # one stratum taken whole (three PSUs of three), next to ordinary ones; e fixed within groups
  p <- data.frame(h = rep(1:4, c(3, 4, 5, 3)))
  p$p <- ave(p$h, p$h, FUN = seq_along)
  p$N <- c(3, 14, 20, 30)[p$h]; p$f <- c(1, 4 / 14, .25, .1)[p$h]
  d <- units(p, sample(4:8, nrow(p), replace = TRUE))
  d$w <- dyadic(d$N / c(3, 4, 5, 3)[d$h] * runif(nrow(d), 1, 1.4), 32)
  d <- variables(d, clusterNumber(d$h, d$p))
  d$e <- ifelse(d$g == "b", "yes", ifelse(d$g == "a", "no", sample(c("yes", "no"), nrow(d), replace = TRUE)))
  data$census <- d

  # two strata with a single PSU; N and f without, Nc and fc with certainty for the lone ones
  p <- data.frame(h = rep(1:6, c(3, 1, 4, 1, 3, 2)))
  p$p <- ave(p$h, p$h, FUN = seq_along)
  p$N <- c(12, 5, 25, 4, 9, 7)[p$h]; p$f <- c(3 / 12, .2, 4 / 25, .25, 3 / 9, 2 / 7)[p$h]
  p$fc <- c(3 / 12, 1, 4 / 25, 1, 3 / 9, 2 / 7)[p$h]
  d <- units(p, sample(6:10, nrow(p), replace = TRUE))
  d$w <- dyadic(runif(nrow(d), 3, 9), 16)
  g <- sample(c("a", "b", "c"), nrow(d), replace = TRUE)
  g[d$h == 4 & g == "c"] <- "a"            # no c in the second lone stratum
  data$lone <- variables(d, clusterNumber(d$h, d$p), g = g)

  # weights of 0: single rows, one whole PSU
  p <- data.frame(h = rep(c("A", "B", "C", "D"), c(4, 4, 3, 4)))
  p$p <- ave(seq_along(p$h), p$h, FUN = seq_along)
  p$N <- c(A = 18, B = 40, C = 9, D = 15)[p$h]
  d <- units(p, sample(6:10, nrow(p), replace = TRUE))
  d$w <- dyadic(runif(nrow(d), 4, 15), 16)
  d$w[runif(nrow(d)) < .07] <- 0
  d$w[d$h == "B" & d$p == 2] <- 0
  data$zero <- variables(d, clusterNumber(d$h, d$p))

  # large mean, small spread, large weights, all digits in z
  p <- data.frame(h = rep(1:3, c(5, 4, 6)))
  p$p <- ave(p$h, p$h, FUN = seq_along)
  p$N <- c(60, 35, 90)[p$h]
  d <- units(p, sample(4:8, nrow(p), replace = TRUE))
  d$w <- dyadic(runif(nrow(d), 1000, 9000), 4)
  cluster <- clusterNumber(d$h, d$p)
  d <- variables(d, cluster, missing = .04)
  u <- rnorm(15)[cluster]
  d$y <- ifelse(is.na(d$y), NA, dyadic(2000 + .01 * u + rnorm(nrow(d), 0, .02), 4096))
  d$x <- ifelse(is.na(d$x), NA, dyadic(1e6 + .5 * u + rnorm(nrow(d)), 1024))
  d$z <- 2000 + 1e-3 * u + 2e-3 * rnorm(nrow(d))
  data$large <- d

  # many strata of two PSUs, weights about 1 scaled to the sample size (no design effect)
  p <- data.frame(h = rep(1:22, each = 2), p = rep(1:2, 22))
  d <- units(p, sample(2:6, nrow(p), replace = TRUE))
  w <- exp(rnorm(nrow(d), 0, .4))
  d$w <- w / sum(w) * nrow(d) * .999
  data$pairs <- variables(d, clusterNumber(d$h, d$p))

  # strata at the second stage too (u within p)
  p <- data.frame(h = rep(1:2, c(5, 4)), p = 1:9)
  p$N1 <- c(16, 30)[p$h]
  s <- units(p, rep(2, 9)); s$u <- rep(c("t", "v"), 9)
  count <- sample(2:3, nrow(s), replace = TRUE)
  s$N2 <- count + sample(2:8, nrow(s), replace = TRUE)
  s <- units(s, count); s$s <- unlist(lapply(count, seq_len))
  d <- units(s, sample(2:3, nrow(s), replace = TRUE))
  d$w <- dyadic(runif(nrow(d), 5, 11), 16)
  data$stages2 <- variables(d, d$p)

  lapply(data, function(d) { rownames(d) <- NULL; d })
}

makeCases <- function(data) {
  on <- function(name, variant, ...) design(if (nzchar(variant)) paste0(name, "-", variant) else name, name, data[[name]], ...)
  turn <- 0
  next1 <- function() turn <<- turn + 1

  many(on("srs", "counts", weight = "w", fpc = "N"))
  few(on("srs", "fraction-only", fpc = "f"), next1())
  few(on("srs", "replacement", weight = "w"), next1())
  few(on("srs", "nothing"), next1())

  many(on("strat", "counts", strata = "h", weight = "w", fpc = "N"))
  # shares of the strata themselves: standard error 0 though neither 0 nor 1
  d <- on("strat", "counts", strata = "h", weight = "w", fpc = "N")
  for (m in c("logit", "wald", "korn-graubard")) add(d, "proportion", "h", level = "south", ci = m)
  few(on("strat", "counts-only", strata = "h", fpc = "N"), next1())
  few(on("strat", "fraction", strata = "h", weight = "w", fpc = "f"), next1())
  few(on("strat", "replacement", strata = "h", weight = "w"), next1())

  many(on("clus", "replacement", psu = "p", weight = "w"))
  few(on("clus", "counts", psu = "p", weight = "w", fpc = "N", nested = FALSE), next1())
  few(on("clus", "counts-only", psu = "p", fpc = "N"), next1())
  few(on("clus", "rows", weight = "w"), next1())

  d <- on("stclus", "nested", strata = "h", psu = "p", weight = "w")
  many(d)
  for (m in c("korn-graubard", "wilson", "wald")) for (g in c("a", "b"))
    add(d, "proportion", "e", level = "yes", ci = m, by = list(g = g))
  for (m in methods) add(d, "proportion", "e", level = "yes", ci = m, by = list(g = "c"))
  for (p in c(.05, .95)) { add(d, "quantile", "y", prob = p, by = list(g = "c")); add(d, "quantile", "x", prob = p, by = list(k = "m"))
    add(d, "quantile", "y", prob = p, where = only("h", "1", "3")) }
  add(d, "proportion", "e", level = "no", ci = "korn-graubard", where = only("k", "m"), by = list(g = "b"))
  add(d, "count", by = list(c = "grey")); add(d, "mean", "x", by = list(c = "red")); add(d, "count", where = only("h", "1", "3"))
  add(d, "mean", "y", where = only("h", "1", "3", "5")); add(d, "total", "y", by = list(h = "3"))
  few(on("stclus", "unique", strata = "h", psu = "pu", weight = "w", nested = FALSE), next1())
  few(on("stclus", "counts", strata = "h", psu = "p", weight = "w", fpc = "N"), next1())
  few(on("stclus", "counts-only", strata = "h", psu = "pu", fpc = "N", nested = FALSE), next1())
  few(on("stclus", "unweighted", strata = "h", psu = "p"), next1())

  many(on("twostage", "counts", strata = "h", psu = c("p", "s"), weight = "w", fpc = c("N1", "N2")))
  few(on("twostage", "counts-only", strata = "h", psu = c("p", "s"), fpc = c("N1", "N2")), next1())
  few(on("twostage", "fraction", strata = "h", psu = c("p", "s"), weight = "w", fpc = c("f1", "f2")), next1())
  few(on("twostage", "fraction-only", strata = "h", psu = c("p", "s"), fpc = c("f1", "f2")), next1())
  few(on("twostage", "rows", strata = "h", psu = "p", weight = "w", fpc = c("N1", "M2")), next1())
  few(on("twostage", "rows-only", strata = "h", psu = "p", fpc = c("N1", "M2")), next1())
  few(on("twostage", "rows-fraction", strata = "h", psu = "p", fpc = c("f1", "r2")), next1())
  few(on("twostage", "replacement", strata = "h", psu = c("p", "s"), weight = "w"), next1())

  d <- on("census", "counts", strata = "h", psu = "p", weight = "w", fpc = "N")
  few(d, next1())
  for (g in c("a", "b")) for (m in c("korn-graubard", "wilson")) add(d, "proportion", "e", level = "no", ci = m, by = list(g = g))
  add(d, "total", "y", by = list(h = "1")); add(d, "mean", "y", by = list(h = "1")); add(d, "count", by = list(h = "1"))
  few(on("census", "fraction", strata = "h", psu = "p", weight = "w", fpc = "f"), next1())
  few(on("census", "counts-only", strata = "h", psu = "p", fpc = "N"), next1())

  for (policy in c("remove", "adjust", "average")) {
    d <- on("lone", policy, strata = "h", psu = "p", weight = "w", singlePsu = policy)
    few(d, next1())
    add(d, "variance", "x"); add(d, "mean", "y", where = only("g", "a", "b"))
    if (policy != "average") { add(d, "total", "y", by = list(g = "c")); add(d, "mean", "y", by = list(g = "c")); add(d, "count", by = list(g = "c")) }
    add(d, "total", "y"); add(d, "count"); add(d, "ratio", "y", over = "x", by = list(k = "m"))
    d <- on("lone", paste0(policy, "-counts"), strata = "h", psu = "p", weight = "w", fpc = "N", singlePsu = policy)
    add(d, "mean", "y"); add(d, "total", "y"); add(d, "count"); add(d, "ratio", "y", over = "x")
    add(d, "mean", "x", by = list(k = "m")); add(d, "total", "x", by = list(k = "n"))
    add(d, "proportion", "c", level = "red", ci = "korn-graubard"); add(d, "quantile", "y", prob = .5)
    index5(d); add(d, "difference", "y", by = list(k = "m"), other = list(k = "n"))
    d <- on("lone", paste0(policy, "-fraction-only"), strata = "h", psu = "p", fpc = "f", singlePsu = policy)
    add(d, "mean", "y"); add(d, "total", "y")
  }
  # lone PSUs taken with certainty: no policy needed, and the same under each
  for (policy in c("fail", "remove", "adjust", "average")) {
    d <- on("lone", paste0("certain-", policy), strata = "h", psu = "p", weight = "w", fpc = "fc", singlePsu = policy)
    add(d, "mean", "y"); add(d, "total", "y"); add(d, "count", by = list(k = "m")); add(d, "ratio", "y", over = "x")
    if (policy == "fail") { add(d, "mean", "y", by = list(g = "c")); add(d, "difference", "y", by = list(k = "m"), other = list(k = "n"))
      add(d, "proportion", "c", level = "red", ci = "beta"); add(d, "quantile", "y", prob = .5); add(d, "variance", "y"); index5(d) }
  }

  few(on("zero", "replacement", strata = "h", psu = "p", weight = "w"), next1())
  d <- on("zero", "counts", strata = "h", psu = "p", weight = "w", fpc = "N")
  few(d, next1())
  add(d, "count"); add(d, "mean", "y", by = list(g = "c", k = "m")); add(d, "quantile", "x", prob = .5)
  add(d, "total", "y", by = list(h = "B")); add(d, "mean", "y", by = list(h = "B")); add(d, "variance", "y")

  few(on("large", "replacement", strata = "h", psu = "p", weight = "w"), next1())
  d <- on("large", "counts", strata = "h", psu = "p", weight = "w", fpc = "N")
  few(d, next1())
  add(d, "mean", "z"); add(d, "total", "z"); add(d, "variance", "z"); add(d, "mean", "z", by = list(g = "a"))
  add(d, "mean", "x"); add(d, "variance", "x"); add(d, "variance", "y"); add(d, "ratio", "z", over = "y")
  add(d, "difference", "z", by = list(k = "m"), other = list(k = "n")); add(d, "quantile", "z", prob = .5)

  d <- on("pairs", "", strata = "h", psu = "p", weight = "w")
  few(d, next1()); add(d, "total", "y"); add(d, "mean", "y", by = list(g = "b", k = "m"))
  add(d, "proportion", "c", level = "grey", ci = "korn-graubard", by = list(g = "c"))

  few(on("stages2", "counts", strata = c("h", "u"), psu = c("p", "s"), weight = "w", fpc = c("N1", "N2"), nested = FALSE), next1())
}

# Runs all cases; returns the lines of the JSON file and prints the counts.
run <- function(dir, file, source, why) {
  names <- vapply(cases, function(c) c$name, "")
  if (anyDuplicated(names)) {
    # the same case asked for twice (a fixed one and one of few()): keep the first
    cases <<- cases[!duplicated(names)]
  }
  lines <- character(); kept <- list()
  for (case in cases) {
    e <- evaluate(case)
    if (is.null(e)) next
    lines <- c(lines, jsonCase(case, e))
    kept[[length(kept) + 1]] <- c(case$design$label, case$statistic)
  }
  head <- c("{", paste0("  \"source\": ", jsonString(source), ","), "  \"tool\": \"R survey\",",
            paste0("  \"toolVersion\": ", jsonString(paste0(packageVersion("survey"), " on R ", getRversion())), ","),
            "  \"tolerance\": 1e-9,", "  \"standardErrorTolerance\": 1e-8,",
            paste0("  \"why\": ", jsonString(why), ","), "  \"cases\": [")
  con <- file(file.path(dir, file), "wb")
  writeLines(c(head, paste0("    ", lines, c(rep(",", length(lines) - 1), "")), "  ]", "}"), con, sep = "\n")
  close(con)
  k <- do.call(rbind, kept)
  print(addmargins(table(design = k[, 1], statistic = k[, 2])))
  cat(length(lines), "cases,", length(unique(k[, 1])), "designs,", file, "\n")
  if (length(skipped)) cat("left out:", paste0("  ", skipped), sep = "\n")
}

main <- function(dir) {
  set.seed(20261122, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
  dir.create(dir, showWarnings = FALSE, recursive = TRUE)
  data <- makeData()
  for (n in names(data)) writeCsv(data[[n]], file.path(dir, paste0("survey-", n, ".csv")))
  cases <<- list()
  makeCases(data)
  run(dir, "survey.json", "Rscript survey.R (invented data, seed 20261122)",
      paste("Linearised estimates, standard errors, intervals and design effects of package survey.",
            "n is the number of rows with a value and a weight above 0 in the subpopulation;",
            "df = degf() of the subpopulation; a missing expected field is one R does not give.",
            "A case's own why says where a value is not the package's plain call."))
  cat("Rules not followed to the letter:\n",
      " - variance with missing values: svyvar on the rows with a value (see why of those cases)\n",
      " - difference: svyby(covmat = TRUE) on the rows with a value, since 4.1-1 cannot do it with na.rm\n",
      " - adjust: totals and counts in base R; means and ratios, domains too, equal R's (checked: grand mean 0)\n",
      " - quantile: cases where rounding decides, or R's second smallest value for a p below the first share, left out\n",
      " - average in a domain without a stratum: R counts only strata met there (why)\n", sep = "")
}

if (sys.nframe() == 0) {
  args <- commandArgs(trailingOnly = TRUE)
  if (length(args) != 1) stop("usage: Rscript survey.R DIR")
  main(args[1])
}
