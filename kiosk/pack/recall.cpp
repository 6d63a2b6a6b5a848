#include "pack/recall.h"

#include "base/id.h"
#include "pack/words_of_line.h"

#include <fmt/format.h>

namespace kiosk::pack {
namespace {

using base::Fault;
using base::Result;

constexpr std::string_view k_first_line = "kiosk recall 1";
constexpr std::string_view k_beginning = "kiosk recall";
constexpr std::size_t k_longest = 1 << 20;
constexpr std::size_t k_most_lines = 1000;

tl::unexpected<base::Error> not_whole() {
  return base::fail(Fault::input,
                    "the recall is not whole; copy it again, or make it again with kiosk-pack "
                    "recall");
}

}  // namespace

bool Recall::is_about_same(const Recall& other) const {
  return pack == other.pack && kind == other.kind && id == other.id;
}

// "hide  work  e0  e0-014  1795328712", with tabs.
std::string line_of(const Recall& recall) {
  return joined({recall.hide ? "hide" : "show", recall.kind == Hidden::exhibit ? "work" : "school",
                 recall.pack, recall.id, fmt::format("{}", recall.issued)});
}

Result<Recall> recall_in(std::string_view line) {
  const Words words = words_in(line);
  if (words.size() != 5) return not_whole();
  const auto issued = whole_number(words[4]);
  const bool known = (words[0] == "hide" || words[0] == "show") &&
                     (words[1] == "work" || words[1] == "school") && issued && *issued >= 0;
  if (!known || !base::is_plain_id(words[2]) || !base::is_plain_id(words[3])) return not_whole();
  return Recall{words[2], words[1] == "work" ? Hidden::exhibit : Hidden::organisation, words[3],
                words[0] == "hide", *issued};
}

std::string text_of(const std::vector<Recall>& recalls) {
  std::string text = fmt::format("{}\n", k_first_line);
  for (const Recall& recall : recalls) text += line_of(recall) + "\n";
  return text;
}

bool looks_like_recall(std::string_view beginning) {
  return beginning.starts_with(k_beginning);
}

Result<std::vector<Recall>> read_recalls(std::string_view text) {
  const auto lines = text.size() > k_longest ? std::nullopt : whole_lines(text);
  if (!lines || lines->size() < 2 || lines->size() > k_most_lines) return not_whole();
  if (lines->front() != k_first_line)
    return base::fail(Fault::newer, "the recall was made by a newer kiosk-pack; update this kiosk");
  std::vector<Recall> recalls;
  for (std::size_t at = 1; at < lines->size(); ++at)
    recalls.push_back(TRY(recall_in((*lines)[at])));
  return recalls;
}

}  // namespace kiosk::pack
