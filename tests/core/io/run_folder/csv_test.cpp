// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "core/io/csv_table.hpp"
#include "core/io/csv_writer.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace fairlead;
using fairlead::test::TemporaryFolder;

namespace {

std::string row_of(int number) {
  return std::to_string(number) + ",\"line one, \"\"quoted\"\"\nline two of " + std::to_string(number) + "\"\r\n";
}

}  // namespace

TEST_CASE("fields are quoted only where they must be") {
  CsvWriter csv("a,b,c", Seconds{0});
  csv.text("plain").text("with, comma").text("say \"no\"\nand go");
  csv.end_row();
  CHECK(csv.bytes() == "a,b,c\nplain,\"with, comma\",\"say \"\"no\"\"\nand go\"\n");
}

TEST_CASE("numbers are written as every other number of the program") {
  for (const double value : {0.0, -0.0, 1.0, 0.1, -0.25, 12.5, 100000.0, 99999.99, 1.0 / 3.0, 1e-7, 123456789.123, 1e22,
                             0.07, 2.675, -1234.56, 9999999.99, 1e7, 1.005}) {
    CsvWriter csv("n", Seconds{0});
    csv.number(value);
    CHECK(csv.bytes() == "n\n" + format_number(value));
  }
}

TEST_CASE("times carry their zone and change day at local midnight") {
  CsvWriter csv("t,u", Seconds{7 * 3600});
  const Instant before = *parse_instant("2021-02-28T23:59:59+07:00", Seconds{0});
  csv.time(before).time(before + Seconds{1});
  csv.end_row();
  CHECK(csv.bytes() == "t,u\n2021-02-28T23:59:59+07:00,2021-03-01T00:00:00+07:00\n");
}

TEST_CASE("money shows its cents") {
  CsvWriter csv("m,n,o", Seconds{0});
  csv.money({123450}).money({-7}).money({0});
  CHECK(csv.bytes() == "m,n,o\n1234.50,-0.07,0.00");
}

TEST_CASE("a table reads back what was written") {
  CsvWriter csv("text,number,time", Seconds{7 * 3600});
  const Instant noon = *parse_instant("2021-03-01T12:00", Seconds{0});
  csv.text("a, \"b\"\nc").number(1.0 / 3.0).time(noon);
  csv.end_row();
  csv.text("").number(-2).time(noon);
  csv.end_row();
  Problems problems;
  const CsvTable table(csv.bytes(), "t.csv", "text,number,time", problems);
  REQUIRE(table.rows() == 2);
  CsvRow first = table.row(0);
  CHECK(first.text() == "a, \"b\"\nc");
  CHECK(first.number() == 1.0 / 3.0);
  CHECK(first.time() == noon);
  CsvRow second = table.row(1);
  CHECK(second.take_empty());
  CHECK(second.number() == -2);
  CHECK(problems.empty());
}

TEST_CASE("a table of a million empty lines is given up after a thousand problems") {
  Problems problems;
  CsvTable table("a,b\n" + std::string(1'000'000, '\n'), "t.csv", "a,b", problems, CsvRows::Streamed);
  CHECK(table.likely_rows() <= 500'003);
  int rows = 0;
  table.for_each_row([&](const CsvRow&) { ++rows; });
  CHECK(rows == 0);
  REQUIRE(problems.size() == 1001);
  CHECK(problems.back().code == "too-many-problems");
}

TEST_CASE("a wrong field is shown without what a terminal would obey") {
  Problems problems;
  CsvTable table("n\n\x1b[31mBạch\n", "t.csv", "n", problems, CsvRows::Streamed);
  table.for_each_row([](CsvRow& row) { static_cast<void>(row.number()); });
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].found == "\"?[31mBạch\"");
}

TEST_CASE("a wrong row is named by its line") {
  Problems problems;
  const CsvTable table("a,b\n1,2\n\"x\ny\",3,4\n5,six\n", "t.csv", "a,b", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-row");
  CHECK(problems[0].pointer == "line 3");
  REQUIRE(table.rows() == 2);
  CsvRow last = table.row(1);
  CHECK(last.number() == 5);
  last.number();
  REQUIRE(problems.size() == 2);
  CHECK(problems[1].code == "bad-number");
  CHECK(problems[1].pointer == "line 5");
}

TEST_CASE("another header leaves no rows") {
  Problems problems;
  const CsvTable table("a,c\n1,2\n", "t.csv", "a,b", problems);
  CHECK(table.rows() == 0);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-header");
}

TEST_CASE("an empty file is a bad header") {
  Problems problems;
  const CsvTable table("", "t.csv", "a,b", problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-header");
}

TEST_CASE("lines may end as on Windows and the last without an end") {
  Problems problems;
  const CsvTable table("a,b\r\n1,2\r\n\"3\",4", "t.csv", "a,b", problems);
  CHECK(problems.empty());
  REQUIRE(table.rows() == 2);
  CsvRow row = table.row(1);
  CHECK(row.text() == "3");
  CHECK(row.text() == "4");
}

TEST_CASE("a file of many megabytes is read in pieces without losing a row") {
  const TemporaryFolder folder;
  constexpr int rows = 100'000;
  std::string bytes = "number,text\n";
  for (int k = 0; k < rows; ++k) bytes += row_of(k);
  REQUIRE(bytes.size() > 3U << 20U);
  write_file(folder / "t.csv", bytes);
  Problems problems;
  CsvTable table(FileReader(folder / "t.csv"), "t.csv", "number,text", problems);
  int next = 0;
  bool same = true;
  table.for_each_row([&](CsvRow& row) {
    same = same && row.integer(0, rows) == next;
    same = same && row.text() == "line one, \"quoted\"\nline two of " + std::to_string(next);
    ++next;
  });
  CHECK(next == rows);
  CHECK(same);
  CHECK(problems.empty());
}

TEST_CASE("rows of a streamed file are guessed by the length of the first ones") {
  const TemporaryFolder folder;
  std::string bytes = "a,b\n";
  for (int k = 0; k < 1'000'000; ++k) bytes += "1,2\n";
  write_file(folder / "t.csv", bytes);
  Problems problems;
  const CsvTable table(FileReader(folder / "t.csv"), "t.csv", "a,b", problems);
  CHECK(table.likely_rows() >= 1'000'000);
  CHECK(table.likely_rows() < 1'100'000);
}

TEST_CASE("a row that never ends is named and ends the reading") {
  const TemporaryFolder folder;
  write_file(folder / "t.csv", "a,b\n1,2\n3,\"" + std::string(3'000'000, 'x'));
  Problems problems;
  CsvTable table(FileReader(folder / "t.csv"), "t.csv", "a,b", problems);
  int rows = 0;
  table.for_each_row([&](const CsvRow&) { ++rows; });
  CHECK(rows == 1);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-row");
  CHECK(problems[0].pointer == "line 3");
  CHECK(problems[0].found == "a row of more than 262144 bytes");
}

TEST_CASE("an empty file in pieces is a bad header") {
  const TemporaryFolder folder;
  write_file(folder / "t.csv", "");
  Problems problems;
  CsvTable table(FileReader(folder / "t.csv"), "t.csv", "a,b", problems);
  table.for_each_row([](const CsvRow&) {});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "bad-header");
}
