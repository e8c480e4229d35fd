// SPDX-License-Identifier: MIT
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/app/command.hpp"
#include "core/app/options.hpp"
#include "core/base/file.hpp"
#include "core/base/json.hpp"
#include "core/base/problem.hpp"
#include "core/io/run_reader.hpp"
#include "core/program/exit_code.hpp"
#include "core/program/interrupt.hpp"
#include "core/report/explanation_text.hpp"
#include "core/study/extra_order.hpp"
#include "core/study/repetition.hpp"
#include "core/study/slots_text.hpp"
#include "core/study/verification_text.hpp"

namespace fairlead {

namespace {

struct ExplainOptions {
  std::string folder{};
  std::string order{};
  bool verify = false;
  VerificationOptions verification{};
  std::vector<std::string> slots{};  ///< service and members of an order, or nothing
  std::vector<std::string> plugin_path{};
  ResultOptions result{};
};

OrderId find_order(const Run& run, const ExplainOptions& options) {
  std::vector<std::string> ids;
  for (std::size_t o = 0; o < run.scenario.orders.size(); ++o) {
    if (run.scenario.orders[o].id == options.order) return OrderId{o};
    ids.push_back(run.scenario.orders[o].id);
  }
  const std::string near = nearest_word(options.order, ids);
  throw InputError({{.code = "unknown-id",
                     .file = options.folder,
                     .found = "order \"" + options.order + "\"",
                     .expected = "an order of the run",
                     .suggestion = near.empty() ? "" : "did you mean \"" + near + "\"?"}});
}

int explain_all(const Run& run, bool json) {
  std::vector<Explanation> explanations;
  for (std::size_t o = 0; o < run.scenario.orders.size(); ++o) explanations.push_back(explain_order(run, OrderId{o}));
  fmt::print("{}", json ? overview_json(run, explanations) : overview_text(run, explanations));
  return exit_done;
}

void print_verified(const Run& run, const Explanation& explanation, const ExplainOptions& options) {
  VerificationOptions how = options.verification;
  how.stop = &stop_token();
  const Verification verification = verify(run, explanation.order, how);
  if (interrupted()) throw Interrupted();  // what a search gains that was stopped is not what is gained
  if (!options.result.json) {
    fmt::print("{}{}", explanation_text(run, explanation), verification_text(run, verification));
    return;
  }
  JsonDocument document = JsonDocument::parse(explanation_json(run, explanation), "explanation");
  document.set("verification", verification_json(run, verification));
  fmt::print("{}", document.dump());
}

/// Questions of what if ask how else the run could have gone from its start.
void refuse_past(const Run& run, const ExplainOptions& options) {
  if (run.plan.past.empty()) return;
  throw InputError({{.code = "made-under-way",
                     .file = options.folder,
                     .found = "a plan made under way",
                     .expected = "a run of a plan made from the start, for --verify and --slots"}});
}

/// An order's members as JSON, or the file that holds them.
std::string text_or_file(const std::string& given) {
  const std::size_t begin = given.find_first_not_of(" \t\n");
  return begin != given.npos && given[begin] == '{' ? given : read_file(given);
}

int show_slots(const ExplainOptions& options) {
  const Run given = read_run(options.folder);
  refuse_past(given, options);
  Run run = without_events(given);
  run.scenario_json = given.scenario_json;
  Catalogue catalogue = find_plugins(options.plugin_path, {});
  const OrderId order = add_extra_order(run, options.slots[0], text_or_file(options.slots[1]), &catalogue);
  const Slots slots = find_slots(run, order);
  fmt::print("{}", options.result.json ? slots_json(run, order, slots) : slots_text(run, order, slots));
  return slots.found.empty() ? exit_negative : exit_done;
}

int explain_folder(const ExplainOptions& options) {
  if (!options.slots.empty()) return show_slots(options);
  const Run run = read_run(options.folder);
  if (options.order.empty()) return explain_all(run, options.result.json);
  const Explanation explanation = explain_order(run, find_order(run, options));
  if (options.verify) refuse_past(run, options);
  if (options.verify)
    print_verified(run, explanation, options);
  else
    fmt::print("{}", options.result.json ? explanation_json(run, explanation) : explanation_text(run, explanation));
  return explanation.status == OrderStatus::Completed ? exit_done : exit_negative;
}

}  // namespace

Action define_explain(CLI::App& app) {
  const auto options = std::make_shared<ExplainOptions>();
  app.add_option("RUN", options->folder, "Run folder")->required()->type_name("");
  CLI::Option* order =
      app.add_option("ORDER", options->order, "Id of an order; without it every order on one line")->type_name("");
  CLI::Option* verify =
      app.add_flag("--verify", options->verify, "Take the largest cause away and say what is gained")->needs(order);
  app.add_option("--schedules", options->verification.schedules,
                 "With --verify: schedules of planning again; 0 tries the run's own decisions alone")
      ->check(CLI::Range(0, 100'000'000))
      ->type_name("N")
      ->needs(verify)
      ->capture_default_str();
  app.add_option("--slots", options->slots,
                 "When one more order of the service could be served beside the plan, by whom, at what cost;\n"
                 "ORDER: its params, places and what else an order may state, as JSON or a file")
      ->type_name("SERVICE ORDER")
      ->expected(2)
      ->excludes(order);
  add_plugin_path(app, options->plugin_path);
  add_options(app, options->result);
  return [options] { return explain_folder(*options); };
}

}  // namespace fairlead
