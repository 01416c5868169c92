#include <array>

#include "base/sha256.h"
#include "base/utf8.h"
#include "reports/html_internal.h"

namespace composure::reports {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kMostInName = 200;
constexpr std::size_t kMostInWords = 4'000;

std::size_t length_of_first(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    return length <= text.size() ? length : 1;
}

// U+202A..U+202E and U+2066..U+2069 turn what follows around; C1 controls and U+FEFF are never seen.
bool is_treacherous(std::string_view character) {
    if (character.size() == 2) return character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0;
    if (character == "\xEF\xBB\xBF") return true;
    if (character.size() != 3 || character[0] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(character[1]);
    const auto third = static_cast<unsigned char>(character[2]);
    if (second == 0x80) return third >= 0xAA && third <= 0xAE;
    return second == 0x81 && third >= 0xA6 && third <= 0xA9;
}

void escape_ascii(std::string& into, char character) {
    switch (character) {
        case '&': into += "&amp;"; return;
        case '<': into += "&lt;"; return;
        case '>': into += "&gt;"; return;
        case '"': into += "&quot;"; return;
        case '\'': into += "&#39;"; return;
        case '\n':
        case '\t': into += character; return;
        case '\r': return;
        default: break;
    }
    const auto byte = static_cast<unsigned char>(character);
    if (byte < 0x20 || byte == 0x7F) {
        into += kReplacement;
    } else {
        into += character;
    }
}

// All of it strict UTF-8.
void escape_valid(std::string& into, std::string_view text) {
    while (!text.empty()) {
        const std::string_view character = text.substr(0, length_of_first(text));
        if (character.size() == 1) {
            escape_ascii(into, character.front());
        } else {
            into += is_treacherous(character) ? kReplacement : character;
        }
        text.remove_prefix(character.size());
    }
}

}  // namespace

void escape(std::string& into, std::string_view text) {
    for (;;) {
        const std::optional<std::size_t> wrong = first_invalid_utf8(text);
        escape_valid(into, text.substr(0, wrong.value_or(text.size())));
        if (!wrong) return;
        into += kReplacement;
        text.remove_prefix(*wrong + 1);
    }
}

std::string escaped(std::string_view text) {
    std::string made;
    made.reserve(text.size());
    escape(made, text);
    return made;
}

std::string beginning_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < most; ++count) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
    }
    if (at >= text.size()) return std::string(text);
    return std::string(text.substr(0, at)) + "\u2026";
}

Html name_html(std::string_view name, std::string_view otherwise) {
    if (name.empty()) return html("{}", otherwise);
    return html("<bdi>{}</bdi>", beginning_of(name, kMostInName));
}

Html words_html(std::string_view words) {
    return html("<p class=\"words\" dir=\"auto\">{}</p>", beginning_of(words, kMostInWords));
}

std::string policy_hash(std::string_view text) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const Digest digest = sha256(text);
    std::string coded;
    for (std::size_t at = 0; at < digest.size(); at += 3) {
        std::uint32_t three = 0;
        for (std::size_t n = at; n < at + 3; ++n) three = (three << 8) | (n < digest.size() ? digest[n] : 0U);
        for (std::size_t n = 0; n < 4; ++n) coded += kDigits[(three >> (18 - 6 * n)) & 63U];
    }
    coded.back() = '=';  // 32 bytes are one short of 33
    return coded;
}

namespace {

const std::string& head_of_every_page() {
    static const std::string head = fmt::format(
        R"(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<link rel="icon" href="data:,">
)",
        policy_hash(page_style()), policy_hash(page_script()));
    return head;
}

void put_fact(Html& into, std::string_view term, const Html& value) {
    put(into, "<div><dt>{}</dt><dd>{}</dd></div>", term, value);
}

void put_header(Html& into, const Frame& frame, const Page& page) {
    put(into, "<header class=\"site\"><div class=\"wide\">\n<p class=\"brand\"><span class=\"mark\">Composure</span> ");
    put(into, "<span class=\"site-name\">{}</span></p>\n", name_html(frame.site, ""));
    put(into, "<dl class=\"facts\">");
    if (!frame.purpose.empty()) put_fact(into, "Purpose", name_html(frame.purpose));
    if (!frame.agreement.empty()) put_fact(into, "Agreement", name_html(frame.agreement));
    if (!frame.head.empty()) {
        put_fact(into, "Head of the chain", html("<code>{}</code>, entry {}", frame.head, frame.entries));
    }
    put(into, "</dl>\n<p class=\"for\">{}</p>\n", kWhatAScoreIsFor);
    if (!page.crumbs.empty()) {
        put(into, "<nav aria-label=\"The way back\" class=\"crumbs\"><ol>");
        for (const Crumb& each : page.crumbs)
            put(into, "<li><a href=\"{}\">{}</a></li>", each.href, name_html(each.text));
        put(into, "<li aria-current=\"page\">{}</li></ol></nav>\n", name_html(page.title));
    }
    put(into, "</div></header>\n");
}

void put_footer(Html& into, const Frame& frame) {
    put(into, "<footer class=\"site\"><div class=\"wide\"><p>Made {}", frame.date_time(frame.made));
    if (!frame.by.empty()) put(into, " by {}", name_html(frame.by));
    put(into, " with {}, rules {}.", frame.program, frame.rules);
    if (!frame.head.empty())
        put(into,
            " It shows the records of that moment and is tamper-evident by the head of the chain above: "
            "<code>composure "
            "verify</code> says whether that head is still in the chain.");
    put(into, "</p></div></footer>\n");
}

}  // namespace

std::string page(const Frame& frame, const Page& page) {
    Html made;
    made.bytes.reserve(head_of_every_page().size() + page_style().size() + page_script().size() +
                       page.main.bytes.size() + 4096);
    made.bytes += head_of_every_page();
    put(made, "<title>{} · Composure</title>\n<style>", beginning_of(page.title, kMostInName));
    made.bytes += page_style();
    put(made, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
    put_header(made, frame, page);
    put(made, "<main id=\"main\" tabindex=\"-1\"><div class=\"wide\">\n{}</div></main>\n", page.main);
    put_footer(made, frame);
    put(made, "<script>");
    made.bytes += page_script();
    put(made, "</script>\n</body>\n</html>\n");
    return std::move(made.bytes);
}

}  // namespace composure::reports
