/* SPDX-License-Identifier: MIT */
/* The boundary between Fairlead and a service plugin: one C symbol, two tables of functions, UTF-8 JSON.
 *
 * A plugin is a shared library that exports fairlead_plugin_entry and nothing else. It is stateless: it says what a
 * service type is (describe) and turns one order into networks of activities (expand). It is never called while a
 * plan is made or simulated. C++ authors use plugin.hpp and need not read on.
 *
 * Rules of the whole boundary
 *   - Text is UTF-8, given as pointer and size in bytes; it need not end in a zero byte.
 *   - Whoever passes memory owns it. The receiver copies what it wants to keep before it returns.
 *   - No exception, longjmp or signal crosses. The plugin does not end the process, start threads that outlive
 *     a call, change the locale or the working directory, or print.
 *   - The host may call from any thread, but makes one call at a time into one plugin.
 *   - A plugin is loaded once and never unloaded.
 *   - Equal input gives equal output, byte for byte: no clock, no environment, no randomness.
 *
 * Versions
 *   - abi_major differs: the two cannot work together, and the host refuses the plugin.
 *   - abi_minor grows when functions are appended. Nothing is ever removed or reordered within a major.
 *   - struct_size is sizeof the struct as its owner was compiled. A function that lies beyond it does not exist:
 *     the reader tests FAIRLEAD_HAS before it calls. */
#ifndef FAIRLEAD_PLUGIN_ABI_H
#define FAIRLEAD_PLUGIN_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define FAIRLEAD_ABI_MAJOR 1u
#define FAIRLEAD_ABI_MINOR 0u

#define FAIRLEAD_ENTRY_SYMBOL "fairlead_plugin_entry"

/* True if `member` lies within the struct that `pointer` points to, as its owner knows it. */
#define FAIRLEAD_HAS(pointer, type, member) \
  ((pointer)->struct_size >= offsetof(type, member) + sizeof((pointer)->member) && (pointer)->member != NULL)

#if defined(__GNUC__)
#define FAIRLEAD_EXPORT __attribute__((visibility("default")))
#else
#define FAIRLEAD_EXPORT
#endif

/* What describe and expand return. Any other value counts as FAIRLEAD_FAULT. */
enum fairlead_result {
  FAIRLEAD_OK = 0,            /* describe: a description. expand: {"format": "fairlead.network/1", ...} */
  FAIRLEAD_INVALID_ORDER = 1, /* expand: the order's data are wrong:
                                 {"problems": [{"pointer": "/params/wells", "code": "out-of-range", "found": "0",
                                                "expected": "at least 1", "suggestion": ""}, ...]}
                                 pointer is a JSON pointer into the order as given; only it and `expected` must be
                                 there. The user's input is refused. */
  FAIRLEAD_CANNOT_SERVE = 2,  /* expand: correct, but this service cannot do it: {"reason": "..."}.
                                 The order is left unserved with that reason. */
  FAIRLEAD_FAULT = 3          /* the plugin itself failed: {"message": "..."}, or nothing at all */
};

/* Severity of a log line. */
enum fairlead_log_level { FAIRLEAD_LOG_DEBUG = 0, FAIRLEAD_LOG_INFO = 1, FAIRLEAD_LOG_WARNING = 2 };

/* Where a plugin writes its answer, in as many pieces as it likes. `write` copies the piece; it returns 0 to go on,
 * non-zero when the host takes no more (an answer is at most 64 MB): then the plugin stops writing and returns
 * FAIRLEAD_FAULT. Valid during the call only. */
typedef struct fairlead_sink {
  void* ctx;
  int (*write)(void* ctx, const char* text, size_t size);
} fairlead_sink;

/* What the host offers; lives as long as the process. */
typedef struct fairlead_host {
  uint32_t abi_major;
  uint32_t abi_minor;
  uint32_t struct_size;
  void* ctx; /* the host's; to be passed back */
  /* A line for the user's log; no line end. May be called during entry, describe and expand. */
  void (*log)(void* ctx, int32_t level, const char* text, size_t size);
  /* A table of an optional interface, named by reverse DNS (zero-terminated), or NULL if this host has none such. */
  const void* (*get_extension)(void* ctx, const char* id);
} fairlead_host;

/* What the plugin offers; static storage of the plugin. */
typedef struct fairlead_plugin {
  uint32_t abi_major;
  uint32_t abi_minor;
  uint32_t struct_size;
  /* Writes the service's description:
   *   { "format": "fairlead.service/1",
   *     "id": "org.example.crew-change",     reverse DNS; the last part is the short name used in scenarios
   *     "name": "Crew change",  "version": "1.0.0",  "description": "...",
   *     "parameters": [ { "name": "trips", "type": "integer", "description": "...", "unit": "h",
   *                       "minimum": 1, "maximum": 50, "default": 2, "required": false } ],
   *         type: number, integer, boolean, text; choice (of "choices": ["a", "b"]); place, pool, calendar (ids of the
   *         scenario); object (of the parameters in "nested": [...]); list (of such objects; if the one nested
   *         parameter has an empty name, of its plain values; minimum and maximum count the elements)
   *     "places": [ { "name": "site", "required": true, "many": false, "description": "..." } ],
   *         many: the order gives a list of places under this name
   *     "capabilities": ["crane_t"],         capabilities its roles may ask for
   *     "quantities": ["trips"],             quantities its ways may carry, for unit rates
   *     "example_order": { ... },            an order of a scenario
   *     "icon": "derrick",  "colour": "#1f77b4" }
   * A parameter has a default, or is required, or is absent from the order when not given. */
  int32_t (*describe)(const fairlead_sink* sink);
  /* Turns one order into networks. The order:
   *   { "format": "fairlead.order/1", "id", "name", "client", "service", "kind": "firm|internal|tender",
   *     "known_from", "earliest_start", "due", "deadline":   ISO 8601; absent if not set
   *     "params": { ... }                       checked against the description, defaults filled in
   *     "places": { "site": { "id": "bach_ho", "name", "kind", "lat", "lon", "depth_m" }, ... }   depth if known;
   *                                             of a name that takes many: a list of such objects, none twice
   *     "parameter_places": [ { "id": "rong", ... }, ... ]    places that parameters of type place name, each once
   *     "distances": [ { "from": "site", "to": "port", "nm": 66.9 }, ... ]    by sea, each reachable pair once each
   *                                             way; between places that have a name of the service for themselves
   *     "routes": [ { "from": "bach_ho", "to": "rong", "nm": 12.3 }, ... ]    the same by id, between all these places
   *     "assets": [ { "id", "name", "kind", "owner": "own|hired_in|partner", "self_propelled": true, "speed_kn",
   *                   "draft_m", "max_depth_m", "capabilities": { "crane_t": 600 }, "shareable": { "pob": 120 } } ] }
   * The answer is a network document, docs/network_format.md. It asks for capabilities, never for asset ids. */
  int32_t (*expand)(const char* order_json, size_t size, const fairlead_sink* sink);
  /* As of the host. */
  const void* (*get_extension)(const char* id);
} fairlead_plugin;

/* The one exported symbol. Called once, first. Returns NULL if the plugin cannot work with this host (it says why
 * with host->log); else a table that stays valid for ever. */
typedef const fairlead_plugin* (*fairlead_plugin_entry_function)(const fairlead_host* host);

FAIRLEAD_EXPORT const fairlead_plugin* fairlead_plugin_entry(const fairlead_host* host);

#ifdef __cplusplus
}
#endif

#endif
