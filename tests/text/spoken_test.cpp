#include "text/spoken.h"

#include "text/thai_number.h"
#include "text/thai_sounds.h"
#include "text/unicode.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace kiosk::text;

namespace {

// Thai as it is, English in angle brackets.
std::string said(const char* written, Tongue tongue) {
  std::string all;
  for (const Utterance& each : spoken(written, tongue)) {
    if (!all.empty()) all += " ";
    all += each.tongue == Tongue::thai ? each.text : "<" + each.text + ">";
  }
  return all;
}

}  // namespace

TEST_CASE("Thai is read word by word, with its abbreviations and numbers in words",
          "[text][spoken]") {
  struct Pair {
    const char* written;
    const char* said;
  };
  const Pair pairs[] = {
      {"นวัตกรรม\u200Bการ\u200Bศึกษา", "นวัตกรรม การ ศึกษา"},
      {"โรงเรียน\u2060บ้าน\u00A0หนอง", "โรงเรียนบ้าน , หนอง"},
      {"รร.บ้านนา", "โรงเรียน บ้านนา"},
      {"นักเรียนชั้น ป.6", "นักเรียนชั้น , ประถมศึกษาปีที่ หก"},
      {"ชั้น\u200Bม.\u200B3", "ชั้น มัธยมศึกษาปีที่ สาม"},
      {"พ.ศ. 2568", "พุทธศักราช , สอง พัน ห้า ร้อย หก สิบ แปด"},
      {"พ.ศ. ๒๕๖๔", "พุทธศักราช , สอง พัน ห้า ร้อย หก สิบ สี่"},
      {"อื่น ๆ", "อื่น อื่น"},
      {"เด็ก\u00A0ๆ เล่น", "เด็ก เด็ก , เล่น"},
      {"ปากกา ฯลฯ", "ปากกา , และ อื่น อื่น"},
      {"ร้อยละ 87.5", "ร้อยละ , แปด สิบ เจ็ด จุด ห้า"},
      {"จัด ณ โรงเรียน", "จัด , นะ , โรงเรียน"},
      {"80%", "แปด สิบ เปอร์เซ็นต์"},
      {"ครู STEAM ใหม่", "ครู , <STEAM > ใหม่"},
      {"12-15 ปี", "สิบ สอง ถึง สิบ ห้า , ปี"},
      {"กรรมการ", "กรรมการ"},
      {"", ""},
      {"• — …", ""},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.written);
    CHECK(said(pair.written, Tongue::thai) == pair.said);
  }
}

TEST_CASE("English is read as it is written, and a Thai name in it as Thai", "[text][spoken]") {
  CHECK(said("Reading aloud, 12 minutes a day.", Tongue::english) ==
        "<Reading aloud, 12 minutes a day.>");
  CHECK(said("At บ้านนา school (2021)", Tongue::english) == "<At > บ้านนา , <school (2021 )>");
  CHECK(said("One\nTwo", Tongue::english) == "<One. Two>");
}

TEST_CASE("numbers are said as Thai people say them", "[text][spoken]") {
  struct Pair {
    const char* digits;
    const char* said;
  };
  const Pair pairs[] = {{"0", "ศูนย์"},
                        {"1", "หนึ่ง"},
                        {"10", "สิบ"},
                        {"11", "สิบ เอ็ด"},
                        {"20", "ยี่ สิบ"},
                        {"21", "ยี่ สิบ เอ็ด"},
                        {"101", "หนึ่ง ร้อย เอ็ด"},
                        {"1,250.05", "หนึ่ง พัน สอง ร้อย ห้า สิบ จุด ศูนย์ ห้า"},
                        {"2000000", "สอง ล้าน"},
                        {"0812", "ศูนย์ แปด หนึ่ง สอง"},
                        {"1234567890123", "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า ศูนย์ หนึ่ง สอง สาม"}};
  for (const Pair& pair : pairs) CHECK(thai_number(pair.digits) == pair.said);
}

