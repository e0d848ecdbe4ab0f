#!/usr/bin/env bash
# Puts one fault after another into the pages that the tests of tooltips read, and shows that tests find each of them.
# Takes a minute or two for each; the tests themselves must pass first (tests/run.sh).
#
# usage: tests/mutations.sh [NAME...]
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build tests/OgpSite.Browser.Tests -c Release -v quiet
names=("$@")
((${#names[@]})) || mapfile -t names < <(sed -nE 's/^ +new\("([a-z-]+)".*/\1/p' tests/OgpSite.Browser.Tests/Mutation.cs)

survived=0
for name in "${names[@]}"; do
    log=$(OGPSITE_MUTATION=$name dotnet test tests/OgpSite.Browser.Tests/bin/Release/net10.0/OgpSite.Browser.Tests.dll \
        --filter "FullyQualifiedName~TermTooltipsOnTheWeb" < /dev/null 2>&1) && found=0 || found=1
    # A run without a failed test has found nothing, and so has one in which everything failed: the site was not served.
    mapfile -t failed < <(sed -nE 's/^ +Failed .*\.([A-Za-z0-9_]+)(\(.*)? \[.*/\1/p' <<< "$log" | sort -u)
    good=$(sed -nE 's/^Failed! .* Passed: +([0-9]+),.*/\1/p' <<< "$log")
    if ((found && ${#failed[@]} && ${good:-0})); then
        echo "$name: found by ${#failed[@]} tests, such as ${failed[0]}"
    else
        echo "$name: NOT FOUND"
        survived=$((survived + 1))
    fi
done

echo "$((${#names[@]} - survived)) of ${#names[@]} faults found"
((survived == 0))
