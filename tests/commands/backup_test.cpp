// `composure backup`: a whole copy, and what can be saved of a damaged file.
#include <sys/stat.h>

#include "commands/kept.h"

using namespace composure;
using test::check_refused;
using test::Kept;
using test::Ran;

TEST_CASE("a copy holds everything and is never written over a file", "[backup]") {
    const Kept kept;
    kept.fine({"people", "add", "Mari Kask"});
    const std::string code = kept.play("Mari Kask");
    CHECK(kept.fine({"backup", kept / "copy.db"}) ==
          "Copied the records of this moment to FOLDER/copy.db\n"
          "It holds everything, practice too: keep it where only those come who may see that.\n"
          "site.yaml is a file of its own beside the records; copy it along.\n");
    const Ran verified = test::run({"people", "list", "--records", kept / "copy.db"});
    CHECK(verified.out.find("Mari Kask") != std::string::npos);
    const std::string copy = test::bytes_of(kept / "copy.db");
    CHECK(copy.find(code) != std::string::npos);
    check_refused(kept.run({"backup", kept / "copy.db"}),
                  "composure: there is already a file 'FOLDER/copy.db'\n  choose another name; nothing was changed\n");
    CHECK(test::bytes_of(kept / "copy.db") == copy);
    check_refused(kept.run({"backup", kept / "no/such/folder/copy.db"}),
                  "composure: there is no folder 'FOLDER/no/such/folder'\n  make it first, or choose another place\n");
    check_refused(kept.run({"backup", kept / ""}),
                  "composure: there is already a file 'FOLDER/'\n  choose another name; nothing was changed\n");
}

TEST_CASE("wrong usage of backup is answered", "[backup]") {
    const Kept kept;
    CHECK(kept.run({"backup", kept / "copy.db"}).status == 3);  // there are no records yet
    check_refused(kept.run({"backup", "one", "two"}),
                  "composure: one file is needed: where the copy goes\n  composure backup TO\n");
    check_refused(kept.run({"backup", "--salvage", "one"}),
                  "composure: --salvage needs two files: the damaged one and a new one\n"
                  "  composure backup --salvage DAMAGED TO\n");
    CHECK(kept.run({"backup"}).status == 2);
}

TEST_CASE("what can still be read of a damaged file goes into a new one", "[backup]") {
    const Kept kept;
    kept.fine({"people", "add", "Mari Kask"});
    kept.play("Mari Kask");
    std::string bytes = test::bytes_of(kept.records());
    REQUIRE(bytes.size() > 12'288);
    const std::size_t last = bytes.size() - 4096;
    bytes.replace(last, 4096, std::string(4096, '\x5A'));
    kept.write("damaged.db", bytes);
    const Ran opened = test::run({"people", "list", "--records", kept / "damaged.db"});
    CHECK(opened.status == 3);
    CHECK(opened.err.find("--salvage") != std::string::npos);
    const Ran ran = test::run({"backup", "--salvage", kept / "damaged.db", kept / "new.db"});
    CHECK(ran.status == 0);
    CHECK(
        ran.out.find("damaged.db was not touched. To go on with the new file: put it in the place of the damaged one, "
                     "or name it with --records.\n") != std::string::npos);
    CHECK(test::bytes_of(kept / "damaged.db") == bytes);
    CHECK(test::run({"people", "list", "--records", kept / "new.db"}).status == 0);
    CHECK(test::run({"backup", "--salvage", kept / "damaged.db", kept / "new.db"}).status != 0);
}
