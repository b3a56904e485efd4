# The raking of PolicingReform.Benchmarks' mode weighting, by the rake of R's package survey with its own defaults.
# Rscript --vanilla benchmarks/weighting-peer.R FOLDER RESPONDENTS
# Prints milliseconds of rake alone, the design effect of its weights, and versions.
suppressMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
n <- as.integer(arguments[2])
names <- c("sex", "age", "school", "province")
data <- data.frame(w = readBin(file.path(folder, "w"), "double", n))
for (name in names) data[[name]] <- factor(readBin(file.path(folder, name), "integer", n))
targets <- lapply(names, function(name) {
  counts <- as.numeric(readLines(file.path(folder, paste0(name, ".targets"))))
  margin <- data.frame(level = factor(levels(data[[name]])), Freq = counts)
  names(margin)[1] <- name
  margin
})
design <- svydesign(ids = ~1, weights = ~w, data = data)
margins <- lapply(names, function(name) as.formula(paste0("~", name)))
time <- system.time(raked <- rake(design, margins, targets), gcFirst = TRUE)
w <- weights(raked)
cat(sprintf("%.17g\t%.17g\tsurvey %s on R %s\n", 1000 * time[["elapsed"]], n * sum(w^2) / sum(w)^2,
            packageVersion("survey"), getRversion()))
