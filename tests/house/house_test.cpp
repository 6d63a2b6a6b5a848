// Holds the tree against kiosk/README.md: which room includes what, which library lives where, and
// what lies at the top. The first half tests the checks themselves.
#include "house/floor_plan.h"
#include "places.h"

#include <catch2/catch.hpp>

#include <cctype>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace kiosk::tests;
namespace fs = std::filesystem;

namespace {

const char* const k_small_house = R"(# A house
```
floor 2  hall
floor 1  kitchen  cellar
floor 0  base
```
| room | its one job | may include (and always base) | foreign libraries, here only |
|---|---|---|---|
| base | ground | – | tl::expected, fmt |
| kitchen | meals | – | SQLite, SDL2_ttf |
| cellar | wine | – | – |
| hall | guests | kitchen, cellar | SDL2 |

| room | first file |
|---|---|
| attic | `attic/attic.h` |
)";

std::string joined(const Faults& faults) {
  std::string lines;
  for (const std::string& fault : faults) lines += fault + "\n";
  return lines;
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

const fs::path& top() {
  static const fs::path k_top = k_source_folder;
  return k_top;
}

std::string from_top(const fs::path& file) {
  return file.lexically_relative(top()).generic_string();
}

std::vector<fs::path> files_under(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const fs::path& file : files_under(top() / "kiosk"))
    if (file.extension() == ".h" || file.extension() == ".cpp") files.push_back(file);
  return files;
}

Plan our_plan() {
  return read_plan(text_of(top() / "kiosk" / "README.md"));
}

std::set<std::string> folders_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_directory()) names.insert(entry.path().filename().string());
  return names;
}

// The shared libraries a program asks the loader for itself; those that its libraries ask for do
// not count.
std::set<std::string> libraries_of(const fs::path& program) {
  const std::string command = "LC_ALL=C readelf --dynamic '" + program.string() + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), &pclose);
  REQUIRE(pipe);
  std::string told;
  for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
    told += static_cast<char>(c);
  std::set<std::string> libraries;
  for (const std::string& line : split(told, '\n')) {
    const auto open = line.find('[');
    if (line.find("(NEEDED)") != std::string::npos && open != std::string::npos)
      libraries.insert(line.substr(open + 1, line.find(']') - open - 1));
  }
  return libraries;
}

bool has_word(const std::string& line, const std::string& word) {
  const auto is_letter = [&](std::size_t at) {
    return at < line.size() && std::isalnum(static_cast<unsigned char>(line[at])) != 0;
  };
  for (auto at = line.find(word); at != std::string::npos; at = line.find(word, at + 1))
    if ((at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) return true;
  return false;
}

// Taken apart, so that this file does not find itself.
bool is_left_for_later(const std::string& line) {
  for (const char* word : {"TO"
                           "DO",
                           "FIX"
                           "ME",
                           "X"
                           "XX"})
    if (has_word(line, word)) return true;
  return false;
}

}  // namespace

TEST_CASE("a plan is read from the drawing and the table, and from no other table", "[house]") {
  const Plan plan = read_plan(k_small_house);
  CHECK(plan.size() == 4);
  CHECK(plan.at("hall").floor == 2);
  CHECK(plan.at("hall").rooms == std::set<std::string>{"cellar", "kitchen"});
  CHECK(plan.at("kitchen").libraries == std::set<std::string>{"SDL2_ttf", "SQLite"});
  CHECK(plan.at("cellar").rooms.empty());
  CHECK(faults_of(plan).empty());
}

TEST_CASE("a plan with a wrong arrow is found out", "[house]") {
  struct Case {
    const char* from;
    const char* to;
    const char* said;
  };
  const Case cases[] = {
      {"| cellar | wine | – |", "| cellar | wine | hall |",
       "cellar may include hall, which does not lie below it"},
      {"| cellar | wine | – |", "| cellar | wine | kitchen |",
       "cellar may include kitchen, which does not lie below it"},
      {"| cellar | wine | – |", "| cellar | wine | attic |",
       "cellar may include attic, which is no room"},
      {"| cellar | wine | – | – |\n", "", "cellar is drawn on a floor, but has no row"},
      {"kitchen  cellar", "kitchen", "cellar has a row, but is drawn on no floor"},
      {"| cellar | wine | – | – |", "| cellar | wine | – | SDL2 |",
       "SDL2 belongs to cellar and to hall"},
      {"| cellar | wine | – | – |", "| cellar | wine | – | libwine |",
       "cellar has libwine, whose headers this test does not know"},
  };
  for (const Case& one : cases) {
    std::string readme = k_small_house;
    readme.replace(readme.find(one.from), std::string(one.from).size(), one.to);
    CHECK_THAT(joined(faults_of(read_plan(readme))), Catch::Contains(one.said));
  }
}

