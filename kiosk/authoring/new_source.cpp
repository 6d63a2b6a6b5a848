#include "authoring/new_source.h"

#include "authoring/form_workbook.h"
#include "base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace kiosk::authoring {
namespace {

using base::Fault;
using base::Result;

constexpr const char* k_workbook = "แบบฟอร์ม.xlsx";
constexpr const char* k_pictures = "รูป";
constexpr const char* k_readme = "README.txt";

constexpr const char* k_readme_text = R"(ชุดข้อมูลสำหรับตู้นิทรรศการ
1. เปิด แบบฟอร์ม.xlsx แล้วกรอกตามแผ่นงาน “อ่านก่อน”
2. ใส่รูปในโฟลเดอร์ รูป ตั้งชื่อเป็น รหัสผลงาน-1.jpg, รหัสผลงาน-2.jpg … รูปแรกเป็นรูปปก
   รูปที่มีเด็กหรือบุคคล ต้องได้รับความยินยอมก่อน
3. บันทึก แล้วใช้คำสั่ง  kiosk-pack build โฟลเดอร์นี้ -o ชื่อชุด.kpack

Content for the exhibition kiosk
1. Open แบบฟอร์ม.xlsx and fill in its sheets; the first one (อ่านก่อน) says how.
2. Put pictures into the folder รูป, named WORK-ID-1.jpg, WORK-ID-2.jpg …; the first is the cover.
   People, children above all, must have agreed to be shown.
3. Save, then run:  kiosk-pack build THIS-FOLDER -o NAME.kpack
)";

bool holds_sheets(const std::string& name) {
  const auto ends = [&](std::string_view ending) { return name.ends_with(ending); };
  return ends(".xlsx") || ends(".XLSX") || ends(".ods") || ends(".csv");
}

Result<void> check_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) return {};
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (holds_sheets(name) && !name.starts_with('.') && !name.starts_with("~$"))
      return base::fail(Fault::input,
                        fmt::format("{} is there already, and nothing was written; move it away or "
                                    "choose a new folder",
                                    at->path().string()));
  }
  if (error)
    return base::fail(Fault::input, fmt::format("{} cannot be used as a folder: {}",
                                                folder.string(), error.message()));
  return {};
}

}  // namespace

Result<NewSource> make_source(const std::filesystem::path& folder, std::string_view like) {
  const std::vector<grid::WrittenSheet> sheets = TRY(form_workbook(like));
  TRY(check_folder(folder));
  NewSource made{folder / k_workbook, folder / k_pictures};
  std::error_code error;
  std::filesystem::create_directories(made.pictures, error);
  if (error)
    return base::fail(Fault::system, fmt::format("{} cannot be made: {}", made.pictures.string(),
                                                 error.message()));
  TRY(grid::write_workbook_file(made.workbook, sheets));
  TRY(base::write_file_whole(folder / k_readme, k_readme_text));
  return made;
}

}  // namespace kiosk::authoring
