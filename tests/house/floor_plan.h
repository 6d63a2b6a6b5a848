// The plan of kiosk/README.md as values, and what is wrong with a file by that plan.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::tests {

struct Room {
  int floor = -1;  // -1: not in the drawing
  bool in_table = false;
  std::set<std::string> rooms;  // may be included, besides base and itself
  std::set<std::string> libraries;
};

using Plan = std::map<std::string, Room>;
using Faults = std::vector<std::string>;

inline std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

inline std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> pieces;
  std::istringstream in(text);
  for (std::string piece; std::getline(in, piece, at);) pieces.push_back(trimmed(piece));
  return pieces;
}

inline std::string listed(const std::set<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list.empty() ? "nothing" : list;
}

// "–" or a list with commas.
inline std::set<std::string> names_in(const std::string& cell) {
  std::set<std::string> names;
  if (cell == "–") return names;
  for (const std::string& name : split(cell, ',')) names.insert(name);
  return names;
}

inline void read_floor(const std::string& line, Plan& plan) {
  std::istringstream words(line);
  std::string word;
  int floor = -1;
  words >> word >> floor;
  while (words >> word) plan[word].floor = floor;
}

inline void read_row(const std::vector<std::string>& cells, Plan& plan) {
  Room& room = plan[cells[1]];
  room.in_table = true;
  room.rooms = names_in(cells[3]);
  room.libraries = names_in(cells[4]);
}

// Reads the drawing ("floor 3  ui  pack") and the table whose heading starts with
// "| room | its one job".
inline Plan read_plan(const std::string& readme) {
  Plan plan;
  bool in_table = false;
  for (const std::string& line : split(readme, '\n')) {
    if (line.starts_with("floor ")) read_floor(line, plan);
    if (line.starts_with("| room | its one job")) {
      in_table = true;
    } else if (!line.starts_with("|")) {
      in_table = false;
    } else if (in_table && !line.starts_with("|--")) {
      const auto cells = split(line, '|');
      if (cells.size() == 5) read_row(cells, plan);
    }
  }
  return plan;
}

// Which library a foreign header is of, by how its name starts; the longest start counts.
inline const std::map<std::string, std::string>& library_of_header() {
  static const std::map<std::string, std::string> k_libraries{
      {"tl/", "tl::expected"},
      {"fmt/", "fmt"},
      {"sqlite3", "SQLite"},
      {"SQLiteCpp/", "SQLiteCpp"},
      {"utf8proc", "utf8proc"},
      {"orcus/", "liborcus"},
      {"expat", "expat"},
      {"zip.h", "libzip"},
      {"zip", "libzip"},
      {"expat", "expat"},
      {"vips/", "libvips"},
      {"unicode/", "ICU"},
      {"thai/", "libthai"},
      {"datrie/", "libthai"},  // libthai's own dictionary is read by it
      {"SDL2/", "SDL2"},
      {"SDL", "SDL2"},
      {"SDL2/SDL_ttf", "SDL2_ttf"},
      {"SDL_ttf", "SDL2_ttf"},
      {"SDL2/SDL_image", "SDL2_image"},
      {"SDL_image", "SDL2_image"},
      {"CLI/", "CLI11"},
      {"toml++/", "toml++"},
      {"nlohmann/", "nlohmann-json"},
      {"spdlog/", "spdlog"},
      {"sodium", "libsodium"},
      {"libpq", "libpq"},
      {"postgresql/", "libpq"},
      {"xlsxwriter", "libxlsxwriter"},
      {"imgui", "Dear ImGui"},
      {"mpv/", "libmpv"},
      {"espeak-ng/", "espeak-ng"},
      {"libav", "libav"},
      {"libsw", "libav"},
      {"systemd/", "libsystemd"},
      {"qrencode", "libqrencode"},
  };
  return k_libraries;
}

inline std::string library_of(const std::string& header) {
  std::string library;
  std::size_t longest = 0;
  for (const auto& [start, name] : library_of_header())
    if (header.starts_with(start) && start.size() > longest) {
      longest = start.size();
      library = name;
    }
  return library;
}

inline bool is_for_all(const std::string& library) {
  return library == "fmt" || library == "tl::expected";
}

inline bool is_of_the_system(const std::string& header) {
  static const std::set<std::string> k_headers{
      // C++20
      "algorithm", "any", "array", "atomic", "barrier", "bit", "bitset", "charconv", "chrono",
      "codecvt", "compare", "complex", "concepts", "condition_variable", "coroutine", "deque",
      "exception", "execution", "filesystem", "format", "forward_list", "fstream", "functional",
      "future", "initializer_list", "iomanip", "ios", "iosfwd", "iostream", "istream", "iterator",
      "latch", "limits", "list", "locale", "map", "memory", "memory_resource", "mutex", "new",
      "numbers", "numeric", "optional", "ostream", "queue", "random", "ranges", "ratio", "regex",
      "scoped_allocator", "semaphore", "set", "shared_mutex", "source_location", "span", "sstream",
      "stack", "stdexcept", "stop_token", "streambuf", "string", "string_view", "syncstream",
      "system_error", "thread", "tuple", "type_traits", "typeindex", "typeinfo", "unordered_map",
      "unordered_set", "utility", "valarray", "variant", "vector", "version",
      // C++, Parallelism TS 2
      "experimental/simd",
      // C, by its C++ names
      "cassert", "cctype", "cerrno", "cfenv", "cfloat", "cinttypes", "climits", "clocale", "cmath",
      "csetjmp", "csignal", "cstdarg", "cstddef", "cstdint", "cstdio", "cstdlib", "cstring",
      "ctime", "cuchar", "cwchar", "cwctype",
      // POSIX and Linux
      "dirent.h", "fcntl.h", "poll.h", "pthread.h", "signal.h", "stdlib.h", "string.h", "termios.h",
      "dlfcn.h", "time.h", "unistd.h", "sys/eventfd.h", "sys/file.h", "sys/mman.h", "sys/random.h",
      "sys/resource.h", "sys/stat.h", "sys/statvfs.h", "sys/time.h", "sys/types.h", "sys/utsname.h",
      "sys/wait.h",
      // for processes that are held in (authoring/confinement.h)
      "malloc.h", "sched.h", "sys/ioctl.h", "sys/prctl.h", "sys/socket.h", "sys/syscall.h",
      "linux/audit.h", "linux/close_range.h", "linux/filter.h", "linux/seccomp.h"};
  return k_headers.contains(header);
}

