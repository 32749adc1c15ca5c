// The portfolio as one HTML page.
#pragma once

#include "ports/portfolio_renderer.hpp"

namespace talentmatch::html {

class PortfolioRenderer final : public ports::PortfolioRenderer {
public:
    [[nodiscard]] std::string html(const Portfolio& portfolio) const override;
};

}  // namespace talentmatch::html
