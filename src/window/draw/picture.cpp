#include "window/draw/picture.h"

#include <imgui.h>

namespace composure::window {
namespace {

constexpr std::uint64_t kFirstSheet = 100'000;  // the numbers below are for what is drawn in one pass alone
constexpr std::uint64_t kPartsOfLayer = 10'000;

std::array<float, 2> white_of_fonts() {
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    return {white.x, white.y};
}

std::array<float, 4> clip_of(const ImDrawList& list) {
    const ImVec4& clip = list._ClipRectStack.back();
    return {clip.x, clip.y, clip.z, clip.w};
}

}  // namespace

Picture::Picture() = default;
Picture::~Picture() = default;

std::shared_ptr<ImDrawList> Picture::fresh_list() {
    std::shared_ptr<ImDrawList> list;
    if (!spare_.empty() && spare_.back()->_Data == ImGui::GetDrawListSharedData()) {
        list = std::move(spare_.back());
        spare_.pop_back();
    } else {
        spare_.clear();
        list = std::make_shared<ImDrawList>(ImGui::GetDrawListSharedData());
    }
    list->_ResetForNewFrame();
    list->PushTextureID(ImGui::GetIO().Fonts->TexID);
    return list;
}

void Picture::begin(Point size, bool mirrored) {
    size_ = size;
    mirrored_ = mirrored;
    layer_ = Layer::page;
    open_.reset();
    scrolled_.clear();
    in_scrolled_ = 0;
    inside_ = 0;
    ++pass_;
    for (std::size_t i = 0; i < kLayerCount; ++i) {
        for (Entry& entry : layers_[i])
            if (!entry.sheet) spare_.push_back(std::move(entry.list));
        layers_[i].clear();
    }
    for (std::size_t i = 0; i < kLayerCount; ++i) {
        auto list = fresh_list();
        list->PushClipRect({0, 0}, {size.x, size.y});
        lists_[i] = list.get();
        layers_[i].push_back({std::move(list), nullptr});
    }
}

void Picture::go_on_after(const ImDrawList& before) {
    auto list = fresh_list();
    for (const ImVec4& clip : before._ClipRectStack) list->PushClipRect({clip.x, clip.y}, {clip.z, clip.w});
    lists_[static_cast<std::size_t>(layer_)] = list.get();
    layers_[static_cast<std::size_t>(layer_)].push_back({std::move(list), nullptr, in_scrolled_});
}

void Picture::append(const std::shared_ptr<StillSheet>& sheet) {
    sheet->shown = pass_;
    const ImDrawList& before = list();
    layers_[static_cast<std::size_t>(layer_)].push_back({sheet->list, sheet, in_scrolled_});
    go_on_after(before);
}

bool Picture::may_show(const std::shared_ptr<StillSheet>& sheet) const {
    if (!sheet || !sheet->list || sheet->shown == pass_ || open_) return false;
    return sheet->list->_Data == ImGui::GetDrawListSharedData() && sheet->clip == clip_of(list()) &&
           sheet->white == white_of_fonts() && sheet->mirrored == mirrored_;
}

bool Picture::show(const std::shared_ptr<StillSheet>& sheet) {
    const bool fits = may_show(sheet);
    if (fits) append(sheet);
    return fits;
}

bool Picture::show_moved(const std::shared_ptr<StillSheet>& sheet, Point by) {
    if (!show(sheet)) return false;
    if (by == Point{}) return true;
    const float across = sheet->turned ? -by.x : by.x;
    for (ImDrawVert& vertex : sheet->list->VtxBuffer) {
        vertex.pos.x += across;
        vertex.pos.y += by.y;
    }
    ++sheet->version;
    return true;
}

void Picture::open(std::shared_ptr<StillSheet>& sheet) {
    if (open_) {  // a part of the sheet that is drawn already
        sheet.reset();
        ++inside_;
        return;
    }
    // Shown in this pass already: that one stays as it is.
    if (!sheet || sheet->shown == pass_ || !sheet->list || sheet->list->_Data != ImGui::GetDrawListSharedData()) {
        sheet = std::make_shared<StillSheet>();
        sheet->id = kFirstSheet + ++last_sheet_;
        sheet->list = std::make_shared<ImDrawList>(ImGui::GetDrawListSharedData());
    }
    sheet->clip = clip_of(list());
    sheet->white = white_of_fonts();
    sheet->mirrored = mirrored_;
    sheet->turned = false;
    ++sheet->version;
    sheet->list->_ResetForNewFrame();
    sheet->list->PushTextureID(ImGui::GetIO().Fonts->TexID);
    for (const ImVec4& clip : list()._ClipRectStack) sheet->list->PushClipRect({clip.x, clip.y}, {clip.z, clip.w});
    open_ = sheet;
    lists_[static_cast<std::size_t>(layer_)] = sheet->list.get();
}

void Picture::close() {
    if (inside_ > 0) {
        --inside_;
        return;
    }
    const std::shared_ptr<StillSheet> sheet = std::move(open_);
    open_.reset();
    append(sheet);
}

std::size_t Picture::begin_scrolled(Rect within, Point by) {
    if (open_) return 0;
    if (mirrored_) within.x = size_.x - within.right();
    scrolled_.push_back({within, by});
    in_scrolled_ = scrolled_.size();
    go_on_after(list());
    return in_scrolled_;
}

void Picture::end_scrolled() {
    in_scrolled_ = 0;
    go_on_after(list());
}

void Picture::scroll(std::size_t number, Point by) {
    scrolled_[number - 1].by = by;
    for (PicturePiece& piece : pieces_)
        if (piece.scrolled == number) piece.by = by;
}

void Picture::coloured_anew(const ImDrawList& list) {
    for (auto& layer : layers_)
        for (Entry& entry : layer)
            if (entry.sheet && entry.list.get() == &list) ++entry.sheet->version;
    // After end; in a pass the versions are told at its end.
    for (PicturePiece& piece : pieces_)
        if (piece.list == &list) piece.version = piece.id >= kFirstSheet ? piece.version + 1 : ++pass_;
}

// Layouts know one direction. For the other one the finished picture is mirrored as a whole; texts were turned round
// beforehand where they stand, so that they come out right.
void Picture::turn(ImDrawList& list) const {
    for (ImDrawVert& vertex : list.VtxBuffer) vertex.pos.x = size_.x - vertex.pos.x;
    for (ImDrawCmd& command : list.CmdBuffer) {
        const float left = size_.x - command.ClipRect.z;
        command.ClipRect.z = size_.x - command.ClipRect.x;
        command.ClipRect.x = left;
    }
}

void Picture::end() {
    pieces_.clear();
    for (std::size_t layer = 0; layer < kLayerCount; ++layer) {
        std::uint64_t number = 0;
        for (const Entry& entry : layers_[layer]) {
            if (entry.list->CmdBuffer.Size > 0) entry.list->_PopUnusedDrawCmd();
            const bool fresh = !entry.sheet || !entry.sheet->turned;
            if (mirrored_ && fresh) turn(*entry.list);
            if (entry.sheet) entry.sheet->turned = mirrored_;
            ++number;
            if (entry.list->VtxBuffer.Size == 0) continue;
            const std::uint64_t id = entry.sheet ? entry.sheet->id : layer * kPartsOfLayer + number;
            pieces_.push_back({entry.list.get(), id, entry.sheet ? entry.sheet->version : pass_});
            if (entry.scrolled == 0) continue;
            const Scrolled& where = scrolled_[entry.scrolled - 1];
            pieces_.back().by = where.by;
            pieces_.back().within = where.within;
            pieces_.back().scrolled = entry.scrolled;
        }
    }
}

}  // namespace composure::window
