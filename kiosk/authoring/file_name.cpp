#include "authoring/file_name.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace kiosk::authoring {

std::string same_name(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString folded =
      icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())}).foldCase();
  if (U_SUCCESS(status)) folded = nfc->normalize(folded, status);
  std::string back;
  return U_SUCCESS(status) ? folded.toUTF8String(back) : std::string(name);
}

}  // namespace kiosk::authoring
