// A table whose cells wrap; where it is too narrow for its columns, each line becomes a card. A line may be pressed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "window/ui/chart_page.h"

namespace composure::window {

struct TableColumn {
    std::string title;
    float weight = 1;  // of the room that is left
    Align align = Align::start;
};
struct TableCell {
    std::string words;
    Tone tone = Tone::plain;  // other than plain: on its tint
};
struct TableRow {
    std::string id;  // of what is pressed; empty: it opens nothing
    std::vector<TableCell> cells;
};

class Table {
public:
    Table() = default;
    Table(std::vector<TableColumn> columns, std::vector<TableRow> rows)
        : columns_(std::move(columns)), rows_(std::move(rows)) {}

    bool empty() const { return rows_.empty(); }
    const std::vector<TableRow>& rows() const { return rows_; }
    // The line that was pressed, by index.
    std::optional<std::size_t> draw(Flow& flow);
    bool has_focus(const Ui& ui) const;  // on one of its lines

private:
    void fit(const Ui& ui, float width);
    void fit_columns(const Ui& ui, float width);
    float height_of(const Ui& ui, const TableRow& row) const;
    float cell_height(const Ui& ui, const TableCell& cell, float width) const;
    void draw_head(Flow& flow) const;
    bool draw_row(Flow& flow, const TableRow& row, float height) const;
    void draw_as_line(Ui& ui, Rect rect, const TableRow& row) const;
    void draw_as_card(Ui& ui, Rect rect, const TableRow& row) const;

    std::vector<TableColumn> columns_;
    std::vector<TableRow> rows_;
    // Worked out for this width and scale.
    float width_ = -1, scale_ = 0;
    bool as_cards_ = false;
    std::vector<float> widths_, heights_;
};

}  // namespace composure::window
