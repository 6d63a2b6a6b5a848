// A small exhibition in a folder of its own, gone when the test ends: right in every cell, so that
// a test spoils only what it is about.
#pragma once

#include "authoring/build.h"
#include "base/file.h"
#include "base/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::tests {

inline std::string svg_picture(int width, int height, std::string_view colour) {
  const std::string size =
      "width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) + "\"";
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + size + "><rect " + size + " fill=\"" +
         std::string(colour) + "\"/></svg>";
}

class SourceFolder {
 public:
  SourceFolder() {
    std::filesystem::create_directory(path() / "media");
    put("event.csv",
        "id,name,name_en,date,organiser\n"
        "e0,เปิดบ้านนวัตกรรมเลย ๒,Open House,15 กันยายน 2564,office\n");
    put("facets.csv",
        "id,label,label_en,applies_to,multi,required\n"
        "category,หมวดนวัตกรรม,Category,exhibit,1,1\n"
        "district,เขตอำเภอ,District,organisation,0,0\n");
    put("terms.csv",
        "facet,id,label,label_en,role\n"
        "category,unspecified,ยังไม่ระบุ,Not specified,unspecified\n"
        "category,other,นวัตกรรมอื่น ๆ,Other,other\n"
        "category,thai,ภาษาไทย,Thai,\n"
        "category,english,ภาษาอังกฤษ,English,\n"
        "district,phu-kradueng,ภูกระดึง,Phu Kradueng,\n");
    put("organisations.csv",
        "id,name,name_en,kind,term:district,tambon,tambon_en,amphoe,amphoe_en,province,province_en"
        "\n"
        "office,สพป.เลย เขต ๒,Loei Office 2,esa-primary,,,,,,,\n"
        "nong-phue,โรงเรียนบ้านหนองผือ,Ban Nong Phue School,school,phu-kradueng,ศรีฐาน,Si Than,"
        "ภูกระดึง,Phu Kradueng,เลย,Loei\n");
    put("exhibits.csv",
        "id,title,title_en,org,term:category,summary,summary_en,result,result_en,captions,"
        "captions_en,alts,alts_en,consent\n"
        "reading,อ่านออกเขียนได้,Reading,nong-phue,thai;english,นักเรียนอ่านหนังสือ,Pupils read,"
        "อ่านคล่อง,They read well,นักเรียนกับหนังสือ,Pupils with books,"
        "เด็กสองคนอ่านหนังสือ,Two pupils reading,no-people\n");
    put("awards.csv", "id,name,name_en,level,kind\nbest,รางวัลดีเด่น,Best,area,certificate\n");
    put("programme.csv", "kind,start,title,title_en\nphase,2021-09-15,เปิดบ้าน,Open house\n");
    put("figures.csv",
        "id,label,label_en,value,part_of,source\n"
        "all,ทั้งหมด,All,3,,report\na,หนึ่ง,One,1,all,report\nb,สอง,Two,๒,all,report\n");
    put("sources.csv", "id,title,title_en,url\nreport,รายงาน,Report,https://example.org/a\n");
    put("media/reading-1.svg", svg_picture(400, 300, "#cc8844"));
  }

  const std::filesystem::path& path() const { return m_folder.path(); }
  std::filesystem::path pack() const { return m_folder / "made.kpack"; }

  void put(const std::string& file, std::string_view text) const {
    std::ofstream(path() / file, std::ios::binary) << text;
  }
  void remove(const std::string& file) const { std::filesystem::remove(path() / file); }

  // Puts `replacement` where the file holds `original`, which it must.
  void change(const std::string& file, std::string_view original,
              std::string_view replacement) const {
    std::string text = base::read_file(path() / file).value();
    const std::size_t at = text.find(original);
    INFO(file << " holds " << original);
    REQUIRE(at != std::string::npos);
    put(file, text.replace(at, original.size(), replacement));
  }

  authoring::BuildReport build() const {
    auto report = authoring::build({path(), pack()});
    if (!report) FAIL(report.error().message);
    return std::move(*report);
  }

 private:
  TemporaryFolder m_folder;
};

// Each problem as the author reads it, "error: …" or "warning: …".
inline std::vector<std::string> told(const authoring::Problems& problems) {
  std::vector<std::string> lines;
  for (const authoring::Problem& problem : problems.list())
    lines.push_back((problem.severity == authoring::Severity::error ? "error: " : "warning: ") +
                    authoring::described(problem));
  return lines;
}

}  // namespace kiosk::tests
