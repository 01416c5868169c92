"""Arrows between rooms, in includes and in links, and third-party headers in their one room."""

import re

from . import house


def room_of(path):
    """'scenario' for src/scenario/x.cpp, 'main.cpp' for src/main.cpp, None outside src/."""
    parts = path.split("/")
    return parts[1] if parts[0] == "src" and len(parts) > 1 else None


def library_of(header):
    for name, (headers, _, rooms) in house.LIBRARIES.items():
        if header.startswith(headers):
            return name, rooms
    return None, None


def may(names):
    return ", ".join(names) if names else "nothing"


def check_includes(source, report):
    room = room_of(source.path)
    if room not in house.ARROWS:
        return
    for include in source.includes:
        target = include.name.split("/")[0]
        if target in house.ARROWS and "/" in include.name:
            check_arrow(source, room, target, include, report)
            check_floors(source, room, include, report)
        else:
            check_library(source, room, include, report)


def check_arrow(source, room, target, include, report):
    allowed = house.ARROWS[room]
    single = house.SINGLE_HEADERS.get(room, ())
    if target != room and target not in allowed and include.name not in single:
        report(source.path, include.line, "arrow",
               f"{room} may not use {target} (it may use: {may(allowed + single)}); "
               "move the code to the room that may, or pass the value in")
    elif target != room and include.name.endswith("_internal.h"):
        report(source.path, include.line, "arrow", f"{include.name} is private to {target}; use one of its public headers")


def floor_of(room, path):
    """How high 'room/floor/file' stands; above them all is what stands beside the folders."""
    floors = house.FLOORS.get(room, ())
    folder = path.split("/")[1]
    return floors.index(folder) if folder in floors else len(floors)


def check_floors(source, room, include, report):
    """Inside a room with folders: includes go down."""
    if include.name.split("/")[0] != room or room not in house.FLOORS:
        return
    mine = floor_of(room, source.path.split("/", 1)[1])
    if floor_of(room, include.name) > mine:
        report(source.path, include.line, "floor",
               f"{include.name} stands above (from the ground up: {', '.join(house.FLOORS[room])}); "
               "move the code up, or pass the value in")


def check_library(source, room, include, report):
    library, rooms = library_of(include.name)
    if library is None:
        check_other(source, room, include, report)
    elif rooms is not None and room not in rooms:
        report(source.path, include.line, "foreign", f"{library} belongs to {may(rooms)} alone; ask that room for what {room} needs")
    elif source.path.endswith(".h") and library not in house.ANYWHERE and not source.path.endswith("_internal.h"):
        report(source.path, include.line, "public-header",
               f"{library} shows in a public header; keep it in the .cpp file, or in a header named *_internal.h")


def check_other(source, room, include, report):
    if include.name in house.STANDARD:
        return
    if include.name.startswith(house.SYSTEM):
        if room in house.CORE:
            report(source.path, include.line, "core-system", f"<{include.name}> asks the machine; let a door do it and pass the value in")
        return
    if include.quoted:
        report(source.path, include.line, "include", f'no room is named in "{include.name}"; write it as "room/file.h"')
    else:
        report(source.path, include.line, "foreign", f"<{include.name}> is not a library that the design knows")


CALL = re.compile(r"\bcomposure_(room|program)\s*\(([^)]*)\)")


def check_links(path, text, rooms, sources, report):
    """rooms: the folders of src/. Each is linked with what it includes, and with nothing that it may not use."""
    text = re.sub(r"#[^\n]*", lambda match: " " * len(match.group(0)), text)
    linked = {}
    for call in CALL.finditer(text):
        line = text.count("\n", 0, call.start()) + 1
        words = call.group(2).split()
        if not words:
            continue
        name = words[1] if call.group(1) == "program" and len(words) > 1 else words[0]
        rest = words[2:] if call.group(1) == "program" else words[1:]
        split = rest.index("LIBRARIES") if "LIBRARIES" in rest else len(rest)
        linked[name] = (line, rest[:split])
        check_linked_rooms(path, line, name, rest[:split], report)
        check_linked_libraries(path, line, name, rest[split + 1:], report)
    for room in rooms:
        if room in house.ARROWS and room not in linked:
            report(path, 1, "link", f"src/{room} is not built; add composure_room({room} ...)")
    check_includes_are_linked(path, linked, sources, report)


def check_linked_rooms(path, line, name, names, report):
    allowed = house.ARROWS.get(name)
    if allowed is None:
        report(path, line, "link", f"{name} is not a room of the design")
        return
    for target in names:
        if target not in allowed and target not in house.SINGLE_LIBRARIES.get(name, ()):
            report(path, line, "link", f"{name} may not link {target} (it may use: {may(allowed)})")


def check_linked_libraries(path, line, name, targets, report):
    for target in targets:
        for library, (_, starts, rooms) in house.LIBRARIES.items():
            if target.startswith(starts) and rooms is not None and name not in rooms:
                report(path, line, "link", f"{library} belongs to {may(rooms)} alone; {name} may not link it")


def check_includes_are_linked(path, linked, sources, report):
    missing = set()
    for source in sources:
        room = room_of(source.path)
        for include in source.includes:
            target = include.name.split("/")[0]
            if (room in linked and target != room and "/" in include.name and target in house.ARROWS.get(room, ())
                    and target not in linked[room][1]):
                missing.add((linked[room][0], room, target))
    for line, room, target in sorted(missing):
        report(path, line, "link", f"{room} includes {target} but is not linked with it; add {target} after {room}")
