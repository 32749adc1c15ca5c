// Turns for the children, and what their endings mean.
#include "cvtext/document_reader.hpp"

#include <fcntl.h>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <string>
#include <utility>

#include "cvtext/child.hpp"
#include "cvtext/file_descriptor.hpp"
#include "cvtext/identify.hpp"
#include "wire/protocol.hpp"

namespace talentmatch::cvtext {
namespace {

using Clock = std::chrono::steady_clock;

std::filesystem::path beside_this_program() {
    std::error_code ignored;
    return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "talentmatch-cvtext";
}

std::unexpected<Error> unavailable() {
    return fail(ErrorKind::unavailable, "reader_unavailable",
                "La lecture des documents est momentanément indisponible. Réessayez dans un instant.");
}

std::unexpected<Error> encrypted() {
    return fail(ErrorKind::invalid_input, "file_encrypted",
                "Le document est protégé par un mot de passe. Enregistrez-le sans protection.");
}

std::unexpected<Error> broken() {
    return fail(ErrorKind::invalid_input, "file_broken", "Le document est endommagé ou incomplet.");
}

std::unexpected<Error> too_complex() {
    return fail(ErrorKind::invalid_input, "file_too_complex",
                "Le document est trop long ou trop complexe pour être lu.");
}

std::unexpected<Error> unsupported() {
    return fail(
        ErrorKind::invalid_input, "file_version_unsupported",
        "Cette version du format n'est pas prise en charge (Word 95 ou plus ancien). Enregistrez-le en DOCX ou PDF.");
}

std::unexpected<Error> too_heavy() {
    return fail(ErrorKind::invalid_input, "file_too_heavy",
                "La lecture de ce document demande plus de mémoire qu'un document n'en reçoit.");
}

Result<Document> meaning_of_signal(int signal) {
    // The kernel's own limits end a process by these; every other signal is a crash.
    const bool limit_reached = signal == SIGKILL || signal == SIGXCPU || signal == SIGXFSZ;
    if (limit_reached) return too_complex();
    return broken();
}

Result<Document> meaning_of_status(int status, const std::string& output) {
    switch (static_cast<Outcome>(status)) {
        case Outcome::ok:
            if (auto document = decode(output)) return std::move(*document);
            return broken();
        case Outcome::encrypted:
            return encrypted();
        case Outcome::too_complex:
            return too_complex();
        case Outcome::out_of_memory:
            return too_heavy();
        case Outcome::unsupported:
            return unsupported();
        case Outcome::broken:
            return broken();
        case Outcome::cannot_start:
            return unavailable();
    }
    // 126 and 127 are a program that could not be executed; anything else is a child that we do not know.
    return status == 126 || status == 127 ? Result<Document>(unavailable()) : Result<Document>(broken());
}

}  // namespace

/// Lets a few callers in at a time.
class DocumentReader::Turns {
public:
    explicit Turns(std::size_t count) : free_(count) {}

    bool take(Clock::time_point until) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_until(lock, until, [this] { return free_ > 0; })) return false;
        --free_;
        return true;
    }

    void give_back() {
        {
            const std::lock_guard lock(mutex_);
            ++free_;
        }
        changed_.notify_one();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t free_;
};

DocumentReader::DocumentReader(Settings settings)
    : settings_(std::move(settings)), turns_(std::make_unique<Turns>(std::max<std::size_t>(1, settings_.parallelism))) {
    if (settings_.program.empty()) settings_.program = beside_this_program();
}

DocumentReader::~DocumentReader() = default;

Result<ports::FileFacts> DocumentReader::identify(const std::filesystem::path& file, std::string_view file_name) const {
    return identify_file(file, file_name, settings_.max_file_bytes);
}

Result<Document> DocumentReader::read(const std::filesystem::path& file, DocumentFormat format) const {
    const FileDescriptor input(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (!input) return unavailable();
    const auto until = Clock::now() + settings_.time_limit;
    if (!turns_->take(until)) return unavailable();
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(settings_.time_limit).count();
    const auto report = run_child({.program = settings_.program,
                                   .arguments = {std::string(text_of(format)), "--seconds", std::to_string(seconds),
                                                 "--megabytes", std::to_string(settings_.memory_megabytes)},
                                   .input = input.number(),
                                   .until = until,
                                   .max_output = max_answer_bytes});
    turns_->give_back();
    switch (report.ending) {
        case Ending::exited:
            return meaning_of_status(report.status, report.output);
        case Ending::killed:
            return meaning_of_signal(report.status);
        case Ending::timed_out:
        case Ending::talked_too_much:
            return too_complex();
        case Ending::not_started:
            return unavailable();
    }
    return broken();
}

}  // namespace talentmatch::cvtext
