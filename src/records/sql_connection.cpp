#include <soci/soci.h>
#include <sys/statvfs.h>

#include <exception>
#include <unordered_map>
#include <utility>

#include "records/sql_connection_internal.h"
#include "records/sql_errors_internal.h"

namespace composure::records {

// A statement and the variables that it reads from and writes to: their addresses are bound once and never move.
struct Prepared {
    Prepared(soci::session& session, const std::string& sql, std::span<const Parameter> parameters,
             std::span<const ColumnKind> columns)
        : statement(session),
          numbers(parameters.size()),
          texts(parameters.size()),
          nulls(parameters.size(), soci::i_ok),
          read_numbers(columns.size()),
          read_texts(columns.size()),
          read_nulls(columns.size(), soci::i_ok) {
        statement.alloc();
        statement.prepare(sql);
        for (std::size_t n = 0; n < parameters.size(); ++n) {
            if (parameters[n].kind == ColumnKind::text) {
                statement.exchange(soci::use(std::as_const(texts[n]), nulls[n]));
            } else {
                statement.exchange(soci::use(std::as_const(numbers[n]), nulls[n]));
            }
        }
        for (std::size_t n = 0; n < columns.size(); ++n) {
            if (columns[n] == ColumnKind::text) {
                statement.exchange(soci::into(read_texts[n], read_nulls[n]));
            } else {
                statement.exchange(soci::into(read_numbers[n], read_nulls[n]));
            }
        }
        statement.define_and_bind();
    }

    soci::statement statement;
    std::vector<long long> numbers;
    std::vector<std::string> texts;
    std::vector<soci::indicator> nulls;
    std::vector<long long> read_numbers;
    std::vector<std::string> read_texts;
    std::vector<soci::indicator> read_nulls;
};

namespace {

constexpr std::size_t kMostKept = 500;                     // prepared statements; the store has about a hundred
constexpr std::size_t kLargeText = std::size_t{1} << 16U;  // bytes of a value that is not worth keeping in memory

// A value of the wrong kind is the program's own mistake.
void set_values(Prepared& prepared, std::span<const Parameter> parameters) {
    for (std::size_t n = 0; n < parameters.size(); ++n) {
        const Value& value = *parameters[n].value;
        prepared.nulls[n] = std::holds_alternative<std::monostate>(value) ? soci::i_null : soci::i_ok;
        if (prepared.nulls[n] == soci::i_null) continue;
        if (parameters[n].kind == ColumnKind::text) {
            prepared.texts[n] = std::get<std::string>(value);
        } else {
            prepared.numbers[n] = std::get<std::int64_t>(value);
        }
    }
}

void forget_large(Prepared& prepared) {
    for (std::string& text : prepared.texts)
        if (text.capacity() > kLargeText) std::string().swap(text);
}

Row row_of(Prepared& prepared, std::span<const ColumnKind> columns) {
    Row row(columns.size());
    for (std::size_t n = 0; n < columns.size(); ++n) {
        if (prepared.read_nulls[n] == soci::i_null) continue;
        if (columns[n] == ColumnKind::text) {
            row[n] = std::move(prepared.read_texts[n]);
        } else {
            row[n] = static_cast<std::int64_t>(prepared.read_numbers[n]);
        }
    }
    return row;
}

// SQLite says "disk I/O error" for some writes to a full disk.
Error with_a_look_at_the_disk(Error error, const std::string& place) {
    struct statvfs disk {};
    if (error.code == "records-failed" && error.message.find("I/O") != std::string::npos &&
        ::statvfs(place.c_str(), &disk) == 0 && disk.f_bavail == 0) {
        return full(place);
    }
    return error;
}

// Every exception stops here.
template <class Work>
auto guarded(const std::string& place, const Work& work) -> Result<decltype(work())> {
    try {
        return work();
    } catch (const soci::soci_error& error) {
        return tl::unexpected(with_a_look_at_the_disk(error_of(error.get_error_message(), place), place));
    } catch (const std::bad_alloc&) {
        return tl::unexpected(error_of("there is not enough memory", place));
    } catch (const std::exception& error) {
        return tl::unexpected(error_of(error.what(), place));
    }
}

}  // namespace

struct Connection::Parts {
    Parts(const std::string& back_end, const std::string& target) : session(back_end, target) {}

