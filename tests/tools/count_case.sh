#!/bin/bash
# count_case.sh COUNTER CASE: the counter's answer over CASE.log is CASE.txt.
set -uo pipefail
diff -u "$2.txt" <(awk -f "$1" "$2.log")
