// Where one hostile source or pack is made and met: an office's desk with a source on it, and
// everything around it written down, so that whatever is put elsewhere is seen.
#pragma once

#include "authoring/source_folder.h"
#include "grid/zip_made.h"
#include "packs/raw_zip.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace kiosk::tests {

class HostilePlace {
 public:
  // The desk lies some folders deep, so that "../../.." from it is still seen.
  HostilePlace();

  std::filesystem::path source() const { return m_desk / "source"; }
  std::filesystem::path media() const { return source() / "media"; }
  std::filesystem::path home() const { return m_around / "home"; }
  std::filesystem::path out() const { return m_desk / "out"; }  // what is made may lie here only
  std::filesystem::path working_folder() const { return m_desk / "elsewhere"; }
  std::filesystem::path notes() const { return m_notes.path(); }  // what the programs say
  std::filesystem::path made_pack() const { return out() / "made.kpack"; }
  std::filesystem::path hostile_pack() const { return m_desk / "stick" / "hostile.kpack"; }
  std::vector<std::string> environment() const;

  // A good source: CSV sheets, no pictures.
  void put_good_source() const;
  void put(const std::string& file, std::string_view text) const;
  void change(const std::string& file, std::string_view original,
              std::string_view replacement) const;
  // The same source as a workbook, in place of the CSV sheets.
  void put_workbook(const Parts& parts) const;
  void put_raw_workbook(std::string_view bytes) const;

  // Each file and folder around, with its kind, length and time, but for what may change: what is
  // made, and the renditions kept beside a source.
  std::map<std::string, std::string> neighbourhood() const;
  std::set<std::string> made() const;  // everything under out()

 private:
  TemporaryFolder m_around;
  TemporaryFolder m_notes;
  std::filesystem::path m_desk = m_around / "province/office/desk";
};

// The parts of that workbook, made once.
const Parts& good_workbook();

// The same as entries, each as it should be.
std::vector<RawEntry> good_entries();

}  // namespace kiosk::tests
