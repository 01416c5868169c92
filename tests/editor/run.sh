#!/bin/bash
# The schema for editors: with ajv over every scenario at hand, and in the language server that VS Code and others use.
#   run.sh agree | server  COMPOSURE SOURCE FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
packages=$("$here/packages.sh" "$4/packages") || exit $?
node "$here/$1.mjs" "$packages" "$2" "$3" "$4/$1"
