// SPDX-License-Identifier: MIT
// Reading JSON with a cursor that knows where it is and collects every problem; writing it byte for byte the same.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/problem.hpp"

namespace fairlead {

class JsonCursor;

/// A parsed document. Refused on parsing (InputError): syntax errors (with line and column), duplicate keys,
/// depth over 64, size over 64 MB, more than 4 million values, non-finite numbers, text that is not UTF-8.
class JsonDocument {
 public:
  /// `file` is used in messages only.
  static JsonDocument parse(std::string_view text, std::string file);
  /// Reads a file; SystemError if it cannot be read or is not a regular file.
  static JsonDocument read(const std::string& path);

  JsonDocument(JsonDocument&&) noexcept;
  JsonDocument& operator=(JsonDocument&&) noexcept;
  ~JsonDocument();

  /// Cursors are valid while the document and `problems` live.
  [[nodiscard]] JsonCursor root(Problems& problems) const;

  /// Replaces or creates the value at `pointer` (RFC 6901, or dotted `orders.3.due`, or with an id in place of an
  /// index: `assets.hoang-sa.speed_kn`) by `json_text`; text that is no JSON is taken as a string.
  /// Throws InputError with the path when it leads nowhere.
  void set(std::string_view path, std::string_view json_text);
  /// Two-space indented text ending in a newline, keys in the order of the document.
  [[nodiscard]] std::string dump() const;

 private:
  struct Impl;
  explicit JsonDocument(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// One value of a document. Every reading function that finds something wrong reports a problem with file and
/// pointer and returns empty, so that reading goes on and all problems come out in one pass.
class JsonCursor {
 public:
  static constexpr double no_minimum = -std::numeric_limits<double>::infinity();
  static constexpr double no_maximum = std::numeric_limits<double>::infinity();

  [[nodiscard]] std::string pointer() const;
  [[nodiscard]] bool is_object() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] bool is_text() const;
  [[nodiscard]] bool is_number() const;
  [[nodiscard]] bool is_boolean() const;
  [[nodiscard]] bool is_null() const;

  // --- objects: keys asked for are remembered; refuse_unknown_keys() reports the others with did-you-mean
  /// False, with a `wrong-type` problem, if this is no object: ask before reading keys.
  [[nodiscard]] bool expect_object() const;
  [[nodiscard]] std::optional<JsonCursor> find(std::string_view key) const;     ///< silent if absent
  [[nodiscard]] std::optional<JsonCursor> require(std::string_view key) const;  ///< `missing-key` if absent
  void refuse_unknown_keys() const;
  /// Members in the document's order (counts every key as known); reports `wrong-type` if not an object.
  [[nodiscard]] std::vector<std::pair<std::string, JsonCursor>> members() const;

  // --- arrays
  [[nodiscard]] std::vector<JsonCursor> elements() const;

  // --- values: `wrong-type`, `out-of-range`, `unknown-value`
  [[nodiscard]] std::optional<double> number(double minimum = no_minimum, double maximum = no_maximum) const;
  [[nodiscard]] std::optional<double> number_above(double exclusive_minimum) const;
  [[nodiscard]] std::optional<std::int64_t> integer(std::int64_t minimum, std::int64_t maximum) const;
  [[nodiscard]] std::optional<bool> boolean() const;
  [[nodiscard]] std::optional<std::string> text() const;
  /// Index of the text among `choices`.
  [[nodiscard]] std::optional<std::size_t> choice(std::span<const std::string_view> choices) const;

  /// The value as compact JSON text, keys in the document's order.
  [[nodiscard]] std::string raw() const;
  /// What stands here, short enough for a message.
  [[nodiscard]] std::string shown() const;

  void report(std::string_view code, std::string found, std::string expected, std::string suggestion = "") const;
  /// So many problems have been reported that another is left out: there is no need to look for it.
  [[nodiscard]] bool heard_enough() const;
  [[nodiscard]] Problems& problems() const { return *problems_; }
  [[nodiscard]] const std::string& file() const { return *file_; }

 private:
  friend class JsonDocument;
  struct Container;
  /// Where a value stands: the container around it, none for the root, and its key or index there.
  struct Step {
    std::shared_ptr<const Container> from;
    std::string_view key;  // the document's own
    std::size_t index = 0;
  };

  JsonCursor(const void* value, Step step, const std::string* file, Problems* problems);
  [[nodiscard]] JsonCursor member(std::string_view name, const void* value) const;
  void remember(std::string_view key) const;
  [[nodiscard]] static std::string pointer_of(const Step& step);

  const void* value_ = nullptr;  // the library's node, whose type stays hidden
  Step step_;
  std::shared_ptr<Container> container_;  // of an object or list; shared by copies of this cursor
  const std::string* file_ = nullptr;
  Problems* problems_ = nullptr;
};

/// Writes JSON in the order of the calls: two-space indentation, numbers as std::to_chars gives them.
class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view{text}); }
  JsonWriter& value(double number);  ///< invariant: finite
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(std::int32_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view{text}); }
  JsonWriter& value(bool truth);
  JsonWriter& null();
  /// Inserts JSON text as it is, re-indented by nobody; invariant: valid JSON.
  JsonWriter& raw(std::string_view json);
  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }

  /// Containers opened from now on are written on one line (for rows of a table).
  JsonWriter& compact(bool on);
  /// The text so far, ending in a newline; invariant: every container is closed.
  [[nodiscard]] std::string str() const;

 private:
  struct Container {
    char bracket = '{';
    bool compact = false;
    bool first = true;
  };
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket, char closing);
  void separate();
  void newline();
  std::string text_;
  std::vector<Container> open_;
  bool after_key_ = false;
  bool compact_ = false;
};

}  // namespace fairlead
