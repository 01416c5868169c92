// What a pass draws: for each layer pieces of triangles, back to front. A sheet is a piece that stays: drawn once, it
// is shown in every pass until it is drawn anew, and costs nothing in between.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "window/draw/geometry.h"

struct ImDrawList;

namespace composure::window {

// Drawn in this order. While a panel is modal only widgets on `panel` and `top` answer.
enum class Layer { scene, page, panel, top };
inline constexpr std::size_t kLayerCount = 4;

// Whoever draws it keeps it. Picture alone looks inside.
struct StillSheet {
    std::shared_ptr<ImDrawList> list;
    std::uint64_t id = 0, version = 0;  // version: another one for other triangles
    std::uint64_t shown = 0;            // the pass in which it was last shown
    std::array<float, 4> clip{};        // within which it was drawn
    std::array<float, 2> white{};       // where the fonts' texture is white
    bool mirrored = false, turned = false;
};

struct PicturePiece {
    ImDrawList* list = nullptr;
    std::uint64_t id = 0;
    std::uint64_t version = 0;  // the same id and version: the same triangles
    // Of a scrolled part: by how much it is drawn elsewhere than its corners say, and what of the screen it may use.
    Point by{};
    std::optional<Rect> within{};
    std::size_t scrolled = 0;  // begin_scrolled's number; 0: it is not scrolled
};

class Picture {
public:
    Picture();
    ~Picture();
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;

    // A pass, between ImGui::NewFrame and EndFrame. `mirrored`: at its end left and right are exchanged.
    void begin(Point size, bool mirrored);
    void end();

    void set_layer(Layer layer) { layer_ = layer; }
    Layer layer() const { return layer_; }
    // Where the layer is drawn on now; another one after a sheet was shown.
    ImDrawList& list() const { return *lists_[static_cast<std::size_t>(layer_)]; }

    // Shows what the sheet holds. False: it must be drawn anew (nothing in it, another clip, other fonts).
    bool may_show(const std::shared_ptr<StillSheet>& sheet) const;
    bool show(const std::shared_ptr<StillSheet>& sheet);
    // As show, with all of it moved by so much.
    bool show_moved(const std::shared_ptr<StillSheet>& sheet, Point by);
    // What is drawn between the two calls on this layer becomes the sheet, and is shown. No layer is changed
    // meanwhile; a sheet within a sheet is a part of it.
    void open(std::shared_ptr<StillSheet>& sheet);
    void close();
    // What is drawn on this layer between the two calls is shown moved by `by`, within a part of the screen. Its number
    // in this pass, or 0: not within an open sheet, which is one piece.
    std::size_t begin_scrolled(Rect within, Point by);
    void end_scrolled();
    // It stands elsewhere from now on; after end.
    void scroll(std::size_t number, Point by);
    // Some of these triangles have other colours from now on, also after end.
    void coloured_anew(const ImDrawList& list);

    Point size() const { return size_; }
    std::span<const PicturePiece> pieces() const { return pieces_; }  // after end: back to front

private:
    struct Entry {
        std::shared_ptr<ImDrawList> list;
        std::shared_ptr<StillSheet> sheet;  // nothing: drawn in this pass alone
        std::size_t scrolled = 0;
    };
    struct Scrolled {
        Rect within;
        Point by;
    };
    void append(const std::shared_ptr<StillSheet>& sheet);
    void go_on_after(const ImDrawList& before);
    std::shared_ptr<ImDrawList> fresh_list();
    void turn(ImDrawList& list) const;

    std::array<std::vector<Entry>, kLayerCount> layers_;
    std::array<ImDrawList*, kLayerCount> lists_{};
    std::vector<std::shared_ptr<ImDrawList>> spare_;
    std::vector<PicturePiece> pieces_;
    std::shared_ptr<StillSheet> open_;
    std::vector<Scrolled> scrolled_;  // of this pass
    std::size_t in_scrolled_ = 0;
    Layer layer_ = Layer::page;
    Point size_;
    bool mirrored_ = false;
    int inside_ = 0;
    std::uint64_t pass_ = 0, last_sheet_ = 0;
};

// Most keys: where something stands, and a number for all else that it follows from.
struct StillKey {
    Rect area;
    std::uint64_t state = 0;
    friend bool operator==(const StillKey&, const StillKey&) = default;
};

// A picture without texts that is drawn anew only when `Key`, all that it follows from, is another.
template <class Key>
class Kept {
public:
    template <class Draw>
    void draw(Picture& picture, const Key& key, const Draw& how) {
        if (key_ && *key_ == key && picture.show(sheet_)) return;
        picture.open(sheet_);
        how();
        picture.close();
        key_ = key;
    }

private:
    std::optional<Key> key_;
    std::shared_ptr<StillSheet> sheet_;
};

}  // namespace composure::window
