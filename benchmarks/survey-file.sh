#!/usr/bin/env bash
# From a file to a table: samples/Analyst, and R's fread with its survey package, on the same CSV, one after the other.
# Prints seconds, MB/s and peak memory; R is skipped where it is not installed.
# benchmarks/survey-file.sh [RESPONDENTS [SEED]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
respondents=${1:-1000000} seed=${2:-20261122}
work=$(mktemp -d)
export CSV=$work/rows.csv
trap 'rm -rf "$work"' EXIT

dotnet build -c Release benchmarks/PolicingReform.Benchmarks -v q >/dev/null
dotnet build -c Release samples/Analyst -v q >/dev/null
dotnet run --no-build -c Release --project benchmarks/PolicingReform.Benchmarks -- \
  survey "$respondents" "$seed" "$work" >/dev/null
bytes=$(stat -c %s "$CSV")
echo "$respondents rows, $((bytes / 1000000)) MB"

ours() {
  dotnet samples/Analyst/bin/Release/net10.0/Analyst.dll survey "$CSV" \
    --items q1,q2,q3,q4,q5,q6,q7,q8,q9,q10 --range 0,10 --min-answered 7 \
    --strata stratum --psu psu --weight w --by grp --exposure synthetic --json >"$work/ours.json"
}

for run in 1 2 3; do
  begin=$(date +%s.%N)
  /usr/bin/time -f %M -o "$work/memory" bash -c "$(declare -f ours); work=$work; ours"
  end=$(date +%s.%N)
  awk -v b="$bytes" -v t="$(echo "$end $begin" | awk '{print $1 - $2}')" -v m="$(cat "$work/memory")" -v r="$run" \
    'BEGIN {printf "ours, run %d: %.2f s, %.0f MB/s, peak %.0f MB\n", r, t, b / t / 1e6, m / 1024}'
done

if ! Rscript -e 'library(survey); library(data.table)' >/dev/null 2>&1; then
  echo "R with survey and data.table is not installed: skipped"
  exit 0
fi
/usr/bin/time -f "R: %e s in all, peak %M KB" Rscript --vanilla - <<'R'
suppressMessages({library(survey); library(data.table)})
file <- Sys.getenv("CSV")
read <- system.time(poll <- fread(file, data.table = FALSE))[["elapsed"]]
estimate <- system.time({
  items <- as.matrix(poll[, paste0("q", 1:10)])
  poll$score <- ifelse(rowSums(!is.na(items)) >= 7, 10 * rowMeans(items, na.rm = TRUE), NA)
  design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = poll, nest = TRUE)
  means <- svyby(~score, ~grp, design, svymean, na.rm = TRUE)
})[["elapsed"]]
cat(sprintf("R: fread %.2f s (%.0f MB/s), survey %.2f s\n", read, file.size(file) / read / 1e6, estimate))
R
