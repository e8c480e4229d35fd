// SPDX-License-Identifier: MIT
#include "core/base/file.hpp"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/problem.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using fairlead::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

}  // namespace

TEST_CASE("a file is written with its parent folders and reads back") {
  const TemporaryFolder folder;
  const std::string bytes{"a\0b\r\n", 5};
  write_file(folder / "deep/er/file.bin", bytes);
  CHECK(read_file(folder / "deep/er/file.bin") == bytes);
  write_file(folder / "deep/er/file.bin", "");
  CHECK(read_file(folder / "deep/er/file.bin").empty());
  CHECK(names_in(folder / "deep/er") == std::set<std::string>{"file.bin"});
}

TEST_CASE("what is no readable file is refused by name") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(read_file(folder / "missing"), Catch::Contains("missing: cannot read: no such file"));
  CHECK_THROWS_WITH(read_file(folder.path()), Catch::Contains("it is a directory"));
  CHECK_THROWS_WITH(read_file("/dev/zero"), Catch::Contains("no regular file"));
  write_file(folder / "long", "0123456789");
  CHECK_THROWS_WITH(read_file(folder / "long", 9), Catch::Contains("10 bytes, at most 9 expected"));
  CHECK_THROWS_AS(read_file(folder / "missing"), SystemError);
}

TEST_CASE("a file that cannot be written leaves nothing behind") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "taken");
  CHECK_THROWS_AS(write_file(folder / "taken", "x"), SystemError);
  write_file(folder / "file", "x");
  CHECK_THROWS_AS(write_file(folder / "file/below", "x"), SystemError);
  CHECK(names_in(folder.path()) == std::set<std::string>{"file", "taken"});
}

TEST_CASE("a pipe is written into and not replaced") {
  const TemporaryFolder folder;
  const auto pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  expect_writable(pipe);
  write_file(pipe, "abc");
  std::string read(10, ' ');
  read.resize(static_cast<std::size_t>(std::max<::ssize_t>(0, ::read(reader, read.data(), read.size()))));
  ::close(reader);
  CHECK(read == "abc");
  CHECK(fs::is_fifo(pipe));
}

TEST_CASE("what cannot be written is refused before there is anything to write") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(expect_writable(folder.path()), SystemError);
  CHECK_THROWS_AS(expect_writable("/proc/none/file"), SystemError);
  write_file(folder / "old", "kept");
  expect_writable(folder / "old");
  expect_writable(folder / "new");
  CHECK(read_file(folder / "old") == "kept");
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator{}) == 1);
}

TEST_CASE("a folder appears whole on commit") {
  const TemporaryFolder folder;
  FolderDraft draft{folder / "run", "manifest.json"};
  draft.write("manifest.json", "{}");
  draft.write("weather/one.csv", "time");
  CHECK_FALSE(fs::exists(folder / "run"));
  draft.commit();
  CHECK(names_in(folder.path()) == std::set<std::string>{"run"});
  CHECK(read_file(folder / "run/weather/one.csv") == "time");
}

TEST_CASE("a dropped draft leaves the old folder as it was") {
  const TemporaryFolder folder;
  write_file(folder / "run/manifest.json", "old");
  {
    FolderDraft draft{folder / "run", "manifest.json"};
    draft.write("manifest.json", "new");
  }
  CHECK(read_file(folder / "run/manifest.json") == "old");
  CHECK(names_in(folder.path()) == std::set<std::string>{"run"});
}

TEST_CASE("an old run folder is replaced whole without leftovers") {
  const TemporaryFolder folder;
  write_file(folder / "run/manifest.json", "old");
  write_file(folder / "run/old.csv", "old");
  FolderDraft draft{folder / "run/", "manifest.json"};
  draft.write("manifest.json", "new");
  draft.commit();
  CHECK(names_in(folder / "run") == std::set<std::string>{"manifest.json"});
  CHECK(names_in(folder.path()) == std::set<std::string>{"run"});
}

TEST_CASE("a folder that is not of our making is never replaced") {
  const TemporaryFolder folder;
  write_file(folder / "photos/wedding.jpg", "dear");
  CHECK_THROWS_WITH((FolderDraft{folder / "photos", "manifest.json"}), Catch::Contains("holds no manifest.json"));
  CHECK_THROWS_AS((FolderDraft{folder / "photos/wedding.jpg", "manifest.json"}), SystemError);
  CHECK(read_file(folder / "photos/wedding.jpg") == "dear");
  fs::create_directory(folder / "empty");
  FolderDraft draft{folder / "empty", "manifest.json"};
  draft.write("manifest.json", "{}");
  draft.commit();
  CHECK(names_in(folder / "empty") == std::set<std::string>{"manifest.json"});
}
