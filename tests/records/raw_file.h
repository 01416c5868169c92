// Bytes of files, and a way into a file of records behind the program's back.
#pragma once

#include <soci/soci.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "folder.h"

namespace composure::test {

inline void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string bytes_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

// One column of all rows as text, separated by spaces. With soci::statement alone: SOCI's shorter forms do not link
// with the sanitizers.
inline std::string run_raw(soci::session& session, const std::string& sql, std::size_t column = 0) {
    soci::statement statement(session);
    std::vector<std::string> texts(column + 1);
    std::vector<soci::indicator> nulls(column + 1);
    statement.alloc();
    statement.prepare(sql);
    const bool reads = sql.starts_with("SELECT") || sql.starts_with("PRAGMA") || sql.starts_with("EXPLAIN");
    for (std::size_t n = 0; reads && n <= column; ++n) statement.exchange(soci::into(texts[n], nulls[n]));
    statement.define_and_bind();
    std::string all;
    for (bool more = statement.execute(true); more; more = statement.fetch()) {
        if (!all.empty()) all += ' ';
        if (nulls[column] == soci::i_ok) all += texts[column];
    }
    return all;
}
inline std::string raw(const std::string& path, const std::string& sql, std::size_t column = 0) {
    soci::session session("sqlite3", "db=" + path + " timeout=5");
    return run_raw(session, sql, column);
}
inline void raw_change(const std::string& path, const std::string& sql) { raw(path, sql); }

}  // namespace composure::test
