/* SPDX-License-Identifier: MIT */
/* A plugin with one fault, chosen by a macro when it is built (CMakeLists.txt lists them); without one it is sound. */
#define _DEFAULT_SOURCE
#include "tests/plugins/bad/misconduct.h"
#include "tests/plugins/bad/order_text.h"
#include <fairlead/plugin_abi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#if defined(FAULT_ID_UPPER_CASE)
#define ID "org.Example.bad"
#else
#define ID "org.example.bad"
#endif

#if defined(FAULT_VERSION_ODD)
#define VERSION "1"
#else
#define VERSION "1.0.0"
#endif

#if defined(FAULT_ICON_UNKNOWN)
#define ICON "cheese"
#else
#define ICON "boat"
#endif

#if defined(FAULT_COLOUR_NAMED)
#define COLOUR "blue"
#else
#define COLOUR "#000000"
#endif

#if defined(FAULT_EXTRA_MEMBER)
#define EXTRA ", \"speed\": 3"
#else
#define EXTRA ""
#endif

#if defined(FAULT_PARAMETER_REQUIRED_WITH_DEFAULT)
#define DAYS_IS ", \"required\": true"
#elif defined(FAULT_PARAMETER_CONTRADICTION)
#define DAYS_IS ", \"choices\": 7"
#else
#define DAYS_IS ""
#endif
#define PARAMETERS                                                                                        \
  "[{\"name\": \"days\", \"type\": \"number\", \"unit\": \"d\", \"description\": \"Length of the work\"," \
  " \"minimum\": 0.5, \"maximum\": 60, \"default\": 0.5" DAYS_IS "}]"

#if defined(FAULT_EXAMPLE_WITHOUT_PLACE)
#define EXAMPLE_PLACES "{}"
#else
#define EXAMPLE_PLACES "{\"site\": \"field\"}"
#endif
#if defined(FAULT_EXAMPLE_OUT_OF_RANGE)
#define EXAMPLE_DAYS "1000"
#else
#define EXAMPLE_DAYS "2.5"
#endif
#if defined(FAULT_NO_EXAMPLE)
#define EXAMPLE(id) ""
#else
#define EXAMPLE(id)                                                                                 \
  ", \"example_order\": {\"id\": \"example\", \"service\": \"" id "\", \"places\": " EXAMPLE_PLACES \
  ", \"params\": {\"days\": " EXAMPLE_DAYS "}}"
#endif

#if defined(FAULT_CAPABILITY_WITHOUT_UNIT)
#define DECLARED "\"crane\""
#define REQUIRES "{\"crane\": 600}"
#elif defined(FAULT_CAPABILITY_UNDECLARED)
#define DECLARED ""
#define REQUIRES "{\"crane_t\": 600}"
#else
#define DECLARED "\"crane_t\", \"dive\""
#define REQUIRES "{\"crane_t\": 600, \"dive\": 1}"
#endif

#if defined(FAULT_QUANTITY_UNDECLARED)
#define QUANTITIES ""
#elif defined(FAULT_QUANTITY_UNUSED)
#define QUANTITIES "\"works\", \"dives\""
#else
#define QUANTITIES "\"works\""
#endif

#define DESCRIPTION(format, id, parameters)                                                                        \
  "{\"format\": \"" format "\", \"id\": \"" id "\", \"name\": \"Bad\", \"version\": \"" VERSION                    \
  "\", \"colour\": \"" COLOUR "\", \"icon\": \"" ICON "\", \"parameters\": " parameters                            \
  ", \"places\": [{\"name\": \"site\"}], \"capabilities\": [" DECLARED "], \"quantities\": [" QUANTITIES "]" EXTRA \
  EXAMPLE(id) "}"
#define SOUND_DESCRIPTION DESCRIPTION("fairlead.service/1", ID, PARAMETERS)

/* %1$s is the place, %2$s the days, %3$s the name of the work. */
#define NETWORK(format, requires, ways) "{\"format\": \"" format "\", \"requires\": [" requires "], \"ways\": " ways "}"
#define WORK(id)                                                                                     \
  "{\"id\": \"" id                                                                                   \
  "\", \"name\": \"%3$s\", \"place\": \"%1$s\", \"duration\": {\"quantity\": %2$s, \"per_day\": 1}," \
  " \"roles\": [\"ship\"], \"quantities\": {\"works\": 1}}"
#define WAY(links)                                                            \
  "[{\"id\": \"way\", \"roles\": [{\"id\": \"ship\", \"requires\": " REQUIRES \
  "}], \"activities\": [" WORK("a") ", " WORK("b") "], \"links\": [" links "]}]"
#define SOUND_NETWORK NETWORK("fairlead.network/1", "", WAY("{\"from\": \"a\", \"to\": \"b\"}"))

static int32_t answer(const fairlead_sink* sink, int32_t code, const char* text) {
#if defined(FAULT_WRITES_ON)
  for (; text[0] != '\0' && text[1] != '\0'; ++text) sink->write(sink->ctx, text, 1);
#endif
  return sink->write(sink->ctx, text, strlen(text)) == 0 ? code : FAIRLEAD_FAULT;
}

