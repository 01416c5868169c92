#include "window/app/memory.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace composure::window {

void take_memory_in_large_pages() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    constexpr int kAhead = 32 << 20;          // asked for at once; what is not touched costs nothing
    constexpr int kOnItsOwn = 32 << 20;       // pictures lie in it too
    constexpr std::size_t kMore = 256 << 10;  // than what is left of the first request
    constexpr std::uintptr_t kPage = 2 << 20;
    mallopt(M_TOP_PAD, kAhead);
    mallopt(M_MMAP_THRESHOLD, kOnItsOwn);
    mallopt(M_TRIM_THRESHOLD, 2 * kAhead);
    const auto before = reinterpret_cast<std::uintptr_t>(::sbrk(0));
    void* volatile grows = std::malloc(kMore);  // volatile: else the two would be left out
    std::free(grows);
    const auto after = reinterpret_cast<std::uintptr_t>(::sbrk(0));
    const std::uintptr_t from = (before + kPage - 1) / kPage * kPage;
    if (after > from) ::madvise(reinterpret_cast<void*>(from), after - from, MADV_HUGEPAGE);
#endif
}

}  // namespace composure::window
