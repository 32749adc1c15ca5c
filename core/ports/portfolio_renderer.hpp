// Turns a portfolio into the document that a client opens.
#pragma once

#include <string>

#include "entities/portfolio.hpp"

namespace talentmatch::ports {

/// Safe from any thread.
class PortfolioRenderer {
public:
    virtual ~PortfolioRenderer() = default;

    /// One self-contained HTML page: no script, nothing loaded from anywhere. Every text of the portfolio is shown as
    /// text, whatever it holds; bytes that are not UTF-8 become U+FFFD.
    [[nodiscard]] virtual std::string html(const Portfolio& portfolio) const = 0;
};

}  // namespace talentmatch::ports
