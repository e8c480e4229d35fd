// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/base/json_scan.hpp"
#include "core/base/json_value.hpp"

namespace fairlead {
namespace {

constexpr std::size_t longest_shown_token = 40;
constexpr std::size_t few_keys = 16;

/// Receives the library's events and builds the tree, since the library's own builder drops duplicate keys.
class Builder {
 public:
  using number_integer_t = JsonValue::number_integer_t;
  using number_unsigned_t = JsonValue::number_unsigned_t;
  using number_float_t = JsonValue::number_float_t;
  using string_t = JsonValue::string_t;
  using binary_t = JsonValue::binary_t;

  Builder(std::string_view text, const std::string& file, Problems& problems)
      : text_(text), file_(file), problems_(problems) {}

  bool null() { return add(nullptr); }
  bool boolean(bool truth) { return add(truth); }
  bool number_integer(number_integer_t number) { return add(number); }
  bool number_unsigned(number_unsigned_t number) { return add(number); }
  bool number_float(number_float_t number, const string_t&) { return add(number); }
  bool string(string_t& text) { return add(std::move(text)); }
  bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) { return open(JsonValue::object()); }
  bool start_array(std::size_t) { return open(JsonValue::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(string_t& name) {
    Frame& frame = frames_.back();
    if (is_known(frame, name)) report_duplicate(name);
    frame.key = std::move(name);
    return true;
  }

  bool parse_error(std::size_t byte, const std::string& last_token, const nlohmann::detail::exception& error) {
    const bool overflow = error.id == 406;
    std::string token = last_token.substr(0, longest_shown_token);
    while (!token.empty() && (static_cast<unsigned char>(token.back()) & 0x80u) != 0) token.pop_back();
    const bool at_end = byte >= text_.size() && token.empty();
    problems_.push_back({overflow ? "not-finite" : "syntax", file_, text_position(text_, byte == 0 ? 0 : byte - 1),
                         at_end ? "the end of the text" : "`" + token + "`",
                         overflow ? "a number within the range of a double" : expectation(error.what()),
                         "the text is read up to here and no further"});
    return false;
  }

  JsonValue take() { return std::move(root_); }

 private:
  struct Frame {
    JsonValue* container = nullptr;
    std::unordered_set<std::string> keys;
    std::string key;
    std::size_t index = 0;
  };

  /// Few keys are compared one by one, many looked up in a set that is made when they have become many.
  static bool is_known(Frame& frame, const std::string& name) {
    const JsonValue::object_t::Container& members = frame.container->get_ref<JsonValue::object_t&>();
    if (members.size() < few_keys)
      return std::any_of(members.begin(), members.end(), [&](const auto& member) { return member.first == name; });
    if (frame.keys.empty())
      for (const auto& member : members) frame.keys.insert(member.first);
    return !frame.keys.insert(name).second;
  }

  template <class T>
  bool add(T&& content) {
    place(JsonValue(std::forward<T>(content)));
    return true;
  }

  bool open(JsonValue container) {
    JsonValue* placed = place(std::move(container));
    frames_.push_back({placed, {}, {}, 0});
    return true;
  }

  bool close() {
    frames_.pop_back();
    return true;
  }

  /// Pointers into a container stay good: it grows only after its last child is closed.
  JsonValue* place(JsonValue value) {
    if (frames_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    Frame& frame = frames_.back();
    if (frame.container->is_array()) {
      ++frame.index;
      auto& elements = frame.container->get_ref<JsonValue::array_t&>();
      elements.push_back(std::move(value));
      return &elements.back();
    }
    // The base class's emplace_back, since the map's own insertion searches all keys each time.
    JsonValue::object_t::Container& members = frame.container->get_ref<JsonValue::object_t&>();
    members.emplace_back(frame.key, std::move(value));
    return &members.back().second;
  }

  void report_duplicate(const std::string& name) {
    std::string pointer;
    for (std::size_t k = 0; k + 1 < frames_.size(); ++k) pointer += step(frames_[k]);
    problems_.push_back({"duplicate-key", file_, pointer + "/" + escaped_step(name), "the key \"" + name + "\" twice",
                         "each key once", "remove one of them"});
  }

  static std::string step(const Frame& frame) {
    return "/" + (frame.container->is_array() ? std::to_string(frame.index - 1) : escaped_step(frame.key));
  }

  /// The library's words after the dash: `unexpected '}'; expected string literal`.
  static std::string expectation(const std::string& message) {
    const std::size_t expected = message.rfind("; expected ");
    return expected == std::string::npos ? "well-formed JSON" : message.substr(expected + 11);
  }

  std::string_view text_;
  const std::string& file_;
  Problems& problems_;
  JsonValue root_;
  std::vector<Frame> frames_;
};

}  // namespace

JsonValue build_json(std::string_view text, const std::string& file, Problems& problems) {
  Builder builder(text, file, problems);
  if (!JsonValue::sax_parse(text.begin(), text.end(), &builder)) return nullptr;
  return builder.take();
}

std::string escaped_step(std::string_view text) {
  if (text.find_first_of("~/") == std::string_view::npos) return std::string(text);
  std::string escaped;
  for (const char c : text) {
    if (c == '~')
      escaped += "~0";
    else if (c == '/')
      escaped += "~1";
    else
      escaped += c;
  }
  return escaped;
}

}  // namespace fairlead
