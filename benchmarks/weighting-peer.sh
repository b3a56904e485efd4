#!/usr/bin/env bash
# Raking to four margins: this library and R's rake on the same rows; and what 500 bootstrap replicates cost, in readings
# of the respondents. Prints ratios; fails only where the two disagree. Without Rscript the library runs alone.
# benchmarks/weighting-peer.sh [RESPONDENTS [SEED]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
project=benchmarks/PolicingReform.Benchmarks
dotnet build -c Release "$project" -v quiet -clp:NoSummary
dotnet run --no-build -c Release --project "$project" -- \
  weighting "${1:-1000000}" "${2:-20261122}" benchmarks/weighting-peer.R
