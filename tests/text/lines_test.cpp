#include "text/lines.h"

#include "text/marked.h"
#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace kiosk;
using tests::marked;
using text::FillOptions;

namespace {

// A face in which every letter is 1 wide and Thai marks have no width.
float columns(std::string_view utf8) {
  float width = 0;
  for (const char32_t c : text::decode(utf8))
    if (!text::is_thai_mark(c)) ++width;
  return width;
}

// Lines one under the other, as they would be seen.
std::string picture(const std::string& typed, float width, const FillOptions& options = {}) {
  std::string seen;
  for (const std::string& line : text::fill(marked(typed), width, columns, options))
    seen += line + "\n";
  return seen;
}

// E1's full name: 112 characters without one space, breaks where a reader puts them.
const char* const k_long_title =
    "การ|ประชุม|แลกเปลี่ยน|และ|นำเสนอ|ผลงาน|รูปแบบ|นวัตกรรม|การศึกษา|ของ|สถานศึกษา|นำร่อง|พื้นที่|นวัตกรรม|"
    "การศึกษา|จังหวัด|เชียงใหม่";

std::string letters_only(std::string_view utf8) {
  std::string kept;
  for (const char32_t c : text::decode(utf8))
    if (c != text::k_break_here && c != text::k_no_break_here && c != U' ' && c != U'\n' &&
        c != text::k_no_break_space)
      text::append(kept, c);
  return kept;
}

// The places, counted in bytes of the letters only, where a cluster ends.
std::set<std::size_t> cluster_ends(const std::string& letters) {
  std::set<std::size_t> ends;
  std::size_t at = 0;
  for (const std::string_view cluster : text::clusters(letters)) ends.insert(at += cluster.size());
  return ends;
}

void check_lines_of(const std::string& utf8, float width) {
  const std::vector<std::string> lines = text::fill(utf8, width, columns);
  const std::string letters = letters_only(utf8);
  const std::set<std::size_t> ends = cluster_ends(letters);
  std::string seen;
  for (const std::string& line : lines) {
    INFO("width " << width << ", line '" << line << "'");
    seen += letters_only(line);
    CHECK((line.empty() || ends.count(seen.size()) == 1));
    CHECK_FALSE((line.starts_with(' ') || line.ends_with(' ')));
    CHECK(line == text::without_breaks(line));
    if (width >= 4) CHECK(columns(line) <= width);
  }
  CHECK(seen == letters);
}

}  // namespace

TEST_CASE("a long Thai title without a space fills twelve widths, broken between words only",
          "[text]") {
  REQUIRE(text::decode(text::without_breaks(marked(k_long_title))).size() == 112);
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(k_long_title) + "|") {
    if (c != '|') {
      word += c;
    } else {
      words.push_back(word);
      word.clear();
    }
  }
  for (const float width : {10, 12, 14, 16, 18, 20, 24, 28, 32, 40, 60, 100}) {
    check_lines_of(marked(k_long_title), width);
    std::size_t next = 0;
    for (const std::string& line : text::fill(marked(k_long_title), width, columns)) {
      INFO("width " << width << ", line '" << line << "'");
      std::string whole_words;
      while (next < words.size() && whole_words.size() < line.size()) whole_words += words[next++];
      CHECK(line == whole_words);
    }
  }
  CHECK(picture(k_long_title, 30) ==
        "การประชุมแลกเปลี่ยนและนำเสนอผลงาน\n"
        "รูปแบบนวัตกรรมการศึกษาของสถานศึกษา\n"
        "นำร่องพื้นที่นวัตกรรมการศึกษาจังหวัด\n"
        "เชียงใหม่\n");
}

