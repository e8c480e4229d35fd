# SPDX-License-Identifier: MIT
# cmake -D DESCRIBE=program -D LIBRARY=x.so -P write_metadata.cmake: writes x.json beside x.so, so that a plugin can be
# listed without being loaded. The library's size and hash tell when the file is stale.
execute_process(COMMAND ${DESCRIBE} ${LIBRARY} OUTPUT_VARIABLE description RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "${LIBRARY}: describe() failed: ${description}")
endif()
file(SIZE ${LIBRARY} size)
file(SHA256 ${LIBRARY} sha256)
get_filename_component(library ${LIBRARY} NAME)
string(REGEX REPLACE "\\.so$" ".json" metadata ${LIBRARY})
string(CONCAT text "{\"format\": \"fairlead.plugin/1\", \"library\": \"${library}\", \"size\": ${size}, "
       "\"sha256\": \"${sha256}\",\n\"description\": ${description}}\n")
file(WRITE ${metadata} "${text}")