// What is wrong with the plan itself.
inline Faults faults_of(const Plan& plan) {
  Faults faults;
  std::map<std::string, std::string> owner;
  std::set<std::string> known;
  for (const auto& [start, library] : library_of_header()) known.insert(library);
  for (const auto& [name, room] : plan) {
    if (!room.in_table) faults.push_back(name + " is drawn on a floor, but has no row");
    if (room.floor < 0) faults.push_back(name + " has a row, but is drawn on no floor");
    for (const std::string& other : room.rooms) {
      const auto found = plan.find(other);
      if (found == plan.end())
        faults.push_back(name + " may include " + other + ", which is no room");
      else if (found->second.floor >= room.floor)
        faults.push_back(name + " may include " + other + ", which does not lie below it");
    }
    for (const std::string& library : room.libraries) {
      if (!known.contains(library))
        faults.push_back(name + " has " + library + ", whose headers this test does not know");
      if (const auto [first, fresh] = owner.emplace(library, name); !fresh)
        faults.push_back(library + " belongs to " + first->second + " and to " + name);
    }
  }
  return faults;
}

struct Include {
  int line = 0;
  char bracket = '"';  // or '<'; 0 where neither was found
  std::string header;
};

// What follows "# include" on a line, or nothing.
inline std::string included_by(const std::string& line) {
  if (!line.starts_with('#')) return "";
  const std::string directive = trimmed(line.substr(1));
  constexpr std::string_view k_include = "include";
  return directive.starts_with(k_include) ? trimmed(directive.substr(k_include.size())) : "";
}

inline Include include_from(int line, const std::string& named) {
  const auto end = named.find(named[0] == '<' ? '>' : '"', 1);
  if ((named[0] != '<' && named[0] != '"') || end == std::string::npos) return {line, 0, named};
  return {line, named[0], named.substr(1, end - 1)};
}

inline std::vector<Include> includes_of(const std::string& source) {
  std::vector<Include> includes;
  int line = 0;
  for (const std::string& text : split(source, '\n')) {
    ++line;
    if (const std::string named = included_by(text); !named.empty())
      includes.push_back(include_from(line, named));
  }
  return includes;
}

inline std::string fault_of_own_header(const Plan& plan, const std::string& name,
                                       const std::string& header) {
  const auto slash = header.find('/');
  if (slash == std::string::npos || header.find('/', slash + 1) != std::string::npos ||
      header.starts_with("."))
    return "is not of the form \"room/file.h\"";
  const std::string other = header.substr(0, slash);
  if (!plan.contains(other)) return "names " + other + ", which is no room of the table";
  const Room& room = plan.at(name);
  if (other == name || other == "base" || room.rooms.contains(other)) return "";
  return "but the table lets " + name + " include only base and: " + listed(room.rooms);
}

inline std::string fault_of_foreign_header(const Plan& plan, const std::string& name,
                                           const std::string& header) {
  if (is_of_the_system(header)) return "";
  const std::string library = library_of(header);
  if (library.empty())
    return "is neither of the C++ standard library nor of a library this test knows "
           "(tests/house/floor_plan.h)";
  const Room& room = plan.at(name);
  if (is_for_all(library) || room.libraries.contains(library)) return "";
  return "is of " + library + ", but the table gives " + name + " only: " + listed(room.libraries);
}

// What is wrong with one file, given as "kiosk/room/file.cpp" and its text.
inline Faults faults_of_file(const Plan& plan, const std::string& path, const std::string& source) {
  const auto parts = split(path, '/');
  const std::string name = parts.size() > 1 ? parts[1] : "";
  if (!plan.contains(name)) return {path + ": " + name + " is no room of the table"};
  Faults faults;
  for (const Include& include : includes_of(source)) {
    std::string fault = "cannot be read";
    if (include.bracket == '"') fault = fault_of_own_header(plan, name, include.header);
    if (include.bracket == '<') fault = fault_of_foreign_header(plan, name, include.header);
    if (!fault.empty())
      faults.push_back(path + ":" + std::to_string(include.line) + ": #include of " +
                       include.header + " " + fault);
  }
  return faults;
}

// Headers that include one another in a ring; `files` are "room/file.h" and their texts.
inline Faults rings_among(const std::map<std::string, std::string>& files) {
  Faults faults;
  std::set<std::string> done;
  std::vector<std::string> way;
  const auto visit = [&](const auto& self, const std::string& file) -> void {
    if (const auto seen = std::find(way.begin(), way.end(), file); seen != way.end()) {
      std::string ring;
      for (auto step = seen; step != way.end(); ++step) ring += *step + " → ";
      faults.push_back(ring + file);
      return;
    }
    if (!files.contains(file) || !done.insert(file).second) return;
    way.push_back(file);
    for (const Include& include : includes_of(files.at(file)))
      if (include.bracket == '"') self(self, include.header);
    way.pop_back();
  };
  for (const auto& [file, source] : files) visit(visit, file);
  return faults;
}

}  // namespace kiosk::tests
