// SPDX-License-Identifier: MIT
#include "visualizer/scene/search.hpp"

#include <catch2/catch.hpp>

#include "tests/visualizer/support/season_run.hpp"

using namespace fairlead;
using namespace fairlead::view;
using namespace fairlead::test;

namespace {

Run named_run() {
  Run run = season();
  run.scenario.assets[0].name = "Tam Đảo 01";
  run.scenario.assets[1].name = "Thiên Ưng";
  run.scenario.assets[2].name = "Trường Sa";
  run.scenario.places[1].name = "Bạch Hổ";
  run.scenario.places[2].name = "Rạng Đông";
  run.scenario.orders[0].name = "Three wells at Bach Ho";
  run.scenario.orders[1].name = "Lift at Rang Dong";
  return run;
}

std::vector<std::string> names(const std::vector<SearchHit>& hits) {
  std::vector<std::string> result;
  for (const SearchHit& hit : hits) result.push_back(hit.name);
  return result;
}

}  // namespace

TEST_CASE("letters lose their case and their marks") {
  CHECK(plain_letters("Bạch Hổ") == "bach ho");
  CHECK(plain_letters("ĐƯỜNG ống dẫn khí, Sư Tử Đen") == "duong ong dan khi, su tu den");
  CHECK(plain_letters("Ba\xCC\xA3"
                      "ch") == "bach");  // with a combining mark
  CHECK(plain_letters("ắằẳẵặ ỳỹỷỵ") == "aaaaa yyyy");
  CHECK(plain_letters("\xFF broken") == "\xFF broken");
  CHECK(plain_letters("\xE1\xBA") == "\xE1\xBA");
}

TEST_CASE("things are found with and without marks and in any case") {
  const RunView run{named_run(), "named"};
  const SearchIndex index{run};
  for (const char* query : {"Bạch Hổ", "bach ho", "BACH HO", "  bach   ho "}) {
    const auto hits = index.find(query);
    INFO(query);
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].target == target_of(north));
    CHECK(hits[1].target == target_of(drill));
  }
}

TEST_CASE("words may stand in any order") {
  const RunView run{named_run(), "named"};
  const SearchIndex index{run};
  CHECK(names(index.find("ho wells")) == std::vector<std::string>{"Three wells at Bach Ho"});
  CHECK(index.find("ho nothing").empty());
}

TEST_CASE("a name that begins with the word comes before a word that does and before the middle of a word") {
  Run made = season();
  made.scenario.assets[0].name = "Offshore one";
  made.scenario.assets[1].name = "The shore tug";
  made.scenario.assets[2].name = "Shore crane";
  const RunView run{std::move(made), "ranked"};
  CHECK(names(SearchIndex{run}.find("shore")) ==
        std::vector<std::string>{"Shore crane", "The shore tug", "Offshore one"});
}

TEST_CASE("activities and ids are found and results are limited") {
  const RunView run{named_run(), "named"};
  const SearchIndex index{run};
  const auto bore = index.find("drill/bore");
  REQUIRE(bore.size() == 1);
  CHECK(bore[0].target == target_of(ActivityRef{drill, 2}));
  CHECK(bore[0].detail == "drill/bore");
  CHECK(index.find("tug").front().target == target_of(tug_asset));
  CHECK(index.find("").empty());
  CHECK(index.find("   ").empty());
  CHECK(index.find("a", 3).size() == 3);
}
