#include "authoring/workbook_made.h"
#include "packs/hostile_place.h"

#include <fmt/format.h>
#include <sys/stat.h>

namespace kiosk::tests {
namespace {

namespace fs = std::filesystem;

// Without pictures, which take time; so without what is said of them.
void take_pictures_out(const SourceFolder& source) {
  source.remove("media/reading-1.svg");
  source.put("exhibits.csv",
             "id,title,title_en,org,term:category,summary,summary_en,result,result_en,images\n"
             "reading,อ่านออกเขียนได้,Reading,nong-phue,thai;english,นักเรียนอ่านหนังสือ,Pupils read,"
             "อ่านคล่อง,They read well,\n");
}

// Kind, length and time of an entry itself, never of what a link leads to.
std::string facts_of(const fs::path& path) {
  struct stat facts {};
  if (::lstat(path.c_str(), &facts) != 0) return "unreadable";
  // A folder's own time says no more than its list does.
  if (S_ISDIR(facts.st_mode)) return "folder";
  return fmt::format("{:o} {} {}.{}", facts.st_mode, facts.st_size, facts.st_mtim.tv_sec,
                     facts.st_mtim.tv_nsec);
}

bool is_below(const fs::path& path, const fs::path& folder) {
  return (path.string() + "/").starts_with(folder.string() + "/");
}

std::vector<fs::path> everything_in(const fs::path& folder) {
  std::error_code none;
  const auto quietly = fs::directory_options::skip_permission_denied;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder, quietly, none))
    paths.push_back(entry.path());
  return paths;
}

Parts parts_in(const fs::path& file) {
  zip_t* const archive = zip_open(file.c_str(), ZIP_RDONLY, nullptr);
  REQUIRE(archive != nullptr);
  Parts parts;
  for (zip_int64_t at = 0; at < zip_get_num_entries(archive, 0); ++at) {
    zip_stat_t facts;
    REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(at), 0, &facts) == 0);
    std::string& text = parts[facts.name];
    text.resize(facts.size);
    zip_file_t* const part = zip_fopen_index(archive, static_cast<zip_uint64_t>(at), 0);
    REQUIRE(zip_fread(part, text.data(), text.size()) == static_cast<zip_int64_t>(text.size()));
    zip_fclose(part);
  }
  zip_discard(archive);
  return parts;
}

}  // namespace

HostilePlace::HostilePlace() {
  for (const fs::path& folder :
       {m_desk / "stick", home(), out(), working_folder(), m_around / "temporary"})
    fs::create_directories(folder);
  std::ofstream(m_desk / "letter.txt") << "somebody else's";
  std::ofstream(m_around / "home/notes.txt") << "somebody else's";
}

std::vector<std::string> HostilePlace::environment() const {
  return {"SDL_VIDEODRIVER=dummy",
          "HOME=" + home().string(),
          "XDG_CONFIG_HOME=" + (home() / ".config").string(),
          "XDG_STATE_HOME=" + (home() / ".local/state").string(),
          "XDG_CACHE_HOME=" + (home() / ".cache").string(),
          "TMPDIR=" + (m_around / "temporary").string()};
}

void HostilePlace::put_good_source() const {
  const SourceFolder good;
  take_pictures_out(good);
  fs::copy(good.path(), source(), fs::copy_options::recursive);
}

void HostilePlace::put(const std::string& file, std::string_view text) const {
  std::ofstream(source() / file, std::ios::binary) << text;
}

void HostilePlace::change(const std::string& file, std::string_view original,
                          std::string_view replacement) const {
  std::string text = base::read_file(source() / file).value();
  const std::size_t at = text.find(original);
  INFO(file << " holds " << original);
  REQUIRE(at != std::string::npos);
  put(file, text.replace(at, original.size(), replacement));
}

void HostilePlace::put_raw_workbook(std::string_view bytes) const {
  for (const fs::path& each : everything_in(source()))
    if (each.extension() == ".csv") fs::remove(each);
  put("book.xlsx", bytes);
}

void HostilePlace::put_workbook(const Parts& parts) const {
  put_raw_workbook("");
  fs::remove(source() / "book.xlsx");
  make_zip(source() / "book.xlsx", parts);
}

std::map<std::string, std::string> HostilePlace::neighbourhood() const {
  std::map<std::string, std::string> found;
  for (const fs::path& path : everything_in(m_around.path()))
    if (!is_below(path, out()) && !is_below(path, source() / ".kiosk-pack"))
      found[path.lexically_relative(m_around.path()).string()] = facts_of(path);
  return found;
}

std::set<std::string> HostilePlace::made() const {
  std::set<std::string> names;
  for (const fs::path& path : everything_in(out()))
    names.insert(path.lexically_relative(out()).string());
  return names;
}

const Parts& good_workbook() {
  static const Parts k_parts = [] {
    const SourceFolder source;
    take_pictures_out(source);
    const auto sheets = sheets_taken_from(source);
    write(source.path() / "book.xlsx", sheets);
    return parts_in(source.path() / "book.xlsx");
  }();
  return k_parts;
}

std::vector<RawEntry> good_entries() {
  std::vector<RawEntry> entries;
  for (const auto& [name, text] : good_workbook()) entries.push_back({name, text});
  return entries;
}

}  // namespace kiosk::tests
