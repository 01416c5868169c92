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
    """By clang, which cannot read g++'s precompiled headers. Returns the path of what it compiles, or None."""
    made = subprocess.run(["cmake", "--preset", "clang", "-B", build, "-DCOMPOSURE_UNITY=ON", "-DCOMPOSURE_TESTS=OFF"],
                          cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    database = os.path.join(root, build, "compile_commands.json")
    if made.returncode == 0 and os.path.exists(database):
        return database
    print(made.stdout, file=sys.stderr)
    return None


def sources_of(root, unit):
    """The files of a unit: several where they are compiled as one."""
    with open(unit, encoding="utf-8") as stream:
        together = re.findall(r'^#include "(.+\.cpp)"', stream.read(), re.M) if "/Unity/" in unit else [unit]
    return [os.path.relpath(path, root) for path in together]


def check_tidy(root, build, wanted, report):
    """wanted: beginnings of paths."""
    database = configured_for_tidy(root, build)
    if database is None:
        report(build, 1, "tidy", "cmake could not configure it; what it said stands above")
        return
    with open(database, encoding="utf-8") as stream:
        units = {entry["file"]: sources_of(root, entry["file"]) for entry in json.load(stream)}
    looked_at = [unit for unit in sorted(units) if any(source.startswith(tuple(wanted)) for source in units[unit])]
    files = {source for unit in looked_at for source in units[unit] if source.startswith(tuple(wanted))}
    if not files:
        report(build, 1, "tidy", f"no file of {' '.join(wanted)} is compiled there: nothing would be checked")
        return
    said = spread(["clang-tidy", "--quiet", "--header-filter=/src/", "-p", build], looked_at, root)
    for path, line, text in sorted(set(re.findall(r"^(.+?):(\d+):\d+: (?:warning|error): (.+)$", said, re.M))):
        source = os.path.relpath(os.path.join(root, path), root)
        if source.startswith("src/"):
            report(source, int(line), "tidy", text)
    broken = re.findall(r"^(?:error|fatal error|Error)\b.*", said, re.M)
    if broken:
        report(build, 1, "tidy", "clang-tidy could not read the files: " + broken[0])
    print(f"tidy: {len(files)} files")
