# SPDX-License-Identifier: MIT
# fairlead_add_plugin(crew-change SOURCES crew_change.cpp): builds crew-change.so and its metadata file crew-change.json
# into FAIRLEAD_PLUGIN_DIRECTORY, by default `plugins` of the build folder. EXAMPLE_ORDER file.json gives the sources
# "example_order.hpp" with the text in `example_order`; LINK names what the plugin links. Needs the targets fairlead_sdk and fairlead-describe.
set(FAIRLEAD_SDK_DIRECTORY ${CMAKE_CURRENT_LIST_DIR} CACHE INTERNAL "where the plugin SDK lies")

# Only the entry symbol leaves the library, and everything it needs must be found when it is linked.
function(fairlead_seal_plugin target)
  set_target_properties(${target} PROPERTIES PREFIX "" SUFFIX ".so" C_VISIBILITY_PRESET hidden
    CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON LINK_DEPENDS ${FAIRLEAD_SDK_DIRECTORY}/plugin.map)
  target_link_options(${target} PRIVATE -Wl,--version-script=${FAIRLEAD_SDK_DIRECTORY}/plugin.map)
  # g++ marks some inline symbols unique in the process, across plugins; clang has no such option.
  target_compile_options(${target} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fno-gnu-unique>)
  # Under clang the sanitizers' runtime lies in the program alone, so that a plugin has undefined symbols by design.
  if(NOT (CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND CMAKE_CXX_FLAGS MATCHES "-fsanitize"))
    target_link_options(${target} PRIVATE -Wl,-z,defs)
  endif()
endfunction()

# A header with the text of an example order, so that the file in the source folder is the only copy.
function(fairlead_embed_example_order target file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}.example)
  file(CONFIGURE OUTPUT ${folder}/example_order.hpp @ONLY CONTENT
    "#pragma once\ninline constexpr const char example_order[] = R\"json(@text@)json\";\n")
  target_include_directories(${target} PRIVATE ${folder})
endfunction()

function(fairlead_add_plugin name)
  if(NOT FAIRLEAD_PLUGIN_DIRECTORY)
    set(FAIRLEAD_PLUGIN_DIRECTORY ${CMAKE_BINARY_DIR}/plugins)
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "EXAMPLE_ORDER" "SOURCES;LINK")
  add_library(${name} MODULE ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE fairlead_sdk ${arg_LINK})
  set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${FAIRLEAD_PLUGIN_DIRECTORY})
  fairlead_seal_plugin(${name})
  if(arg_EXAMPLE_ORDER)
    fairlead_embed_example_order(${name} ${CMAKE_CURRENT_SOURCE_DIR}/${arg_EXAMPLE_ORDER})
  endif()
  add_dependencies(${name} fairlead-describe)
  add_custom_command(TARGET ${name} POST_BUILD VERBATIM
    COMMAND ${CMAKE_COMMAND} -D DESCRIBE=$<TARGET_FILE:fairlead-describe> -D LIBRARY=$<TARGET_FILE:${name}>
            -P ${FAIRLEAD_SDK_DIRECTORY}/write_metadata.cmake)
endfunction()
