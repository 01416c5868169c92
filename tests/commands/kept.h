// Records of their own for one test case, used through the real program.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "commands/program.h"

namespace composure::test {

// Where the folder stands differs each time: FOLDER in its place.
inline std::string without_path(std::string text, const std::string& path) {
    for (std::size_t at = text.find(path); at != std::string::npos; at = text.find(path, at))
        text.replace(at, path.size(), "FOLDER");
    return text;
}

class Kept {
public:
    std::string operator/(const std::string& name) const { return folder_ / name; }
    std::string records() const { return folder_ / "records.db"; }

    // Standard output and standard error with FOLDER for the path.
    Ran run(std::vector<std::string> arguments, const std::string& input = "", const std::string& when = "") const {
        const auto end_of_options = std::find(arguments.begin(), arguments.end(), "--");
        arguments.insert(end_of_options, {"--records", records()});
        Ran ran = when.empty() ? test::run(std::move(arguments), input) : run_at(when, std::move(arguments), input);
        const std::string path = (folder_ / "").substr(0, (folder_ / "").size() - 1);
        ran.out = without_path(std::move(ran.out), path);
        ran.err = without_path(std::move(ran.err), path);
        return ran;
    }
    // The same, and it must go well.
    std::string fine(std::vector<std::string> arguments, const std::string& input = "",
                     const std::string& when = "") const {
        const Ran ran = run(std::move(arguments), input, when);
        INFO(ran.err << ran.out);
        CHECK(ran.status == 0);
        return ran.out;
    }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return folder_ / name;
    }
    void site() const {
        fine({"site", "--yes", "--name", "Corner shop", "--reviewers", "Ms Saar, Mr Lepik", "--trainers", "Jonas",
              "--agreement", "Agreement with the works council of 2026-05-04."});
    }
    // Plays rude-remark to its end; the code of the session.
    std::string play(const std::string& who, std::vector<std::string> more = {}, const std::string& when = "") const {
        std::vector<std::string> words{"play", "rude-remark", "--jsonl", "--trainee", who};
        words.insert(words.end(), more.begin(), more.end());
        const Ran ran = run(std::move(words), kActs, when);
        INFO(ran.err << ran.out);
        CHECK(ran.status <= 1);
        const std::size_t at = ran.out.find("{\"kept\":\"");
        REQUIRE(at != std::string::npos);
        return ran.out.substr(at + 9, 9);
    }

private:
    static inline const std::string kActs = [] {
        std::string acts;
        for (int n = 0; n < 40; ++n) acts += "{\"after\":1500,\"reply\":\"r1\"}\n{\"wait\":\"change\"}\n";
        return acts;
    }();
    Folder folder_;
};

inline void check_refused(const Ran& ran, const std::string& err, int status = 2) {
    CHECK(ran.err == err);
    CHECK(ran.status == status);
}

}  // namespace composure::test