TEST_CASE("lines break where Thai may break and nowhere else", "[text]") {
  struct Case {
    const char* rule;
    const char* typed;
    float width;
    const char* seen;
  };
  const Case cases[] = {
      {"mai yamok never starts a line", "นวัตกรรม|อื่น ๆ", 10, "นวัตกรรม\nอื่น ๆ\n"},
      {"also where the builder put a break before the space", "นวัตกรรม|อื่น| ๆ", 10,
       "นวัตกรรม\nอื่น ๆ\n"},
      {"also where it put one after the space", "นวัตกรรม|อื่น |ๆ", 10, "นวัตกรรม\nอื่น ๆ\n"},
      {"paiyannoi never starts a line", "กรุงเทพ|ฯ", 6, "กรุงเท\nพฯ\n"},
      {"an abbreviation stays whole", "ดนตรี|กีฬา|ฯลฯ", 5, "ดนตรี\nกีฬา\nฯลฯ\n"},
      {"also where it is cut from a longer word", "ดนตรีกีฬาฯลฯ", 4, "ดนตรี\nกีฬา\nฯลฯ\n"},
      {"closing marks never start a line", "ร้อยละ| 50 % พอดี", 9, "ร้อยละ\n50 % พอดี\n"},
      {"a closing bracket never starts a line", "ตัวอย่าง| (|หนึ่ง|) แล้ว", 11, "ตัวอย่าง\n(หนึ่ง) แล้ว\n"},
      {"an opening bracket never ends a line", "บ้าน (|หนอง", 6, "บ้าน\n(หนอง\n"},
      {"baht stays with its number", "เงิน ฿|40,000", 9, "เงิน\n฿40,000\n"},
      {"a vowel written first never ends a line", "ปลา| เ|ลย", 4, "ปลา\nเลย\n"},
      {"a break inside a cluster is no break", "ศ|ึก|ษา", 3, "ศึก\nษา\n"},
      {"a word joiner holds words together", "หนอง~ผือ| ~ใหญ่ มาก", 12, "หนองผือ ใหญ่\nมาก\n"},
      {"a word joiner outweighs a break", "บ้าน|หนอง~|ผือ", 8, "บ้าน\nหนองผือ\n"},
      {"a no-break space holds words together", "รวม 40,000\u00A0บาท", 11, "รวม\n40,000 บาท\n"},
      {"a phrase space near the end is preferred to a later word break",
       "โรงเรียนบ้านนา นำ|เสนอผลงาน", 15, "โรงเรียนบ้านนา\nนำเสนอผลงาน\n"},
      {"a phrase space far from the end is not", "บ้าน นำเสนอ|ผลงาน|เด่น", 15,
       "บ้าน นำเสนอผลงาน\nเด่น\n"},
      {"a new line always breaks", "หนึ่ง\nสอง", 40, "หนึ่ง\nสอง\n"},
      {"an empty line stays", "หนึ่ง\n\nสอง\n", 40, "หนึ่ง\n\nสอง\n"},
      {"spaces around a new line go", "หนึ่ง \n สอง  ", 40, "หนึ่ง\nสอง\n"},
      {"spaces in a row are one", "one   two|  | three", 40, "one two three\n"},
      {"carriage returns and tabs are no letters", "one\ttwo\r\nthree", 40, "one two\nthree\n"},
      {"Latin words break at spaces", "Loei 2 Open House", 8, "Loei 2\nOpen\nHouse\n"},
      {"a word longer than the line is cut between clusters", "น้ำน้ำน้ำน้ำ", 4, "น้ำน้ำ\nน้ำน้ำ\n"},
      {"and never between a leading vowel and its consonant", "กกกเลย", 4, "กกก\nเลย\n"},
      {"and at a no-break space where it has one", "15\u00A0กันยายน\u00A02564", 10,
       "15 กันยายน\n2564\n"},
      {"but never before mai yamok", "อื่น\u00A0ๆ", 3, "อื่\nน ๆ\n"},
      {"nothing has no lines", "", 40, ""},
      {"nor has a line made of spaces", "   ", 40, ""},
      {"nor one made of no-break spaces", "\u00A0\u00A0\u00A0", 40, ""},
      {"nor one made of break marks", "||~", 40, ""},
  };
  for (const Case& one : cases) {
    INFO(one.rule << ": '" << one.typed << "'");
    CHECK(picture(one.typed, one.width) == one.seen);
  }
}