TEST_CASE("what nobody can say is left out, and a long text ends", "[text][spoken]") {
  std::string marks = "ก";
  for (int i = 0; i < 10'000; ++i) marks += "\u0E49";
  CHECK(said(marks.c_str(), Tongue::thai).size() < 40);
  CHECK(said("\x01\x02\x1B\x7F\xFF\u202Eกา\u202C", Tongue::thai) == "กา");
  std::string longest;
  for (int i = 0; i < 60'000; ++i) longest += "ก";
  std::size_t length = 0;
  for (const Utterance& each : spoken(longest, Tongue::thai)) length += each.text.size();
  CHECK(length <= k_longest_spoken * 3);
}

TEST_CASE("written Thai sounds as it is spoken", "[text][thai-sounds]") {
  struct Pair {
    const char* word;
    const char* sounds;
  };
  // Tones: 1 mid, 2 low, 3 falling, 4 high, 5 rising.
  const Pair pairs[] = {
      // every class, mark and ending
      {"กา", "kaa1"},
      {"ก่า", "kaa2"},
      {"ก้า", "kaa3"},
      {"ก๊า", "kaa4"},
      {"ก๋า", "kaa5"},
      {"ขา", "khaa5"},
      {"ข่า", "khaa2"},
      {"ข้า", "khaa3"},
      {"คา", "khaa1"},
      {"ค่า", "khaa3"},
      {"ค้า", "khaa4"},
      {"มาก", "maak3"},
      {"รัก", "rak4"},
      {"ผัก", "phak2"},
      // vowels written around their consonant
      {"เรียน", "rian1"},
      {"เมือง", "mueang1"},
      {"เพราะ", "phraw4"},
      {"เดิน", "doeen1"},
      {"เลย", "loeey1"},
      {"เขา", "khaw5"},
      {"เด็ก", "dek2"},
      {"เล่น", "len3"},
      {"ไทย", "thay1"},
      {"ตัว", "tua1"},
      {"สวย", "suay5"},
      {"ควร", "khuan1"},
      {"ก็", "kaww3"},
      // vowels not written, beginnings of two letters
      {"คน", "khon1"},
      {"พร", "phawwn1"},
      {"ขนม", "kha2nom5"},
      {"ตลาด", "ta2laat2"},
      {"อร่อย", "?a2rawwy2"},
      {"ครู", "khruu1"},
      {"ความ", "khwaam1"},
      {"หนู", "nuu5"},
      {"อยู่", "yuu2"},
      {"สร้าง", "saang3"},
      {"จริง", "cing1"},
      {"แปลก", "plaeek2"},
      // letters that are not heard
      {"ศาสตร์", "saat2"},
      {"จันทร์", "can1"},
      {"ชาติ", "chaat3"},
      {"บัตร", "bat2"},
      {"สติ", "sa2ti2"},
      // compounds, and words as schools write them
      {"รูปร่าง", "ruup3raang3"},
      {"ผู้ทรงคุณวุฒิ", "phuu3song1khun1wut4"},
      {"ห้องสมุด", "hawwng3sa2mut2"},
      {"นวัตกรรม", "na4wat4ta2kam1"},
      {"โรงเรียน", "roong1rian1"},
      {"คณิตศาสตร์", "kha4nit4ta2saat2"},
      {"วัฒนธรรม", "wat4tha4na4tham1"},
      {"ประถมศึกษา", "pra2thom5ma4suek2saa5"},
      {"ภาษาอังกฤษ", "phaa1saa5?ang1krit2"},
      // names of letters, and what is no Thai word
      {"ก", "kaww1"},
      {"", ""},
      {"abc", ""},
      {"ๆ", ""},
      {"์", ""},
      {"เ", ""},
  };
  for (const Pair& pair : pairs) {
    INFO(pair.word);
    CHECK(in_latin(thai_sounds(pair.word)) == pair.sounds);
  }
}

TEST_CASE("no run of Thai letters, however mad, is read for ever", "[text][thai-sounds]") {
  std::string word;
  std::uint32_t chance = 7;
  for (int i = 0; i < 20'000; ++i) {
    chance = chance * 1664525 + 1013904223;
    append(word, static_cast<char32_t>(0x0E01 + (chance >> 16) % 0x5A));
    if (i % 100 == 99) {
      CHECK(thai_sounds(word).size() <= 2 * k_longest_thai_word);
      word.clear();
    }
  }
}