static int32_t describe(const fairlead_sink* sink) {
  (void)sink;
#if defined(FAULT_DESCRIBE_VARIES) || defined(FAULT_DESCRIBE_SLOW)
  static int calls = 0;
  ++calls;
#endif
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
#elif defined(FAULT_DESCRIBE_VARIES)
  return answer(sink, FAIRLEAD_OK, calls % 2 == 0 ? SOUND_DESCRIPTION : SOUND_DESCRIPTION " ");
#elif defined(FAULT_DESCRIBE_SLOW)
  const struct timespec while_counting = {0, 120 * 1000 * 1000};
  if (calls <= 5) nanosleep(&while_counting, NULL);
  return answer(sink, FAIRLEAD_OK, SOUND_DESCRIPTION);
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

/* What the answer says of the order, where a fault lets it depend on more than the order. */
static void name_work(text_range order, char* name, size_t room) {
  (void)order;
#if defined(FAULT_COUNTS_CALLS)
  static int calls = 0;
  snprintf(name, room, "Work %d", ++calls);
#elif defined(FAULT_NAMES_PROCESS)
  snprintf(name, room, "Work of process %d", (int)getpid());
#elif defined(FAULT_NAMES_THREAD)
  snprintf(name, room, "Work of thread %d", (int)(syscall(SYS_gettid) - getpid()));
#elif defined(FAULT_NAMES_HOUR)
  const time_t epoch = 0;
  snprintf(name, room, "Work of zone %d", localtime(&epoch)->tm_hour);
#elif defined(FAULT_NAMES_LOCALE)
  snprintf(name, room, "Work of %.1f", 1.5);
#elif defined(FAULT_NAMES_LAST_ORDER)
  static char last[32] = "";
  char days[32];
  copy_days(order, days, sizeof days);
  snprintf(name, room, "Work after %s", last[0] == '\0' ? days : last);
  strcpy(last, days);
#else
  snprintf(name, room, "Work");
#endif
}

/* The network for the order's own place and days. */
static int32_t serve(const fairlead_sink* sink, text_range order, const char* network) {
  static char filled[8192];
  char place[64];
  char days[32];
  char name[64];
#if defined(FAULT_PLACE_OF_ITS_OWN)
  strcpy(place, "field");
#else
  copy_until(behind(behind(behind(order, "\"site\":"), "\"id\":"), "\""), "\"", place, sizeof place, "field");
#endif
#if defined(FAULT_ZERO_DURATION)
  strcpy(days, "0");
#else
  copy_days(order, days, sizeof days);
#endif
  name_work(order, name, sizeof name);
  snprintf(filled, sizeof filled, network, place, days, name);
  return answer(sink, FAIRLEAD_OK, filled);
}

static int32_t expand(const char* order_json, size_t size, const fairlead_sink* sink) {
  /* Unguarded, as the interface allows: the thread sanitizer finds a host that calls from two threads at once. */
  static volatile int calls = 0;
  calls = calls + 1;
  const text_range order = {order_json, order_json + size};
  misbehave(order);
#if !defined(FAULT_TAKES_UNKNOWN_PARAMETER)
  char unknown[64];
  char problem[256];
  unknown_parameter(order, unknown, sizeof unknown);
  snprintf(problem, sizeof problem, "{\"problems\": [{\"pointer\": \"/params/%s\", \"expected\": \"days alone\"}]}",
           unknown);
  if (unknown[0] != '\0') return answer(sink, FAIRLEAD_INVALID_ORDER, problem);
#endif
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
  return answer(sink, 42, "{}");
#elif defined(FAULT_EXPAND_NEGATIVE_CODE)
  return answer(sink, -1, "{}");
#elif defined(FAULT_EXPAND_SILENT)
  return FAIRLEAD_OK;
#elif defined(FAULT_EXPAND_NOT_JSON)
  return answer(sink, FAIRLEAD_OK, "{\"format\": ");
#elif defined(FAULT_EXPAND_NOT_AN_OBJECT)
  return answer(sink, FAIRLEAD_OK, "[1, 2, 3]");
#elif defined(FAULT_EXPAND_WRONG_FORMAT)
  return serve(sink, order, NETWORK("fairlead.network/9", "", WAY("")));
#elif defined(FAULT_EXPAND_WRONG_TYPES)
  return answer(sink, FAIRLEAD_OK, NETWORK("fairlead.network/1", "", "[{\"id\": 7, \"activities\": \"all\"}]"));
#elif defined(FAULT_EXPAND_NO_WAYS)
  return answer(sink, FAIRLEAD_OK, NETWORK("fairlead.network/1", "", "[]"));
#elif defined(FAULT_EXPAND_UNKNOWN_FEATURE)
  return serve(sink, order, NETWORK("fairlead.network/1", "\"time-travel\"", WAY("")));
#elif defined(FAULT_EXPAND_CYCLE)
  return serve(
      sink, order,
      NETWORK("fairlead.network/1", "", WAY("{\"from\": \"a\", \"to\": \"b\"}, {\"from\": \"b\", \"to\": \"a\"}")));
#elif defined(FAULT_EXPAND_FLOODS) || defined(FAULT_EXPAND_FLOODS_ON)
  return flood(sink, 80);
#else
  return serve(sink, order, SOUND_NETWORK);
#endif
}

static const void* get_extension(const char* id) {
#if defined(FAULT_KNOWS_EVERY_EXTENSION)
  return id;
#else
  (void)id;
  return NULL;
#endif
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
#undef FAIRLEAD_EXPORT
#define FAIRLEAD_EXPORT __attribute__((visibility("hidden")))
FAIRLEAD_EXPORT const fairlead_plugin* some_other_entry(const fairlead_host* host);
#endif

#if defined(FAULT_EXPORTS_MORE)
FAIRLEAD_EXPORT int lay_pipes(void);
FAIRLEAD_EXPORT int lay_pipes(void) {
  return 0;
}
#endif

#if defined(FAULT_UNIQUE_SYMBOL)
__asm__(
    ".globl one_in_the_process\n.type one_in_the_process, @gnu_unique_object\n.data\n"
    "one_in_the_process: .quad 0\n.size one_in_the_process, 8\n.text\n");
#endif

#if defined(FAULT_CRASHES_ON_LOAD)
__attribute__((constructor)) static void crash(void) {
  abort();
}
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
  (void)serve;
  return &table;
}
