#include "records/open.h"

#include <fmt/format.h>

#include "records/file_checks_internal.h"
#include "records/migrations_internal.h"
#include "records/open_file_internal.h"
#include "records/sql_database_internal.h"

namespace composure::records {

namespace {

Error server_later(const std::string& place) {
    const std::string scheme = place.substr(0, place.find("://"));  // the rest may hold a password
    return {"server-later", fmt::format("records on a server ({}://) come with a later version", scheme),
            "give a file with --records", ErrorKind::usage};
}

Error older(const std::string& place) {
    return {"older-records", fmt::format("the records '{}' were made by an older version of Composure", place),
            "`composure play` brings them up to date, for example; only looking at them does not", ErrorKind::machine};
}

Result<std::unique_ptr<Connection>> open_file(const std::string& place, Open how, Instant now) {
    FileFacts facts = look_at(place);
    if (auto error = refusal(facts, how)) return tl::unexpected(std::move(*error));
    if (facts.kind == FileFacts::Kind::nothing)
        if (auto error = make_file(place)) return tl::unexpected(std::move(*error));
    if (how == Open::existing) how = Open::existing_or_new;
    auto connection = connect(facts, how);
    if (!connection) return connection;
    const auto ours = check_contents(**connection, facts.size);
    if (!ours) return tl::unexpected(ours.error());
    const auto version = schema_version(**connection, migrations());
    if (!version) return tl::unexpected(version.error());
    if (how != Open::to_read)
        if (auto done = make_durable(**connection); !done) return tl::unexpected(done.error());
    if (*version == migrations().back().version) return connection;
    if (how == Open::to_read) return tl::unexpected(older(place));
    auto migrated = migrate(**connection, sqlite_dialect(), migrations(), application_mark(), now);
    if (!migrated) return tl::unexpected(migrated.error());
    return connection;
}

}  // namespace

Result<std::unique_ptr<Store>> open(const std::string& place, Open how, const Surroundings& surroundings) {
    if (place.find("://") != std::string::npos) return tl::unexpected(server_later(place));
    auto connection = open_file(place, how, surroundings.now);
    if (!connection) return tl::unexpected(connection.error());
    return store_over(std::make_unique<SqlDatabase>(std::move(*connection), sqlite_dialect(), place), surroundings);
}

}  // namespace composure::records