TEST_CASE("a file's wrong includes are found, told with line and rule", "[house]") {
  const Plan plan = read_plan(k_small_house);
  struct Case {
    const char* path;
    const char* source;
    const char* said;  // nothing: it may
  };
  const Case cases[] = {
      {"kiosk/hall/door.cpp", "#include \"hall/door.h\"\n#include \"kitchen/pot.h\"", ""},
      {"kiosk/cellar/rack.cpp", "#include \"base/wall.h\"", ""},
      {"kiosk/cellar/rack.cpp", "#include <vector>\n#include <cstdint>\n#include <unistd.h>", ""},
      {"kiosk/cellar/rack.cpp", "#include <fmt/format.h>\n#include <tl/expected.hpp>", ""},
      {"kiosk/kitchen/pot.cpp", "#include <sqlite3.h>\n#include <SDL2/SDL_ttf.h>", ""},
      {"kiosk/hall/door.cpp", "#include <SDL2/SDL.h>", ""},
      {"kiosk/cellar/rack.h", "#pragma once\n\n#include \"hall/door.h\"",
       "kiosk/cellar/rack.h:3: #include of hall/door.h but the table lets cellar include only base "
       "and: nothing"},
      {"kiosk/kitchen/pot.h", "#include \"cellar/rack.h\"", "the table lets kitchen include only"},
      {"kiosk/base/wall.h", "#include \"cellar/rack.h\"", "the table lets base include only"},
      {"kiosk/hall/door.h", "#include \"attic/box.h\"", "names attic, which is no room"},
      {"kiosk/attic/box.h", "", "attic is no room of the table"},
      {"kiosk/hall/door.h", "#include \"door_handle.h\"", "is not of the form \"room/file.h\""},
      {"kiosk/hall/door.h", "#include \"../cellar/rack.h\"", "is not of the form"},
      {"kiosk/hall/door.h", "#include \"kitchen/oven/pot.h\"", "is not of the form"},
      {"kiosk/hall/door.h", "#include DOOR_HANDLE", "cannot be read"},
      {"kiosk/hall/door.h", "  #  include <sqlite3.h>  // sly",
       "#include of sqlite3.h is of SQLite, but the table gives hall only: SDL2"},
      {"kiosk/hall/door.h", "#include <SDL2/SDL_ttf.h>", "is of SDL2_ttf, but"},
      {"kiosk/kitchen/pot.h", "#include <SDL2/SDL.h>", "is of SDL2, but"},
      {"kiosk/hall/door.h", "#include <boost/any.hpp>", "nor of a library this test knows"},
      {"kiosk/hall/door.h", "#include <kitchen/pot.h>", "nor of a library this test knows"},
  };
  for (const Case& one : cases) {
    INFO(one.path << "\n" << one.source);
    const std::string told = joined(faults_of_file(plan, one.path, one.source));
    if (*one.said)
      CHECK_THAT(told, Catch::Contains(one.said));
    else
      CHECK(told.empty());
  }
}

TEST_CASE("headers that include one another in a ring are found", "[house]") {
  CHECK(rings_among({{"a/a.h", "#include \"a/b.h\""}, {"a/b.h", "#include \"a/c.h\""}}).empty());
  CHECK(joined(rings_among({{"a/a.h", "#include \"a/b.h\""},
                            {"a/b.h", "#include \"a/c.h\""},
                            {"a/c.h", "#include \"a/a.h\""}})) ==
        "a/a.h → a/b.h → a/c.h → a/a.h\n");
}

TEST_CASE("the plan of kiosk/README.md is sound: every arrow points down", "[house]") {
  const Plan plan = our_plan();
  CHECK(plan.size() >= 12);  // it was read at all
  CHECK(joined(faults_of(plan)) == "");
}

