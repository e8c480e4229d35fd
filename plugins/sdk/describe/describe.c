/* SPDX-License-Identifier: MIT */
/* fairlead-describe LIBRARY: prints what the plugin's describe() answers; used when a plugin is built. */
#define _DEFAULT_SOURCE
#include <dlfcn.h>
#include <fairlead/plugin_abi.h>
#include <stdio.h>
#include <string.h>

static int write_to_stdout(void* ctx, const char* text, size_t size) {
  (void)ctx;
  return fwrite(text, 1, size, stdout) == size ? 0 : 1;
}

static void log_to_stderr(void* ctx, int32_t level, const char* text, size_t size) {
  (void)ctx;
  (void)level;
  fprintf(stderr, "%.*s\n", (int)size, text);
}

static const void* no_extension(void* ctx, const char* id) {
  (void)ctx;
  (void)id;
  return NULL;
}

static fairlead_plugin_entry_function entry_of(void* library) {
  fairlead_plugin_entry_function entry = NULL;
  void* symbol = dlsym(library, FAIRLEAD_ENTRY_SYMBOL);
  memcpy(&entry, &symbol, sizeof entry); /* ISO C knows no cast from object to function pointer */
  return entry;
}

int main(int argc, char** argv) {
  static const fairlead_host host = {FAIRLEAD_ABI_MAJOR, FAIRLEAD_ABI_MINOR, sizeof(fairlead_host), NULL,
                                     log_to_stderr,      no_extension};
  if (argc != 2) return fprintf(stderr, "usage: fairlead-describe LIBRARY\n"), 2;
  void* library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return fprintf(stderr, "fairlead-describe: %s\n", dlerror()), 5;
  const fairlead_plugin_entry_function entry = entry_of(library);
  const fairlead_plugin* plugin = entry == NULL ? NULL : entry(&host);
  if (plugin == NULL || plugin->abi_major != FAIRLEAD_ABI_MAJOR || !FAIRLEAD_HAS(plugin, fairlead_plugin, describe)) {
    return fprintf(stderr, "fairlead-describe: %s is no Fairlead plugin of this SDK\n", argv[1]), 5;
  }
  const fairlead_sink sink = {NULL, write_to_stdout};
  return plugin->describe(&sink) == FAIRLEAD_OK && fflush(stdout) == 0 ? 0 : 5;
}
