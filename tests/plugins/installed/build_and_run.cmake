# SPDX-License-Identifier: MIT
# cmake -D PREFIX= -D FOLDER= -D COMPILER= -D FLAGS= -D LAUNCHER= -D NM= -D UNDEFINED= -P build_and_run.cmake
# Writes a plugin with the installed program, builds it with the compiler against the installed SDK, runs its scenario.
if(NOT COMPILER)
  message("no compiler of this kind here")
  return()
endif()

# step(command...): must succeed; its output is in `output`.
function(step)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE failed OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  if(failed)
    string(JOIN " " command ${ARGN})
    message(FATAL_ERROR "${command}: ${failed}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect text)
  if(NOT output MATCHES "${text}")
    message(FATAL_ERROR "expected \"${text}\" in\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
step(${PREFIX}/bin/fairlead plugin new test-service ${FOLDER}/plugin)
set(FOLDER ${FOLDER}/plugin)
step(${CMAKE_COMMAND} -G Ninja -B build -D CMAKE_CXX_COMPILER=${COMPILER} "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror ${FLAGS}"
  -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER})
step(${CMAKE_COMMAND} --build build)
step(${PREFIX}/bin/fairlead plugin list --plugin-path build/plugins)
expect("org.example.test-service")
step(${PREFIX}/bin/fairlead run scenario.json --plugin-path build/plugins -o run)
expect("first-job +completed")

# The entry alone leaves the library, and no name is unique in the process (nm's letter u).
step(${NM} -D --defined-only build/plugins/test-service.so)
if(NOT output MATCHES "^[0-9a-f]+ T fairlead_plugin_entry\n$")
  message(FATAL_ERROR "exports more than its entry:\n${output}")
endif()

if(UNDEFINED)
  file(APPEND ${FOLDER}/test_service.cpp "void nobody_defines_this();\nvoid calls_it() { nobody_defines_this(); }\n")
  execute_process(COMMAND ${CMAKE_COMMAND} --build build WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE failed
    OUTPUT_VARIABLE output ERROR_QUIET)
  if(NOT failed)
    message(FATAL_ERROR "links although it needs what nothing defines")
  endif()
  expect("nobody_defines_this")
endif()
