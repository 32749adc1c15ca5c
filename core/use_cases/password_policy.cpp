// What a password has to be: long, and not the first that anybody would try.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "use_cases/validation.hpp"

namespace talentmatch::use_cases {
namespace {

constexpr std::size_t least_characters = 12;
constexpr std::size_t most_bytes = 72;  // bcrypt reads no more

/// The commonest of twelve characters or more, without the digits and signs that people put behind them.
constexpr std::array<std::string_view, 34> common_stems{
    "abcdefghijkl",     "administrateur",       "administrator", "adminadmin",
    "azertyazerty",     "azertyuiop",           "azertyuiopqs",  "bienvenue",
    "bonjourbonjour",   "changemechangeme",     "changemoi",     "iloveyouiloveyou",
    "jetaimejetaime",   "letmeinletmein",       "loulouloulou",  "marseillemarseille",
    "motdepasse",       "motdepassemotdepasse", "passpasspass",  "password",
    "passwordpassword", "qwertyqwerty",         "qwertyuiop",    "qwertyuiopas",
    "secretsecret",     "soleilsoleil",         "superadmin",    "superman",
    "talentmatch",      "testtesttest",         "utilisateur",   "welcomewelcome",
    "welcome",          "wxcvbnwxcvbn"};

std::string lower(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

/// "Motdepasse2026!" is "motdepasse" to whoever guesses; digits in a row, and few different signs, are nothing at all.
bool is_common(std::string_view password) {
    const auto text = lower(password);
    if (std::set<char>(text.begin(), text.end()).size() < 4) return true;
    if (std::ranges::none_of(text, is_letter) && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return true;
    std::string_view stem = text;
    while (!stem.empty() && !is_letter(stem.back())) stem.remove_suffix(1);
    while (!stem.empty() && !is_letter(stem.front())) stem.remove_prefix(1);
    return std::ranges::find(common_stems, stem) != common_stems.end();
}

}  // namespace

Result<void> validate_password(const Secret& password, const Email& account, std::string_view field) {
    const auto refuse = [field](const char* code, const char* message) {
        return std::unexpected(
            Error{ErrorKind::invalid_input, code, message, {FieldError{{"body", std::string(field)}, code, message}}});
    };
    const auto& text = password.reveal();
    if (text.contains('\0')) return refuse("password_has_nul", "Le mot de passe contient un caractère nul.");
    if (count_characters(text).value_or(text.size()) < least_characters)
        return refuse("password_too_short", "Le mot de passe doit avoir au moins 12 caractères.");
    if (text.size() > most_bytes) return refuse("password_too_long", "Le mot de passe ne doit pas dépasser 72 octets.");
    const auto& address = account.text();
    if (lower(text) == address || lower(text) == address.substr(0, address.find('@')))
        return refuse("password_is_email", "Le mot de passe ne doit pas être l'adresse du compte.");
    if (is_common(text)) return refuse("password_common", "Ce mot de passe est trop courant : choisissez une phrase.");
    return {};
}

}  // namespace talentmatch::use_cases
