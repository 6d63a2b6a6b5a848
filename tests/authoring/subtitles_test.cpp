// Subtitles as people make them.
#include "authoring/subtitles.h"

#include "base/file.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk;
using authoring::parse_subtitles;
using catalog::Cue;

namespace {

Cue cue(int start, int finish, const std::string& text) {
  return {std::chrono::milliseconds(start), std::chrono::milliseconds(finish), text};
}

std::vector<Cue> cues_in(const std::string& text) {
  const auto subtitles = parse_subtitles(text);
  INFO(text);
  if (!subtitles) FAIL(subtitles.error().message);
  return subtitles->cues;
}

std::string refusal_of(const std::string& text) {
  const auto subtitles = parse_subtitles(text);
  INFO(text.substr(0, 200));
  REQUIRE_FALSE(subtitles);
  CHECK(subtitles.error().fault == base::Fault::input);
  return subtitles.error().message;
}

std::vector<std::string> doubts_in(const std::string& text) {
  return parse_subtitles(text).value().doubts;
}

}  // namespace

TEST_CASE("subtitles are read in every shape people save them in", "[video]") {
  const std::vector<Cue> two{cue(1000, 2500, "สวัสดี"), cue(3000, 4000, "ครับ")};
  const std::string shapes[] = {
      "1\n00:00:01,000 --> 00:00:02,500\nสวัสดี\n\n2\n00:00:03,000 --> 00:00:04,000\nครับ\n",
      "\xEF\xBB\xBF"
      "1\r\n00:00:01,000 --> 00:00:02,500\r\nสวัสดี\r\n\r\n2\r\n00:00:03,000 --> "
      "00:00:04,000\r\nครับ",
      "WEBVTT\n\n00:01.000 --> 00:02.500\nสวัสดี\n\n00:03.000 --> 00:04.000\nครับ\n",
      "WEBVTT - Thai\n\nSTYLE\n::cue { color: red }\n\nNOTE nothing\n\nfirst\n"
      "00:00:01.000 --> 00:00:02.500 align:start position:10%\n<v ครู>สวัสดี</v>\n\n"
      "00:03.000 --> 00:04.000\nครับ\n",
      // no blank line between them, no numbers, no milliseconds, one digit of them
      "1\n00:00:01,000 --> 00:00:02,500\nสวัสดี\n2\n00:00:03,000 --> 00:00:04,000\nครับ\n",
      "0:0:1.0 --> 0:0:2.5\nสวัสดี\n\n0:0:3 --> 0:0:4\nครับ\n"};
  for (const std::string& shape : shapes) CHECK(cues_in(shape) == two);
}

TEST_CASE("what is no text of a subtitle is left out of it", "[video]") {
  const auto text_of = [](const std::string& text) {
    return cues_in("1\n00:00:01,000 --> 00:00:02,000\n" + text + "\n").front().text;
  };
  const std::pair<const char*, const char*> k_cases[] = {
      {"<i>อ่าน</i> <b>เขียน</b>", "อ่าน เขียน"},
      {"<font color=\"#ff0000\">แดง</font>", "แดง"},
      {"{\\an8}{\\pos(1,2)}บน", "บน"},
      {"<00:00:01.500>ทีละ<c.yellow>คำ</c>", "ทีละคำ"},
      {"ก &amp; ข &lt;3", "ก & ข <3"},
      {"3 < 5 {จริง}", "3 < 5 {จริง}"},
      {"บรรทัดหนึ่ง\nบรรทัดสอง", "บรรทัดหนึ่ง\nบรรทัดสอง"},
      {"น\xE0\xB9\x8D\xE0\xB9\x89า", "น้ำ"},
      {"\x01\x02"
       "ควบคุม",
       "ควบคุม"}};
  for (const auto& [written, kept] : k_cases) CHECK(text_of(written) == kept);
}

TEST_CASE("subtitles that overlap stay, and those out of order are sorted and told", "[video]") {
  const std::string text =
      "1\n00:00:05,000 --> 00:00:07,000\nหลัง\n\n2\n00:00:01,000 --> 00:00:06,000\nก่อน\n";
  CHECK(cues_in(text) == std::vector<Cue>{cue(1000, 6000, "ก่อน"), cue(5000, 7000, "หลัง")});
  CHECK(doubts_in(text) ==
        std::vector<std::string>{"the subtitles are not in order of time; they were sorted"});
}

