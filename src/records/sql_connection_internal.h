// One connection to a database through SOCI: SQL and values in, rows out, no exception ever. Statements are prepared
// once and kept by their text. Private to this room; SOCI's headers stay in sql_connection.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "records/database_internal.h"
#include "records/tables_internal.h"

namespace composure::records {

// A value that stands for ":p0", ":p1", ... in the SQL. A NULL has a kind too.
struct Parameter {
    ColumnKind kind = ColumnKind::integer;
    const Value* value = nullptr;
};

class Connection {
public:
    // `back_end` and `target` as SOCI takes them; `place` is for messages.
    static Result<std::unique_ptr<Connection>> open(const std::string& back_end, const std::string& target,
                                                    const std::string& place);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const std::string& place() const { return place_; }

    Result<std::int64_t> run(const std::string& sql, std::span<const Parameter> parameters = {});  // rows changed
    Result<std::vector<Row>> read(const std::string& sql, std::span<const Parameter> parameters,
                                  std::span<const ColumnKind> columns);
    // The first column of the first row; NULL if there is none.
    Result<Value> read_one(const std::string& sql, ColumnKind kind);
    Result<std::int64_t> newest_id(const std::string& table);  // of the last insert

    // A transaction that could not be committed is rolled back: afterwards nothing is pending, whatever was said.
    Result<Done> begin(const std::string& sql);
    Result<Done> commit();
    void rollback();
    bool in_transaction() const { return in_transaction_; }

private:
    struct Parts;
    Connection(std::unique_ptr<Parts> parts, std::string place);

    std::unique_ptr<Parts> parts_;
    std::string place_;
    bool in_transaction_ = false;
};

}  // namespace composure::records
