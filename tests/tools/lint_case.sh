#!/bin/bash
# lint_case.sh LINT CASE: the findings over CASE/tree are CASE/expected.txt, letter by letter, and the exit status fits.
set -uo pipefail
lint=$1 case=$2
said=$("$lint" --root "$case/tree" </dev/null)
status=$?
wanted=1
[ "$(cat "$case/expected.txt")" = "0 findings" ] && wanted=0
if ! diff -u "$case/expected.txt" - <<<"$said"; then
    echo "lint said something else over $case (right: the + lines?)"
    exit 1
fi
[ "$status" -eq "$wanted" ] || { echo "exit status $status, not $wanted"; exit 1; }
