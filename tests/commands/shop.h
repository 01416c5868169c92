// A small shop with records: three people who play assessments through the real program, and who reviews them.
#pragma once

#include <regex>

#include "commands/program.h"

namespace composure::test {

inline const std::string kKettle = source_path("tests/cases/serious-held/scenario.yaml");

// Plays of the kettle with seed 1, as lines of the protocol.
inline const std::string kWell =
    "{\"after\":3580,\"reply\":\"r3\"}\n{\"after\":4100,\"reply\":\"r2\"}\n{\"after\":2700,\"reply\":\"r3\"}\n"
    "{\"wait\":\"change\"}\n{\"after\":1500,\"reply\":\"r2\"}\n{\"wait\":\"change\"}\n{\"wait\":\"change\"}\n";
inline const std::string kWithAnInsult =
    "{\"after\":3580,\"reply\":\"r2\"}\n{\"after\":3320,\"reply\":\"r1\"}\n{\"after\":4100,\"reply\":\"r2\"}\n"
    "{\"after\":2700,\"reply\":\"r3\"}\n{\"wait\":\"change\"}\n{\"after\":1500,\"reply\":\"r2\"}\n"
    "{\"wait\":\"change\"}\n{\"wait\":\"change\"}\n";
inline const std::string kBadly =
    "{\"after\":3580,\"reply\":\"r1\"}\n{\"after\":3320,\"reply\":\"r2\"}\n{\"after\":2700,\"reply\":\"r2\"}\n"
    "{\"wait\":\"change\"}\n";

class Shop {
public:
    std::string records() const { return folder_ / "records.db"; }
    std::string file(const std::string& name) const { return folder_ / name; }

    Ran run(std::vector<std::string> arguments, const std::string& input = "") const {
        arguments.insert(arguments.end(), {"--records", records()});
        return test::run(std::move(arguments), input);
    }
    // Two reviewers, and a trainer of Jaan.
    void open() const {
        REQUIRE(run({"site", "--name", "Lind Household", "--reviewers", "Ms Saar, Mr Pold", "--trainers", "Mr Oja",
                     "--agreement", "Works council, 3 October 2026", "--yes"})
                    .status == 0);
        std::ofstream(file("people.csv")) << "number,name,cohort,trainer,active\n"
                                             "1042,Anna Kask,Autumn,,yes\n1043,Jaan Tamm,Autumn,Mr Oja,yes\n"
                                             "1044,Mari Lill,Spring,,yes\n";
        REQUIRE(run({"people", "import", file("people.csv"), "--apply"}).status == 0);
    }
    void plays(const std::string& who, const std::string& input,
               std::vector<std::string> more = {"--assessment"}) const {
        std::vector<std::string> words{"play", kKettle, "--jsonl", "--seed", "1", "--trainee", who};
        words.insert(words.end(), more.begin(), more.end());
        const Ran ran = run(words, input);
        INFO(ran.err);
        REQUIRE(ran.status <= 1);
    }
    Ran review(std::vector<std::string> words, const std::string& as = "Ms Saar", const std::string& input = "") const {
        words.insert(words.begin(), "review");
        words.insert(words.end(), {"--as", as});
        return run(words, input);
    }
    // The newest session of a person that the reviewer's page names.
    std::string session_of(const std::string& person) const {
        const std::string page = review({"--person", person}).out;
        std::smatch code;
        REQUIRE(std::regex_search(page, code, std::regex("  ([0-9a-z]{4}-[0-9a-z]{4}) ")));
        return code[1];
    }

private:
    Folder folder_;
};

// What differs from run to run by its nature: codes, dates, heads and the place of the records.
inline std::string without_chance(std::string text, const Shop& shop) {
    for (std::size_t at; (at = text.find(shop.records())) != std::string::npos;)
        text.replace(at, shop.records().size(), "RECORDS");
    text = std::regex_replace(text, std::regex("[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}"), "HEAD");
    text = std::regex_replace(text, std::regex("20[0-9]{2}-[0-9]{2}-[0-9]{2}"), "DATE");
    return std::regex_replace(text, std::regex("\\b(?!asks-open|gets-help|warm-hand)[0-9a-z]{4}-[0-9a-z]{4}\\b"),
                              "CODE");
}

}  // namespace composure::test
