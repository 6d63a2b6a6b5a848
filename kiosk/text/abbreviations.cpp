#include "text/abbreviations.h"

#include "text/unicode.h"

namespace kiosk::text {
namespace {

constexpr Abbreviation k_abbreviations[] = {
    {U"รร", U"โรงเรียน", Taken::at_word_start},
    {U"สพป", U"สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", Taken::at_word_start},
    {U"สพม", U"สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", Taken::at_word_start},
    {U"สพฐ", U"สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", Taken::at_word_start},
    {U"สพท", U"สำนักงานเขตพื้นที่การศึกษา", Taken::at_word_start},
    {U"ศธจ", U"สำนักงานศึกษาธิการจังหวัด", Taken::at_word_start},
    {U"ศธจ", U"ศึกษาธิการจังหวัด", Taken::at_word_start},
    {U"ศธภ", U"สำนักงานศึกษาธิการภาค", Taken::at_word_start},
    {U"อบจ", U"องค์การบริหารส่วนจังหวัด", Taken::at_word_start},
    {U"อบต", U"องค์การบริหารส่วนตำบล", Taken::at_word_start},
    {U"กทม", U"กรุงเทพมหานคร", Taken::at_word_start},
    {U"พรบ", U"พระราชบัญญัติ"},
    {U"สช", U"สำนักงานคณะกรรมการส่งเสริมการศึกษาเอกชน"},
    {U"ศธ", U"กระทรวงศึกษาธิการ"},
    {U"ผอ", U"ผู้อำนวยการ"},
    {U"พศ", U"พุทธศักราช"},
    {U"ป", U"ประถมศึกษาปีที่", Taken::before_digit},
    {U"ม", U"มัธยมศึกษาปีที่", Taken::before_digit},
};

constexpr Abbreviation k_provinces[] = {
    {U"กบ", U"กระบี่"},      {U"กจ", U"กาญจนบุรี"},       {U"กส", U"กาฬสินธุ์"},
    {U"กพ", U"กำแพงเพชร"}, {U"ขก", U"ขอนแก่น"},        {U"จบ", U"จันทบุรี"},
    {U"ฉช", U"ฉะเชิงเทรา"}, {U"ชบ", U"ชลบุรี"},          {U"ชน", U"ชัยนาท"},
    {U"ชย", U"ชัยภูมิ"},      {U"ชพ", U"ชุมพร"},          {U"ชร", U"เชียงราย"},
    {U"ชม", U"เชียงใหม่"},   {U"ตง", U"ตรัง"},           {U"ตร", U"ตราด"},
    {U"ตก", U"ตาก"},       {U"นย", U"นครนายก"},       {U"นฐ", U"นครปฐม"},
    {U"นพ", U"นครพนม"},    {U"นม", U"นครราชสีมา"},     {U"นศ", U"นครศรีธรรมราช"},
    {U"นว", U"นครสวรรค์"},  {U"นบ", U"นนทบุรี"},         {U"นธ", U"นราธิวาส"},
    {U"นน", U"น่าน"},       {U"บก", U"บึงกาฬ"},         {U"บร", U"บุรีรัมย์"},
    {U"ปท", U"ปทุมธานี"},    {U"ปข", U"ประจวบคีรีขันธ์"},   {U"ปจ", U"ปราจีนบุรี"},
    {U"ปน", U"ปัตตานี"},     {U"อย", U"พระนครศรีอยุธยา"}, {U"พย", U"พะเยา"},
    {U"พง", U"พังงา"},      {U"พท", U"พัทลุง"},          {U"พจ", U"พิจิตร"},
    {U"พล", U"พิษณุโลก"},    {U"พบ", U"เพชรบุรี"},        {U"พช", U"เพชรบูรณ์"},
    {U"พร", U"แพร่"},       {U"ภก", U"ภูเก็ต"},          {U"มค", U"มหาสารคาม"},
    {U"มห", U"มุกดาหาร"},   {U"มส", U"แม่ฮ่องสอน"},      {U"ยส", U"ยโสธร"},
    {U"ยล", U"ยะลา"},      {U"รอ", U"ร้อยเอ็ด"},        {U"รน", U"ระนอง"},
    {U"รย", U"ระยอง"},     {U"รบ", U"ราชบุรี"},         {U"ลบ", U"ลพบุรี"},
    {U"ลป", U"ลำปาง"},     {U"ลพ", U"ลำพูน"},          {U"ลย", U"เลย"},
    {U"ศก", U"ศรีสะเกษ"},   {U"สน", U"สกลนคร"},        {U"สข", U"สงขลา"},
    {U"สต", U"สตูล"},       {U"สป", U"สมุทรปราการ"},    {U"สส", U"สมุทรสงคราม"},
    {U"สค", U"สมุทรสาคร"},  {U"สก", U"สระแก้ว"},        {U"สบ", U"สระบุรี"},
    {U"สห", U"สิงห์บุรี"},     {U"สท", U"สุโขทัย"},         {U"สพ", U"สุพรรณบุรี"},
    {U"สฎ", U"สุราษฎร์ธานี"}, {U"สร", U"สุรินทร์"},         {U"นค", U"หนองคาย"},
    {U"นภ", U"หนองบัวลำภู"}, {U"อท", U"อ่างทอง"},        {U"อจ", U"อำนาจเจริญ"},
    {U"อด", U"อุดรธานี"},    {U"อต", U"อุตรดิตถ์"},        {U"อน", U"อุทัยธานี"},
    {U"อบ", U"อุบลราชธานี"},
};

bool continues_a_word(std::u32string_view text, std::size_t at) {
  return at < text.size() && is_thai(text[at]) && !is_digit(text[at]);
}

bool ends_as(const Abbreviation& abbreviation, Taken taken, std::u32string_view text,
             std::size_t end, bool dotted) {
  switch (taken) {
    case Taken::at_word_start:
      return end == text.size() || !is_thai_mark(text[end]);
    case Taken::when_it_ends:
      return dotted || !continues_a_word(text, end);
    case Taken::with_dot:
      return dotted;
    case Taken::before_digit:
      return dotted && end < text.size() && is_digit(text[end]) && !abbreviation.full.empty();
  }
  return false;
}

}  // namespace

std::span<const Abbreviation> abbreviations() {
  return k_abbreviations;
}

std::span<const Abbreviation> provinces() {
  return k_provinces;
}

bool is_digit(char32_t letter) {
  return (letter >= U'0' && letter <= U'9') || (letter >= U'๐' && letter <= U'๙');
}

std::optional<std::size_t> end_of(const Abbreviation& abbreviation, Taken taken,
                                  std::u32string_view text, std::size_t begin) {
  std::size_t at = begin;
  bool dotted = false;
  for (const char32_t letter : abbreviation.brief) {
    if (at == text.size() || text[at] != letter) return std::nullopt;
    ++at;
    if (at < text.size() && text[at] == U'.') {
      dotted = true;
      ++at;
    }
  }
  if (!ends_as(abbreviation, taken, text, at, dotted)) return std::nullopt;
  return at;
}

}  // namespace kiosk::text
