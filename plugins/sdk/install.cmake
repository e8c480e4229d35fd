# SPDX-License-Identifier: MIT
# The installed package: find_package(Fairlead) gives fairlead_add_plugin(). Component `sdk`.
include(CMakePackageConfigHelpers)
set(fairlead_package lib/cmake/Fairlead)

install(DIRECTORY include/ DESTINATION include COMPONENT sdk)
install(TARGETS fairlead_sdk fairlead-describe EXPORT FairleadTargets RUNTIME DESTINATION bin COMPONENT sdk)
install(EXPORT FairleadTargets FILE FairleadTargets.cmake DESTINATION ${fairlead_package} COMPONENT sdk)
write_basic_package_version_file(FairleadConfigVersion.cmake COMPATIBILITY SameMajorVersion)
install(FILES FairleadConfig.cmake FairleadPlugin.cmake write_metadata.cmake plugin.map
  ${CMAKE_CURRENT_BINARY_DIR}/FairleadConfigVersion.cmake DESTINATION ${fairlead_package} COMPONENT sdk)
