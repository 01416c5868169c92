"""clang-format and clang-tidy, each with its own file of rules in the top folder."""

import json
import os
import re
import shutil
import subprocess
import sys

FORMAT_VERSION = "14"  # Debian 12's: others lay out some lines differently


def spread(command, files, root):
    """Runs the command over the files on every core; returns what it said."""
    jobs = os.cpu_count() or 1
    parts = [files[start::jobs] for start in range(jobs) if files[start::jobs]]
    running = [subprocess.Popen(command + part, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
               for part in parts]
    return "".join(process.communicate()[0] for process in running)


def check_format(root, files, report):
    if not files or not os.path.exists(os.path.join(root, ".clang-format")):
        return
    program = shutil.which(f"clang-format-{FORMAT_VERSION}") or shutil.which("clang-format")
    said = subprocess.run([program, "--version"], capture_output=True, text=True).stdout if program else ""
    if f"version {FORMAT_VERSION}." not in said:
        print(f"lint: no clang-format {FORMAT_VERSION} here; the form of the code was not checked", file=sys.stderr)
        return
    seen = {}
    for path, line in re.findall(r"^(.+?):(\d+):\d+: error: code should be clang-formatted",
                                 spread([program, "--dry-run", "-Werror"], files, root), re.M):
        seen[path] = min(int(line), seen.get(path, int(line)))
    for path, line in seen.items():
        report(path, line, "format", f"not as .clang-format has it; run clang-format -i {path}")


def configured_for_tidy(root, build):
    """Every file by itself and by clang, which cannot read g++'s precompiled headers. Returns the path or None."""
    database = os.path.join(root, build, "compile_commands.json")
    if os.path.exists(database):
        return database
    made = subprocess.run(["cmake", "--preset", "clang", "-B", build, "-DCOMPOSURE_UNITY=OFF", "-DCOMPOSURE_TESTS=OFF"],
                          cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if made.returncode == 0 and os.path.exists(database):
        return database
    print(made.stdout, file=sys.stderr)
    return None


def check_tidy(root, build, wanted, report):
    """wanted: beginnings of paths; files whose unit is not in the build's compile_commands.json are left out."""
    database = configured_for_tidy(root, build)
    if database is None:
        report(build, 1, "tidy", "cmake could not configure it; what it said stands above")
        return
    with open(database, encoding="utf-8") as stream:
        units = {os.path.relpath(entry["file"], root) for entry in json.load(stream)}
    files = sorted(unit for unit in units if unit.startswith(tuple(wanted)))
    if not files:
        report(build, 1, "tidy", f"no file of {' '.join(wanted)} is compiled there: nothing would be checked")
        return
    said = spread(["clang-tidy", "--quiet", "-p", build], files, root)
    found = re.findall(r"^(.+?):(\d+):\d+: (?:warning|error): (.+)$", said, re.M)
    for path, line, text in sorted(set(found)):
        report(os.path.relpath(os.path.join(root, path), root), int(line), "tidy", text)
    if not found and re.search(r"^(?:error|fatal error|Error)\b", said, re.M):
        report(build, 1, "tidy", "clang-tidy could not read the files: " + said.strip().splitlines()[0])
    print(f"tidy: {len(files)} files")
