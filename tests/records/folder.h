// A folder of its own for one test case, gone afterwards; and a way into a file of records behind the program's back.
#pragma once

#include <soci/soci.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace composure::test {

class Folder {
public:
    Folder() {
        char name[] = "/tmp/composure-test-XXXXXX";
        path_ = ::mkdtemp(name);
    }
    ~Folder() { std::system(("chmod -R u+rwx '" + path_ + "' && rm -rf '" + path_ + "'").c_str()); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

inline void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string bytes_in(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

// The first column of all rows, separated by spaces.
inline std::string raw(const std::string& path, const std::string& sql) {
    soci::session session("sqlite3", "db=" + path + " timeout=5");
    soci::rowset<soci::row> rows = session.prepare << sql;
    std::string all;
    for (const soci::row& row : rows) {
        if (!all.empty()) all += ' ';
        if (row.get_indicator(0) == soci::i_null) continue;
        switch (row.get_properties(0).get_data_type()) {
            case soci::dt_string: all += row.get<std::string>(0); break;
            case soci::dt_long_long: all += std::to_string(row.get<long long>(0)); break;
            default: all += std::to_string(row.get<int>(0)); break;
        }
    }
    return all;
}
inline void raw_change(const std::string& path, const std::string& sql) {
    soci::session session("sqlite3", "db=" + path + " timeout=5");
    session << sql;
}

}  // namespace composure::test
