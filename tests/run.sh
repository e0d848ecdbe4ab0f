#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test project, and ends with the line "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1

source tests/need.sh
need afl++ afl-fuzz
# The Chromium without windows, where the system has it: the same pages in a third of the time.
need chromium-headless-shell chromium-headless-shell || need chromium chromium chromium-browser google-chrome
need default-jre-headless java
need linkchecker linkchecker
need npm npm
if [[ tests/package-lock.json -nt tests/node_modules/.package-lock.json ]]; then
    npm ci --prefix tests --silent
fi

dotnet build OgpSite.sln -c Release -v quiet

log=$(mktemp)
trap 'rm -f "$log"' EXIT
passed=0 failed=0
for project in tests/*.Tests; do
    name=$(basename "$project")
    code=0
    dotnet test "$project/bin/Release/net10.0/$name.dll" < /dev/null 2>&1 | tee "$log" || code=$?
    # Passed!  - Failed:     0, Passed:    29, Skipped:     0, Total:    29, ...
    read -r bad good skipped < <(sed -nE \
        's/^(Passed|Failed)! +- Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+),.*/\2 \3 \4/p' "$log" | tail -n 1) ||
        { bad=0 good=0 skipped=0; }
    # A run that ended badly without a failed test (a crash, no tests) is a failure, and so is a test left out.
    ((code == 0 || bad > 0)) || bad=1
    ((good + bad > 0)) || { bad=1; echo "$name has no tests."; }
    passed=$((passed + good))
    failed=$((failed + bad + skipped))
done

echo "$passed passed, $failed failed"
((failed == 0))
