#!/usr/bin/env python3
"""Is every wanted picture there, and is something on it?

  pictures.py FOLDER < LIST

LIST has a path in FOLDER a line. A picture is blank if hardly any of its bytes differ from its neighbours': PNG stores
differences, so a plain surface is zeros. Exit status 1 and a line each for what is missing, broken or blank.
"""

import pathlib
import struct
import sys
import zlib

LEAST = 0.002  # of the bytes; the emptiest screen (a dialog at 300 %) has ten times as many


def problem_of(path):
    """What is wrong with a picture; nothing: it is fine."""
    if not path.is_file():
        return "missing"
    data = path.read_bytes()
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "no PNG"
    packed, at = b"", 8
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += length + 12
    try:
        rows = zlib.decompress(packed)
    except zlib.error:
        return "broken"
    return "blank" if len(rows) - rows.count(0) < LEAST * len(rows) else None


def main():
    folder = pathlib.Path(sys.argv[1])
    wanted = [line.strip() for line in sys.stdin if line.strip()]
    problems = [(name, problem) for name in wanted if (problem := problem_of(folder / name))]
    for name, problem in problems:
        print(f"{name}: {problem}")
    if not wanted:
        print("no picture is wanted")
    return 1 if problems or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