TEST_CASE("Windows Thai is read as such and told", "[video]") {
  const std::string text = "1\n00:00:01,000 --> 00:00:02,000\n\xA1\xD2\n";
  CHECK(cues_in(text) == std::vector<Cue>{cue(1000, 2000, "กา")});
  CHECK_THAT(doubts_in(text).front(), Catch::Contains("code page 874"));
}

TEST_CASE("a subtitle with wrong times is left out and its line told", "[video]") {
  const std::string good = "1\n00:00:01,000 --> 00:00:02,000\nดี\n\n";
  const char* k_wrong[] = {"00:00:03 -> x --> 00:00:04",
                           "00:00:05,000 --> 00:00:04,000",
                           "00:99:00,000 --> 01:00:00,000",
                           "--> ",
                           "12 --> 13",
                           "1234567:00:00 --> 1234568:00:00"};
  for (const char* wrong : k_wrong) {
    INFO(wrong);
    const std::string text = good + "2\n" + wrong + "\nไม่ดี\n";
    CHECK(cues_in(text).size() == 1);
    REQUIRE(doubts_in(text).size() == 1);
    CHECK_THAT(doubts_in(text).front(), Catch::StartsWith("line 6: the times "));
  }
  CHECK_THAT(doubts_in(good + "ลอย ๆ\n").front(), Catch::StartsWith("line 5: there are no times"));
}

TEST_CASE("files that are no subtitles are refused", "[video]") {
  for (const char* text : {"", "WEBVTT\n", "hello\n", "1\n00:00:01,000 --> 00:00:02,000\n\n"})
    CHECK_THAT(refusal_of(text), Catch::Contains("no subtitle in it"));
  CHECK_THAT(refusal_of("00:01.000 --> 00:02.000\n" + std::string(500, 'a')),
             Catch::Contains("the subtitle at 00:00:01 has more than 400 characters"));
  CHECK_THAT(refusal_of("00:01.000 --> 00:02.000\n" + std::string(1 << 20, '<')),
             Catch::Contains("more than 400 characters"));
  std::string many;
  for (int i = 0; i < 10'001; ++i) many += "00:01.000 --> 00:02.000\nก\n\n";
  CHECK_THAT(refusal_of(many), Catch::Contains("more than 10000 subtitles"));
  const tests::TemporaryFolder folder;
  REQUIRE(base::write_file_whole(folder / "long.srt", std::string((2 << 20) + 1, 'a')));
  CHECK_THAT(authoring::read_subtitles(folder / "long.srt").error().message,
             Catch::Contains("larger than 2 MB"));
}

TEST_CASE("no more doubts are told than promised, whatever is wrong with the file", "[video]") {
  std::string text =
      "1\n00:00:03,000 --> 00:00:04,000\n\xA1\n\n1\n00:00:01,000 --> 00:00:02,000\n\xA2\n";
  for (int i = 0; i < 30; ++i) text += "\n1\n00:00:09,000 --> 00:00:05,000\n\xA1\n";
  const auto doubts = doubts_in(text);
  CHECK(doubts.size() == authoring::k_most_doubts);
  CHECK_THAT(doubts.at(0), Catch::Contains("code page 874"));
  CHECK_THAT(doubts.at(1), Catch::Contains("they were sorted"));
}

TEST_CASE("what is written as a subtitle file is read as the same subtitles", "[video]") {
  const std::vector<Cue> written{
      cue(0, 1, "สวัสดี"), cue(3'723'004, 359'999'999, "สอง\nบรรทัด\n3"),
      cue(3'723'005, 359'999'999, "<i>ก</i> &amp; {\\an8} --> <<b>> &lt; 1 < 2 {ก} </ &")};
  CHECK(cues_in(authoring::as_srt(written)) == written);
}

TEST_CASE("a line of nothing but markup leaves no empty line", "[video]") {
  CHECK(cues_in("00:01.000 --> 00:02.000\nก\n<i></i>\n<b></b>\nข\n") ==
        std::vector<Cue>{cue(1000, 2000, "ก\nข")});
}
