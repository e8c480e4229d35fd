# SPDX-License-Identifier: MIT
# Compiler settings of every target, where products lie, and fairlead_library().

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(FAIRLEAD_PLUGIN_DIRECTORY ${CMAKE_BINARY_DIR}/lib/fairlead/plugins)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
# -ffp-contract=off: the same bytes on every machine of a processor family (docs/architecture.md).
add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -ffp-contract=off)
# A false alarm of g++ 12 at -O2 in std::string concatenation.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_C_FLAGS_RELEASE "-O2")
# For what runs once a command or an order and is long to compile: a quarter to a third of that time less.
set(FAIRLEAD_COLD_OPTIONS $<$<CONFIG:Release>:-O1>)

option(FAIRLEAD_WERROR "Treat warnings as errors" OFF)
if(FAIRLEAD_WERROR)
  add_compile_options(-Werror)
endif()

find_program(FAIRLEAD_CCACHE ccache)
if(FAIRLEAD_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${FAIRLEAD_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${FAIRLEAD_CCACHE})
endif()
find_program(FAIRLEAD_MOLD mold)
if(FAIRLEAD_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

# fairlead_library(core_io SOURCES a.cpp ... LINK core_model ... [COLD]): one static library a folder; LINK follows the
# rows. COLD ones get FAIRLEAD_COLD_OPTIONS.
function(fairlead_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "COLD" "" "SOURCES;LINK;PRIVATE_LINK")
  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
  if(arg_COLD)
    target_compile_options(${name} PRIVATE ${FAIRLEAD_COLD_OPTIONS})
  endif()
endfunction()
