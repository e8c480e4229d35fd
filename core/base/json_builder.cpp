// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
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

  bool start_object(std::size_t) { return open(true); }
  bool start_array(std::size_t) { return open(false); }
  bool end_object() { return close(closed_object()); }
  bool end_array() { return close(closed_array()); }

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
  /// An open container; its members wait on the common stack, from `start` on.
  struct Frame {
    bool object = false;
    std::size_t start = 0;
    std::string key;
    std::unordered_set<std::string> keys;
  };

  struct Member {
    std::string key;
    JsonValue value;
  };

  /// Few keys are compared one by one, many looked up in a set that is made when they have become many.
  bool is_known(Frame& frame, const std::string& name) const {
    const std::span<const Member> members = std::span(waiting_).subspan(frame.start);
    if (members.size() < few_keys)
      return std::any_of(members.begin(), members.end(), [&](const Member& member) { return member.key == name; });
    if (frame.keys.empty())
      for (const Member& member : members) frame.keys.insert(member.key);
    return !frame.keys.insert(name).second;
  }

  bool open(bool object) {
    frames_.push_back({object, waiting_.size(), {}, {}});
    return true;
  }

  template <class T>
  bool add(T&& content) {
    if (frames_.empty())
      root_ = std::forward<T>(content);
    else
      waiting_.push_back({std::move(frames_.back().key), std::forward<T>(content)});
    return true;
  }

  bool close(JsonValue container) {
    waiting_.resize(frames_.back().start);
    frames_.pop_back();
    return add(std::move(container));
  }

  /// Made at once in its full size: an object that grows copies its members, with everything in them.
  JsonValue closed_object() {
    JsonValue::object_t object;
    JsonValue::object_t::Container& members = object;  // since the map's own insertion searches all keys each time
    const std::span<Member> waiting = std::span(waiting_).subspan(frames_.back().start);
    members.reserve(waiting.size());
    for (Member& member : waiting) members.emplace_back(std::move(member.key), std::move(member.value));
    return object;
  }

  JsonValue closed_array() {
    JsonValue::array_t array;
    const std::span<Member> waiting = std::span(waiting_).subspan(frames_.back().start);
    array.reserve(waiting.size());
    for (Member& member : waiting) array.push_back(std::move(member.value));
    return array;
  }

  void report_duplicate(const std::string& name) {
    std::string pointer;
    for (std::size_t k = 0; k + 1 < frames_.size(); ++k) pointer += step(k);
    problems_.push_back({"duplicate-key", file_, pointer + "/" + escaped_step(name), "the key \"" + name + "\" twice",
                         "each key once", "remove one of them"});
  }

  /// From the k-th open container to the next one.
  [[nodiscard]] std::string step(std::size_t k) const {
    return "/" +
           (frames_[k].object ? escaped_step(frames_[k].key) : std::to_string(frames_[k + 1].start - frames_[k].start));
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
  std::vector<Member> waiting_;
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
