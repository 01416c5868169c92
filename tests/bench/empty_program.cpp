// Nothing, with yaml-cpp and fmt: one call of each, so that neither is left out by the linker.
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

int main() {
    const YAML::Node nothing;
    return fmt::format("{}", nothing.IsDefined() ? 0 : 1).size() == 1 ? 0 : 1;
}
