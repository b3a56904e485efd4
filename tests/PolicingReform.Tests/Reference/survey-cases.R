# What weighting.R, replicates.R, survey-tests.R, planning.R and published.R share: the writer of their JSON files,
# and (where package survey is used) designs, weightings and a second implementation of the variance rules.
# Not run by itself.

if (!exists("agree")) source("json.R")

# json.R's writer, but a list whose names are character(0) is an empty object.
noNames <- structure(list(), names = character())
jsonOf <- function(x) {
  if (is.list(x) && !is.null(names(x)) && length(x) == 0) return("{}")
  if (is.null(x)) return("null")
  if (is.list(x)) {
    parts <- vapply(x, jsonOf, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ", "), "]"))
    return(paste0("{", paste0("\"", names(x), "\": ", parts, collapse = ", "), "}"))
  }
  if (inherits(x, "AsIs") && length(x) == 0) return("[]")
  json(x)
}

writeReference <- function(file, tool, tolerance, why, cases) {
  names <- vapply(cases, function(c) c$input$name, "")
  if (anyDuplicated(names)) stop("twice: ", paste(names[duplicated(names)], collapse = ", "))
  version <- paste0(if (tool == "R survey") paste0(packageVersion("survey"), " on R "), getRversion())
  lines <- vapply(cases, function(c) paste0("    {\"input\": ", jsonOf(c$input), ", \"expected\": ", jsonOf(c$expected), "}"), "")
  con <- file(file, "wb")
  writeLines(c("{",
    paste0("  \"source\": ", json(paste0("Rscript ", sub("json$", "R", file), " (invented data)")), ","),
    paste0("  \"tool\": ", json(tool), ","), paste0("  \"toolVersion\": ", json(version), ","),
    paste0("  \"tolerance\": ", format(tolerance), ","), paste0("  \"why\": ", json(why), ","), "  \"cases\": [",
    paste0(lines, c(rep(",", length(lines) - 1), "")), "  ]", "}"), con, sep = "\n")
  close(con)
  count <- sum(vapply(cases, function(c) length(unlist(c$expected)), 0))
  cat(file, ":", length(cases), "cases,", count, "expected numbers\n")
}

# ---------------------------------------------------------------- margins

# One factor a margin: the column itself, or the crossing of several.
marginFactor <- function(data, columns) {
  stopifnot(!anyNA(data[columns]))
  if (length(columns) == 1) factor(data[[columns]]) else interaction(lapply(data[columns], factor), sep = "\r", lex.order = TRUE)
}

# Targets of a margin out of a table with one row a cell of all the margin columns (columns ..., count).
margin <- function(table, ...) {
  columns <- c(...)
  a <- aggregate(table["count"], table[columns], sum)
  list(columns = I(columns), counts = lapply(seq_len(nrow(a)), function(i)
    list(levels = I(unname(vapply(columns, function(c) as.character(a[[c]][i]), ""))), count = as.numeric(a$count[i]))))
}
targetsOf <- function(m, f) {
  keys <- vapply(m$counts, function(c) paste(unclass(c$levels), collapse = "\r"), "")
  counts <- vapply(m$counts, function(c) c$count, 0)
  stopifnot(setequal(keys, levels(f)))
  counts[match(levels(f), keys)]
}

# ---------------------------------------------------------------- weighting by package survey

# The weighted design, from an unweighted one of either kind (linearised or replicate).
weightDesign <- function(design, w) {
  data <- design$variables
  replicate <- inherits(design, "svyrep.design")
  factors <- lapply(w$margins, function(m) marginFactor(data, unclass(m$columns)))
  targets <- mapply(targetsOf, w$margins, factors, SIMPLIFY = FALSE)
  for (i in seq_along(factors)) design$variables[[paste0(".m", i)]] <- factors[[i]]
  if (w$kind == "poststratification") {
    population <- data.frame(.m1 = levels(factors[[1]]), Freq = targets[[1]])
    return(if (replicate) postStratify(design, ~.m1, population, compress = FALSE) else postStratify(design, ~.m1, population))
  }
  if (w$kind == "rake-rule") {
    populations <- lapply(seq_along(factors), function(i) setNames(data.frame(levels(factors[[i]]), targets[[i]]), c(paste0(".m", i), "Freq")))
    margins <- lapply(seq_along(factors), function(i) as.formula(paste0("~.m", i)))
    return(rake(design, margins, populations, control = list(maxit = 200, epsilon = 1e-10)))
  }
  # calibrate: treatment contrasts, hence intercept = population size and the levels but the first of each margin;
  # without margins nothing but the totals, no intercept
  totals <- setNames(vapply(w$totals, function(t) t$total, 0), vapply(w$totals, function(t) t$column, ""))
  terms <- c(if (length(factors)) paste0(".m", seq_along(factors)), names(totals))
  formula <- as.formula(paste("~", paste(c(if (!length(factors)) "0", terms), collapse = " + ")))
  population <- c(if (length(factors)) sum(targets[[1]]), unlist(lapply(targets, function(t) t[-1])), totals)
  names(population) <- colnames(model.matrix(formula, design$variables))
  function_ <- switch(w$kind, raking = "raking", linear = "linear", "linear-bounded" = "linear", "logit-bounded" = "logit")
  bounds <- if (is.null(w$bounds)) c(-Inf, Inf) else unclass(w$bounds)
  if (replicate) calibrate(design, formula, population, calfun = function_, bounds = bounds, epsilon = 1e-12, maxit = 1000, compress = FALSE)
  else calibrate(design, formula, population, calfun = function_, bounds = bounds, epsilon = 1e-12, maxit = 1000)
}

# Largest relative distance from a target, margins and totals.
misfit <- function(weights, data, w) {
  off <- unlist(lapply(w$margins, function(m) { f <- marginFactor(data, unclass(m$columns)); t <- targetsOf(m, f)
    abs(tapply(weights, f, sum) - t) / t }))
  more <- vapply(w$totals, function(t) abs(sum(weights * data[[t$column]]) - t$total) / abs(t$total), 0)
  max(off, more)
}

# Second implementation of what a weighting does to the variance: the linearised variable z (weighted by the final
# weights) is replaced by final weight times a residual of e = z/final.  How survey's svyrecvar does it:
#   post-stratification: e minus its cell mean, the mean weighted by the weights before post-stratification;
#   calibrate of any kind (raking, linear, logit, with bounds or not): e minus its regression on the calibration
#     variables over all rows of the design, weighted by the DESIGN weights (not g times them);
#   rake: ten rounds over the margins, each subtracting the UNWEIGHTED mean of e in the categories.
# Rows outside a domain keep z = 0 and take part in the residuals: their residual is not 0.
residual <- function(z, final, before, data, w) {
  e <- z / final
  factors <- lapply(w$margins, function(m) marginFactor(data, unclass(m$columns)))
  if (w$kind == "poststratification") {
    f <- factors[[1]]
    return(final * (e - (tapply(before * e, f, sum) / tapply(before, f, sum))[f]))
  }
  if (w$kind == "rake-rule") {
    for (i in 1:10) for (f in factors) e <- e - ave(e, f)
    return(final * e)
  }
  x <- do.call(cbind, c(lapply(factors, function(f) outer(as.character(f), levels(f), "==") + 0),
                        lapply(w$totals, function(t) data[[t$column]])))
  b <- lm.wfit(x, e, before)$coefficients
  final * (e - as.numeric(x %*% ifelse(is.na(b), 0, b)))
}
