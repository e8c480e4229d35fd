# SPDX-License-Identifier: MIT
# cmake -D NM=nm -D LIBRARY=x.so -P exported_symbols.cmake: fails unless the entry symbol alone is exported.
execute_process(COMMAND ${NM} -D --defined-only --format=posix ${LIBRARY} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE " [^\n]*" "" names "${symbols}")
if(NOT names STREQUAL "fairlead_plugin_entry\n")
  message(FATAL_ERROR "${LIBRARY} exports:\n${names}")
endif()
