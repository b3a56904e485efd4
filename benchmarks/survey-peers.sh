#!/usr/bin/env bash
# The index of a large poll by subgroup: this library, R's survey package, DuckDB and a copy of the bytes, on the same
# rows, one after the other. Prints ratios; fails only where numbers disagree. A peer that is not there is skipped.
# benchmarks/survey-peers.sh [RESPONDENTS [SEED]]      R gets the first tenth of the respondents.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export RESPONDENTS=${1:-10000000} SEED=${2:-20261122}
duckdb=1.5.6-r.1
project=benchmarks/PolicingReform.Benchmarks
WORK=$(mktemp -d)
export WORK
trap 'rm -rf "$WORK"' EXIT
mkdir "$WORK/first" "$WORK/second" "$WORK/node"
echo "cores $(nproc)" >"$WORK/versions"
echo ".NET $(dotnet --version) (SDK)" >>"$WORK/versions"

ours() { dotnet run --no-build -c Release --project "$project" -- survey "$RESPONDENTS" "$SEED" "$@"; }

with_r() {
  if ! Rscript -e 'library(survey)' >/dev/null 2>&1; then
    echo "R with its package survey is not installed: skipped" | tee -a "$WORK/versions"
    return
  fi
  Rscript --vanilla - <<'R' || { echo "R failed"; exit 1; }
suppressMessages(library(survey))
work <- Sys.getenv("WORK")
rows <- as.integer(Sys.getenv("RESPONDENTS")) %/% 10L
file <- file.path(work, "first", "rows.csv")
poll <- if (requireNamespace("data.table", quietly = TRUE)) {
  data.table::fread(file, nrows = rows, data.table = FALSE)
} else {
  read.csv(file, nrows = rows)
}
milliseconds <- function(work) {
  time <- system.time(work, gcFirst = TRUE)
  1000 * c(time[["elapsed"]], time[["user.self"]] + time[["sys.self"]])
}
scores <- milliseconds({
  items <- as.matrix(poll[, paste0("q", 1:10)])
  poll$score <- ifelse(rowSums(!is.na(items)) >= 7, 10 * rowMeans(items, na.rm = TRUE), NA)
})
design <- milliseconds(
  sampled <- svydesign(ids = ~psu, strata = ~stratum, weights = ~w, data = poll, nest = TRUE))
by <- milliseconds(means <- svyby(~score, ~grp, sampled, svymean, na.rm = TRUE))
n <- table(poll$grp[!is.na(poll$score)])
writeLines(
  sprintf("%d\t%d\t%.17g\t%.17g", means$grp, n[as.character(means$grp)], means$score, means$se),
  file.path(work, "r.estimates.tsv"))
writeLines(
  sprintf(
    "r.%s\t%.17g",
    c("scores", "scores.cpu", "design", "design.cpu", "by", "by.cpu"), c(scores, design, by)),
  file.path(work, "r.figures.tsv"))
cat(
  sprintf("R %s, survey %s\n", getRversion(), packageDescription("survey")$Version),
  file = file.path(work, "versions"), append = TRUE)
cat(sprintf(
  "R, %d respondents: rowMeans %.0f ms, svydesign %.0f ms, svyby %.0f ms\n", rows, scores[1], design[1], by[1]))
R
}

