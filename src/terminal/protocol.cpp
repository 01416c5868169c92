#include "terminal/protocol.h"

#include <optional>

#include "session/perceived.h"
#include "terminal/protocol_json_internal.h"
#include "terminal/protocol_orders_internal.h"

namespace composure::terminal {

namespace {

using simulation::Act;
using simulation::ActKind;

class Protocol {
public:
    Protocol(session::Session& session, const WriteLine& write, session::TypedTalk* typed)
        : session_(session), write_(write), typed_(typed) {}

    void begin() {
        write_(header_line(session_));
        print_events();
        print_view();
    }

    void take(const std::string& line) {
        ++line_number_;
        if (line.empty()) return;
        const tl::expected<Order, std::string> order = OrderReader{session_, shown_, typed_ != nullptr}.read(line);
        if (!order) {
            write_(error_line(order.error(), line_number_));
            return;
        }
        if (order->wait) {
            wait(*order);
        } else {
            session_.advance(order->at);
            print_events();
            if (order->text) {
                say(*order->text);
            } else {
                act(order->act);
            }
        }
        if (!session_.ended()) print_view();
    }

    void end() {
        if (!session_.ended()) session_.act(Act{.kind = ActKind::stop_now});
        print_events();
        write_(end_line(session_));
    }

private:
    void act(const Act& act) {
        const simulation::Answer answer = session_.act(act);
        print_events();
        if (!answer) write_(refused_line(answer.refused, session_.view().place));
    }

    // Who still speaks did not hear what nobody understands: then it is not counted.
    void say(const std::string& text) {
        using Kind = session::TypedTalk::Heard::Kind;
        const auto heard = typed_->hear(session_, text);
        if (heard.kind == Kind::nothing) return act(Act{.kind = ActKind::unclear});  // refused: nothing is on offer
        if (heard.kind == Kind::reply) return act(Act{.kind = ActKind::reply, .reply = heard.replies.front()});
        write_(unclear_line(session_, heard.replies));
        session_.act(Act{.kind = ActKind::unclear});
        print_events();
    }

    bool print_events() {
        bool noticed = false;
        const auto events = session_.simulation().events();
        for (; printed_ < events.size(); ++printed_) {
            noticed = noticed || session::ends_a_wait(events[printed_]);
            if (const std::string line = event_line(session_, events[printed_]); !line.empty()) write_(line);
        }
        return noticed;
    }

    void print_view() {
        write_(view_line(session_));
        shown_ = session_.view().replies;
    }

    void wait(const Order& order) {
        for (;;) {
            const std::optional<Millis> next = session_.next_change();
            if (!order.wait_for_change && (!next || *next > order.at)) {
                session_.advance(order.at);
                print_events();
                return;
            }
            if (!next) return;
            session_.advance(*next);
            if (print_events() || session_.ended()) return;
        }
    }

    session::Session& session_;
    const WriteLine& write_;
    session::TypedTalk* typed_;
    std::size_t printed_ = 0;
    std::size_t line_number_ = 0;
    std::vector<ReplyId> shown_;  // what r1, r2, ... meant in the last view
};

}  // namespace

void play_protocol(session::Session& session, const ReadLine& read, const WriteLine& write, session::TypedTalk* typed) {
    Protocol protocol(session, write, typed);
    protocol.begin();
    std::string line;
    while (!session.ended() && read(line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        protocol.take(line);
    }
    protocol.end();
}

}  // namespace composure::terminal
