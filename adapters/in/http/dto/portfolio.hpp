// What a client's dossier shall be like, in the query of its address.
#pragma once

#include <array>
#include <optional>

#include "entities/id.hpp"
#include "entities/portfolio.hpp"
#include "http/codec/codec.hpp"

namespace talentmatch::http::dto {

struct PortfolioQuery {
    std::optional<TenderId> tender_id;
    Or<PortfolioName, PortfolioName::trigram> name;
    std::optional<PortfolioLanguage> lang;

    static constexpr std::array field_notes{
        Note{"tender_id", "Les compétences que cet appel d'offres demande viennent en tête"},
        Note{"name", "trigram : « CMO » ; first_name ; full. Les coordonnées et les tarifs n'y sont jamais"},
        Note{"lang", "Par défaut celle d'Accept-Language"}};
};
BOOST_DESCRIBE_STRUCT(PortfolioQuery, (), (tender_id, name, lang))

}  // namespace talentmatch::http::dto
