/* SPDX-License-Identifier: MIT */
/* The plugin boundary as C sees it: layouts that must never change within an ABI major. Compiling is the test. */
#include <fairlead/plugin_abi.h>

_Static_assert(FAIRLEAD_ABI_MAJOR == 1, "a new major has layouts of its own");

_Static_assert(offsetof(fairlead_plugin, abi_major) == 0, "the version comes first");
_Static_assert(offsetof(fairlead_plugin, abi_minor) == 4, "");
_Static_assert(offsetof(fairlead_plugin, struct_size) == 8, "");
_Static_assert(offsetof(fairlead_plugin, describe) == 16, "");
_Static_assert(offsetof(fairlead_plugin, expand) == 24, "");
_Static_assert(offsetof(fairlead_plugin, get_extension) == 32, "");

_Static_assert(offsetof(fairlead_host, abi_major) == 0, "the version comes first");
_Static_assert(offsetof(fairlead_host, struct_size) == 8, "");
_Static_assert(offsetof(fairlead_host, ctx) == 16, "");
_Static_assert(offsetof(fairlead_host, log) == 24, "");
_Static_assert(offsetof(fairlead_host, get_extension) == 32, "");

_Static_assert(offsetof(fairlead_sink, ctx) == 0, "");
_Static_assert(offsetof(fairlead_sink, write) == 8, "");

_Static_assert(FAIRLEAD_OK == 0 && FAIRLEAD_INVALID_ORDER == 1 && FAIRLEAD_CANNOT_SERVE == 2 && FAIRLEAD_FAULT == 3,
               "");
