#!/usr/bin/env bash
# Runs the proofs of SECURITY.md whole: kills, full disks, racing builds, hostile texts, vectors in a browser. The tests
# run a share of them with every change; all of them take about an hour.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1 OGPSITE_FAULTS=all

dotnet build OgpSite.sln -c Release -v quiet
failed=0
for name in OgpSite.Cli.Tests OgpSite.Browser.Tests; do
    dotnet test "tests/$name/bin/Release/net10.0/$name.dll" --filter Category=Faults \
        --logger 'console;verbosity=detailed' < /dev/null || failed=1
done
exit "$failed"
