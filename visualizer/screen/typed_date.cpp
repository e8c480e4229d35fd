// SPDX-License-Identifier: MIT
#include "visualizer/screen/typed_date.hpp"

#include "visualizer/scene/timeline_view.hpp"

namespace fairlead::screen {

bool jump_to_typed(view::Session& session, std::string text) {
  const auto first = text.find_first_not_of(' ');
  if (first == text.npos) return false;
  text = text.substr(first, text.find_last_not_of(' ') + 1 - first);
  if (const auto space = text.find(' '); space != text.npos) text[space] = 'T';
  const Scenario& scenario = session.run().scenario();
  const auto at = parse_instant(text, scenario.zone_offset);
  if (!at) return false;
  session.set_time(static_cast<double>((*at - scenario.start).count()));
  reveal_time(session.view().timeline, session.view().now_s, session.run().end());
  return true;
}

}  // namespace fairlead::screen
