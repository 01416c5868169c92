"""The budgets of architecture.md: hard ones are findings, soft ones are printed with --soft."""

import re

from . import house


def check(source, level, report):
    lines = len(source.lines)
    limits = house.HEADER_LINES if source.path.endswith(".h") else house.FILE_LINES
    if lines > limits[level]:
        report(source.path, 1, "file-size", f"{lines} lines, {limits[level]} allowed; split it by subject")
    mains = ("src/main.cpp", "src/main_records.cpp", "src/main_window.cpp")
    if level == "hard" and source.path in mains and lines > house.MAIN_LINES:
        report(source.path, 1, "main-size", f"{lines} lines, {house.MAIN_LINES} allowed; move work into a room")
    if source.path.startswith("tests/"):
        return
    for block in source.functions:
        first, last = source.line_of(block.start), source.line_of(block.end)
        if last - first + 1 > house.FUNCTION_LINES[level]:
            report(source.path, first, "function-size",
                   f"{name_of(block.head)} has {last - first + 1} lines, {house.FUNCTION_LINES[level]} allowed; "
                   "give its steps names")


def name_of(head):
    match = re.search(r"([~\w:]+|operator\s*\S{1,3})\s*\(", head)
    return match.group(1) if match else "a lambda"
