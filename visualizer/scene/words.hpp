// SPDX-License-Identifier: MIT
// Words: texts of the interface in English or Vietnamese.
#pragma once

#include <string>
#include <string_view>

namespace fairlead::view {

enum class Language { English, Vietnamese };

class Words {
 public:
  explicit Words(Language language = Language::English) : language_(language) {}

  /// The text in the language; a test holds that every literal given here has its Vietnamese. Others (names from the
  /// run) come back as they are.
  [[nodiscard]] std::string say(std::string_view english) const;
  [[nodiscard]] Language language() const { return language_; }

 private:
  Language language_;
};

/// The Vietnamese of an English text of the interface; empty if there is none.
[[nodiscard]] std::string_view vietnamese(std::string_view english);

}  // namespace fairlead::view
