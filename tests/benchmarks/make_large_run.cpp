// SPDX-License-Identifier: MIT
// Writes a run folder of many intervals: make_large_run FOLDER [INTERVALS [ASSETS]]
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "core/io/run_writer.hpp"
#include "tests/benchmarks/large_run.hpp"

int main(int count, char** given) {
  if (count < 2) {
    std::fputs("make_large_run FOLDER [INTERVALS [ASSETS]]\n", stderr);
    return 2;
  }
  fairlead::bench::LargeRunSize size;
  if (count > 2) size.intervals = std::strtoull(given[2], nullptr, 10);
  if (count > 3) size.assets = std::strtoull(given[3], nullptr, 10);
  if (size.intervals == 0 || size.assets == 0) {
    std::fputs("make_large_run: numbers of intervals and assets are above zero\n", stderr);
    return 2;
  }
  try {
    const std::filesystem::path folder = given[1];
    std::filesystem::path scratch = folder;
    scratch += ".scenario";
    write_run(fairlead::bench::large_run(size, scratch), folder);
    std::filesystem::remove_all(scratch);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_large_run: %s\n", error.what());
    return 1;
  }
}
