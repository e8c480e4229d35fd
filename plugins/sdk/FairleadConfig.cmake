# SPDX-License-Identifier: MIT
# find_package(Fairlead): the plugin SDK as installed.
include(CMakeFindDependencyMacro)
find_dependency(nlohmann_json 3.11)
include(${CMAKE_CURRENT_LIST_DIR}/FairleadTargets.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/FairleadPlugin.cmake)
