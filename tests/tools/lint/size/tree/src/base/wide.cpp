#include "base/a.h"
namespace composure {
class Desk : public Table {
public:
    explicit Desk(int legs)
        : legs_{legs}, wide_{true} {
        step(1);
        step(2);
        step(3);
        step(4);
        step(5);
        step(6);
        step(7);
        step(8);
        step(9);
        step(10);
        step(11);
        step(12);
        step(13);
        step(14);
        step(15);
        step(16);
        step(17);
        step(18);
        step(19);
        step(20);
        step(21);
        step(22);
        step(23);
        step(24);
        step(25);
        step(26);
        step(27);
        step(28);
        step(29);
        step(30);
        step(31);
        step(32);
        step(33);
        step(34);
        step(35);
        step(36);
        step(37);
        step(38);
        step(39);
        step(40);
        step(41);
        step(42);
        step(43);
        step(44);
        step(45);
        step(46);
        step(47);
        step(48);
        step(49);
        step(50);
        step(51);
        step(52);
        step(53);
        step(54);
        step(55);
        step(56);
        step(57);
        step(58);
    }
    int legs() const { return legs_; }
};
template <typename Kind = int>
Kind fits(Kind kind) {
    if (kind > 1) {
        step({kind, 1});
    }
    if (kind > 2) {
        step({kind, 2});
    }
    if (kind > 3) {
        step({kind, 3});
    }
    if (kind > 4) {
        step({kind, 4});
    }
    if (kind > 5) {
        step({kind, 5});
    }
    if (kind > 6) {
        step({kind, 6});
    }
    if (kind > 7) {
        step({kind, 7});
    }
    if (kind > 8) {
        step({kind, 8});
    }
    if (kind > 9) {
        step({kind, 9});
    }
    if (kind > 10) {
        step({kind, 10});
    }
    if (kind > 11) {
        step({kind, 11});
    }
    if (kind > 12) {
        step({kind, 12});
    }
    if (kind > 13) {
        step({kind, 13});
    }
    if (kind > 14) {
        step({kind, 14});
    }
    if (kind > 15) {
        step({kind, 15});
    }
    if (kind > 16) {
        step({kind, 16});
    }
    if (kind > 17) {
        step({kind, 17});
    }
    if (kind > 18) {
        step({kind, 18});
    }
    if (kind > 19) {
        step({kind, 19});
    }
    return kind;
}
}  // namespace composure
