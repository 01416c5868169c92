#include "window/sound/sound.h"

#define SDL_MAIN_HANDLED
#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <thread>

#include "window/sound/sound_synthesis.h"

namespace composure::window {
namespace {

constexpr Uint16 kSamplesAtOnce = 2048;               // 43 ms: few wake-ups, and a tick still comes with its number
constexpr std::chrono::seconds kStaysOpen{3};         // with nothing to be heard
constexpr std::chrono::seconds kLooksAfterDevice{2};  // whether it is still there

void say_nothing(const char*, int, const char*, int, const char*, ...) {}

// ALSA tells the terminal in sixteen lines that there is no sound card; the log's one is enough.
class QuietAlsa {
public:
    QuietAlsa() : library_(SDL_LoadObject("libasound.so.2")) {
        if (library_ != nullptr)
            set_ = reinterpret_cast<SetHandler>(SDL_LoadFunction(library_, "snd_lib_error_set_handler"));
        if (set_ != nullptr) set_(&say_nothing);
    }
    ~QuietAlsa() {
        if (set_ != nullptr) set_(nullptr);
        if (library_ != nullptr) SDL_UnloadObject(library_);
    }
    QuietAlsa(const QuietAlsa&) = delete;
    QuietAlsa& operator=(const QuietAlsa&) = delete;

private:
    using Handler = void (*)(const char* file, int line, const char* function, int problem, const char* format, ...);
    using SetHandler = int (*)(Handler);
    void* library_;
    SetHandler set_ = nullptr;
};

}  // namespace

class Sound::Player : public std::enable_shared_from_this<Player> {
public:
    explicit Player(records::Log* log) : log_(log) {
        SDL_SetHint(SDL_HINT_APP_NAME, "Composure");
        SDL_SetHint(SDL_HINT_AUDIO_DEVICE_STREAM_ROLE, "game");
    }
    ~Player() = default;
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    void play(const Audible& wanted) {
        const SoundState next = with(written_, wanted);
        if (next == written_) return;
        written_ = next;
        state_.store(next, std::memory_order_relaxed);
        const bool wants = next.volume > 0;
        if (wants == wants_) return;
        {
            const std::lock_guard lock(mutex_);  // held elsewhere for a few instructions only
            wants_ = wants;
        }
        if (wants && !thread_.joinable()) thread_ = std::thread([self = shared_from_this()] { self->run(); });
        changed_.notify_all();
    }
    bool end(std::chrono::milliseconds most);
    Device device() const { return device_state_; }

private:
    static void fill(void* player, Uint8* bytes, int length) {
        auto& self = *static_cast<Player*>(player);
        const std::span samples(reinterpret_cast<float*>(bytes), static_cast<std::size_t>(length) / sizeof(float));
        self.synthesis_.fill(samples, self.state_.load(std::memory_order_relaxed));
    }

    void run();
    bool open();
    void close();
    enum class Went { well, missing, lost };
    Went sound_for_a_while();
    bool stay_while_wanted(std::unique_lock<std::mutex>& lock);
    bool lost() const { return SDL_GetAudioDeviceStatus(id_) == SDL_AUDIO_STOPPED; }
    void note_once(const std::string& sentence);

    // Of the window's thread.
    SoundState written_;
    std::thread thread_;
    // Of the device's thread, while it is open.
    Synthesis synthesis_;
    // Between them.
    std::atomic<SoundState> state_{};
    static_assert(std::atomic<SoundState>::is_always_lock_free);
    std::atomic<Device> device_state_{Device::closed};
    std::mutex mutex_;
    std::condition_variable changed_;
    bool wants_ = false, ends_ = false, over_ = false;
    records::Log* log_;  // nothing once it ends
    // Of the thread that opens and closes.
    SDL_AudioDeviceID id_ = 0;
    bool noted_ = false;
};

bool Sound::Player::end(std::chrono::milliseconds most) {
    if (!thread_.joinable()) return true;
    bool over = false;
    {
        std::unique_lock lock(mutex_);
        ends_ = true;
        log_ = nullptr;
        changed_.notify_all();
        over = changed_.wait_for(lock, most, [&] { return over_; });
    }
    over ? thread_.join() : thread_.detach();
    return over;
}

void Sound::Player::note_once(const std::string& sentence) {
    const std::lock_guard lock(mutex_);
    if (log_ != nullptr && !noted_) log_->note(sentence);
    noted_ = true;
}

bool Sound::Player::open() {
    std::optional<QuietAlsa> quiet;
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
    if (SDL_GetCurrentAudioDriver() == std::string_view("alsa")) quiet.emplace();
    SDL_AudioSpec wanted{};
    wanted.freq = kSamplesASecond;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 1;
    wanted.samples = kSamplesAtOnce;
    wanted.callback = &Player::fill;
    wanted.userdata = this;
    id_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (id_ != 0) {
        SDL_PauseAudioDevice(id_, 0);
        return true;
    }
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
}

void Sound::Player::close() {
    SDL_CloseAudioDevice(id_);
    id_ = 0;
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

// Until nothing was to be heard for a while. False: the device is gone.
bool Sound::Player::stay_while_wanted(std::unique_lock<std::mutex>& lock) {
    while (!ends_) {
        if (lost()) return false;
        if (wants_)
            changed_.wait_for(lock, kLooksAfterDevice, [&] { return ends_ || !wants_; });
        else if (!changed_.wait_for(lock, kStaysOpen, [&] { return ends_ || wants_; }))
            return true;
    }
    return true;
}

// One opening, to the closing.
Sound::Player::Went Sound::Player::sound_for_a_while() {
    if (!open()) {
        note_once(fmt::format("no sound: {}", SDL_GetError()));
        device_state_ = Device::missing;
        return Went::missing;
    }
    device_state_ = Device::open;
    bool stayed = false;
    {
        std::unique_lock lock(mutex_);
        stayed = stay_while_wanted(lock);
    }
    if (!stayed) note_once("the audio device is gone; it goes on without sound");
    close();
    device_state_ = stayed ? Device::closed : Device::missing;
    return stayed ? Went::well : Went::lost;
}

void Sound::Player::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [&] { return ends_ || wants_; });
        if (ends_) break;
        lock.unlock();
        const Went went = sound_for_a_while();
        lock.lock();
        // One that was unplugged may have another beside it, and a server comes back; where there was none it is tried
        // again when something is to be heard anew, not all the time.
        if (went == Went::lost) changed_.wait_for(lock, kLooksAfterDevice, [&] { return ends_; });
        if (went == Went::missing) changed_.wait(lock, [&] { return ends_ || !wants_; });
    }
    over_ = true;
    changed_.notify_all();
}

Sound::Sound(records::Log* log) : player_(std::make_shared<Player>(log)) {}
Sound::~Sound() { end(); }
bool Sound::end(std::chrono::milliseconds most) { return player_->end(most); }
void Sound::play(const Audible& wanted) { player_->play(wanted); }
Sound::Device Sound::device() const { return player_->device(); }

}  // namespace composure::window
