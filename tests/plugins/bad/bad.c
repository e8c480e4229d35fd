/* SPDX-License-Identifier: MIT */
/* A plugin with one fault, chosen by a macro when it is built (CMakeLists.txt lists them); without one it is sound. */
#include <fairlead/plugin_abi.h>
#include <string.h>

#define DESCRIPTION(format, id, parameters)                             \
  "{\"format\": \"" format "\", \"id\": \"" id                          \
  "\", \"name\": \"Bad\", \"version\": \"1\", \"colour\": \"#000000\"," \
  " \"parameters\": " parameters ", \"places\": [{\"name\": \"site\"}]}"
#define SOUND_DESCRIPTION DESCRIPTION("fairlead.service/1", "org.example.bad", "[]")

#define NETWORK(format, requires, ways) "{\"format\": \"" format "\", \"requires\": [" requires "], \"ways\": " ways "}"
#define WORK(id) \
  "{\"id\": \"" id "\", \"name\": \"Work\", \"place\": \"field\", \"duration\": 12, \"roles\": [\"ship\"]}"
#define WAY(links)                                                                             \
  "[{\"id\": \"way\", \"roles\": [{\"id\": \"ship\"}], \"activities\": [" WORK("a") ", " WORK( \
      "b") "], \"links\": [" links "]}]"
#define SOUND_NETWORK NETWORK("fairlead.network/1", "", WAY("{\"from\": \"a\", \"to\": \"b\"}"))

static int32_t answer(const fairlead_sink* sink, int32_t code, const char* text) {
  sink->write(sink->ctx, text, strlen(text));
  return code;
}

static int32_t describe(const fairlead_sink* sink) {
  (void)sink;
#if defined(FAULT_DESCRIBE_FAILS)
  return answer(sink, FAIRLEAD_FAULT, "{\"message\": \"out of cheese\"}");
#elif defined(FAULT_DESCRIBE_SILENT)
  return FAIRLEAD_OK;
#elif defined(FAULT_DESCRIBE_NOT_JSON)
  return answer(sink, FAIRLEAD_OK, "I lay pipes");
#elif defined(FAULT_DESCRIBE_WRONG_FORMAT)
  return answer(sink, FAIRLEAD_OK, DESCRIPTION("fairlead.service/2", "org.example.bad", "[]"));
#elif defined(FAULT_DESCRIBE_WRONG_TYPES)
  return answer(sink, FAIRLEAD_OK, DESCRIPTION("fairlead.service/1", "bad", "{\"wells\": \"many\"}"));
#elif defined(FAULT_DESCRIBE_INVALID)
  return answer(sink, FAIRLEAD_INVALID_ORDER, "{\"problems\": []}");
#else
  return answer(sink, FAIRLEAD_OK, SOUND_DESCRIPTION);
#endif
}

/* 1 MB at a time; `until` is what write must return for the flood to end. */
#if defined(FAULT_EXPAND_FLOODS) || defined(FAULT_EXPAND_FLOODS_ON)
static int32_t flood(const fairlead_sink* sink, int pieces) {
  static char piece[1 << 20];
  memset(piece, ' ', sizeof piece);
  for (int k = 0; k < pieces; ++k) {
    const int stop = sink->write(sink->ctx, piece, sizeof piece);
#if defined(FAULT_EXPAND_FLOODS)
    if (stop != 0) return FAIRLEAD_FAULT;
#else
    (void)stop;
#endif
  }
  return FAIRLEAD_OK;
}
#endif

