// SPDX-License-Identifier: MIT
// Reading files whole or in pieces; writing files and folders so that a killed program leaves either the old or the
// new.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fairlead {

/// The file's bytes. SystemError if it is missing, a directory, no regular file, unreadable or over `most_bytes`.
[[nodiscard]] std::string read_file(const std::filesystem::path& path, std::uint64_t most_bytes = 1ULL << 32);

/// Reads a file in pieces; errors as those of read_file().
class FileReader {
 public:
  explicit FileReader(const std::filesystem::path& path);
  ~FileReader();
  FileReader(FileReader&& other) noexcept;
  FileReader& operator=(FileReader&&) = delete;

  [[nodiscard]] std::uint64_t size() const { return size_; }  ///< when it was opened
  /// Appends the file's next `most` bytes, fewer at its end; false if there are none left.
  bool append(std::string& bytes, std::size_t most);

 private:
  std::filesystem::path path_;
  std::uint64_t size_;
  int file_ = -1;
};

/// Writes beside the target and renames, into a device or pipe at once; makes missing parent folders. SystemError if the
/// system refuses.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// SystemError if write_file() would be refused now: to be asked before long work whose result it is.
void expect_writable(const std::filesystem::path& path);

/// A folder that appears whole: files are written into `<target>.partial-<pid>`, commit() renames it to the target.
/// Dropped without commit(), it leaves nothing behind.
class FolderDraft {
 public:
  /// An existing target is replaced on commit() only if it is empty or holds `marker`, a file that shows that it is
  /// of our own making; otherwise SystemError at once, before any work is done.
  FolderDraft(std::filesystem::path target, std::string marker);
  ~FolderDraft();
  FolderDraft(const FolderDraft&) = delete;
  FolderDraft& operator=(const FolderDraft&) = delete;

  void write(const std::filesystem::path& name, std::string_view bytes);
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path partial_;
};

}  // namespace fairlead
