#include "window/desk/save.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "session/files.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

std::filesystem::path recordings_folder() {
    const char* data = std::getenv("XDG_DATA_HOME");
    if (data != nullptr && *data != '\0') return std::filesystem::path(data) / "composure" / "recordings";
    const char* home = std::getenv("HOME");
    const std::filesystem::path base = home != nullptr && *home != '\0' ? home : ".";
    return base / ".local" / "share" / "composure" / "recordings";
}

}  // namespace

std::string path_for_play(const std::string& path, int number) {
    if (number <= 1) return path;
    const std::filesystem::path asked(path);
    for (;; ++number) {
        const std::string name = fmt::format("{}-{}{}", asked.stem().string(), number, asked.extension().string());
        std::error_code problem;
        if (!std::filesystem::exists(asked.parent_path() / name, problem)) return (asked.parent_path() / name).string();
    }
}

namespace {

std::string save_text_as(const std::string& recording, const std::string& path, bool& failed) {
    const auto written = session::write_file(path, recording);
    failed = !written;
    if (!written) return tr_fill("Not saved: {}", written.error().message);
    return tr_fill("Saved as {}", path);
}

}  // namespace

std::string save_recording_as(const session::Session& session, const std::string& path, bool& failed) {
    return save_text_as(simulation::write_recording(session.recording()), path, failed);
}

std::string save_recording(const session::Session& session) {
    return save_recording_text(session.model().scenario().id, simulation::write_recording(session.recording()));
}

std::string save_recording_text(const std::string& scenario, const std::string& recording) {
    const std::filesystem::path folder = recordings_folder();
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return tr_fill("Not saved: the folder {} cannot be made.", folder.string());
    for (int number = 1;; ++number) {
        const std::filesystem::path path = folder / fmt::format("{}-{}.recording", scenario, number);
        if (std::filesystem::exists(path, problem)) continue;
        bool failed = false;
        return save_text_as(recording, path.string(), failed);
    }
}

}  // namespace composure::window