static int32_t expand(const char* order_json, size_t size, const fairlead_sink* sink) {
  /* Unguarded, as the interface allows: the thread sanitizer finds a host that calls from two threads at once. */
  static volatile int calls = 0;
  calls = calls + 1;
  (void)order_json;
  (void)sink;
  (void)size;
#if defined(FAULT_EXPAND_INVALID)
  return answer(sink, FAIRLEAD_INVALID_ORDER,
                "{\"problems\": [{\"pointer\": \"/params/wells\", \"found\": \"0\", \"expected\": \"at least 1\"},"
                " {\"pointer\": \"/places/site\", \"expected\": \"a field\", \"code\": \"wrong-place\"}]}");
#elif defined(FAULT_EXPAND_INVALID_WITHOUT_PROBLEMS)
  return answer(sink, FAIRLEAD_INVALID_ORDER, "{\"problems\": []}");
#elif defined(FAULT_EXPAND_INVALID_WITHOUT_POINTER)
  return answer(sink, FAIRLEAD_INVALID_ORDER, "{\"problems\": [{\"pointer\": \"wells\", \"expected\": \"more\"}]}");
#elif defined(FAULT_EXPAND_CANNOT_SERVE)
  return answer(sink, FAIRLEAD_CANNOT_SERVE, "{\"reason\": \"no rig reaches the bottom\"}");
#elif defined(FAULT_EXPAND_CANNOT_SERVE_WITHOUT_REASON)
  return answer(sink, FAIRLEAD_CANNOT_SERVE, "{}");
#elif defined(FAULT_EXPAND_FAILS)
  return answer(sink, FAIRLEAD_FAULT, "{\"message\": \"out of cheese\"}");
#elif defined(FAULT_EXPAND_FAILS_SILENTLY)
  return FAIRLEAD_FAULT;
#elif defined(FAULT_EXPAND_UNKNOWN_CODE)
  return answer(sink, 42, SOUND_NETWORK);
#elif defined(FAULT_EXPAND_NEGATIVE_CODE)
  return answer(sink, -1, SOUND_NETWORK);
#elif defined(FAULT_EXPAND_SILENT)
  return FAIRLEAD_OK;
#elif defined(FAULT_EXPAND_NOT_JSON)
  return answer(sink, FAIRLEAD_OK, "{\"format\": ");
#elif defined(FAULT_EXPAND_NOT_AN_OBJECT)
  return answer(sink, FAIRLEAD_OK, "[1, 2, 3]");
#elif defined(FAULT_EXPAND_WRONG_FORMAT)
  return answer(sink, FAIRLEAD_OK, NETWORK("fairlead.network/9", "", WAY("")));
#elif defined(FAULT_EXPAND_WRONG_TYPES)
  return answer(sink, FAIRLEAD_OK, NETWORK("fairlead.network/1", "", "[{\"id\": 7, \"activities\": \"all\"}]"));
#elif defined(FAULT_EXPAND_NO_WAYS)
  return answer(sink, FAIRLEAD_OK, NETWORK("fairlead.network/1", "", "[]"));
#elif defined(FAULT_EXPAND_UNKNOWN_FEATURE)
  return answer(sink, FAIRLEAD_OK, NETWORK("fairlead.network/1", "\"time-travel\"", WAY("")));
#elif defined(FAULT_EXPAND_CYCLE)
  return answer(
      sink, FAIRLEAD_OK,
      NETWORK("fairlead.network/1", "", WAY("{\"from\": \"a\", \"to\": \"b\"}, {\"from\": \"b\", \"to\": \"a\"}")));
#elif defined(FAULT_EXPAND_FLOODS) || defined(FAULT_EXPAND_FLOODS_ON)
  return flood(sink, 80);
#else
  return answer(sink, FAIRLEAD_OK, SOUND_NETWORK);
#endif
}

static const void* get_extension(const char* id) {
  (void)id;
  return NULL;
}

#if defined(FAULT_NEWER_MAJOR)
#define MAJOR (FAIRLEAD_ABI_MAJOR + 1)
#elif defined(FAULT_OLDER_MAJOR)
#define MAJOR (FAIRLEAD_ABI_MAJOR - 1)
#else
#define MAJOR FAIRLEAD_ABI_MAJOR
#endif

#if defined(FAULT_NEWER_MINOR)
#define MINOR (FAIRLEAD_ABI_MINOR + 1)
#else
#define MINOR FAIRLEAD_ABI_MINOR
#endif

#if defined(FAULT_SMALL_TABLE)
#define TABLE_SIZE 16
#elif defined(FAULT_NEWER_MINOR)
#define TABLE_SIZE (sizeof(fairlead_plugin) + 64)
#else
#define TABLE_SIZE sizeof(fairlead_plugin)
#endif

#if defined(FAULT_NO_EXPAND)
#define EXPAND NULL
#else
#define EXPAND expand
#endif

#if defined(FAULT_UNDEFINED_SYMBOL)
void nobody_provides_this(void);
#endif

#if defined(FAULT_NO_SYMBOL)
#define fairlead_plugin_entry some_other_entry
FAIRLEAD_EXPORT const fairlead_plugin* some_other_entry(const fairlead_host* host);
#endif

FAIRLEAD_EXPORT const fairlead_plugin* fairlead_plugin_entry(const fairlead_host* host) {
  static const fairlead_plugin table = {MAJOR, MINOR, TABLE_SIZE, describe, EXPAND, get_extension};
#if defined(FAULT_DECLINES)
  static const char line[] = "needs a licence";
  host->log(host->ctx, FAIRLEAD_LOG_WARNING, line, sizeof line - 1);
  return NULL;
#endif
#if defined(FAULT_DECLINES_SILENTLY)
  return NULL;
#endif
#if defined(FAULT_UNDEFINED_SYMBOL)
  nobody_provides_this();
#endif
  (void)host;
  (void)expand;
  return &table;
}
