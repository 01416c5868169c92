// Something that happens beside the window, as soon as it has written that file (a picture, or a copy).
#pragma once

#include <chrono>
#include <filesystem>
#include <thread>

namespace composure::test {

class Meanwhile {
public:
    template <class Do>
    Meanwhile(const std::filesystem::path& file, Do what)
        : thread_([file, what] {
              for (int n = 0; n < 500 && !std::filesystem::exists(file); ++n)
                  std::this_thread::sleep_for(std::chrono::milliseconds(20));
              what();
          }) {}
    ~Meanwhile() { thread_.join(); }
    Meanwhile(const Meanwhile&) = delete;
    Meanwhile& operator=(const Meanwhile&) = delete;

private:
    std::thread thread_;
};

}  // namespace composure::test
