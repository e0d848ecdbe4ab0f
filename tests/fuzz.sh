#!/usr/bin/env bash
# Gives the readers of content made-up inputs, one target after the other, with SharpFuzz and AFL++. Each target ends in
# a line with its figures. What throws, kills the process, takes 5 seconds of the processor or a minute of the clock is
# kept in artifacts/fuzzing/TARGET and makes the script fail. One of them again:
#     dotnet run --project tests/OgpSite.Fuzzing -c Release -- TARGET FILE
#
# usage: tests/fuzz.sh [--no-build] [SECONDS] [TARGET...]
#   --no-build   takes tests/OgpSite.Fuzzing as it was built last
#   SECONDS      for each target; 3600 where it is not said
#   TARGET       address, entry, front-matter, import, page; all where none is named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
source tests/need.sh

build=1
if [[ ${1:-} == --no-build ]]; then build=0; shift; fi
seconds=${1:-3600}
[[ $seconds =~ ^[0-9]+$ ]] || { sed -n '/^# usage/,/^[^#]/s/^# //p' "$0" >&2; exit 2; }
targets=("${@:2}")
corpus=$PWD/tests/OgpSite.Fuzzing/corpus
((${#targets[@]})) || mapfile -t targets < <(ls "$corpus")
for target in "${targets[@]}"; do
    [[ -d $corpus/$target ]] || { echo "There is no target '$target', only: $(ls -x "$corpus")" >&2; exit 2; }
done

need afl++ afl-fuzz
dotnet tool restore > /dev/null
((build == 0)) || dotnet build tests/OgpSite.Fuzzing -c Release -v quiet

# Instrumented are only copies: the tests run the libraries as they were built.
output=tests/OgpSite.Fuzzing/bin/Release
copy=$(mktemp -d "$PWD/$output/instrumented.XXXXXX")
found=$(mktemp -d)
trap 'rm -rf "$copy" "$found"' EXIT
cp -R "$output/net10.0/." "$copy"
for library in OgpSite.Core OgpSite.Import Markdig YamlDotNet; do
    dotnet sharpfuzz "$copy/$library.dll"
done

# The machine is not AFL's own: no setting of its kernel, no screen, no core to itself; and dotnet is no program that
# was instrumented itself.
export AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_SKIP_BIN_CHECK=1 \
    AFL_FORKSRV_INIT_TMOUT=60000
figure() { sed -nE "s/^$1 +: //p" "$found/$target/default/fuzzer_stats"; }

faults=0
for target in "${targets[@]}"; do
    # A minute, since a process that is started anew compiles its code first; no limit on memory, of which the runtime
    # reserves much.
    if ! (cd "$copy" && afl-fuzz -i "$corpus/$target" -o "$found/$target" -t 60000 -m none -V "$seconds" -- \
        dotnet OgpSite.Fuzzing.dll "$target") > "$found/$target.log" 2>&1 < /dev/null; then
        tail -n 20 "$found/$target.log"
        echo "$target: afl-fuzz did not run"
        faults=$((faults + 1))
        continue
    fi
    crashes=$(figure saved_crashes) hangs=$(figure saved_hangs)
    if ((crashes + hangs)); then
        mkdir -p "artifacts/fuzzing/$target"
        find "$found/$target/default/crashes" "$found/$target/default/hangs" -name 'id*' \
            -exec cp -t "artifacts/fuzzing/$target" {} +
        faults=$((faults + crashes + hangs))
    fi
    echo "$target: $(figure execs_done) executions ($(figure execs_per_sec) a second)," \
        "$(figure edges_found) edges, $(figure corpus_count) paths, $crashes crashes, $hangs hangs"
done
((faults == 0))
