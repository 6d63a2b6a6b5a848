// An exhibition that uses every column, and its pack taken out again and built again.
#pragma once

#include "authoring/export_files.h"
#include "authoring/pack_content.h"
#include "authoring/source_folder.h"
#include "store/database.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::tests {

// A source in which nothing is left empty, and in no order an export would choose by itself.
inline void make_rich(const SourceFolder& source) {
  source.put(
      "event.csv",
      "id,name,name_en,short_name,short_name_en,kind,mode,date,date_text,date_text_en,time,"
      "venue,venue_en,organiser,partners,sponsors,sponsors_en,objectives,objectives_en,"
      "project,project_en,stream_url,sample_note,sample_note_en,accent,logo,licence,publisher,"
      "publisher_en,version\n"
      "e0,เปิดบ้านนวัตกรรม|เลย ๒,Open House,เปิดบ้าน,House,เปิดบ้าน,hybrid,15 กันยายน 2564,"
      "วันพุธที่ ๑๕ กันยายน ๒๕๖๔,Wednesday,09.00,ห้อง~ประชุม,Hall,office,สพม.เลย;ศธจ.เลย,"
      "สหกรณ์,Cooperative,เผยแพร่,To spread,โครงการใหม่,Project,https://example.org/live,"
      "ตัวอย่าง,Samples,#C8102E,Crest.svg,CC-BY-4.0,ผู้จัด,Organiser,2026.11\n");
  source.put("facets.csv",
             "id,label,label_en,applies_to,order,multi,closed,required,one_per_org,display\n"
             "district,เขตอำเภอ,District,organisation,๓,0,1,0,0,map\n"
             "category,หมวดนวัตกรรม,Category,exhibit,1,ใช่,0,1,0,tiles\n"
             "group,กลุ่มโรงเรียน,Group,organisation,2,0,0,0,0,list\n");
  source.put("terms.csv",
             "facet,id,label,label_en,short_label,order,parent,aliases,note,note_en,colour,icon,"
             "role,reported,source\n"
             "category,other,อื่น ๆ,Other,,1,,,,,,,other,,\n"
             "category,thai,ภาษาไทย,Thai,ไทย,9,,ภาษา;อ่านเขียน,หมายเหตุไทย,Note,#aa5500,book,,"
             "ร้อยกว่า,report\n"
             "category,english,ภาษาอังกฤษ,English,,2,thai,,,,,,,,\n"
             "district,phu-kradueng,ภูกระดึง,Phu Kradueng,,,,,,,,,,,\n"
             "group,hill,กลุ่มภูเขา,Hill,,,,,,,,,,,\n");
  source.put("organisations.csv",
             "id,name,name_en,short_name,aliases,kind,affiliation,group,term:district,tambon,"
             "tambon_en,amphoe,amphoe_en,province,province_en,levels,about,moe10,smis8,website,"
             "logo,sample\n"
             "zebra,โรงเรียนบ้านหนองผือ,Ban Nong Phue,หนองผือ,บ้านผือ;หนองผือวิทยา,school,office,"
             "hill,phu-kradueng,ศรีฐาน,Si Than,ภูกระดึง,Phu Kradueng,เลย,Loei,ป.1–ป.6,"
             "โรงเรียนเล็ก,0042010001,42010001,https://example.org,zebra.svg,ใช่\n"
             "office,สพป.เลย เขต ๒,Loei Office 2,,,esa-primary,,,,,,,,,,,,,,,badge.svg,\n"
             "alpha,โรงเรียนบ้านนา,Ban Na,,,school,office,,,,,,,,,,,,,,,\n");
  source.put("exhibits.csv",
             "id,title,title_en,short_title,org,term:category,levels,levels_en,year,summary,"
             "summary_en,context,goal,method,use,result,result_en,comment,status,awards,images,"
             "captions,captions_en,alts,consent,video_url,place,place_en,stand,source,sample\n"
             "writing,เขียน|สวย,Writing,เขียน,zebra;alpha,thai;english,ป.4,Grade 4,2564,"
             "นักเรียนเขียนหนังสือทุกวัน,They write,ที่มา,เป้าหมาย,วิธีการ,การนำไปใช้,"
             "อ่านคล่อง~เขียนคล่อง,Well,ข้อเสนอแนะ,best-practice,medal;best,b.svg;a.svg,"
             "ภาพหนึ่ง;;ภาพสาม,;Two;,เด็ก,ได้รับแล้ว,https://example.org/v,ห้อง 1,Room 1,s2,report,1\n"
             "reading,อ่านออกเขียนได้,Reading,,alpha,other,,,,นักเรียนอ่าน,They read,,,,,,,,,,,,,,,,,"
             ",,,\n");
  source.put("plans.csv",
             "id,title,title_en,picture,here\nhall,ห้องโถง,Hall,plan.svg,\"48.25, 92\"\n"
             "garden,สวน,Garden,garden.svg,\n");
  source.put("stands.csv",
             "id,plan,label,label_en,at\ns2,hall,บูทสอง,Two,\"๑๐.๕, 20\"\ns1,hall,บูทหนึ่ง,One,\"33, "
             "0.1\"\n");
  source.put("awards.csv",
             "id,name,name_en,level,kind\nmedal,เหรียญทอง,Gold,province,medal\n"
             "best,รางวัลดีเด่น,Best,area,certificate\n");
  source.put("programme.csv",
             "id,kind,start,end,date_text,title,title_en,place\n"
             "p9,phase,2021-09-15,2021-09-16,กลางเดือน,เปิดบ้าน,Open house,\n"
             ",session,2021-09-15 09:00,2021-09-15 10.30,,บรรยาย,Talk,ห้อง 2\n"
             "p1,session,13:00,,,อภิปราย,Discussion,\n");
  source.put("figures.csv",
             "id,label,label_en,value,value_text,qualifier,unit,part_of,as_of,note,source\n"
             "b,สอง,Two,๒,สอง,exact,แห่ง,all,1 มกราคม 2564,หมายเหตุ,report\n"
             "all,ทั้งหมด,All,2,,at-least,,,,,report\n"
             "words,ร้อยกว่า,,,ร้อยกว่า,about,,,,,report\n");
  source.put("sources.csv",
             "id,title,title_en,publisher,url,published_text,retrieved\n"
             "report,รายงาน,Report,สำนักงาน,https://example.org/a,2564,2026-11-01\n");
  source.remove("media/reading-1.svg");
  int number = 10;
  for (const char* const file :
       {"a", "b", "writing-7", "reading-2", "zebra", "badge", "plan", "garden", "crest"}) {
    ++number;
    source.put("media/" + std::string(file) + ".svg",
               svg_picture(900, 900 + number, "#4488" + std::to_string(number)));
  }
}

inline authoring::PackContent content_of(const std::filesystem::path& pack,
                                         authoring::BreakMarks marks) {
  const auto database = store::Database::open(pack, store::Access::stranger);
  REQUIRE(database);
  auto content = authoring::read_pack_content(*database, marks);
  if (!content) FAIL(content.error().message);
  return std::move(*content);
}

// Every row of every table as text, but for the bytes of pictures, of which it has the sizes.
inline std::string dump_of(const std::filesystem::path& pack) {
  const auto database = store::Database::open(pack, store::Access::stranger);
  REQUIRE(database);
  const auto tables =
      database->collect("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", {},
                        [](const store::Row& row) { return row.text(0); });
  REQUIRE(tables);
  std::string dump;
  for (const std::string& table : *tables)
    REQUIRE(database->each("SELECT * FROM " + table, {}, [&](const store::Row& row) {
      dump += table;
      for (int column = 0; column < row.columns(); ++column)
        dump += "|" + (row.kind(column) == store::Kind::bytes
                           ? std::to_string(row.view(column).size()) + " bytes"
                           : row.text(column));
      dump += "\n";
      return true;
    }));
  return dump;
}

}  // namespace kiosk::tests
