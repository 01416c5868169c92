#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "records/salvage_internal.h"
#include "records/sql_text_internal.h"

namespace composure::records {

namespace {

constexpr std::int64_t kAtOnce = 500;        // rows in memory
constexpr std::int64_t kStride = 8'000;      // the longest step over what cannot be read
constexpr std::int64_t kHopeless = 400'000;  // more than hang on one damaged page, if nobody knows where the end is
constexpr std::int64_t kNoEnd = std::int64_t{1} << 40;

class TableSalvage {
public:
    TableSalvage(Connection& from, Connection& into, Table table)
        : from_(from), into_(into), table_(table), shape_(shape_of(table)) {
        sql_ = "SELECT ";
        for (const Column& column : shape_.columns) {
            sql_ += fmt::format("{}{}", columns_.empty() ? "" : ", ", column.name);
            columns_.push_back(column.kind);
        }
        sql_ += fmt::format(" FROM {} WHERE rowid >= :p0 AND rowid <= :p1", shape_.name);
    }

    Salvaged all() {
        const std::int64_t first = end_of("min").value_or(1);
        const auto last = end_of("max");
        done_.end_unknown = !last;
        end_ = last.value_or(kNoEnd);
        for (std::int64_t begin = first; begin <= end_;) {
            const std::int64_t next = std::min(end_, begin + kAtOnce - 1) + 1;
            unread_ = 0;
            range(begin, next - 1);
            begin = unread_ < kAtOnce ? next : readable_from(next);
        }
        return done_;
    }

private:
    // Nothing: it cannot be read. A table without rows ends before it begins.
    std::optional<std::int64_t> end_of(const char* which) {
        const auto value =
            from_.read_one(fmt::format("SELECT {}(rowid) FROM {}", which, shape_.name), ColumnKind::integer);
        if (!value) return std::nullopt;
        const auto* number = std::get_if<std::int64_t>(&*value);
        if (number == nullptr) return which == std::string_view("min") ? 1 : 0;
        return *number;
    }

    Result<std::vector<Row>> rows_between(std::int64_t begin, std::int64_t end, const std::string& sql) {
        const std::array<Value, 2> ends{begin, end};
        const std::array<Parameter, 2> parameters{{{ColumnKind::integer, &ends[0]}, {ColumnKind::integer, &ends[1]}}};
        return from_.read(sql, parameters, columns_);
    }

    void range(std::int64_t begin, std::int64_t end) {
        const auto rows = rows_between(begin, end, sql_);
        if (!rows && begin < end) {
            const std::int64_t middle = begin + (end - begin) / 2;
            range(begin, middle);
            range(middle + 1, end);
            return;
        }
        if (!rows) {
            ++done_.lost;
            ++unread_;
            return;
        }
        for (const Row& row : *rows) {
            const Statement insert = insert_statement(table_, row);
            ++(into_.run(insert.sql, insert.parameters) ? done_.saved : done_.lost);
        }
    }

    // Over a long stretch that cannot be read, in growing steps, and back by halves to where it ends.
    std::int64_t readable_from(std::int64_t begin) {
        const std::string next = sql_ + " ORDER BY rowid LIMIT 1";
        std::int64_t bad = begin - 1;
        for (std::int64_t step = kAtOnce; bad + step <= end_; step = std::min(2 * step, kStride)) {
            if (done_.end_unknown && bad - begin > kHopeless) break;
            std::int64_t good = bad + step;
            if (!rows_between(good, end_, next)) {
                bad = good;
                continue;
            }
            while (good - bad > 1) {
                const std::int64_t middle = bad + (good - bad) / 2;
                (rows_between(middle, end_, next) ? good : bad) = middle;
            }
            done_.lost += good - begin;
            return good;
        }
        if (!done_.end_unknown) done_.lost += end_ - begin + 1;
        return end_ + 1;
    }

    Connection& from_;
    Connection& into_;
    Table table_;
    const Shape& shape_;
    std::string sql_;
    std::vector<ColumnKind> columns_;
    Salvaged done_;
    std::int64_t end_ = 0;
    std::int64_t unread_ = 0;  // single rows of the part that is being read
};

}  // namespace

Result<Salvaged> salvage_table(Connection& from, Connection& into, Table table) {
    if (auto begun = into.begin(std::string(sqlite_dialect().begin)); !begun) return tl::unexpected(begun.error());
    const Salvaged done = TableSalvage(from, into, table).all();
    if (auto committed = into.commit(); !committed) return tl::unexpected(committed.error());
    return done;
}

}  // namespace composure::records
