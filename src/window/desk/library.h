// What can be played: the conduct table and the shipped scenarios, read once, and one chosen scenario ready to play.
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/kept_play.h"
#include "simulation/model.h"

namespace composure::window {

class Library {
public:
    // Reads the conduct table. Codes: those of session/files.h.
    static Result<Library> open();

    // Begins to read the shipped scenarios on a thread of its own, for a screen that will want them soon.
    void read_ahead();
    // Shipped scenarios that read without errors, easiest first; those for assessments too.
    const std::vector<scenario::Scenario>& shipped();
    const session::DataFolders& folders() const { return folders_; }
    // A file or a shipped scenario's name. On errors of form the message holds all diagnostics, printed.
    Result<session::PlayedWith> files(const std::string& path_or_id) const;  // as they are now, for the records
    // Code for-assessment: it is kept for assessments, and this is practice.
    Result<std::unique_ptr<simulation::Model>> load(const std::string& path_or_id, records::Mode mode) const;

    // What keeps a file from being played, a line each: "mine.yaml:42:13: there is no moment 'x'"; empty: nothing.
    std::vector<std::string> faults(const std::string& path_or_id) const;
    // session/record_test.h.
    Result<bool> record_test(const std::string& path_or_id, const session::Session& session,
                             const std::string& name) const;

    // For typed words in a scenario's `language:`; nothing where there are no rules for it.
    std::optional<scenario::LanguageRules> language_rules(const scenario::Scenario& scenario) const;

    // Whom a scenario's `looks:` may name; nobody when assets/looks.yaml cannot be used.
    const scenario::Gallery& people() const { return people_; }
    bool people_missing() const { return people_.people.empty(); }

private:
    session::DataFolders folders_;
    scenario::Vocabulary table_;
    scenario::Gallery people_;
    std::vector<scenario::Scenario> shipped_;
    bool listed_ = false;
    std::future<std::vector<scenario::Scenario>> ahead_;
};

}  // namespace composure::window