    Prepared& prepared(const std::string& sql, std::span<const Parameter> parameters,
                       std::span<const ColumnKind> columns) {
        if (const auto found = kept.find(sql); found != kept.end()) return *found->second;
        if (kept.size() >= kMostKept) kept.clear();
        return *kept.emplace(sql, std::make_unique<Prepared>(session, sql, parameters, columns)).first->second;
    }

    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> kept;  // gone before the session
};

Connection::Connection(std::unique_ptr<Parts> parts, std::string place)
    : parts_(std::move(parts)), place_(std::move(place)) {}

Connection::~Connection() { rollback(); }

Result<std::unique_ptr<Connection>> Connection::open(const std::string& back_end, const std::string& target,
                                                     const std::string& place) {
    return guarded(place, [&] {
        return std::unique_ptr<Connection>(new Connection(std::make_unique<Parts>(back_end, target), place));
    });
}

Result<std::int64_t> Connection::run(const std::string& sql, std::span<const Parameter> parameters) {
    auto done = guarded(place_, [&]() -> std::int64_t {
        Prepared& prepared = parts_->prepared(sql, parameters, {});
        set_values(prepared, parameters);
        prepared.statement.execute(true);
        forget_large(prepared);
        return prepared.statement.get_affected_rows();
    });
    if (!done) parts_->kept.erase(sql);  // in a state that nobody knows
    return done;
}

Result<std::vector<Row>> Connection::read(const std::string& sql, std::span<const Parameter> parameters,
                                          std::span<const ColumnKind> columns) {
    auto rows = guarded(place_, [&] {
        Prepared& prepared = parts_->prepared(sql, parameters, columns);
        set_values(prepared, parameters);
        std::vector<Row> all;
        // To the end always: a statement that stands open would hold an old view of the records.
        for (bool more = prepared.statement.execute(true); more; more = prepared.statement.fetch())
            all.push_back(row_of(prepared, columns));
        forget_large(prepared);
        return all;
    });
    if (!rows) parts_->kept.erase(sql);
    return rows;
}

Result<Value> Connection::read_one(const std::string& sql, ColumnKind kind) {
    auto rows = read(sql, {}, {&kind, 1});
    if (!rows) return tl::unexpected(rows.error());
    return rows->empty() ? Value() : std::move(rows->front().front());
}

Result<std::int64_t> Connection::newest_id(const std::string& table) {
    return guarded(place_, [&]() -> std::int64_t {
        long long id = 0;
        parts_->session.get_last_insert_id(table, id);
        return id;
    });
}

Result<Done> Connection::begin(const std::string& sql) {
    if (in_transaction_) return tl::unexpected(error_of("a change was begun within another", place_));
    auto begun = run(sql);
    if (!begun && begun.error().message.find("within a transaction") != std::string::npos) {
        rollback();  // one that could not be rolled back earlier
        begun = run(sql);
    }
    if (!begun) return tl::unexpected(begun.error());
    in_transaction_ = true;
    return Done{};
}

Result<Done> Connection::commit() {
    if (!in_transaction_) return tl::unexpected(error_of("there is no change to commit", place_));
    auto committed = run("COMMIT");
    if (!committed) {
        rollback();
        return tl::unexpected(committed.error());
    }
    in_transaction_ = false;
    return Done{};
}

void Connection::rollback() {
    // The database has rolled back by itself after some errors; then this one says so, and nobody minds.
    if (in_transaction_) run("ROLLBACK");
    in_transaction_ = false;
}

}  // namespace composure::records
