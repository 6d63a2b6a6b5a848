#include "app/staff_pin.h"

#include "base/file.h"
#include "trust/pin.h"
#include "trust/recovery.h"
#include "trust/signature.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace kiosk::app {
namespace {

using base::Fault;
using base::Result;
namespace fs = std::filesystem;

constexpr const char* k_pin = "staff-pin";
constexpr const char* k_tries = "staff-tries";
constexpr const char* k_number = "staff-number";
constexpr std::size_t k_longest = 4096;  // bytes; none of these files is a tenth as long

// A file somebody else may have made: no more of it than could be right.
Result<std::string> read_short(const fs::path& file) {
  std::error_code none;
  if (!fs::exists(file, none))
    return base::fail(Fault::missing, fmt::format("{} is not there", file.string()));
  if (!fs::is_regular_file(file, none) || fs::file_size(file, none) > k_longest)
    return base::fail(Fault::input, fmt::format("{} is no such file", file.string()));
  return base::read_file(file);
}

// Its first line, if that is all there is.
std::string only_line(const fs::path& file) {
  auto text = read_short(file);
  if (!text || !text->ends_with('\n')) return {};
  text->pop_back();
  return text->find('\n') == std::string::npos ? *text : std::string();
}

Result<void> give_to_owner_of(const fs::path& folder, const fs::path& file) {
  struct stat owner {};
  if (::geteuid() != 0) return {};
  if (::stat(folder.c_str(), &owner) != 0 ||
      ::lchown(file.c_str(), owner.st_uid, owner.st_gid) != 0)
    return base::fail(Fault::system,
                      fmt::format("{} cannot be given to the owner of its folder: {}",
                                  file.string(), strerror(errno)));
  return {};
}

Result<void> put(const fs::path& state, const char* name, const std::string& text) {
  const fs::path file = state / name;
  TRY(base::write_file_whole(file, text, base::Readers::owner_only));
  return give_to_owner_of(state, file);
}

}  // namespace

StaffPin read_staff_pin(const fs::path& state) {
  StaffPin pin{only_line(state / k_pin), {}};
  if (!trust::is_hash_of_pin(pin.hash)) pin.hash.clear();
  if (auto number = trust::recovery_number_in(only_line(state / k_number)))
    pin.number = *std::move(number);
  return pin;
}

trust::Tries read_staff_tries(const fs::path& state) {
  const auto text = read_short(state / k_tries);
  if (!text) return trust::worst_tries();
  return trust::read_tries(*text).value_or(trust::worst_tries());
}

Result<void> keep_staff_tries(const fs::path& state, const trust::Tries& tries) {
  return put(state, k_tries, trust::text_of(tries));
}

Result<void> put_staff_pin(const fs::path& state, const std::string& hash) {
  TRY(put(state, k_pin, hash + "\n"));
  TRY(keep_staff_tries(state, {}));
  return put(state, k_number, trust::new_recovery_number() + "\n");
}

Result<void> recover_staff_pin(const fs::path& state, const fs::path& recovery,
                               const trust::Trust& trust) {
  const std::string text = TRY(read_short(recovery));
  if (trust.keys.empty())
    return base::fail(Fault::input, fmt::format("{}: no key is trusted here; name the office's "
                                                "key in the settings, [content] trusted_keys",
                                                recovery.string()));
  const std::string signature = TRY(read_short(trust::signature_of(recovery)));
  const trust::Trust asked{true, trust.keys};
  TRY(trust::check_signed_text(text, signature, recovery, asked));
  const trust::PinRecovery brought = TRY(trust::read_pin_recovery(text));
  const std::string number = read_staff_pin(state).number;
  if (number.empty() || brought.number != number)
    return base::fail(
        Fault::input,
        fmt::format("{} is for another kiosk, or was used already: ask the office "
                    "for one with the number this kiosk shows now, {}",
                    recovery.string(),
                    number.empty() ? "after kiosk --set-pin" : trust::told_number(number)));
  return put_staff_pin(state, brought.hash);
}

}  // namespace kiosk::app
