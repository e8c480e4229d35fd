// SPDX-License-Identifier: MIT
#include "core/base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "core/base/problem.hpp"

namespace fairlead {

namespace fs = std::filesystem;

namespace {

std::string reason(int error) {
  return std::generic_category().message(error);
}

[[noreturn]] void refuse(const fs::path& path, std::string_view what, std::string_view why) {
  throw SystemError(fmt::format("{}: {}: {}", path.string(), what, why));
}

/// Runs a filesystem call that reports through an error_code.
template <class Call>
void attempt(const fs::path& path, std::string_view what, Call call) {
  std::error_code error;
  call(error);
  if (error) refuse(path, what, error.message());
}

fs::path beside(const fs::path& target, std::string_view suffix) {
  return target.parent_path() / fmt::format("{}.{}-{}", target.filename().string(), suffix, ::getpid());
}

void make_parents(const fs::path& path) {
  if (!path.has_parent_path()) return;
  attempt(path.parent_path(), "cannot make the folder",
          [&](std::error_code& error) { fs::create_directories(path.parent_path(), error); });
}

void write_plainly(const fs::path& path, std::string_view bytes) {
  std::ofstream out{path, std::ios::binary | std::ios::trunc};
  if (!out) refuse(path, "cannot open for writing", reason(errno));
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) refuse(path, "cannot write", reason(errno != 0 ? errno : EIO));
}

void rename_over(const fs::path& from, const fs::path& to) {
  attempt(to, "cannot replace", [&](std::error_code& error) { fs::rename(from, to, error); });
}

std::uint64_t size_of_regular(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) refuse(path, "cannot read", "no such file");
  if (error) refuse(path, "cannot read", error.message());
  if (status.type() == fs::file_type::directory) refuse(path, "cannot read", "it is a directory");
  if (status.type() != fs::file_type::regular) refuse(path, "cannot read", "it is no regular file");
  const auto size = fs::file_size(path, error);
  if (error) refuse(path, "cannot read", error.message());
  return size;
}

fs::path without_trailing_separator(fs::path path) {
  path = path.lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

/// Where a file is written first: beside itself, or a device or pipe at once, which must not be replaced by a file.
fs::path written_first(const fs::path& path) {
  make_parents(path);
  if (fs::is_directory(path)) refuse(path, "cannot write", "it is a directory");
  return fs::exists(path) && !fs::is_regular_file(path) ? path : beside(path, "partial");
}

/// Swaps two folders in one step where the file system can; otherwise there is a moment without the target.
void replace_folder(const fs::path& fresh, const fs::path& target) {
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
    fs::remove_all(fresh);
    return;
  }
  const fs::path old = beside(target, "old");
  rename_over(target, old);
  rename_over(fresh, target);
  fs::remove_all(old);
}

}  // namespace

std::string read_file(const fs::path& path, std::uint64_t most_bytes) {
  FileReader reader(path);
  if (reader.size() > most_bytes)
    refuse(path, "cannot read", fmt::format("{} bytes, at most {} expected", reader.size(), most_bytes));
  std::string bytes;
  reader.append(bytes, reader.size());
  return bytes;
}

FileReader::FileReader(const fs::path& path)
    : path_(path), size_(size_of_regular(path)), file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (file_ < 0) refuse(path, "cannot read", reason(errno));
}

FileReader::~FileReader() {
  if (file_ >= 0) ::close(file_);
}

FileReader::FileReader(FileReader&& other) noexcept
    : path_(std::move(other.path_)), size_(other.size_), file_(std::exchange(other.file_, -1)) {}

bool FileReader::append(std::string& bytes, std::size_t most) {
  const std::size_t before = bytes.size();
  bytes.resize(before + most);
  std::size_t filled = 0;
  while (filled < most) {
    const ::ssize_t got = ::read(file_, bytes.data() + before + filled, most - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) refuse(path_, "cannot read", reason(errno));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(before + filled);
  return filled > 0;
}

void expect_writable(const fs::path& path) {
  const fs::path partial = written_first(path);
  if (partial == path) return;
  write_plainly(partial, {});
  std::error_code ignored;
  fs::remove(partial, ignored);
}

void write_file(const fs::path& path, std::string_view bytes) {
  const fs::path partial = written_first(path);
  if (partial == path) return write_plainly(path, bytes);
  try {
    write_plainly(partial, bytes);
    rename_over(partial, path);
  } catch (...) {
    std::error_code ignored;
    fs::remove(partial, ignored);
    throw;
  }
}

FolderDraft::FolderDraft(fs::path target, std::string marker)
    : target_(without_trailing_separator(std::move(target))), partial_(beside(target_, "partial")) {
  if (fs::exists(target_)) {
    if (!fs::is_directory(target_)) refuse(target_, "cannot write the folder", "a file of that name exists");
    if (!fs::is_empty(target_) && !fs::exists(target_ / marker))
      refuse(target_, "will not replace the folder",
             fmt::format("it is not empty and holds no {}; name another folder", marker));
  }
  make_parents(target_);
  fs::remove_all(partial_);
  attempt(partial_, "cannot make the folder", [&](std::error_code& error) { fs::create_directory(partial_, error); });
}

FolderDraft::~FolderDraft() {
  std::error_code ignored;
  if (!partial_.empty()) fs::remove_all(partial_, ignored);
}

void FolderDraft::write(const fs::path& name, std::string_view bytes) {
  const fs::path path = partial_ / name;
  make_parents(path);
  write_plainly(path, bytes);
}

void FolderDraft::commit() {
  if (fs::exists(target_)) {
    replace_folder(partial_, target_);
  } else {
    rename_over(partial_, target_);
  }
  partial_.clear();
}

}  // namespace fairlead
