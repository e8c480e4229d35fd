/* SPDX-License-Identifier: MIT */
/* Finding what the bad plugins need in the text of an order, without a JSON library. */
#ifndef FAIRLEAD_TESTS_ORDER_TEXT_H
#define FAIRLEAD_TESTS_ORDER_TEXT_H

#include <stddef.h>
#include <string.h>

/* Text that need not end in a zero byte. */
typedef struct text_range {
  const char* begin;
  const char* end;
} text_range;

/* What stands behind the first `mark`; empty if there is none. */
static inline text_range behind(text_range whole, const char* mark) {
  const size_t length = strlen(mark);
  for (const char* at = whole.begin; (size_t)(whole.end - at) >= length; ++at) {
    const text_range rest = {at + length, whole.end};
    if (memcmp(at, mark, length) == 0) return rest;
  }
  const text_range nothing = {whole.end, whole.end};
  return nothing;
}

static inline int starts_with(text_range whole, const char* word) {
  const size_t length = strlen(word);
  return (size_t)(whole.end - whole.begin) >= length && memcmp(whole.begin, word, length) == 0;
}

/* Copies the characters before one of `ends`, or `otherwise` if there are none or too many. */
static inline void copy_until(text_range from, const char* ends, char* to, size_t room, const char* otherwise) {
  size_t length = 0;
  while (from.begin + length < from.end && strchr(ends, from.begin[length]) == NULL) ++length;
  const int fits = length > 0 && length < room && from.begin + length < from.end;
  if (fits) memcpy(to, from.begin, length);
  if (fits) to[length] = '\0';
  if (!fits) strcpy(to, otherwise);
}

static inline text_range without_space(text_range from) {
  while (from.begin < from.end && strchr(" \n{", *from.begin) != NULL) ++from.begin;
  return from;
}

/* The value of a member, wherever it is. */
static inline text_range value_of(text_range whole, const char* key) {
  return without_space(behind(whole, key));
}

/* The first parameter that is not `days`; empty: there is none. */
static inline void unknown_parameter(text_range order, char* name, size_t room) {
  text_range at = value_of(order, "\"params\":");
  name[0] = '\0';
  while (at.begin < at.end && *at.begin == '"') {
    if (!starts_with(at, "\"days\":")) {
      ++at.begin;
      copy_until(at, "\"", name, room, "unknown");
      return;
    }
    while (at.begin < at.end && *at.begin != ',' && *at.begin != '}') ++at.begin;
    if (at.begin < at.end) ++at.begin;
    at = without_space(at);
  }
}

/* The order's `days` as it is written. */
static inline void copy_days(text_range order, char* days, size_t room) {
  copy_until(value_of(order, "\"days\":"), ",} \n", days, room, "0.5");
}

/* Whether the last brace is there. */
static inline int is_whole(text_range order) {
  while (order.begin < order.end && (order.end[-1] == '\n' || order.end[-1] == ' ')) --order.end;
  return order.begin == order.end || order.end[-1] == '}';
}

#endif
