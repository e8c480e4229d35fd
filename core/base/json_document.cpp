// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>

#include "core/base/json.hpp"
#include "core/base/json_scan.hpp"
#include "core/base/json_value.hpp"

namespace fairlead {

struct JsonDocument::Impl {
  JsonValue root;
  std::string file;
};

namespace {

namespace fs = std::filesystem;

std::string read_text(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) throw SystemError(path + ": no such file; check the path");
  if (fs::is_directory(status)) throw SystemError(path + " is a directory; name the JSON file in it");
  if (!fs::is_regular_file(status)) throw SystemError(path + " is not a regular file");
  const std::uintmax_t size = fs::file_size(path, error);
  if (!error && size > json_largest_bytes)
    throw InputError({{"file-too-large", path, "", std::to_string(size) + " bytes", "at most 64 MB of JSON", ""}});
  std::ifstream stream(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(error ? 0 : size), '\0');
  if (!stream || !stream.read(text.data(), static_cast<std::streamsize>(text.size())))
    throw SystemError(path + ": cannot be read; check its permissions");
  return text;
}

std::vector<std::string> split(std::string_view path, char separator) {
  std::vector<std::string> steps;
  for (;;) {
    const std::size_t at = path.find(separator);
    steps.emplace_back(path.substr(0, at));
    if (at == std::string_view::npos) return steps;
    path.remove_prefix(at + 1);
  }
}

std::string unescaped_step(std::string_view step) {
  std::string text;
  for (std::size_t k = 0; k < step.size(); ++k) {
    const bool escape = step[k] == '~' && k + 1 < step.size() && (step[k + 1] == '0' || step[k + 1] == '1');
    text += escape ? (step[k + 1] == '0' ? '~' : '/') : step[k];
    if (escape) ++k;
  }
  return text;
}

/// Steps of `/a/b` (RFC 6901) or `a.b`.
std::vector<std::string> path_steps(std::string_view path) {
  if (path.empty()) return {};
  if (path.front() != '/') return split(path, '.');
  std::vector<std::string> steps = split(path.substr(1), '/');
  for (std::string& step : steps) step = unescaped_step(step);
  return steps;
}

bool is_index(const std::string& step) {
  return !step.empty() && step.size() <= 9 && step.find_first_not_of("0123456789") == std::string::npos;
}

bool has_id(const JsonValue& element, const std::string& id) {
  if (!element.is_object()) return false;
  const auto at = element.find("id");
  return at != element.end() && at->is_string() && at->get_ref<const std::string&>() == id;
}

std::vector<std::string> step_choices(const JsonValue& value) {
  std::vector<std::string> choices;
  if (value.is_object())
    for (const auto& member : value.items()) choices.push_back(member.key());
  if (value.is_array())
    for (const JsonValue& element : value)
      if (element.is_object() && element.contains("id") && element["id"].is_string())
        choices.push_back(element["id"].get<std::string>());
  return choices;
}

JsonValue* element_at(JsonValue& array, const std::string& step) {
  for (JsonValue& element : array)
    if (has_id(element, step)) return &element;
  if (!is_index(step) || std::stoul(step) >= array.size()) return nullptr;
  return &array[std::stoul(step)];
}

JsonValue* child(JsonValue& value, const std::string& step) {
  if (value.is_array()) return element_at(value, step);
  if (!value.is_object()) return nullptr;
  const auto at = value.find(step);
  return at == value.end() ? nullptr : &*at;
}

[[noreturn]] void refuse_path(const std::string& file, std::string_view path, const JsonValue& parent,
                              const std::string& step) {
  throw InputError(
      {{"unknown-path", file, std::string(path), "no \"" + step + "\" there",
        "keys, indexes or ids that lead to a value of the document", did_you_mean(step, step_choices(parent))}});
}

/// The text as JSON if it is JSON, else as a string.
JsonValue setting_value(std::string_view json_text, std::string_view path) {
  const std::string name = "--set " + std::string(path);
  Problems problems;
  if (scan_json(json_text, name, problems)) {
    JsonValue value = build_json(json_text, name, problems);
    if (problems.empty()) return value;
  }
  const bool plain_text = problems.front().code == "syntax" || problems.front().code == "empty-file";
  if (!plain_text) throw InputError(problems);
  return std::string(json_text);
}

}  // namespace

JsonDocument::JsonDocument(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

JsonDocument JsonDocument::parse(std::string_view text, std::string file) {
  Problems problems;
  auto impl = std::make_unique<Impl>();
  if (scan_json(text, file, problems)) impl->root = build_json(text, file, problems);
  if (!problems.empty()) throw InputError(std::move(problems));
  impl->file = std::move(file);
  return JsonDocument(std::move(impl));
}

JsonDocument JsonDocument::read(const std::string& path) {
  return parse(read_text(path), path);
}

JsonCursor JsonDocument::root(Problems& problems) const {
  return {&impl_->root, {}, &impl_->file, &problems};
}

void JsonDocument::set(std::string_view path, std::string_view json_text) {
  const std::vector<std::string> steps = path_steps(path);
  if (steps.empty()) refuse_path(impl_->file, "(empty)", impl_->root, "");
  JsonValue* at = &impl_->root;
  for (std::size_t k = 0; k + 1 < steps.size(); ++k) {
    JsonValue* next = child(*at, steps[k]);
    if (next == nullptr) refuse_path(impl_->file, path, *at, steps[k]);
    at = next;
  }
  JsonValue value = setting_value(json_text, path);
  if (JsonValue* old = child(*at, steps.back()))
    *old = std::move(value);
  else if (at->is_object())
    (*at)[steps.back()] = std::move(value);
  else if (at->is_array() && (steps.back() == "-" || steps.back() == std::to_string(at->size())))
    at->push_back(std::move(value));
  else
    refuse_path(impl_->file, path, *at, steps.back());
}

std::string JsonDocument::dump() const {
  return impl_->root.dump(2) + "\n";
}

}  // namespace fairlead
