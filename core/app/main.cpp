// SPDX-License-Identifier: MIT
#include "core/app/program.hpp"

int main(int argc, char** argv) {
  return fairlead::run_program(argc, argv);
}
