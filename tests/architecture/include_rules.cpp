// SPDX-License-Identifier: MIT
#include "tests/architecture/include_rules.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <set>

namespace fairlead::architecture {

namespace {

const std::map<std::string, int, std::less<>> rows{
    {"core/base", 0},          {"core/model", 1},       {"core/program", 1},      {"core/io", 2},
    {"core/routes", 2},        {"core/metocean", 2},    {"core/commercial", 2},   {"core/check", 2},
    {"core/report", 2},        {"core/sim", 3},         {"core/plugin_host", 3},  {"core/plan", 4},
    {"core/load", 4},          {"core/benchmark", 5},   {"core/plugin_check", 4}, {"core/study", 5},
    {"visualizer/picture", 5}, {"visualizer/scene", 5}, {"core/training", 6},     {"core/app", 7},
    {"visualizer/screen", 7},  {"visualizer/paper", 7}};

/// Narrower than the rows: these rooms know nothing but what is listed.
const std::map<std::string, std::set<std::string>, std::less<>> only{
    {"core/check", {"core/base", "core/model"}},
    {"visualizer/scene",
     {"core/base", "core/model", "core/io", "core/routes", "core/report", "core/metocean", "core/commercial"}},
    {"visualizer/screen",
     {"core/base", "core/model", "core/io", "core/routes", "core/report", "core/metocean", "core/commercial",
      "core/training", "core/program", "visualizer/picture", "visualizer/scene"}},
    {"visualizer/paper",
     {"core/base", "core/model", "core/io", "core/report", "core/program", "visualizer/picture", "visualizer/scene"}},
    {"visualizer/picture", {"core/base"}}};

struct Door {
  std::string header;           ///< how the header's name begins
  std::set<std::string> rooms;  ///< that may include it; a top folder stands for everything in it, a file for itself
  bool one_file = false;
};

const std::vector<Door> doors{
    {"nlohmann/", {"core/base", "core/plugin_host", "plugins/sdk", "tests"}},
    {"boost/dll", {"core/plugin_host"}},
    {"boost/graph", {"core/routes", "core/model", "core/plan"}},
    {"boost/property_map", {"core/routes", "core/model", "core/plan"}},
    {"openssl/", {"core/base"}, true},
    {"CLI/", {"core/app", "visualizer/paper/render_options.cpp", "visualizer/screen/view_options.cpp"}},
    {"netcdf", {"core/io"}, true},
    {"pugixml", {"core/io", "core/report"}, true},
    {"xlsxwriter", {"core/io", "core/report"}, true},
    {"SFML/", {"visualizer/screen", "tests"}},
    {"X11/", {"visualizer/screen"}, true},
    {"imgui", {"visualizer/screen", "tests"}},
    {"backends/imgui", {"visualizer/screen"}},
    {"cairo", {"visualizer/paper"}},
    {"ft2build", {"visualizer/paper"}},
    {"freetype", {"visualizer/paper"}},
    {"png.h", {"visualizer/picture"}, true},
    {"mpi.h", {"core/study"}, true},
    {"valijson/", {"tests"}},
    {"catch2/", {"tests"}},
    {"benchmark/", {"tests"}},
    {"fmt/", {"core", "visualizer", "tests"}},
    {"fairlead/", {"plugins", "core/plugin_host", "core/plugin_check", "tests"}}};

/// Light enough to be seen through a header of another room.
bool may_be_passed_on(const Door& door) {
  return door.header == "fmt/";
}

struct Include {
  std::string name;
  bool quoted = false;
  int line = 0;
};

std::vector<Include> includes_of(const SourceFile& file) {
  static const std::regex form{R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"};
  std::vector<Include> includes;
  int number = 0;
  for (const std::string_view line : lines_of(file)) {
    ++number;
    std::cmatch match;
    if (line.find("include") == line.npos || !std::regex_search(line.begin(), line.end(), match, form)) continue;
    includes.push_back({match[2].str(), match[1].str() == "\"", number});
  }
  return includes;
}

/// `core/io` of `core/io/csv/reader.cpp`; `tests` of anything there.
std::string room_of(std::string_view path) {
  const auto first = path.find('/');
  if (first == path.npos) return {};
  if (path.substr(0, first) == "tests") return "tests";
  return std::string{path.substr(0, path.find('/', first + 1))};
}

std::string top_of(std::string_view room) {
  return std::string{room.substr(0, room.find('/'))};
}

bool is_rooted(std::string_view name) {
  const std::string top = top_of(name);
  return top == "core" || top == "plugins" || top == "visualizer" || top == "tests";
}

bool is_code(std::string_view path) {
  return is_header(path) || is_source(path);
}

std::string below_reason(const std::string& from, const std::string& to) {
  const auto narrow = only.find(from);
  if (narrow != only.end() && narrow->second.count(to) == 0) return from + " may not know " + to;
  const auto mine = rows.find(from);
  const auto theirs = rows.find(to);
  if (mine == rows.end()) return from + " has no row, give it one in docs/architecture.md and here";
  if (theirs == rows.end()) return to + " has no row";
  if (theirs->second >= mine->second) return from + " may not know " + to + ", which is not in a lower row";
  return {};
}

std::string row_reason(const std::string& from, const Include& include) {
  const bool plugin = top_of(from) == "plugins";
  if (!is_rooted(include.name))
    return plugin || include.name.starts_with("fairlead/") ? "" : "an include is written from the repository's root";
  const std::string to = room_of(include.name);
  if (from == to || from == "tests") return {};
  if (plugin) return "a plugin includes nothing but the SDK and its own files";
  if (top_of(to) == "plugins") return "the SDK is included as <fairlead/...> and by core/plugin_host alone";
  return below_reason(from, to);
}

const Door* door_of(const std::string& header) {
  const auto at =
      std::find_if(doors.begin(), doors.end(), [&](const Door& door) { return header.starts_with(door.header); });
  return at == doors.end() ? nullptr : &*at;
}

/// Of the standard library or the system: no folder but sys/, no .hpp.
bool is_system(const std::string& header) {
  return header.starts_with("sys/") || (header.find('/') == header.npos && !header.ends_with(".hpp"));
}

bool allowed(const Door& door, const std::string& path) {
  const std::string room = room_of(path);
  return door.rooms.count(path) > 0 || door.rooms.count(room) > 0 || door.rooms.count(top_of(room)) > 0;
}

std::string door_reason(const std::string& path, const Include& include) {
  if (include.quoted) return {};
  const Door* door = door_of(include.name);
  if (door == nullptr && is_system(include.name)) return {};
  if (door == nullptr) return include.name + " has no door in docs/architecture.md";
  if (!allowed(*door, path)) return include.name + " may not be included in " + path;
  return {};
}

/// A library that the header shows to a file which may not open its door.
std::optional<std::string> shown_library(const SourceTree& tree, const Include& include, const std::string& path) {
  const SourceFile* header = include.quoted ? find(tree, include.name) : nullptr;
  if (header == nullptr) return std::nullopt;
  for (const Include& inner : includes_of(*header)) {
    const Door* door = inner.quoted ? nullptr : door_of(inner.name);
    if (door != nullptr && !may_be_passed_on(*door) && !allowed(*door, path)) return inner.name;
  }
  return std::nullopt;
}

Breaches breaches_of_single_files(const SourceTree& tree) {
  std::map<std::string, std::set<std::string>> users;
  for (const SourceFile& file : tree)
    for (const Include& include : includes_of(file))
      if (const Door* door = include.quoted ? nullptr : door_of(include.name); door != nullptr && door->one_file)
        users[door->header].insert(file.path);
  Breaches breaches;
  for (const auto& [header, paths] : users)
    if (paths.size() > 1) breaches.push_back({*paths.rbegin(), 0, header + " belongs in one file, here is another"});
  return breaches;
}

}  // namespace

Breaches breaches_of_rows(const SourceTree& tree) {
  Breaches breaches;
  for (const SourceFile& file : tree) {
    if (!is_code(file.path)) continue;
    for (const Include& include : includes_of(file)) {
      if (!include.quoted) continue;
      const std::string reason = row_reason(room_of(file.path), include);
      if (!reason.empty()) breaches.push_back({file.path, include.line, include.name + ": " + reason});
    }
  }
  return breaches;
}

Breaches breaches_of_doors(const SourceTree& tree) {
  Breaches breaches = breaches_of_single_files(tree);
  for (const SourceFile& file : tree) {
    if (!is_code(file.path)) continue;
    const std::string room = room_of(file.path);
    for (const Include& include : includes_of(file)) {
      const std::string reason = door_reason(file.path, include);
      if (!reason.empty()) breaches.push_back({file.path, include.line, reason});
      if (room == "tests" || room_of(include.name) == room) continue;
      if (const auto library = shown_library(tree, include, file.path))
        breaches.push_back({file.path, include.line, include.name + " lets " + *library + " be seen from " + room});
    }
  }
  return breaches;
}

Breaches breaches_of_links(const SourceTree& tree) {
  static const std::regex target{R"(\bcore_([a-z_]+)\b)"};
  Breaches breaches;
  for (const SourceFile& file : tree) {
    if (!file.path.starts_with("core/") || !file.path.ends_with("/CMakeLists.txt")) continue;
    const std::string room = room_of(file.path);
    if (rows.count(room) == 0) continue;
    for (std::sregex_iterator at{file.text.begin(), file.text.end(), target}, end; at != end; ++at) {
      const std::string linked = "core/" + (*at)[1].str();
      const std::string reason = linked == room ? "" : below_reason(room, linked);
      if (!reason.empty()) breaches.push_back({file.path, 0, reason});
    }
  }
  return breaches;
}

}  // namespace fairlead::architecture
