#include "records/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace composure::records {

namespace {

constexpr std::size_t kMostBytes = 1'000'000;
constexpr std::size_t kOlderFiles = 2;

std::filesystem::path state_folder() {
    if (const char* state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::filesystem::path(state) / "composure";
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home != '/') return {};
    return std::filesystem::path(home) / ".local" / "state" / "composure";
}

// The file is made with the first sentence, so that a program with nothing to say leaves nothing behind.
class LogFile : public Log {
public:
    void note(std::string_view sentence) override { write(spdlog::level::info, sentence); }
    void warn(std::string_view sentence) override { write(spdlog::level::warn, sentence); }

private:
    void write(spdlog::level::level_enum level, std::string_view sentence) {
        if (!tried_) open();
        if (!logger_) return;
        logger_->log(level, sentence);
        logger_->flush();
    }

    void open() {
        tried_ = true;
        const std::filesystem::path folder = state_folder();
        if (folder.empty()) return;
        try {
            auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>((folder / "composure.log").string(),
                                                                               kMostBytes, kOlderFiles);
            logger_ = std::make_shared<spdlog::logger>("composure", std::move(sink));
            logger_->set_error_handler([](const std::string&) {});
        } catch (const spdlog::spdlog_ex&) {
            logger_ = nullptr;
        }
    }

    std::shared_ptr<spdlog::logger> logger_;
    bool tried_ = false;
};

}  // namespace

std::unique_ptr<Log> log_file() { return std::make_unique<LogFile>(); }

}  // namespace composure::records
