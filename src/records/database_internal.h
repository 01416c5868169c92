// The little that the store asks of a database: rows of the tables of tables_internal.h, and transactions. SQLite
// through SOCI, and a memory twin, carry it out; PostgreSQL will be a second dialect of the first. Private to this
// room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.h"
#include "records/open.h"
#include "records/tables_internal.h"

namespace composure::records {

using Value = std::variant<std::monostate, std::int64_t, std::string>;  // monostate: NULL
inline bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value); }
using Row = std::vector<Value>;

enum class Compare : std::uint8_t { equal, not_equal, at_least, less, is_null };
struct Condition {
    std::size_t column = 0;  // index in the table's shape
    Compare compare = Compare::equal;
    Value value;
};
using Where = std::vector<Condition>;  // all of them

enum class Direction : std::uint8_t { up, down };
struct Order {
    std::size_t column = 0;
    Direction direction = Direction::up;
};
enum class Alike : std::uint8_t { kept, once };  // rows that are equal in the columns asked for
struct Query {
    Table table = Table::meta;
    std::vector<std::size_t> columns;  // empty: all, in the shape's order
    Where where;
    std::vector<Order> order;
    std::int64_t limit = 0;  // 0: no limit
    Alike alike = Alike::kept;
};
struct Setting {
    std::size_t column = 0;
    Value value;
};

// Errors as in store.h; `duplicate` when a unique set of columns is taken, `refused` when another constraint of the
// schema says no.
class Database {
public:
    virtual ~Database() = default;
    virtual std::string place() const = 0;

    // Outside a transaction reads see the newest; a write needs one. begin takes the right to write at once.
    virtual Result<Done> begin() = 0;
    virtual Result<Done> commit() = 0;  // durable when it returns; on an error nothing happened
    virtual void rollback() = 0;

    // `row`: all columns in order; NULL as the first column of a table with an id: the database gives one. The id.
    virtual Result<std::int64_t> insert(Table table, const Row& row) = 0;
    virtual Result<std::int64_t> update(Table table, const Where& where,
                                        const std::vector<Setting>& set) = 0;  // how many
    virtual Result<std::int64_t> remove(Table table, const Where& where) = 0;  // how many
    virtual Result<std::vector<Row>> select(const Query& query) = 0;

    virtual Result<bool> claim(std::int64_t session) = 0;       // as Store::claim
    virtual Result<bool> is_claimed(std::int64_t session) = 0;  // by any program
    virtual void let_go(std::int64_t session) = 0;
    virtual Result<Done> backup(const std::string& path) = 0;
};

// The one Store, over any of them. Makes station and schema marks if the database is new.
Result<std::unique_ptr<Store>> store_over(std::unique_ptr<Database> database, const Surroundings& surroundings);

}  // namespace composure::records
