#include "bench/crowd_of_texts.h"

#include "store/database.h"
#include "text/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::bench {
namespace {

using base::Result;
using store::Database;

constexpr std::int64_t k_works_of_a_school = 30;

struct Word {
  std::string shown;
  std::string folded;
};
using Words = std::vector<Word>;  // one behind the other, as the samples have them

void add_words(Words& words, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find("\u200B", at), text.find(' ', at));
    end = std::min(end, text.size());
    const std::string shown(text.substr(at, end - at));
    if (std::string folded = text::fold(shown); !folded.empty()) words.push_back({shown, folded});
    at = end + (end < text.size() && text[end] == ' ' ? 1 : 3);
  }
}

Result<Words> words_of(const Database& pack, const char* sql) {
  Words words;
  TRY(pack.each(sql, {}, [&](const store::Row& row) {
    add_words(words, row.text(0));
    return true;
  }));
  return words;
}

// Pieces of a few words each, until there are so many letters (of three bytes).
class Author {
 public:
  Word write(const Words& words, std::size_t letters) {
    Word made;
    while (made.folded.size() < letters * 3) {
      std::size_t at = m_random() % words.size();
      for (std::size_t more = 2 + m_random() % 4; more > 0; --more, at = (at + 1) % words.size()) {
        made.shown += words[at].shown + "\u200B";
        made.folded += words[at].folded;
      }
    }
    return made;
  }

 private:
  std::mt19937 m_random{1};
};

struct Samples {
  Words titles;
  Words texts;
  Words english;
};

Result<Samples> samples_of(const Database& pack) {
  Samples samples;
  samples.titles = TRY(words_of(pack, "SELECT title_th FROM exhibit"));
  samples.english = TRY(words_of(pack, "SELECT title_en FROM exhibit"));
  samples.texts =
      TRY(words_of(pack, "SELECT text_th FROM section UNION ALL SELECT summary_th FROM exhibit"));
  return samples;
}

Result<void> add_search(Database& crowd, const char* kind, const std::string& id,
                        const std::string& name, const std::string& body) {
  return crowd.run("INSERT INTO search VALUES (?, ?, ?, ?)", {std::string(kind), id, name, body});
}

// Everything of the pack but its facets and terms.
constexpr const char* k_empty =
    "DELETE FROM exhibit; DELETE FROM exhibit_organisation; DELETE FROM exhibit_term; "
    "DELETE FROM organisation; DELETE FROM organisation_term; "
    "DELETE FROM search WHERE kind <> 'term'";

Result<void> add_schools(Database& crowd, const Samples& samples, Author& author,
                         std::int64_t schools) {
  for (std::int64_t school = 0; school < schools; ++school) {
    const Word name = author.write(samples.titles, 6);
    const std::string id = fmt::format("school-{}", school);
    const std::string shown = fmt::format("โรงเรียน\u200Bบ้าน{}{}", name.shown, school);
    TRY(
        crowd.run("INSERT INTO organisation VALUES (?1, ?2, '', '', '', 'school', '', '', '', '', "
                  "'', '', '', ?3, ?3, 'บ', 'B', 30, '', 1)",
                  {id, shown, school}));
    TRY(add_search(crowd, "organisation", id, text::fold(shown), "อำเภอเมืองจังหวัดเลย"));
  }
  return {};
}

Result<void> add_work(Database& crowd, const Samples& samples, Author& author, std::int64_t at,
                      std::int64_t schools, std::size_t letters) {
  const Word thai = author.write(samples.titles, 40);
  const Word english = author.write(samples.english, 15);
  const Word text = author.write(samples.texts, letters);
  const std::string id = fmt::format("work-{}", at);
  TRY(
      crowd.run("INSERT INTO exhibit VALUES (?1, ?2, ?3, ?4, '', '', '', '', '', '', '', '', '', "
                "'', '', '', ?1, ?1, ?1, ?1, 1)",
                {at, id, thai.shown, english.shown}));
  TRY(crowd.run("INSERT INTO exhibit_organisation VALUES (?, 1, ?)",
                {at, fmt::format("school-{}", at % schools)}));
  TRY(crowd.run(
      "INSERT INTO exhibit_term SELECT facet, id, ?1, 1 FROM term WHERE position = ?1 % 9", {at}));
  return add_search(crowd, "exhibit", id, thai.folded + "\n" + english.folded, text.folded);
}

}  // namespace

Result<void> write_crowd(const std::filesystem::path& from, const std::filesystem::path& to,
                         CrowdSize size) {
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
  Database crowd = TRY(Database::open(to, store::Access::write));
  const Samples samples = TRY(samples_of(crowd));
  TRY(crowd.script("PRAGMA synchronous = OFF"));
  TRY(crowd.script(k_empty));
  Author author;
  const std::int64_t schools = size.works / k_works_of_a_school + 1;
  return crowd.transaction([&]() -> Result<void> {
    TRY(add_schools(crowd, samples, author, schools));
    for (std::int64_t at = 1; at <= size.works; ++at)
      TRY(add_work(crowd, samples, author, at, schools, size.letters));
    return {};
  });
}

}  // namespace kiosk::bench
