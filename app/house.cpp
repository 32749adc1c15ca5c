#include "house.hpp"

#include <filesystem>
#include <utility>

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
    std::unique_ptr<House> house{new House{config, *key, std::move(*store)}};
    if (const auto synced = house->skills.sync_taxonomy(*taxonomy()); !synced) return fail(synced);
    return house;
}

House::House(const Config& config, const Secret& key, std::unique_ptr<sql::Store> opened)
    : store(std::move(opened)),
      hasher(std::make_unique<crypto::PasswordHasher>(config.bcrypt_cost)),
      signer(std::make_unique<crypto::TokenSigner>(key)),
      objects(std::make_unique<files::ObjectStore>(config.data_dir / "objects")),
      reader(reader_settings(config)),
      engine(taxonomy(), gazetteer()),
      index(store->changes(), store->consultant_source(), engine),
      accounts(store->users(), *hasher, *signer, clock, config.token_lifetime),
      companies(store->companies(), clock),
      skills(store->skills(), clock),
      consultants(store->consultants(), store->skills(), clock),
      tenders(store->tenders(), store->skills(), clock),
      matches(store->matches(), store->matching_pool(), engine, clock),
      collaborations(store->collaborations(), clock),
      cv_analysis(store->resumes(), store->consultants(), store->skills(), *objects, reader, taxonomy(), clock),
      portfolios(store->consultants(), store->resumes(), store->tenders(), store->companies(), portfolio_renderer,
                 clock) {}

}  // namespace talentmatch::app
