#include "session/whereabouts.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace composure::session {

namespace {

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

std::string records_place(const std::string& given) {
    if (!given.empty()) return given;
    if (std::string place = from_environment("COMPOSURE_RECORDS"); !place.empty()) return place;
    if (const std::string data = from_environment("XDG_DATA_HOME"); data.starts_with('/'))
        return data + "/composure/records.db";
    return from_environment("HOME") + "/.local/share/composure/records.db";
}

bool records_named(const std::string& given) {
    return !given.empty() || !from_environment("COMPOSURE_RECORDS").empty();
}

std::string login_name() {
    const passwd* entry = ::getpwuid(::getuid());
    return entry != nullptr && *entry->pw_name != '\0' ? std::string(entry->pw_name) : std::string("you");
}

std::string trainee_name(const std::string& given) {
    if (!given.empty()) return given;
    const std::string named = from_environment("COMPOSURE_TRAINEE");
    return named.empty() ? login_name() : named;
}

std::string reviewer_name(const std::string& given) {
    if (!given.empty()) return given;
    const std::string named = from_environment("COMPOSURE_AS");
    return named.empty() ? login_name() : named;
}

std::string site_place(const std::string& records_place) {
    return (std::filesystem::path(records_place).parent_path() / "site.yaml").string();
}

}  // namespace composure::session
