// SPDX-License-Identifier: MIT
#include "core/plugin_host/catalogue.hpp"

#include <catch2/catch.hpp>

#include "core/base/file.hpp"
#include "core/base/sha256.hpp"
#include "core/plugin_host/metadata.hpp"
#include "core/plugin_host/plugin.hpp"
#include "tests/core/plugin_host/bad_plugin_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace fairlead;
using Catch::Matchers::Contains;
using test::bad_plugin;

namespace {

/// A folder of the test's own, gone at the end.
struct TemporaryFolder {
  test::TemporaryFolder own;  // one a process: ctest runs the cases side by side
  fs::path path = own.path();
  [[nodiscard]] fs::path folder(const std::string& name) const {
    fs::create_directories(path / name);
    return path / name;
  }
};

void copy_service(const fs::path& folder, const std::string& name, const std::string& as) {
  fs::copy_file(fs::path(PLUGIN_DIRECTORY) / (name + ".so"), folder / (as + ".so"));
}

}  // namespace

TEST_CASE("the shipped services are found by whole id and by last part") {
  Catalogue catalogue({PLUGIN_DIRECTORY});
  CHECK(catalogue.refused().empty());
  CHECK(catalogue.find("org.fairlead.drilling") >= 0);
  CHECK(catalogue.find("pipelay") >= 0);
  CHECK(catalogue.find("platform-installation") >= 0);
  CHECK(catalogue.find("baking") == -1);
}

TEST_CASE("the metadata file says what the library says") {
  for (const char* name : {"drilling", "platform-installation", "pipelay"}) {
    const fs::path library = fs::path(PLUGIN_DIRECTORY) / (std::string(name) + ".so");
    const auto listed = read_metadata(library, sha256_hex(read_file(library)));
    REQUIRE(listed);
    Plugin plugin(library);
    const ServiceDescription asked = describe(plugin);
    CHECK(listed->id == asked.id);
    CHECK(listed->parameters.size() == asked.parameters.size());
    CHECK(listed->example_order_json == asked.example_order_json);
  }
}

TEST_CASE("a stale metadata file is passed over and the library asked") {
  const TemporaryFolder temporary;
  copy_service(temporary.path, "drilling", "drilling");
  write_file(metadata_path(temporary.path / "drilling.so"), R"({"format": "fairlead.plugin/1", "library": "drilling.so",
    "size": 1, "sha256": "00", "description": {"id": "org.example.old"}})");
  Catalogue catalogue({temporary.path});
  REQUIRE(catalogue.services().size() == 1);
  CHECK(catalogue.services()[0].id == "org.fairlead.drilling");
  CHECK(catalogue.services()[0].sha256 == sha256_hex(read_file(temporary.path / "drilling.so")));
}

TEST_CASE("a list believes the metadata file of a library of the same size that is no younger") {
  const TemporaryFolder temporary;
  const fs::path library = temporary.path / "ghost.so";
  write_file(library, "no library at all");
  const auto listed = [&](const std::string& size) {
    write_file(metadata_path(library),
               R"({"format": "fairlead.plugin/1", "library": "ghost.so", "size": )" + size +
                   R"(, "sha256": "00", "description": {"format": "fairlead.service/1", "id": "org.example.ghost",
                   "name": "Ghost", "version": "1", "colour": "#ffffff", "parameters": []}})");
    return Catalogue({temporary.path}, {}, MetadataTrust::Stamp).services().size();
  };
  CHECK(listed("17") == 1);
  CHECK(listed("16") == 0);
  CHECK(Catalogue({temporary.path}).services().empty());
}

TEST_CASE("a list asks a library that was written after its metadata file") {
  const TemporaryFolder temporary;
  const fs::path library = temporary.path / "drilling.so";
  copy_service(temporary.path, "drilling", "drilling");
  write_file(metadata_path(library), R"({"format": "fairlead.plugin/1", "library": "drilling.so",
    "size": )" + std::to_string(fs::file_size(library)) +
                                         R"(, "sha256": "00", "description": {"format": "fairlead.service/1",
    "id": "org.example.old", "name": "Old", "version": "1", "colour": "#ffffff", "parameters": []}})");
  fs::last_write_time(metadata_path(library), fs::last_write_time(library) - std::chrono::seconds(1));
  const Catalogue catalogue({temporary.path}, {}, MetadataTrust::Stamp);
  REQUIRE(catalogue.services().size() == 1);
  CHECK(catalogue.services()[0].id == "org.fairlead.drilling");
  CHECK(catalogue.services()[0].sha256 == sha256_hex(read_file(library)));
}

TEST_CASE("a fresh metadata file is believed without loading the library") {
  const TemporaryFolder temporary;
  const std::string bytes = "no library at all";
  write_file(temporary.path / "ghost.so", bytes);
  write_file(temporary.path / "ghost.json",
             R"({"format": "fairlead.plugin/1", "library": "ghost.so", "size": 17, "sha256": ")" + sha256_hex(bytes) +
                 R"(", "description": {"format": "fairlead.service/1", "id": "org.example.ghost", "name": "Ghost",
                 "version": "1", "colour": "#ffffff", "parameters": []}})");
  Catalogue catalogue({temporary.path});
  REQUIRE(catalogue.services().size() == 1);
  CHECK(catalogue.services()[0].id == "org.example.ghost");
  CHECK_THROWS_AS(catalogue.plugin(0), PluginError);
}

TEST_CASE("of two libraries with one id the first found wins and the other is reported") {
  const TemporaryFolder temporary;
  copy_service(temporary.folder("first"), "drilling", "mine");
  copy_service(temporary.folder("second"), "drilling", "drilling");
  Catalogue catalogue({temporary.path / "first", temporary.path / "second"});
  REQUIRE(catalogue.services().size() == 1);
  CHECK(catalogue.library(0) == temporary.path / "first/mine.so");
  REQUIRE(catalogue.hidden().size() == 1);
  CHECK(catalogue.hidden()[0].id == "org.fairlead.drilling");
  CHECK(catalogue.hidden()[0].hidden_by == temporary.path / "first/mine.so");
}

TEST_CASE("a broken library is listed with its reason and does not hide the sound ones") {
  const TemporaryFolder temporary;
  copy_service(temporary.path, "drilling", "drilling");
  fs::copy_file(bad_plugin("newer_major"), temporary.path / "newer.so");
  write_file(temporary.path / "text.so", "hello");
  const Catalogue catalogue({temporary.path});
  CHECK(catalogue.services().size() == 1);
  REQUIRE(catalogue.refused().size() == 2);
  CHECK_THAT(catalogue.refused()[0].why, Contains("a newer Fairlead is needed"));
  CHECK_THAT(catalogue.refused()[1].why, Catch::Matchers::StartsWith("is not a loadable shared library"));
}

TEST_CASE("a plugin is loaded once") {
  Catalogue catalogue({PLUGIN_DIRECTORY});
  const auto drilling = static_cast<std::size_t>(catalogue.find("drilling"));
  CHECK(&catalogue.plugin(drilling) == &catalogue.plugin(drilling));
}
