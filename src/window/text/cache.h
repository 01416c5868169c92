// What can be made again, kept on disk so that the next start need not: files in $XDG_CACHE_HOME/composure, else
// ~/.cache/composure. Nothing about a person lies there. A file that is damaged, of another version or somebody else's
// counts as missing, and where nothing can be written nothing is kept: never an error. Several programs may use it at
// once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace composure::window {

class Cache {
public:
    explicit Cache(std::string folder);  // empty: nothing is found and nothing kept
    static Cache of_user();

    // What was kept of this kind ("letters") under exactly this key: a text with all that it follows from.
    std::optional<std::string> find(std::string_view kind, std::string_view key) const;
    // What is too large is not kept, and the oldest goes when there is too much of all kinds together.
    void keep(std::string_view kind, std::string_view key, std::string_view bytes) const;

private:
    void make_room() const;

    std::string folder_;
};

// What tells a file from the same one changed, for keys: where it is, how large, when it was last written and last
// touched; other words when there is none.
std::string file_sign(const std::string& path);

}  // namespace composure::window
