// SPDX-License-Identifier: MIT
// Orders and networks of a random scenario.
#include <algorithm>

#include "core/base/quantity.hpp"
#include "tests/support/random_parts.hpp"

namespace fairlead::test {
namespace {

std::string role_list(const std::vector<std::string>& roles, const std::string& alone) {
  std::vector<std::string> texts;
  for (const std::string& role : roles)
    texts.push_back(role == alone ? Fields{}.text("role", role).flag("alone", true).json() : json_text(role));
  return list_of(texts);
}

}  // namespace

void RandomParts::orders() {
  const int made = between(1, limits_.most_orders);
  for (int k = 0; k < made; ++k) order(k);
}

void RandomParts::order(int number) {
  const std::string id = "order" + std::to_string(number);
  RandomOrder made;
  made.fields.text("id", id).text("service", "inline").text("line", chance(0.5) ? "lifting" : "subsea");
  const bool several = with(0.3, "several ways");
  made.ways.push_back(way("way0"));
  if (several) made.ways.push_back(way("way1"));
  order_terms(made.fields, id);
  contract(made.fields, made.ways.front());
  if (!scenario_.header.find("alpha_factors").empty() && chance(0.5)) made.fields.flag("alpha_factors", true);
  scenario_.orders.push_back(std::move(made));
}

void RandomParts::order_terms(Fields& fields, const std::string&) {
  if (!limits_.plain && chance(0.12)) {
    const bool won = chance(0.6);
    count(won ? "tender won" : "tender lost");
    fields.text("kind", "tender")
        .raw("tender", Fields{}
                           .text("bid", day(0))
                           .text("award", day(1))
                           .number("rivals", between(1, 4))
                           .text("assume", won ? "won" : "lost")
                           .json());
  } else if (with(0.3, "internal order")) {
    fields.text("kind", "internal");
  }
  if (fields.find("kind") != "\"tender\"" && with(0.35, "optional order")) fields.flag("mandatory", false);
  if (with(0.3, "priority")) fields.number("priority", between(-3, 9));
  if (with(0.25, "known from")) fields.text("known_from", day(between(0, 6)));
  const int earliest = between(0, days_ / 3);
  if (with(0.4, "earliest start")) fields.text("earliest_start", day(earliest, between(0, 23)));
  const int due = between(days_ / 3 + 1, days_);
  if (with(0.5, "due")) fields.text("due", day(due));
  if (with(0.25, "deadline")) fields.text("deadline", day(due + between(0, 15)));
}

void RandomParts::contract(Fields& fields, const RandomWay& way) {
  Fields terms;
  if (with(0.5, "lump sum")) {
    Fields sum;
    sum.number("usd", between(100, 3000) * 1000.0 + 0.37);
    if (with(0.5, "milestones"))
      sum.raw("milestones", list_of(std::vector<Fields>{
                                Fields{}.number("share_pct", 33.3),
                                Fields{}.text("activity", way.activities.back().id).number("share_pct", 66.7)}));
    terms.raw("lump_sum", sum.json());
  }
  if (!way.roles.empty() && with(0.4, "day rate")) {
    const std::string role = way.roles.front().find("id");
    terms.raw("day_rates", "[{\"role\": " + role +
                               ", \"usd_per_day\": 45000.55, \"standby_pct\": 80, \"weather_pct\": 70, \"moving_pct\": "
                               "95, \"repair_pct\": 10}]");
  }
  if (!way.fields.find("quantities").empty() && with(0.7, "unit rate"))
    terms.raw("unit_rates", R"([{"quantity": "laid_km", "usd_per_unit": 12345.67}])");
  if (with(0.25, "mobilisation")) terms.number("mobilisation_usd", 20000);
  if (with(0.25, "demobilisation")) terms.number("demobilisation_usd", 15000.5);
  if (with(0.2, "provisional hire")) terms.raw("provisional_hires", R"([{"what": "gauge", "usd_per_day": 333.33}])");
  if (!fields.find("due").empty() && with(0.5, "damages")) {
    Fields damages;
    damages.number("usd_per_day", between(1, 30) * 1000);
    if (with(0.5, "damages cap")) damages.number("cap_usd", 50000);
    terms.raw("damages", damages.json());
  }
  if (!terms.members.empty()) fields.raw("contract", terms.json());
}

RandomWay RandomParts::way(const std::string& id) {
  lay_role_.clear();
  const double draw = stream_.uniform();
  if (has_tug_ && has_barge_ && draw < 0.3) return tow_way(id);
  if (has_host_ && draw < 0.6) return shared_way(id);
  return work_way(id);
}

Fields RandomParts::role(const std::string& id, const char* capability, const std::vector<int>& values) {
  Fields made;
  made.text("id", id);
  if (with(0.15, "role range")) {
    made.raw("requires",
             Fields{}.raw(capability, Fields{}.number("min", values.front()).number("max", 2000).json()).json());
  } else {
    count("role minimum");
    made.raw("requires", Fields{}.number(capability, pick(values)).json());
  }
  return made;
}

RandomWay RandomParts::work_way(const std::string& id) {
  RandomWay way;
  way.fields.text("id", id);
  way.roles.push_back(role("crane", "crane_t", {100, 200, 600}));
  std::vector<std::string> roles{"crane"};
  if (vessel_ids_.size() > 1 && chance(0.25)) {
    way.roles.push_back(Fields{}.text("id", "helper").raw("requires", R"({"dp_class": 1})"));
    if (vessel_ids_.size() > 2 && with(0.3, "role count")) way.roles.back().number("count", 2);
    roles.push_back("helper");
  }
  if (chance(0.25)) {
    way.roles.front() = Fields{}.text("id", "crane").raw("requires", R"({"lay_km_per_day": 0.5})");
    lay_role_ = "crane";
  }
  const std::string site = pick(sites_);
  const int made = between(1, limits_.most_activities);
  bool away = false;
  for (int k = 0; k < made; ++k) {
    const std::string name = "a" + std::to_string(k);
    if (with(0.15, "own move")) {
      const std::string to = away ? ports_.front() : site;
      away = !away;
      Fields move;
      move.text("to", to);
      const bool speed = chance(0.5);
      if (speed) move.number("speed_kn", tenths(4, 9));
      RandomActivity sailing{name, Fields{}.text("id", name).raw("move", move.json())};
      if (!speed) {
        count("move hours");
        sailing.fields.number("duration", between(3, 20));
      }
      sailing.fields.raw("roles", role_list({"crane"}, ""));
      conditions(sailing.fields);
      way.activities.push_back(std::move(sailing));
      continue;
    }
    std::vector<std::string> used{"crane"};
    if (roles.size() > 1 && chance(0.5)) used.push_back("helper");
    if (chance(0.08)) used.clear();
    const std::string where = k == 0 && chance(0.3) ? pick(ports_) : chance(0.85) ? site : pick(sites_);
    activity(way, where, used);
  }
  if (roles.size() > 1) activity(way, site, roles);
  if (way.activities.front().fields.json().find("crane") == std::string::npos) activity(way, site, {"crane"});
  chain(way);
  if (way.activities.size() > 1 && chance(0.6)) hold(way, "crane", 0, way.activities.size() - 1);
  finish(way);
  return way;
}

RandomWay RandomParts::tow_way(const std::string& id) {
  RandomWay way;
  way.fields.text("id", id);
  way.roles.push_back(role("rig", "legs", {1, 3}));
  way.roles.push_back(role("tug", "bollard_pull_t", {30, 40}));
  const std::string site = pick(sites_);
  const auto tow = [&](const std::string& name, const std::string& to) {
    Fields move;
    move.text("to", to).raw("carries", R"(["rig"])").number("speed_kn", tenths(3, 6));
    RandomActivity made{name, Fields{}.text("id", name).raw("move", move.json()).raw("roles", R"(["rig", "tug"])")};
    conditions(made.fields);
    way.activities.push_back(std::move(made));
    count("tow");
  };
  tow("tow_out", site);
  const int works = between(1, std::max(1, limits_.most_activities - 2));
  for (int k = 0; k < works; ++k) activity(way, site, {"rig"});
  const bool back = chance(0.5);
  if (back) {
    tow("tow_back", ports_.front());
    if (with(0.3, "move from")) {
      Fields& fields = way.activities.back().fields;
      fields.members[1].second.replace(1, 0, "\"from\": " + json_text(site) + ", ");
    }
  }
  chain(way);
  hold(way, "rig", 0, way.activities.size() - 1);
  if (back && chance(0.4)) hold(way, "tug", 0, way.activities.size() - 1);
  finish(way);
  return way;
}

RandomWay RandomParts::shared_way(const std::string& id) {
  RandomWay way;
  way.fields.text("id", id);
  Fields host;
  host.text("id", "host")
      .raw("requires", R"({"gangway": 1})")
      .raw("takes", Fields{}.text("capacity", chance(0.7) ? "pob" : "deck_t").number("amount", between(10, 45)).json());
  way.roles.push_back(host);
  count("shared role");
  const std::string site = pick(sites_);
  if (chance(0.5)) {
    activity(way, ports_.front(), {"host"});
    if (with(0.7, "alone"))
      for (auto& [key, json] : way.activities.back().fields.members)
        if (key == "roles") json = role_list({"host"}, "host");
  }
  const int works = between(1, std::max(1, limits_.most_activities - 1));
  for (int k = 0; k < works; ++k) activity(way, site, {"host"});
  chain(way);
  if (way.activities.size() > 1 && chance(0.6)) hold(way, "host", 0, way.activities.size() - 1);
  finish(way);
  return way;
}

RandomActivity& RandomParts::activity(RandomWay& way, const std::string& place, const std::vector<std::string>& roles) {
  const std::string id = "a" + std::to_string(way.activities.size());
  RandomActivity made{id, Fields{}.text("id", id).text("place", place)};
  if (roles.size() == 1 && with(0.15, "modes")) {
    std::vector<Fields> modes(2);
    modes[0].text("id", "slow");
    modes[1].text("id", "fast");
    for (Fields& mode : modes) needs(mode, roles, true);
    made.fields.raw("modes", list_of(modes));
  } else {
    needs(made.fields, roles, true);
  }
  conditions(made.fields);
  extras(made, way);
  way.activities.push_back(std::move(made));
  return way.activities.back();
}

void RandomParts::needs(Fields& fields, const std::vector<std::string>& roles, bool with_duration) {
  if (with_duration) fields.raw("duration", duration(roles));
  fields.raw("roles", role_list(roles, ""));
  std::vector<Fields> pools;
  if (!pool_ids_.empty() && chance(0.35)) {
    pools.push_back(Fields{}.text("pool", pick(pool_ids_)).number("amount", between(1, 2)));
    if (chance(0.5)) {
      const bool ready = chance(0.5);
      count(ready ? "claim at ready" : "claim at start");
      pools.back().text("claim", ready ? "ready" : "start");
    }
  }
  if (with(0.1, "optional pool"))
    pools.push_back(Fields{}.text("pool", "absent").number("amount", 1).flag("optional", true));
  if (!stock_ids_.empty() && chance(0.2))
    pools.push_back(Fields{}.text("pool", stock_ids_.front()).number("amount", 1));
  if (!pools.empty()) fields.raw("pools", list_of(pools));
}

std::string RandomParts::duration(const std::vector<std::string>& roles) {
  const bool lays = !roles.empty() && roles.front() == lay_role_;
  const auto triple = [&](const char* key) {
    const int low = between(1, 12);
    const int mode = low + between(1, 12);
    return Fields{}
        .raw(key, "[" + std::to_string(low) + ", " + std::to_string(mode) + ", " +
                      std::to_string(mode + between(1, 24)) + "]")
        .json();
  };
  if (lays && with(0.7, "rate of asset"))
    return Fields{}
        .number("quantity", between(1, 12))
        .raw("per_day", Fields{}.text("role", lay_role_).text("capability", "lay_km_per_day").json())
        .json();
  switch (between(0, 9)) {
    case 0:
      count("triangular");
      return triple("triangular_h");
    case 1:
      count("pert");
      return triple("pert_h");
    case 2:
      count("lognormal");
      return Fields{}.raw("lognormal_h", Fields{}.number("median", between(3, 20)).number("sigma", 0.4).json()).json();
    case 3:
      count("weibull");
      return Fields{}.raw("weibull_h", Fields{}.number("scale", between(4, 24)).number("shape", 1.8).json()).json();
    case 4:
      count("rate stated");
      return Fields{}.number("quantity", between(1, 6)).number("per_day", tenths(2, 5)).json();
    default:
      count("fixed");
      return format_number(chance(0.8) ? between(0, 30) : tenths(1, 20));
  }
}

void RandomParts::conditions(Fields& fields) {
  const bool move = !fields.find("move").empty();
  const std::string kind = pick<std::string>({"continuous", "suspendable", "insensitive", "default"});
  const bool minds = kind != "insensitive" && chance(0.75);
  if (minds) {
    Fields limits;
    limits.number("hs_m", 0.9 + between(0, 14) / 10.0);
    if (with(0.3, "several limits")) limits.number("wind_ms", 8 + between(0, 6));
    if (columns_.back() == "current_ms" && chance(0.3)) limits.number("current_ms", 0.5);
    if (columns_.size() > 2 && with(0.12, "limit range")) limits.raw("tp_s", R"({"min": 3, "max": 11})");
    fields.raw("limits", limits.json());
    if (with(0.2, "activity daylight")) fields.flag("daylight", true);
  }
  if (!calendar_ids_.empty() && with(0.25, "activity shift")) fields.text("shift", pick(calendar_ids_));
  if (kind != "default") fields.text("rule", kind);
  count(kind == "default" ? (move ? "suspendable" : minds ? "continuous" : "insensitive") : kind.c_str());
  if (kind != "suspendable") return;
  if (with(0.4, "restart")) fields.number("restart_h", between(1, 3));
  if (with(0.4, "abandon")) fields.number("abandon_h", between(1, 3));
  if (with(0.4, "minimum chunk")) fields.number("minimum_chunk_h", between(1, 5));
}

void RandomParts::extras(RandomActivity& made, const RandomWay& way) {
  if (with(0.15, "no slots")) made.fields.number("slots", 0);
  if (limits_.plain || !with(0.12, "retry")) return;
  Fields retry;
  retry.number("probability", 0.3).number("at_most", 3);
  const bool fits = !way.activities.empty() && made.fields.find("modes").empty() &&
                    way.activities.back().fields.find("place") == made.fields.find("place") &&
                    way.activities.back().fields.find("roles") == made.fields.find("roles");
  if (fits && with(0.5, "retry instead")) retry.text("instead", way.activities.back().id);
  made.fields.raw("retry", retry.json());
}

void RandomParts::link(RandomWay& way, std::size_t from, std::size_t to, bool plain) {
  RandomLink made{way.activities[from].id, way.activities[to].id, {}};
  made.fields.text("from", made.from).text("to", made.to);
  const double draw = plain ? 0 : stream_.uniform();
  if (draw > 0.9) {
    made.fields.text("kind", "FF");
    count("finish-finish");
  } else if (draw > 0.78) {
    made.fields.text("kind", "SS");
    count("start-start");
  } else {
    count("finish-start");
  }
  double lag = 0;
  if (with(0.2, "lag")) {
    lag = between(1, 24);
    made.fields.number("lag_h", lag);
  }
  if (with(0.1, "maximum lag")) {
    made.fields.number("max_lag_h", lag + between(24, 240));
    if (with(0.5, "breach price")) made.fields.number("breach_usd_per_day", 10000);
  }
  way.links.push_back(std::move(made));
}

void RandomParts::chain(RandomWay& way) {
  const bool keep_order = way.activities.front().fields.json().find("\"move\"") != std::string::npos;
  for (std::size_t k = 1; k < way.activities.size(); ++k) {
    const bool moves = keep_order || !way.activities[k].fields.find("move").empty() ||
                       !way.activities[k - 1].fields.find("move").empty();
    link(way, k - 1, k, moves);
    if (k >= 2 && chance(0.1)) link(way, k - 2, k, false);
  }
  if (!pool_ids_.empty() && way.activities.size() > 1 && with(0.2, "pool hold")) {
    RandomHold kept{way.activities.front().id, way.activities.back().id, {}};
    kept.fields.text("pool", pick(pool_ids_)).number("amount", 1).text("first", kept.first).text("last", kept.last);
    if (chance(0.4)) kept.fields.text("claim", chance(0.5) ? "start" : "ready");
    way.holds.push_back(std::move(kept));
  }
  hold_slots(way);
}

/// Of the place where most of a way goes on, from the first activity there to the last.
void RandomParts::hold_slots(RandomWay& way) {
  const std::string place = way.activities.back().fields.find("place");
  if (place.empty()) return;
  const auto stays = [&](const RandomActivity& made) { return made.fields.find("place") == place; };
  const auto first = std::find_if(way.activities.begin(), way.activities.end(), stays);
  if (first->id == way.activities.back().id || !with(0.3, "slot hold")) return;
  RandomHold kept{first->id, way.activities.back().id, {}};
  kept.fields.raw("place", place).number("slots", 1).text("first", kept.first).text("last", kept.last);
  way.holds.push_back(std::move(kept));
}

void RandomParts::hold(RandomWay& way, const std::string& role, std::size_t first, std::size_t last) {
  RandomHold kept{way.activities[first].id, way.activities[last].id, {}};
  kept.fields.text("role", role).text("first", kept.first).text("last", kept.last);
  way.holds.push_back(std::move(kept));
  count("role hold");
}

void RandomParts::finish(RandomWay& way) {
  if (way.activities.size() > 1 && with(0.2, "delivers"))
    way.fields.text("delivers", way.activities[way.activities.size() - 2].id);
  if (!with(0.3, "quantities")) return;
  way.fields.raw("quantities", R"({"laid_km": 7.5})");
  if (chance(0.5)) way.activities.back().fields.raw("quantities", R"({"laid_km": 2.5})");
}

}  // namespace fairlead::test