TEST_CASE("lines hold all the text, fit, and end between clusters, at every width", "[text]") {
  std::string stacked = "ก";
  for (int i = 0; i < 200; ++i) stacked += "\u0E48";
  const std::string texts[] = {
      marked(k_long_title),
      text::without_breaks(marked(k_long_title)),
      "ผอ.สพป.บุรีรัมย์ เขต ๑",
      "ศักดิ์สิทธิ์น้ำป๊ำปี่ที่ฟ้าฝ้ำญูฐูฎูฤๅกฺโปรแกรม",
      "กิจกรรม/โครงงาน ฯลฯ STEAM๔INNOVATOR",
      marked("ประชุม|อธิปัตย์ คลี่|สุนทร โรงเรียน|บ้าน~หนอง~ผือ\nอื่น| ๆ"),
      "\u0E48\u0E48ก น\u0E4D\u0E49\u0E32",
      "ๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆๆ",
      "เเเเเเเเเเเเเเเเเเเ",
      stacked + stacked,
  };
  for (const std::string& utf8 : texts)
    for (float width = 0; width <= 30; ++width) {
      INFO("text '" << utf8 << "'");
      check_lines_of(utf8, width);
    }
}

TEST_CASE("what does not fit the lines allowed ends in an ellipsis that fits", "[text]") {
  struct Case {
    const char* why;
    const char* typed;
    float width;
    int most_lines;
    const char* seen;
  };
  const Case cases[] = {
      {"cut where the line is full, not at the word", "นวัตกรรม|การศึกษา|จังหวัด", 10, 1,
       "นวัตกรรมกา…\n"},
      {"on the last line only", "นวัตกรรม|การศึกษา|จังหวัด|เลย", 10, 2, "นวัตกรรม\nการศึกษาจัง…\n"},
      {"not where all fits", "นวัตกรรม|การศึกษา", 10, 2, "นวัตกรรม\nการศึกษา\n"},
      {"not after a vowel that stands before its consonant", "นวัตกรรม|ใหม่| ไกล", 9, 1,
       "นวัตกรรม…\n"},
      {"after a line that an author ended", "ชื่อ\nรอง", 20, 1, "ชื่อ…\n"},
      {"without a space before it", "บ้านนา เหนือ", 7, 1, "บ้านนา…\n"},
      {"alone where nothing else fits", "นวัตกรรม", 1, 1, "…\n"},
  };
  for (const Case& one : cases) {
    INFO(one.why << ": '" << one.typed << "'");
    CHECK(picture(one.typed, one.width, {.most_lines = one.most_lines}) == one.seen);
  }
}

TEST_CASE("a balanced heading has no more lines, none much longer than another", "[text]") {
  CHECK(picture("นวัตกรรม|การศึกษา|พื้นที่|เลย", 19) ==
        "นวัตกรรมการศึกษาพื้นที่\n"
        "เลย\n");
  CHECK(picture("นวัตกรรม|การศึกษา|พื้นที่|เลย", 19, {.balance = true}) ==
        "นวัตกรรม\n"
        "การศึกษาพื้นที่เลย\n");
  for (float width = 10; width <= 60; width += 5) {
    const std::string title = marked(k_long_title);
    const auto full = text::fill(title, width, columns);
    const auto even = text::fill(title, width, columns, {.balance = true});
    INFO("width " << width);
    CHECK(even.size() == full.size());
    const auto longest = [](const std::vector<std::string>& lines) {
      float most = 0;
      for (const std::string& line : lines) most = std::max(most, columns(line));
      return most;
    };
    CHECK(longest(even) <= longest(full));
  }
}

TEST_CASE("a word of a megabyte is filled with few measurements", "[text]") {
  std::string word;
  while (word.size() < 1'000'000) word += "น้ำ";
  std::size_t measured = 0;
  std::size_t letters = 0;
  const text::Measure counting = [&](std::string_view utf8) {
    ++measured;
    letters += utf8.size();
    return columns(utf8);
  };
  const auto lines = text::fill(word, 80, counting, {.most_lines = 3});
  CHECK(lines.size() == 3);
  CHECK(measured < word.size() / 100);  // one a line and one a kind of letter
  CHECK(letters < word.size() * 3);
}

