#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>

#include "records/backup_internal.h"
#include "records/migrations_internal.h"
#include "records/open_file_internal.h"
#include "records/salvage_internal.h"
#include "records/sql_database_internal.h"
#include "records/sql_errors_internal.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

// Parents before what refers to them.
constexpr std::array<Table, kTableCount> kOrder{Table::meta,     Table::cohort,  Table::person,     Table::salt,
                                                Table::document, Table::session, Table::assignment, Table::act,
                                                Table::access,   Table::step,    Table::recording,  Table::scorecard,
                                                Table::rating,   Table::chain,   Table::board};

// A name beside the wanted one; removed, with what SQLite puts beside it, unless it was moved away.
class Unfinished {
public:
    Unfinished(const std::string& to, std::string_view what)
        : path_(fmt::format("{}.{}-{}", std::filesystem::absolute(to).string(), ::getpid(), what)) {
        clear();
    }
    ~Unfinished() { clear(); }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    const std::string& path() const { return path_; }

private:
    void clear() const {
        for (const char* end : {"", "-wal", "-shm", "-journal"}) ::unlink((path_ + end).c_str());
    }
    std::string path_;
};

Result<Done> may_be_salvaged(const std::string& from) {
    const FileFacts facts = look_at(from);
    if (auto error = refusal(facts, Open::to_read);
        error && error->code != "records-damaged" && error->code != "network-file-system")
        return tl::unexpected(std::move(*error));
    return Done{};
}

// Rows whose other half is lost: what hangs on a lost session goes; a lost person's sessions stay, under no name.
constexpr std::array<std::string_view, 9> kTidying{
    "DELETE FROM act WHERE session_id NOT IN (SELECT id FROM session)",
    "DELETE FROM recording WHERE session_id NOT IN (SELECT id FROM session)",
    "DELETE FROM scorecard WHERE session_id NOT IN (SELECT id FROM session)",
    "DELETE FROM step WHERE session_id NOT IN (SELECT id FROM session)",
    "DELETE FROM rating WHERE session_id NOT IN (SELECT id FROM session)",
    "UPDATE person SET cohort_id = NULL WHERE cohort_id NOT IN (SELECT id FROM cohort)",
    "INSERT INTO person (id, uuid, name, trainer, active, created) "
    "SELECT DISTINCT person_id, 'lost-' || person_id, 'name lost (person ' || person_id || ')', '', 1, 0 FROM "
    "(SELECT person_id FROM session UNION SELECT person_id FROM assignment UNION SELECT person_id FROM access "
    "UNION SELECT person_id FROM salt UNION SELECT person_id FROM board) AS known "
    "WHERE person_id NOT IN (SELECT id FROM person)",
    // An open session with a gap in its acts must not be continued.
    "UPDATE session SET status = 3 WHERE status = 0 AND (SELECT count(*) FROM act WHERE session_id = session.id) <> "
    "(SELECT coalesce(max(number), -1) + 1 FROM act WHERE session_id = session.id)",
    "DELETE FROM board"};

Result<Done> tidy(Connection& into) {
    if (auto begun = into.begin(std::string(sqlite_dialect().begin)); !begun) return begun;
    for (const std::string_view sql : kTidying)
        if (auto done = into.run(std::string(sql)); !done) return tl::unexpected(done.error());
    return into.commit();
}

Result<Done> make_board(SqlDatabase& database) {
    auto done = write(database, [&](Work& work) {
        for (const Row& row : work.select({Table::person, {person::id}, {}, {}, 0}))
            refresh_board(work, {std::get<std::int64_t>(row.front())});
        return Done{};
    });
    return done;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

using Account = std::array<Salvaged, kTableCount>;

std::string sentence(const Account& account, const std::string& to) {
    const auto saved = [&](Table table) { return account[static_cast<std::size_t>(table)].saved; };
    std::string lost;
    for (std::size_t n = 0; n < kTableCount; ++n) {
        const std::string_view name = shape_of(static_cast<Table>(n)).name;
        if (static_cast<Table>(n) == Table::board) continue;  // made anew
        if (account[n].lost > 0) lost += fmt::format("{}{} of '{}'", lost.empty() ? "" : ", ", account[n].lost, name);
        if (account[n].end_unknown) lost += fmt::format("{}the end of '{}'", lost.empty() ? "" : ", ", name);
    }
    return fmt::format(
        "saved {}, {} and {} in '{}'; {}; `composure verify --records '{}'` says which scores still follow",
        counted(saved(Table::person), "person", "people"), counted(saved(Table::session), "session", "sessions"),
        counted(saved(Table::scorecard), "scorecard", "scorecards"), to,
        lost.empty() ? "nothing was lost" : fmt::format("lost rows: at most {}", lost), to);
}

Result<Account> salvage_all(const std::string& copy, const std::string& fresh, Instant now) {
    auto from = connect_damaged(copy);
    if (!from) return tl::unexpected(from.error());
    if (auto error = make_file(fresh)) return tl::unexpected(std::move(*error));
    auto into = connect(look_at(fresh), Open::existing_or_new);
    if (!into) return tl::unexpected(into.error());
    if (auto done = make_durable(**into); !done) return tl::unexpected(done.error());
    if (auto made = migrate(**into, sqlite_dialect(), migrations(), application_mark(), now); !made)
        return tl::unexpected(made.error());
    if (auto off = (*into)->read_one("PRAGMA foreign_keys = OFF", ColumnKind::integer); !off)
        return tl::unexpected(off.error());
    Account account{};
    for (const Table table : kOrder) {
        auto done = salvage_table(**from, **into, table);
        if (!done) return tl::unexpected(done.error());
        account[static_cast<std::size_t>(table)] = *done;
    }
    if (auto tidied = tidy(**into); !tidied) return tl::unexpected(tidied.error());
    SqlDatabase database(std::move(*into), sqlite_dialect(), fresh);
    if (auto made = make_board(database); !made) return tl::unexpected(made.error());
    return account;
}

}  // namespace

Result<std::string> salvage(const std::string& from, const std::string& to, const Surroundings& surroundings) {
    if (auto fine = may_be_salvaged(from); !fine) return tl::unexpected(fine.error());
    if (auto fine = may_be_made(to); !fine) return tl::unexpected(fine.error());
    const Unfinished copy(to, "copy");
    const Unfinished fresh(to, "unfinished");
    if (auto copied = copy_and_mend(from, copy.path()); !copied) return tl::unexpected(copied.error());
    const auto account = salvage_all(copy.path(), fresh.path(), surroundings.now);
    if (!account) return tl::unexpected(account.error());
    if (auto placed = put_in_place(fresh.path(), to); !placed) return tl::unexpected(placed.error());
    return sentence(*account, to);
}

}  // namespace composure::records
