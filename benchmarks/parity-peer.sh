#!/usr/bin/env bash
# Scenarios to parity: this library and the same simulation vectorised in R with rbinom, in one run.
# Prints the ratio; fails only where the two disagree. Without Rscript the library runs alone.
# benchmarks/parity-peer.sh [SIMULATIONS [SEED]]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
project=benchmarks/PolicingReform.Benchmarks
dotnet build -c Release "$project" -v quiet -clp:NoSummary
dotnet run --no-build -c Release --project "$project" -- parity "${1:-10000}" "${2:-20261122}" benchmarks/parity-peer.R