with_duckdb() {
  if ! npm install --prefix "$WORK/node" --no-audit --no-fund --silent "@duckdb/node-api@$duckdb" >/dev/null 2>&1; then
    echo "DuckDB could not be installed by npm: skipped" | tee -a "$WORK/versions"
    return
  fi
  cat >"$WORK/node/peer.mjs" <<'JS'
import { appendFileSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const work = process.env.WORK;
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const items = Array.from({ length: 10 }, (_, i) => `q${i + 1}`);
const types = [
  ...items.map((item) => `'${item}': 'TINYINT'`),
  `'w': 'DOUBLE', 'stratum': 'UTINYINT', 'psu': 'UTINYINT', 'grp': 'UTINYINT'`,
].join(', ');
await connection.run(`CREATE TABLE poll AS SELECT * FROM
  read_csv('${work}/first/rows.csv', header = true, auto_detect = false, delim = ',', columns = {${types}})`);

// Everything an estimate by group needs, and how many there are without a score, as our own pass keeps it.
const query = `
  SELECT stratum, psu, grp, count(*) AS members, count(score) AS n, sum(w) AS w, sum(w * score) AS wx,
    sum(w * score * score) AS wxx
  FROM (
    SELECT stratum, psu, grp, CASE WHEN answered >= 7 THEN w END AS w,
      CASE WHEN answered >= 7 THEN 10.0::DOUBLE * total / answered END AS score
    FROM (
      SELECT stratum, psu, grp, w, ${items.map((item) => `(${item} IS NOT NULL)::TINYINT`).join(' + ')} AS answered,
        ${items.map((item) => `coalesce(${item}, 0::TINYINT)`).join(' + ')} AS total
      FROM poll))
  GROUP BY stratum, psu, grp`;

const figures = {};
async function best(name, setting) {
  for (const each of setting) await connection.run(each);
  const times = [];
  const processor = [];
  for (let i = 0; i < 5; i++) {
    const used = process.cpuUsage();
    const begin = performance.now();
    await connection.run(query);
    times.push(performance.now() - begin);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  console.log(`DuckDB ${setting.join('; ') || 'as it comes'}: ${times.map((time) => time.toFixed(0)).join(' ')} ms`);
  figures[name] = Math.min(...times);
  figures[`${name}.cpu`] = Math.min(...processor);
}

await best('duckdb.default', []);
await best('duckdb.perfect', ['SET perfect_ht_threshold = 20']);
await best('duckdb.one', ['RESET perfect_ht_threshold', 'SET threads = 1']);
writeFileSync(`${work}/duckdb.figures.tsv`, Object.entries(figures).map((each) => `${each.join('\t')}\n`).join(''));

// From the sums to linearized standard errors; not timed.
const cells = (await connection.runAndReadAll(`SELECT * REPLACE (members::INTEGER AS members, n::INTEGER AS n)
  FROM (${query}) WHERE n > 0`)).getRowObjects();
const units = (await connection.runAndReadAll(
  'SELECT stratum, count(DISTINCT psu)::INTEGER AS units FROM poll GROUP BY stratum')).getRowObjects();
const lines = [];
for (const group of [...new Set(cells.map((cell) => cell.grp))].sort((a, b) => a - b)) {
  const own = cells.filter((cell) => cell.grp === group);
  const sum = (of) => own.reduce((total, cell) => total + of(cell), 0);
  const w = sum((cell) => cell.w);
  const mean = sum((cell) => cell.wx) / w;
  let variance = 0;
  for (const { stratum, units: m } of units) {
    const totals = own.filter((cell) => cell.stratum === stratum).map((cell) => (cell.wx - mean * cell.w) / w);
    const centre = totals.reduce((a, b) => a + b, 0) / m;
    const squares = totals.reduce((a, b) => a + (b - centre) ** 2, (m - totals.length) * centre ** 2);
    variance += (m / (m - 1)) * squares;
  }
  const spread = sum((cell) => cell.wxx - 2 * mean * cell.wx + mean * mean * cell.w) / w;
  lines.push([group, sum((cell) => cell.n), mean, Math.sqrt(variance), spread].join('\t') + '\n');
}
writeFileSync(`${work}/duckdb.estimates.tsv`, lines.join(''));
const version = (await connection.runAndReadAll('SELECT version()')).getRows()[0][0];
appendFileSync(`${work}/versions`, `DuckDB ${version}, Node.js ${process.version}\n`);
JS
  node "$WORK/node/peer.mjs" || { echo "DuckDB failed"; exit 1; }
}

# Both runs of ours count, the one before the peers and the one after: the best of each figure is taken.
table() {
  awk -F'\t' -v versions="$(paste -sd'|' "$WORK/versions" | sed 's/|/; /g')" '
    function close_to(name, a, b, tolerance,    gap) {
      a += 0; b += 0
      gap = (a > b ? a - b : b - a) / (b < 0 ? -b : b)
      if (!(gap <= tolerance)) { print "DISAGREES: " name ": ours " a ", theirs " b; bad = 1 }
      if (gap > worst[name]) worst[name] = gap
    }
    function agree(who, ours, theirs, columns,    key, part, groups) {
      for (key in line) {
        split(key, part, SUBSEP)
        if (part[1] != theirs) continue
        groups++
        split(line[theirs, part[2]], b, FS)
        if (split(line[ours, part[2]], a, FS) < columns) {
          print "DISAGREES: " who ": group " part[2]; bad = 1
          continue
        }
        if (a[2] != b[2]) { print "DISAGREES: " who ": n of group " part[2]; bad = 1 }
        close_to(who " estimate", a[3], b[3], 1e-9)
        close_to(who " standard error", a[4], b[4], 1e-8)
        if (columns > 4) close_to(who " spread", a[5], b[5], 1e-8)
      }
      if (groups != 36) { print "DISAGREES: " who ": " groups + 0 " groups"; bad = 1 }
      checked = checked sprintf("%s: 36 groups agree, estimates to %.0e, standard errors to %.0e%s\n", who,
        worst[who " estimate"], worst[who " standard error"],
        columns > 4 ? sprintf(", spreads to %.0e", worst[who " spread"]) : "")
    }
    # Sums of figures, named with + between them.
    function total(names, suffix,    each, i, sum) {
      for (i = split(names, each, "+"); i > 0; i--) sum += figure[each[i] suffix]
      return sum
    }
    function row(what, ours, peer, theirs,    a, b, c, d) {
      a = total(ours, ""); b = total(theirs, ""); c = total(ours, ".cpu"); d = total(theirs, ".cpu")
      printf "%-40s %8.2f  %-32s %9.2f %9.2f  %9.2f %9.2f %9.2f\n", what, a, peer, b, b / a, c, d, d / c
    }
    function copies(run) {
      printf "  %-6s run: all threads %.2f (%.2f ms to %.2f), of processor %.2f; 1 thread %.2f (%.2f ms to %.2f), of " \
        "processor %.2f\n", run,
        of[run, "whole.index"] / of[run, "whole.copy"], of[run, "whole.index"], of[run, "whole.copy"],
        of[run, "whole.index.cpu"] / of[run, "whole.copy.cpu"],
        of[run, "whole.index1"] / of[run, "whole.copy1"], of[run, "whole.index1"], of[run, "whole.copy1"],
        of[run, "whole.index1.cpu"] / of[run, "whole.copy1.cpu"]
    }
    FILENAME ~ /figures.tsv$/ { path = FILENAME; depth = split(path, folder, "/"); of[folder[depth - 1], $1] = $2 + 0 }
    FILENAME ~ /figures.tsv$/ { if (!($1 in figure) || $2 + 0 < figure[$1]) figure[$1] = $2 + 0 }
    FILENAME ~ /(ours\.[a-z]+|estimates)\.tsv$/ && FILENAME !~ /figures/ {
      name = FILENAME; sub(/.*\//, "", name); line[name, $1] = $0
    }
    END {
      print versions
      tenth = sprintf("%.10g", figure["tenth.respondents"]); whole = sprintf("%.10g", figure["whole.respondents"])
      printf "\n%-40s %8s  %-32s %9s %9s  %9s %9s %9s\n", "ours", "ms", "beside", "ms", "ratio", "processor",
        "beside", "ratio"
      if ("r.by" in figure) {
        all = "r.scores+r.design+r.by"
        row(tenth ": IndexMean by 36 groups", "tenth.index", "R svyby(svymean)", "r.by")
        row(tenth ": WithDesign", "tenth.design", "R svydesign", "r.design")
        row(tenth ": both", "tenth.design+tenth.index", "R svydesign + svyby", "r.design+r.by")
        row(tenth ": both", "tenth.design+tenth.index", "R rowMeans + svydesign + svyby", all)
        row(tenth ": both, 1 thread", "tenth.design+tenth.index1", "R rowMeans + svydesign + svyby", all)
        row(tenth ": both, first call of the process", "tenth.cold", "R rowMeans + svydesign + svyby", all)
        agree("R", "ours.tenth.tsv", "r.estimates.tsv", 4)
      }
      if ("duckdb.default" in figure) {
        row(whole ": IndexMean by 36 groups", "whole.index", "DuckDB GROUP BY, all threads", "duckdb.default")
        row(whole ": IndexMean by 36 groups", "whole.index", "DuckDB, perfect_ht_threshold 20", "duckdb.perfect")
        row(whole ": IndexMean, 1 thread", "whole.index1", "DuckDB GROUP BY, 1 thread", "duckdb.one")
        agree("DuckDB", "ours.whole.tsv", "duckdb.estimates.tsv", 5)
      }
      printf "\n%s: IndexMean in copies of the 21 bytes each in the same process\n", whole
      copies("first"); copies("second")
      printf "\n%12s %9s %12s %24s %24s\n", "respondents", "ms", "ns each", "bytes, all threads", "bytes, 1 thread"
      for (part = 8; part >= 1; part /= 2) {
        count = figure["growth." part ".respondents"]; ms = figure["growth." part ".ms"]
        printf "%12d %9.2f %12.2f %24d %24d\n", count, ms, ms * 1e6 / count, figure["growth." part ".bytes"],
          figure["growth." part ".bytes1"]
      }
      printf "\n%s1, 2, 3 and all threads: the same bits\n", checked
      exit bad
    }' "$@"
}

dotnet build -c Release "$project" -v quiet -clp:NoSummary
ours "$WORK/first"
echo
with_r
with_duckdb
rm "$WORK/first/rows.csv"
echo
ours "$WORK/second"
printf '\n================\n'
shopt -s nullglob
table "$WORK"/first/ours.*.tsv "$WORK"/second/ours.figures.tsv "$WORK"/*.figures.tsv "$WORK"/*.estimates.tsv