TEST_CASE("every folder of kiosk/ is a room of the plan, every room is a folder", "[house]") {
  std::set<std::string> rooms;
  for (const auto& [name, room] : our_plan()) rooms.insert(name);
  CHECK(folders_in(top() / "kiosk") == rooms);
}

TEST_CASE("every #include of kiosk/ is one the plan allows", "[house]") {
  const Plan plan = our_plan();
  std::string told;
  std::map<std::string, std::string> headers;
  for (const fs::path& file : sources()) {
    const std::string source = text_of(file);
    told += joined(faults_of_file(plan, from_top(file), source));
    if (file.extension() == ".h")
      headers[file.lexically_relative(top() / "kiosk").generic_string()] = source;
  }
  CHECK(told == "");
  CHECK(joined(rings_among(headers)) == "");
}

TEST_CASE("every library the plan gives a room is used there", "[house]") {
  std::map<std::string, std::set<std::string>> used;
  for (const fs::path& file : sources())
    for (const Include& include : includes_of(text_of(file)))
      used[split(from_top(file), '/')[1]].insert(library_of(include.header));
  for (const auto& [name, room] : our_plan())
    for (const std::string& library : room.libraries) {
      INFO("kiosk/README.md gives " << name << " " << library << ", but nothing there includes it");
      CHECK(used[name].contains(library));
    }
}

TEST_CASE("nothing is left for later in the tree", "[house]") {
  CHECK(
      is_left_for_later("// TO"
                        "DO: the rest"));
  CHECK_FALSE(
      is_left_for_later("mkdtemp(\"kiosk-X"
                        "XXXXX\")"));
  for (const char* folder : {"kiosk", "tests", "packaging", "content"})
    for (const fs::path& file : files_under(top() / folder)) {
      const std::string text = text_of(file);
      if (text.find('\0') != std::string::npos) continue;  // a picture
      int number = 0;
      for (const std::string& line : split(text, '\n')) {
        ++number;
        if (is_left_for_later(line)) FAIL_CHECK(from_top(file) << ":" << number << ": " << line);
      }
    }
}

TEST_CASE("the top of the tree holds what it should and nothing else", "[house]") {
  const std::set<std::string> expected{"CMakeLists.txt", "CMakePresets.json", "LICENSE",
                                       "README.md",      "content",           "fonts",
                                       "kiosk",          "packaging",         "tests"};
  std::set<std::string> found;
  for (const auto& entry : fs::directory_iterator(top())) {
    const std::string name = entry.path().filename().string();
    const bool ignored = name == "build" || name == "compile_commands.json";  // see .gitignore
    if (!ignored && !name.starts_with(".")) found.insert(name);
  }
  CHECK(found == expected);
}

TEST_CASE("each program links only what its user needs", "[house]") {
  struct Case {
    const char* program;
    std::vector<const char*> never;
    const char* why;
  };
  const Case cases[] = {
      {"kiosk-pack", {"libSDL2", "libimgui"}, "packs are built on machines without a display"},
      {"kiosk-stats",
       {"libSDL2", "libimgui", "libvips", "liborcus", "libthai"},
       "statistics are read on machines without a display"},
      {"kiosk",
       {"libvips", "liborcus", "libthai", "libicu", "libpq"},
       "what is slow was done when the pack was built"},
  };
  for (const Case& one : cases) {
    const fs::path program = fs::path(k_program_folder) / one.program;
    INFO(program.string() << " must exist: build everything, not only the tests");
    REQUIRE(fs::is_regular_file(program));
    const std::set<std::string> libraries = libraries_of(program);
    CHECK(libraries.contains("libc.so.6"));  // else readelf was not understood
    for (const std::string& library : libraries)
      for (const char* never : one.never)
        if (library.starts_with(never))
          FAIL_CHECK(one.program << " links " << library << ", but " << one.why);
  }
  // Debian's Dear ImGui is a static library: the loader never hears of it.
  for (const char* program : {"kiosk-pack", "kiosk-stats"})
    CHECK(text_of(fs::path(k_program_folder) / program).find("ImGui") == std::string::npos);
}
