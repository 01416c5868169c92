#!/bin/bash
# Fetches the packages of package.json into a folder, once, and prints where they are.
#   packages.sh FOLDER      status 77: they cannot be had here, and why stands on the screen
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
for program in node npm; do
    if ! command -v "$program" >/dev/null; then
        echo "skipped: $program is not installed; tools/setup editor installs it" >&2
        exit 77
    fi
done
mkdir -p "$folder"
if ! cmp -s "$here/package.json" "$folder/package.json" || [ ! -d "$folder/node_modules" ]; then
    cp "$here/package.json" "$folder/package.json"
    if ! (cd "$folder" && npm install --no-audit --no-fund --ignore-scripts) >"$folder/npm.log" 2>&1; then
        rm -f "$folder/package.json"
        echo "skipped: the npm registry cannot be reached from here; $folder/npm.log says why" >&2
        exit 77
    fi
fi
echo "$folder/node_modules"
