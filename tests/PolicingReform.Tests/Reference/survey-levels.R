# Differences between two levels of one question, whose shares come from the same persons, by R's survey package.
# Run in this folder: Rscript survey-levels.R > survey-levels.json
suppressMessages(library(survey))
number <- function(x) sprintf("%.17g", x)
case <- function(file, design, column, left, right, by = NULL, value = NULL) {
  d <- if (is.null(by)) design else subset(design, design$variables[[by]] %in% value)
  m <- svymean(as.formula(paste0("~factor(", column, ")")), d, na.rm = TRUE)
  pick <- 0 + (sub("^factor\\(.*\\)", "", names(m)) == left) - (sub("^factor\\(.*\\)", "", names(m)) == right)
  v <- as.numeric(t(pick) %*% vcov(m) %*% pick)
  sprintf('    {"input": {"data": "%s", "column": "%s", "left": "%s", "right": "%s", "by": %s, "value": %s}, "expected": {"estimate": %s, "se": %s}}',
          file, column, left, right, if (is.null(by)) "null" else paste0('"', by, '"'),
          if (is.null(value)) "null" else paste0('"', value, '"'), number(sum(pick * coef(m))), number(sqrt(v)))
}
strat <- read.csv("survey-strat.csv", na.strings = "", colClasses = c(h = "character", c = "character", g = "character"))
elements <- svydesign(~1, strata = ~h, weights = ~w, fpc = ~N, data = strat)
stclus <- read.csv("survey-stclus.csv", na.strings = "", colClasses = c(h = "character", p = "character", c = "character", g = "character"))
clusters <- svydesign(~p, strata = ~h, weights = ~w, data = stclus, nest = TRUE)
cases <- c(
  case("survey-strat.csv", elements, "c", "red", "blue"),
  case("survey-strat.csv", elements, "c", "red", "blue", "g", "a"),
  case("survey-stclus.csv", clusters, "c", "red", "blue"),
  case("survey-stclus.csv", clusters, "c", "blue", "red", "g", "b"))
cat('{\n  "source": "svymean(~factor(c)), vcov",\n  "tool": "R survey",\n')
cat(sprintf('  "toolVersion": "%s on R %s.%s",\n', packageVersion("survey"), R.version$major, R.version$minor))
cat('  "tolerance": 1e-9,\n  "why": "relative; 1e-8 for standard errors",\n  "cases": [\n')
cat(paste(cases, collapse = ",\n"))
cat('\n  ]\n}\n')
