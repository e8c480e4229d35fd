# SPDX-License-Identifier: MIT
# embed_template(folder output.cpp): a source file that holds every file of the folder, for plugin_template().
function(embed_template folder output)
  file(GLOB files RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/* ${folder}/.[a-z]*)
  list(REMOVE_DUPLICATES files)
  list(SORT files)
  set(rows "")
  foreach(name IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/${name})
    file(READ ${folder}/${name} text)
    string(APPEND rows "    {\"${name}\", R\"~~~(${text})~~~\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT "// Made from the template's files; see core/app/embed_template.cmake.
#include \"core/app/plugin_scaffold.hpp\"

namespace fairlead {

std::span<const TemplateFile> plugin_template() {
  static constexpr TemplateFile files[] = {
@rows@  };
  return files;
}

}  // namespace fairlead
")
endfunction()
