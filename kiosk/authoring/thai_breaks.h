// Where a line of Thai may end: found once, when a pack is built, with the dictionaries of libthai
// and ICU and the pack's own names. Inside a run of Thai letters a line may end only where both
// dictionaries cut: each alone cuts words that the other knows (วังสะ|พุง, ห้อง|เรียน, นาด|อกคูน),
// and of 11,755 places in the sample pack only 285 are lost. The kiosk only breaks at spaces and
// at the U+200B put here.
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::authoring {

enum class NameKind {
  proper,  // of a school or a place: "บ้านหนองผือ"
  phrase,  // made of ordinary words: a category, an event, an office
};

struct Name {
  std::string text;
  NameKind kind = NameKind::proper;
};

// Up to this many clusters a name is kept whole, the spaces in it too. A longer phrase may break
// between its words; a longer proper name only between words of four letters or more, because
// libthai cuts the short syllables of names it does not know (หน|อง|ผือ).
constexpr std::size_t k_whole_name_clusters = 12;

class LineBreaker {
 public:
  // Fails with Fault::missing where a dictionary (packages libthai-data, libicu72) is missing.
  static base::Result<LineBreaker> create(const std::vector<Name>& names);

  LineBreaker(LineBreaker&&) noexcept;
  LineBreaker& operator=(LineBreaker&&) noexcept;
  ~LineBreaker();

  // The text with U+200B where a line may break inside a run without spaces, and U+00A0 for the
  // spaces where it may not (15 กันยายน, เขต ๒, อื่น ๆ). The author has the last word: "|" or
  // U+200B makes a place to break, "~" or U+2060 forbids one, also at a space beside it; only
  // inside a letter and its marks nothing ever breaks. Ready text comes out as it went in.
  std::string prepared(std::string_view utf8) const;

 private:
  struct Inside;
  explicit LineBreaker(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

}  // namespace kiosk::authoring
