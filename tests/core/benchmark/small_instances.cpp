// SPDX-License-Identifier: MIT
#include "tests/core/benchmark/small_instances.hpp"

#include <stdexcept>

namespace fairlead::test {

std::string small_oas() {
  return "0,0,2,0,0\r\n"
         "0,5,4,9,0\r\n"
         "0,6,10,12,0\r\n"
         "0,20,20,12,0\r\n"
         "0,10,8,1,0\r\n"
         "0,1,0.5,3,0\r\n"
         "0,1,4,3,0\r\n"
         "0,0,2,3,0\r\n"
         "0,4,0,3,0\r\n"
         "0,3,3,0,0\r\n"
         "0,0,0,0,0\r\n";
}

std::string small_tramp() {
  return "% number of nodes\n3\n"
         "% number of vehicles\n2\n"
         "% vehicle, home node, starting time, capacity\n1,1,0,10\n2,3,5,4\n"
         "% number of calls\n2\n"
         "% vehicle and its calls\n1,1,2\n2,1\n"
         "% call, origin, destination, size, cost of not transporting, windows (in \x80)\n"
         "1,1,3,4,100,0,10,0,40\n"
         "2,2,3,6,90,5,19,10,40\n"
         "% travel times and costs\n"
         "1,1,1,0,0\n1,1,2,5,10\n1,1,3,9,20\n1,2,1,5,10\n1,2,2,0,0\n1,2,3,6,12\n1,3,1,9,20\n1,3,2,6,12\n1,3,3,0,0\n"
         "2,1,1,0,0\n2,1,2,5,10\n2,1,3,9,25\n2,2,1,5,10\n2,2,2,0,0\n2,2,3,6,12\n2,3,1,5,25\n2,3,2,6,12\n2,3,3,0,0\n"
         "% node times and costs\n"
         "1,1,2,5,3,6\n1,2,1,7,4,4\n2,1,1,4,1,6\n2,2,-1,-1,-1,-1\n"
         "% EOF";
}

std::string with(std::string text, const std::string& what, const std::string& instead) {
  const auto at = text.find(what);
  if (at == text.npos) throw std::logic_error("not in the text: " + what);
  return text.replace(at, what.size(), instead);
}

}  // namespace fairlead::test
