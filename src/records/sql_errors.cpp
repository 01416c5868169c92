#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "records/sql_errors_internal.h"

namespace composure::records {

namespace {

// SOCI puts the name of its function in front: "sqlite3_statement_backend::loadOne: ".
std::string_view without_prefix(std::string_view said) {
    const auto end = said.find(": ");
    if (end != std::string_view::npos && said.substr(0, end).find("_backend::") != std::string_view::npos)
        said.remove_prefix(end + 2);
    return said;
}

}  // namespace

Error locked(const std::string& place) {
    return {"records-locked", fmt::format("another program is using the records '{}' just now", place),
            "wait a moment and try again; if it stays so, close the other program", ErrorKind::machine};
}

Error full(const std::string& place) {
    return {"records-full", fmt::format("there is no space left on the disk of the records '{}'", place),
            "make some space and try again; everything kept before is safe", ErrorKind::machine};
}

Error damaged(const std::string& place, std::string_view how) {
    return {
        "records-damaged", fmt::format("the records '{}' are damaged{}{}", place, how.empty() ? "" : ": ", how),
        fmt::format("`composure backup --salvage '{}' NEW-FILE` saves what can still be read; this file stays as it is",
                    place),
        ErrorKind::machine};
}

Error read_only(const std::string& place) {
    return {"records-read-only", fmt::format("the records '{}' may be read, but not changed", place),
            "give yourself the right to write to the file and to its folder, or choose another place with --records",
            ErrorKind::machine};
}

Error error_of(std::string_view said, const std::string& place) {
    said = without_prefix(said);
    const auto says = [said](std::string_view words) { return said.find(words) != std::string_view::npos; };
    if (says("is locked")) return locked(place);
    if (says("disk is full")) return full(place);
    if (says("malformed") || says("not a database")) return damaged(place);
    if (says("readonly database")) return read_only(place);
    if (says("UNIQUE constraint failed")) {
        return {"duplicate", fmt::format("this is in the records already ({})", said), "", ErrorKind::machine};
    }
    if (says("constraint failed") || says("cannot store ") || says("datatype mismatch")) {
        return {"refused", fmt::format("the records do not take this ({})", said), "", ErrorKind::machine};
    }
    return {"records-failed", fmt::format("the records '{}' could not be used: {}", place, said),
            "try again; if it stays so, `composure backup` makes a copy while it still can", ErrorKind::machine};
}

}  // namespace composure::records
