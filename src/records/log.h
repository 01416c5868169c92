// What the programs note for whoever looks after them: records opened, sessions declared void, writes that did not
// succeed, recordings kept elsewhere. Never a name, never typed text.
#pragma once

#include <memory>
#include <string_view>

namespace composure::records {

class Log {
public:
    virtual ~Log() = default;
    virtual void note(std::string_view sentence) = 0;
    virtual void warn(std::string_view sentence) = 0;
};

// composure.log in $XDG_STATE_HOME/composure, else ~/.local/state/composure; three files of at most 1 MB. Where nothing
// can be written, nothing is noted, and nobody is disturbed.
std::unique_ptr<Log> log_file();

}  // namespace composure::records
