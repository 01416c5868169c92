// Where the records are and who plays, when nobody says: the same for every door.
#pragma once

#include <string>

namespace composure::session {

// `given` (--records), else COMPOSURE_RECORDS, else $XDG_DATA_HOME/composure/records.db or ~/.local/share/...
std::string records_place(const std::string& given);
bool records_named(const std::string& given);  // by option or environment: then they must be usable

// `given` (--trainee), else COMPOSURE_TRAINEE, else the login name.
std::string trainee_name(const std::string& given);
// `given` (--as), else COMPOSURE_AS, else the login name.
std::string reviewer_name(const std::string& given);
std::string login_name();  // "you" if this machine does not know it

std::string site_place(const std::string& records_place);  // the path of site.yaml, beside the records

}  // namespace composure::session