TEST_CASE("of a text that is shown in few lines only their beginning is looked at", "[text]") {
  std::string words;
  while (words.size() < 1'000'000) words += "w" + std::to_string(words.size()) + " ";
  std::size_t letters = 0;
  const text::Measure counting = [&](std::string_view utf8) {
    letters += utf8.size();
    return columns(utf8);
  };
  const auto lines = text::fill(words, 80, counting, {.most_lines = 2});
  REQUIRE(lines.size() == 2);
  CHECK(lines.back().ends_with("…"));
  CHECK(letters < words.size() / 4);
}

TEST_CASE("a title of 10,000 letters costs what its two lines hold", "[text]") {
  struct Case {
    const char* what;
    const char* piece;
  };
  const Case cases[] = {{"letters without a space", "นวัตกรรม"},
                        {"letters with marks", "ที่นี้"},
                        {"words", "นวัต|กรรม|"},
                        {"words and spaces", "งาน ใหม่ "},
                        {"Latin letters", "innovation"},
                        {"lines that their author ended", "ก\n"}};
  for (const Case& one : cases) {
    std::string title;
    while (text::decode(title).size() < 10'000) title += marked(one.piece);
    std::size_t measured = 0;
    std::size_t letters = 0;
    const text::Measure counting = [&](std::string_view utf8) {
      ++measured;
      letters += text::decode(utf8).size();
      return columns(utf8);
    };
    const auto lines = text::fill(title, 30, counting, {.most_lines = 2});
    CAPTURE(one.what, measured, letters);
    REQUIRE(lines.size() == 2);
    CHECK(lines.back().ends_with("…"));
    CHECK(measured < 40);
    CHECK(letters < 1'000);
  }
}

TEST_CASE("a megabyte of short words measures each word and each line once", "[text]") {
  std::string words;
  while (words.size() < 1'000'000) words += marked("น้ำ|ไหล ");
  std::size_t measured = 0;
  const text::Measure counting = [&](std::string_view utf8) {
    ++measured;
    return columns(utf8);
  };
  const auto lines = text::fill(words, 80, counting);
  CHECK(lines.size() > 1000);
  CHECK(measured < lines.size() + 10);
}

TEST_CASE("kerning that widens a cut piece shortens it until it fits", "[text]") {
  const text::Measure kerned = [](std::string_view utf8) {
    const float width = columns(utf8);
    return width > 1 ? width * 1.2F : width;
  };
  for (const std::string& line : text::fill(std::string(100, 'x'), 10, kerned))
    CHECK(kerned(line) <= 10);
}

TEST_CASE("a line is cut into runs where the face must change", "[text]") {
  struct Case {
    const char* why;
    const char* typed;
    const char* runs;  // t[…] Thai, o[…] other
  };
  const Case cases[] = {
      {"Thai only", "นวัตกรรม", "t[นวัตกรรม]"},
      {"Latin only", "Loei 2", "o[Loei 2]"},
      {"Latin inside Thai", "อัจฉริยะSTEAM๔INNOVATOR", "t[อัจฉริยะ]o[STEAM]t[๔]o[INNOVATOR]"},
      {"spaces stay with the run they follow", "เลย 2 open", "t[เลย ]o[2 open]"},
      {"no face of Noto Sans Thai has 0-9, brackets and dots", "สพป.เลย (เขต 2)",
       "t[สพป]o[.]t[เลย ]o[(]t[เขต ]o[2)]"},
      {"nor quotation marks and the ellipsis", "“เลย”…", "o[“]t[เลย]o[”…]"},
      {"baht is in the Thai face only", "฿40 ๔๐ ฿", "t[฿]o[40 ]t[๔๐ ฿]"},
      {"a mark on its circle stays on it", "◌่", "t[◌่]"},
      {"accents stay with their letters", "Cafe\u0301", "o[Cafe\u0301]"},
      {"invisible marks are dropped", "หนอง|ผือ~A", "t[หนองผือ]o[A]"},
      {"a no-break space is drawn as a space", "เลย\u00A0๒", "t[เลย ๒]"},
      {"nothing", "", ""},
  };
  for (const Case& one : cases) {
    std::string seen;
    for (const text::Run& run : text::runs(marked(one.typed)))
      seen += (run.script == text::Script::thai ? "t[" : "o[") + run.text + "]";
    INFO(one.why);
    CHECK(seen == one.runs);
  }
}
