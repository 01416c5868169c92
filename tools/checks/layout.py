"""What stands where: the top level, the rooms, and nothing left for later."""

import os
import re

from . import house

MARKS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b")


def check_top(root, report):
    for name in sorted(os.listdir(root)):
        if not name.startswith(".") and name not in house.TOP_LEVEL:
            report(name, 1, "top-level", f"the top level is fixed; put {name} under one of its folders")


def check_rooms(root, report):
    """Returns the folders of src/."""
    folder = os.path.join(root, "src")
    rooms = []
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            rooms.append(name)
            check_room(path, name, report)
        elif name not in ("CMakeLists.txt", "README.md", "main.cpp", "main_records.cpp", "main_window.cpp"):
            report(f"src/{name}", 1, "room", "only the mains stand beside the rooms; move it into one")
    return rooms


def check_room(path, name, report):
    if name not in house.ARROWS:
        report(f"src/{name}", 1, "room", f"{name} is not a room of the design")
    for inner in sorted(os.listdir(path)):
        if os.path.isdir(os.path.join(path, inner)):
            check_floor(name, inner, report)


def check_floor(name, inner, report):
    floors = house.FLOORS.get(name, ())
    if not floors:
        report(f"src/{name}/{inner}", 1, "room", "this room has no folders inside; give its files names that sort together")
    elif inner not in floors:
        report(f"src/{name}/{inner}", 1, "room", f"{name} has the folders {', '.join(floors)}; put the file into one")


def check_marks(path, text, report):
    for match in MARKS.finditer(text):
        report(path, text.count("\n", 0, match.start()) + 1, "unfinished",
               f"{match.group(0)}: do it now, or open an issue and say here why it is so")
