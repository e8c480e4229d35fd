# SPDX-License-Identifier: MIT
# The package: find_package(Fairlead) gives fairlead_add_plugin(). Installed as component `sdk`, and laid out the same way
# in the build tree, so that a plugin's project takes either folder as Fairlead_ROOT.
include(CMakePackageConfigHelpers)
set(fairlead_package lib/cmake/Fairlead)

install(DIRECTORY include/ DESTINATION include COMPONENT sdk)
install(TARGETS fairlead_sdk fairlead-describe EXPORT FairleadTargets RUNTIME DESTINATION bin COMPONENT sdk)
install(EXPORT FairleadTargets FILE FairleadTargets.cmake DESTINATION ${fairlead_package} COMPONENT sdk)
write_basic_package_version_file(FairleadConfigVersion.cmake COMPATIBILITY SameMajorVersion)
set(fairlead_package_files FairleadConfig.cmake FairleadPlugin.cmake write_metadata.cmake plugin.map)
install(FILES ${fairlead_package_files} ${CMAKE_CURRENT_BINARY_DIR}/FairleadConfigVersion.cmake
  DESTINATION ${fairlead_package} COMPONENT sdk)

export(EXPORT FairleadTargets FILE ${PROJECT_BINARY_DIR}/${fairlead_package}/FairleadTargets.cmake)
foreach(file IN LISTS fairlead_package_files)
  configure_file(${file} ${PROJECT_BINARY_DIR}/${fairlead_package}/${file} COPYONLY)
endforeach()
configure_file(${CMAKE_CURRENT_BINARY_DIR}/FairleadConfigVersion.cmake
  ${PROJECT_BINARY_DIR}/${fairlead_package}/FairleadConfigVersion.cmake COPYONLY)
