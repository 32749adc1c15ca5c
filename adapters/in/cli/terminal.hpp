// While one lives, what is typed on standard input is not shown.
#pragma once

#include <termios.h>

namespace talentmatch::cli {

class NoEcho {
public:
    NoEcho();
    ~NoEcho();
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios before_{};
    bool is_changed_ = false;
};

}  // namespace talentmatch::cli
