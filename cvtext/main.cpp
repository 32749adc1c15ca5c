// talentmatch-cvtext: reads one untrusted document from standard input and prints its positioned text.
// usage: talentmatch-cvtext pdf|docx|odt|txt|rtf|doc|html|eml|europass < FILE      exit status: see wire/protocol.hpp
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <new>
#include <optional>
#include <span>
#include <string_view>

#include "europass/europass.hpp"
#include "mail/eml.hpp"
#include "office/docx.hpp"
#include "office/odt.hpp"
#include "office/rtf.hpp"
#include "pdf/reader.hpp"
#include "pdf/recognition.hpp"
#include "sandbox/sandbox.hpp"
#include "text/plain_text.hpp"
#include "text/refusal.hpp"
#include "web/html.hpp"
#include "wire/protocol.hpp"
#include "word/doc.hpp"

namespace talentmatch::cvtext {
namespace {

/// The whole of standard input, which is an opened file, mapped.
std::optional<std::string_view> mapped_input() {
    struct stat facts{};
    if (fstat(STDIN_FILENO, &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
    const auto size = static_cast<std::size_t>(facts.st_size);
    if (size == 0) return std::string_view{};
    void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, STDIN_FILENO, 0);
    if (bytes == MAP_FAILED) return std::nullopt;
    return std::string_view(static_cast<const char*>(bytes), size);
}

Document read_document(DocumentFormat format, std::string_view bytes, const Budget& budget) {
    Recognition recognition;
    const PictureReader pictures = [&](std::string_view picture, const PageSize& shown) {
        return recognition.read_picture(picture, shown, budget.ocr_until);
    };
    switch (format) {
        case DocumentFormat::pdf:
            return read_pdf(bytes, budget);
        case DocumentFormat::docx:
            return read_docx(bytes, pictures);
        case DocumentFormat::odt:
            return read_odt(bytes, pictures);
        case DocumentFormat::txt:
            return read_plain_text(bytes);
        case DocumentFormat::rtf:
            return read_rtf(bytes);
        case DocumentFormat::html:
            return read_html(bytes);
        case DocumentFormat::eml:
            return read_eml(bytes, [&](DocumentFormat inner, std::string_view attachment) {
                return read_document(inner, attachment, budget);
            });
        case DocumentFormat::doc:
            return read_doc(bytes);
        case DocumentFormat::europass:
            return read_europass(bytes);
    }
    throw Refusal(Outcome::unsupported);
}

/// The sandbox allows no second thread, and libgomp (tesseract's) reads how many it may start before main does: so
/// begin again with that said, unless the caller has said it.
void forbid_threads(char** arguments) {
    constexpr const char* variable = "OMP_THREAD_LIMIT";
    if (std::getenv(variable) != nullptr) return;
    setenv(variable, "1", 1);
    execv("/proc/self/exe", arguments);
}

/// Libraries that get no memory abort or use what they did not get; errno then still says why.
extern "C" void end_by_signal(int signal) {
    if (errno == ENOMEM) _exit(static_cast<int>(Outcome::out_of_memory));
    std::signal(signal, SIG_DFL);
    raise(signal);
}

/// On a stack of its own, since the usual one may be what is exhausted.
void watch_memory() {
    static std::array<char, 65'536> stack{};
    const stack_t own{.ss_sp = stack.data(), .ss_flags = 0, .ss_size = stack.size()};
    struct sigaction action{};
    action.sa_handler = end_by_signal;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    if (sigaltstack(&own, nullptr) != 0) return;
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS}) sigaction(signal, &action, nullptr);
}

bool print(std::string_view answer) {
    while (!answer.empty()) {
        const auto written = ::write(STDOUT_FILENO, answer.data(), answer.size());
        if (written <= 0) return false;
        answer.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

Outcome run(std::span<char*> arguments) {
    const auto format = arguments.size() >= 2 ? parse_enum<DocumentFormat>(arguments[1]) : std::nullopt;
    const auto limits = read_limits(arguments.subspan(std::min<std::size_t>(2, arguments.size())));
    if (!format || !limits) return Outcome::cannot_start;
    const auto bytes = mapped_input();
    if (!bytes || !close_sandbox(*limits)) return Outcome::cannot_start;
    watch_memory();
    const auto now = std::chrono::steady_clock::now();
    const Budget budget{.text_until = now + limits->time / 3, .ocr_until = now + limits->time * 2 / 3};
    try {
        return print(encode(read_document(*format, *bytes, budget))) ? Outcome::ok : Outcome::broken;
    } catch (const Refusal& refusal) {
        return refusal.outcome();
    } catch (const std::bad_alloc&) {
        return Outcome::out_of_memory;
    } catch (const std::exception&) {
        return Outcome::broken;
    }
}

}  // namespace
}  // namespace talentmatch::cvtext

int main(int count, char** arguments) {
    talentmatch::cvtext::forbid_threads(arguments);
    const auto outcome = talentmatch::cvtext::run({arguments, static_cast<std::size_t>(count)});
    // Nothing is torn down: the process is the arena.
    _exit(static_cast<int>(outcome));
}
