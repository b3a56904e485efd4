#!/usr/bin/env bash
# Gaps and indices of many units beside a loop over R's binom.test, on the same counts, one after the other. Prints
# ratios; fails only where numbers disagree.
# benchmarks/gap-peers.sh [UNITS [SEED]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
project=benchmarks/PolicingReform.Benchmarks
WORK=$(mktemp -d)
export WORK
trap 'rm -rf "$WORK"' EXIT

dotnet build -c Release "$project" -v quiet -clp:NoSummary
dotnet run --no-build -c Release --project "$project" -- gaps "${1:-18000}" "${2:-20261122}" "$WORK"
if ! command -v Rscript >/dev/null; then
  echo "R is not installed: skipped"
  exit 0
fi
Rscript --vanilla - <<'R'
work <- Sys.getenv("WORK")
units <- read.csv(file.path(work, "units.csv"))
low <- high <- likelihood <- numeric(nrow(units))
time <- 1000 * system.time(for (i in seq_len(nrow(units))) {
  test <- binom.test(units$count[i], units$size[i], units$share[i])
  low[i] <- test$conf.int[1]; high[i] <- test$conf.int[2]; likelihood[i] <- test$p.value
}, gcFirst = TRUE)[["elapsed"]]
p <- with(units, pmin(1, 2 * pmin(pbinom(count, size, share), pbinom(count - 1, size, share, lower.tail = FALSE))))
ours <- read.table(file.path(work, "ours.gaps.tsv"))
worst <- function(a, b) max(abs(a - b) / pmax(abs(b), 1e-12))
off <- c(worst(ours$V1, low), worst(ours$V2, high), worst(ours$V3, p), worst(ours$V4, p.adjust(p, "holm")))
figures <- read.table(file.path(work, "ours.figures.tsv"), row.names = 1)
figure <- function(name) figures[name, 1]
cat(sprintf("R %s, loop over binom.test alone: %.0f ms for %d tests\n", getRversion(), time, nrow(units)))
cat(sprintf(
  "ours (gaps, intervals, adjusted p, all indices) %.0f ms: %.1f times; 1 thread %.0f ms: %.1f; first call %.0f ms: %.1f\n",
  figure("all"), time / figure("all"), figure("all1"), time / figure("all1"), figure("cold"), time / figure("cold")))
cat(sprintf("worst relative difference: ends %.0e, %.0e; p %.0e; Holm %.0e\n", off[1], off[2], off[3], off[4]))
if (any(off > 1e-9)) { cat("DISAGREES\n"); quit(status = 1) }
R
