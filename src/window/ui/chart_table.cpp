#include "window/ui/chart_table.h"

#include <imgui.h>

#include <algorithm>

namespace composure::window {
namespace {

// No word is broken in a column that is so wide.
float longest_word(const Ui& ui, std::string_view words, Face face) {
    float widest = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        widest = std::max(widest, ui.text_width(words.substr(0, end), face));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return widest;
}

float edge(const Ui& ui) { return ui.px(10); }

std::string label_of_row(const TableRow& row) {
    std::string label;
    for (const TableCell& cell : row.cells)
        if (!cell.words.empty()) label += (label.empty() ? "" : ", ") + cell.words;
    return label;
}

}  // namespace

void Table::fit(const Ui& ui, float width) {
    if (width_ == width && scale_ == ui.fonts().scale()) return;
    width_ = width;
    scale_ = ui.fonts().scale();
    fit_columns(ui, width);
    heights_.clear();
    for (const TableRow& row : rows_) heights_.push_back(height_of(ui, row));
}

// Each as wide as its longest word, then what is left by what their texts still want and their weight.
void Table::fit_columns(const Ui& ui, float width) {
    const float pad = 2 * edge(ui);
    std::vector<float> want;
    widths_.clear();
    float least = 0, most = 0, more = 0;
    for (std::size_t n = 0; n < columns_.size(); ++n) {
        float narrow = longest_word(ui, columns_[n].title, Face::small),
              wide = ui.text_width(columns_[n].title, Face::small);
        for (const TableRow& row : rows_) {
            const TableCell& cell = row.cells[n];
            const float tag = cell.tone == Tone::plain ? 0 : ui.px(14);
            narrow = std::max(narrow, longest_word(ui, cell.words, Face::body) + tag);
            wide = std::max(wide, ui.text_width(cell.words, Face::body) + tag);
        }
        widths_.push_back(narrow + pad);
        want.push_back(wide - narrow);
        least += widths_.back();
        most += wide + pad;
        more += want.back() * columns_[n].weight;
    }
    as_cards_ = least > width;
    if (as_cards_) return;
    float used = 0;
    for (std::size_t n = 0; n < columns_.size(); ++n) {
        const float share = most <= width ? 1 : std::min(1.0F, (width - least) * columns_[n].weight / more);
        used += widths_[n] += want[n] * share;
    }
    for (float& each : widths_) each += (width - used) / static_cast<float>(columns_.size());
}

float Table::cell_height(const Ui& ui, const TableCell& cell, float width) const {
    return cell.tone == Tone::plain ? ui.text_height(cell.words, Face::body, width) : tag_height(ui, cell.words, width);
}

float Table::height_of(const Ui& ui, const TableRow& row) const {
    float height = 0;
    if (!as_cards_) {
        for (std::size_t n = 0; n < columns_.size(); ++n)
            height = std::max(height, cell_height(ui, row.cells[n], widths_[n] - 2 * edge(ui)));
        return std::max(height + ui.px(12), ui.px(row.id.empty() ? 30 : 40));
    }
    const float inside = width_ - 2 * edge(ui);
    for (std::size_t n = 0; n < columns_.size(); ++n) {
        if (row.cells[n].words.empty()) continue;
        if (n > 0) height += ui.text_height(columns_[n].title, Face::small, inside);
        height += cell_height(ui, row.cells[n], inside) + ui.px(3);
    }
    return height + ui.px(16);
}

void Table::draw_head(Flow& flow) const {
    Ui& ui = flow.ui;
    if (as_cards_) return;
    float height = 0, x = flow.x;
    for (std::size_t n = 0; n < columns_.size(); ++n) {
        const Rect cell{x + edge(ui), flow.y, widths_[n] - 2 * edge(ui), 0};
        draw_datum(ui, cell, columns_[n].title, {Face::small, ui.theme().soft_ink, columns_[n].align});
        height = std::max(height, ui.text_height(columns_[n].title, Face::small, cell.width));
        x += widths_[n];
    }
    flow.y += height + ui.px(4);
}

void Table::draw_as_line(Ui& ui, Rect rect, const TableRow& row) const {
    float x = rect.x;
    for (std::size_t n = 0; n < columns_.size(); ++n) {
        const TableCell& cell = row.cells[n];
        const float width = widths_[n] - 2 * edge(ui);
        const float height = cell_height(ui, cell, width);
        const Rect place{x + edge(ui), rect.y + (rect.height - height) / 2, width, height};
        if (cell.tone == Tone::plain) {
            draw_datum(ui, place, cell.words, {Face::body, ui.theme().ink, columns_[n].align});
        } else {
            draw_tag(ui, place, cell.words, cell.tone);
        }
        x += widths_[n];
    }
}

void Table::draw_as_card(Ui& ui, Rect rect, const TableRow& row) const {
    const float inside = width_ - 2 * edge(ui);
    const float x = rect.x + edge(ui);
    float y = rect.y + ui.px(8);
    for (std::size_t n = 0; n < columns_.size(); ++n) {
        const TableCell& cell = row.cells[n];
        if (cell.words.empty()) continue;
        if (n > 0) {
            draw_datum(ui, {x, y, inside, 0}, columns_[n].title, {Face::small, ui.theme().soft_ink});
            y += ui.text_height(columns_[n].title, Face::small, inside);
        }
        const float height = cell_height(ui, cell, inside);
        if (cell.tone == Tone::plain) {
            draw_datum(ui, {x, y, inside, 0}, cell.words, {n == 0 ? Face::strong : Face::body, ui.theme().ink});
        } else {
            draw_tag(ui, {x, y, inside, height}, cell.words, cell.tone);
        }
        y += height + ui.px(3);
    }
}

bool Table::draw_row(Flow& flow, const TableRow& row, float height) const {
    Ui& ui = flow.ui;
    const Rect rect = flow.take(height);
    Interaction state;
    if (!row.id.empty()) state = ui.interact(row.id, label_of_row(row), rect);
    if (!ui.may_be_seen(rect)) return state.activated;
    const ImVec2 from{rect.x, rect.y}, to{rect.right(), rect.bottom()};
    const Colour light = ui.theme().accent_soft;
    if (!row.id.empty())
        ui.draw_lit(state.held ? light : light.with_alpha(0), light,
                    [&](Colour fill) { ui.list().AddRectFilled(from, to, fill.packed(), ui.px(6)); });
    if (as_cards_ && !row.id.empty())
        ui.list().AddRect(from, to, ui.theme().strong_outline.packed(), ui.px(6), 0, std::max(1.0F, ui.px(1)));
    if (!as_cards_ || row.id.empty())
        ui.list().AddLine({from.x, to.y}, to, ui.theme().outline.packed(), std::max(1.0F, ui.px(1)));
    if (as_cards_) {
        draw_as_card(ui, rect, row);
    } else {
        draw_as_line(ui, rect, row);
    }
    if (state.focused) ui.list().AddRect(from, to, ui.theme().focus.packed(), ui.px(6), 0, ui.px(3));
    return state.activated;
}

std::optional<std::size_t> Table::draw(Flow& flow) {
    fit(flow.ui, flow.width);
    draw_head(flow);
    std::optional<std::size_t> pressed;
    for (std::size_t n = 0; n < rows_.size(); ++n) {
        if (draw_row(flow, rows_[n], heights_[n])) pressed = n;
        if (as_cards_) flow.gap(8);
    }
    return pressed;
}

bool Table::has_focus(const Ui& ui) const {
    return std::ranges::any_of(rows_, [&](const TableRow& row) { return !row.id.empty() && ui.is_focused(row.id); });
}

}  // namespace composure::window
