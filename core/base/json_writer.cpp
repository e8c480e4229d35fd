// SPDX-License-Identifier: MIT
#include <array>
#include <charconv>
#include <cmath>

#include "core/base/invariant.hpp"
#include "core/base/json.hpp"
#include "core/base/quantity.hpp"

namespace fairlead {
namespace {

void append_escaped(std::string& out, std::string_view text) {
  static constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      (out += '\\') += c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\r')
      out += "\\r";
    else if (byte < 0x20)
      ((out += "\\u00") += hex[byte >> 4u]) += hex[byte & 0xFu];
    else
      out += c;
  }
  out += '"';
}

}  // namespace

JsonWriter& JsonWriter::begin_object() {
  return open('{');
}
JsonWriter& JsonWriter::end_object() {
  return close('{', '}');
}
JsonWriter& JsonWriter::begin_array() {
  return open('[');
}
JsonWriter& JsonWriter::end_array() {
  return close('[', ']');
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  open_.push_back({bracket, compact_, true});
  return *this;
}

JsonWriter& JsonWriter::close(char bracket, char closing) {
  FAIRLEAD_INVARIANT(!open_.empty() && open_.back().bracket == bracket && !after_key_,
                     "JSON containers close in order");
  const Container closed = open_.back();
  open_.pop_back();
  if (!closed.first && !closed.compact) newline();
  text_ += closing;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  FAIRLEAD_INVARIANT(!open_.empty() && open_.back().bracket == '{' && !after_key_, "a JSON key stands in an object");
  separate();
  append_escaped(text_, name);
  text_ += ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_escaped(text_, text);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  FAIRLEAD_INVARIANT(std::isfinite(number), "JSON knows finite numbers alone");
  return raw(format_number(number));
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  return raw(std::to_string(number));
}
JsonWriter& JsonWriter::value(bool truth) {
  return raw(truth ? "true" : "false");
}
JsonWriter& JsonWriter::null() {
  return raw("null");
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
  return *this;
}

JsonWriter& JsonWriter::compact(bool on) {
  compact_ = on;
  return *this;
}

std::string JsonWriter::str() const {
  FAIRLEAD_INVARIANT(open_.empty() && !after_key_, "every JSON container is closed");
  return text_ + "\n";
}

/// What comes between the last thing and the next: nothing after a key, else a comma and a new line or blank.
void JsonWriter::separate() {
  if (std::exchange(after_key_, false) || open_.empty()) return;
  Container& container = open_.back();
  if (!container.first) text_ += container.compact ? ", " : ",";
  container.first = false;
  if (!container.compact) newline();
}

void JsonWriter::newline() {
  text_ += '\n';
  text_.append(2 * open_.size(), ' ');
}

}  // namespace fairlead
