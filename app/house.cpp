#include "house.hpp"

#include <filesystem>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "crypto/password_hasher.hpp"
#include "crypto/token_signer.hpp"
#include "embedded_data.hpp"
#include "files/object_store.hpp"
#include "sql/migrations.hpp"

namespace talentmatch::app {
namespace {

Result<void> make_data_folder(const Config& config) {
    std::error_code fault;
    std::filesystem::create_directories(config.data_dir, fault);
    if (!fault) return {};
    return fail(
        ErrorKind::unavailable, "data_dir_unusable",
        "Le dossier " + config.data_dir.string() + " (DATA_DIR) ne peut pas être créé : " + fault.message() + ".");
}

/// All that the log would have held, for the operator's own log: ids and numbers.
std::string unstored(const ports::RankingRecord& r, const Error& error) {
    std::string best;
    for (const auto& one : r.best)
        best += fmt::format(" {}/{}={}", one.consultant_id.value(), one.tender_id.value(), one.score.in_millionths());
    return fmt::format(
        "ranking_not_stored ({}): {} kind={} company={} user={} tender={} consultant={} partners={} min_score={} "
        "limit={} "
        "weights={}/{} [{}] engine={} inputs={} eligible={} scored={} returned={} best:{}",
        error.code, to_iso(r.created_at), text_of(r.kind), r.company_id.value(), r.user_id.value(),
        r.tender_id.value_or(TenderId{}).value(), r.consultant_id.value_or(ConsultantId{}).value(), r.with_partners,
        r.min_score.in_millionths(), r.limit, text_of(r.weights.origin), r.weights.version,
        fmt::join(r.weights.weights, " "), r.engine_version, r.input_hash, r.eligible, r.scored, r.returned, best);
}

}  // namespace

sql::Settings database_settings(const Config& config) {
    sql::Settings settings;
    settings.max_connections = config.database_pool;
    settings.statement_timeout = config.statement_timeout;
    if (config.postgres) {
        settings.engine = sql::PostgresServer{.host = config.postgres->host,
                                              .port = config.postgres->port,
                                              .database = config.postgres->database,
                                              .user = config.postgres->user,
                                              .password = config.postgres->password};
    } else {
        settings.engine = sql::SqliteFile{config.data_dir / "talentmatch.db"};
    }
    return settings;
}

cvtext::Settings reader_settings(const Config& config) {
    cvtext::Settings settings;
    settings.program = config.cvtext_binary;
    return settings;
}

Result<std::unique_ptr<House>> House::open(const Config& config, std::function<void(std::string_view)> report_trouble) {
    if (const auto made = make_data_folder(config); !made) return fail(made);
    const auto key = secret_key_of(config);
    if (!key) return fail(key);
    auto settings = database_settings(config);
    settings.report_trouble = std::move(report_trouble);
    if (const auto migrated = sql::migrate_up(settings); !migrated) return fail(migrated);
    auto store = sql::open(settings);
    if (!store) return fail(store);
    std::unique_ptr<House> house{new House{config, *key, std::move(*store), settings.report_trouble}};
    if (const auto synced = house->skills.sync_taxonomy(*taxonomy()); !synced) return fail(synced);
    return house;
}

House::House(const Config& config, const Secret& key, std::unique_ptr<sql::Store> opened,
             const std::function<void(std::string_view)>& report_trouble)
    : store(std::move(opened)),
      hasher(std::make_unique<crypto::PasswordHasher>(config.bcrypt_cost)),
      signer(std::make_unique<crypto::TokenSigner>(key)),
      objects(std::make_unique<files::ObjectStore>(config.data_dir / "objects")),
      reader(reader_settings(config)),
      engine(taxonomy(), gazetteer()),
      index(store->changes(), store->consultant_source(), engine),
      ranking_log(store->rankings(), clock, {.retention = std::chrono::days{config.ranking_log_days}},
                  [report_trouble](const ports::RankingRecord& record, const Error& error) {
                      report_trouble(unstored(record, error));
                  }),
      accounts(store->users(), *hasher, *signer, clock, config.token_lifetime),
      companies(store->companies(), clock),
      skills(store->skills(), clock),
      consultants(store->consultants(), store->skills(), clock),
      tenders(store->tenders(), store->skills(), clock),
      matches(store->matches(), store->matching_pool(), index, store->matching_weights(), ranking_log, engine, clock),
      collaborations(store->collaborations(), clock),
      skill_aliases(store->skill_aliases(), store->skills(), taxonomy(), clock),
      cv_analysis(store->resumes(), store->consultants(), store->skills(), skill_aliases, *objects, reader, taxonomy(),
                  clock, gazetteer()),
      portfolios(store->consultants(), store->resumes(), store->tenders(), store->companies(), portfolio_renderer,
                 clock),
      matching_weights(store->matching_weights(), clock),
      match_explanations(store->matches(), store->matching_pool(), store->matching_weights(), engine, clock),
      rankings(ranking_log),
      tender_intake(store->tenders(), store->skills(), skill_aliases, reader, gazetteer(), clock) {}

}  // namespace talentmatch::app
