// The database of database_internal.h over SQL through SOCI. Private to this room.
#pragma once

#include <memory>
#include <string>

#include "records/claims_internal.h"
#include "records/database_internal.h"
#include "records/sql_connection_internal.h"
#include "records/sql_text_internal.h"

namespace composure::records {

class SqlDatabase final : public Database {
public:
    // `connection` has the newest schema. `path`: of the SQLite file.
    SqlDatabase(std::unique_ptr<Connection> connection, const Dialect& dialect, std::string path);

    std::string place() const override { return path_; }
    Result<Done> begin() override;
    Result<Done> commit() override;
    void rollback() override;
    Result<std::int64_t> insert(Table table, const Row& row) override;
    Result<std::int64_t> update(Table table, const Where& where, const std::vector<Setting>& set) override;
    Result<std::int64_t> remove(Table table, const Where& where) override;
    Result<std::vector<Row>> select(const Query& query) override;
    Result<bool> claim(std::int64_t session) override;
    Result<bool> is_claimed(std::int64_t session) override;
    void let_go(std::int64_t session) override;
    Result<Done> backup(const std::string& path) override;

private:
    Result<std::int64_t> change(const Statement& statement);

    std::unique_ptr<Connection> connection_;
    const Dialect* dialect_;
    std::string path_;
    Claims claims_;
};

}  // namespace composure::records
