/* SPDX-License-Identifier: MIT */
/* What a bad plugin does beside answering, one fault a build; without a fault nothing. */
#ifndef FAIRLEAD_TESTS_MISCONDUCT_H
#define FAIRLEAD_TESTS_MISCONDUCT_H

#include "tests/plugins/bad/order_text.h"
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(FAULT_LEAVES_THREAD)
static void* wait_for_ever(void* nothing) {
  for (;;) pause();
  return nothing;
}
#endif

static inline void misbehave(text_range order) {
  (void)order;
#if defined(FAULT_CRASHES)
  abort();
#elif defined(FAULT_HANGS)
  for (volatile unsigned turn = 0;; ++turn) continue;
#elif defined(FAULT_SLEEPS)
  for (;;) pause();
#elif defined(FAULT_EXITS)
  exit(3);
#elif defined(FAULT_PRINTS)
  printf("I am laying pipes\n");
#elif defined(FAULT_LEAVES_THREAD)
  static int started = 0;
  pthread_t thread;
  if (!started) started = pthread_create(&thread, NULL, wait_for_ever, NULL) == 0;
#elif defined(FAULT_LEAVES_OPEN)
  static int opened = 0;
  if (!opened) opened = open("/dev/null", O_RDONLY | O_CLOEXEC) >= 0;
#elif defined(FAULT_WRITES_FILE)
  FILE* file = fopen("left-behind.txt", "w");
  if (file != NULL) fclose(file);
#elif defined(FAULT_WRITES_INTO_FILE)
  FILE* file = fopen("left-behind.txt", "w");
  if (file != NULL) fputs("left behind", file);
  if (file != NULL) fclose(file);
#elif defined(FAULT_SETS_ENVIRONMENT)
  setenv("BAD_PLUGIN", "was here", 1);
#elif defined(FAULT_SETS_LOCALE)
  setlocale(LC_COLLATE, "C.UTF-8");
#elif defined(FAULT_CHANGES_FOLDER)
  if (chdir("/") != 0) abort();
#elif defined(FAULT_LEAKS)
  static void* volatile kept;
  kept = malloc(1024);
  (void)kept;
#elif defined(FAULT_LEAKS_LITTLE)
  static void* volatile kept;
  kept = malloc(40);
  (void)kept;
#elif defined(FAULT_LEAKS_MAPPINGS)
  mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
#elif defined(FAULT_CRASHES_IN_DEEP_WATER)
  if (starts_with(value_of(order, "\"depth_m\":"), "10000")) abort();
#elif defined(FAULT_CRASHES_ON_LONG_WORK)
  char days[32];
  copy_days(order, days, sizeof days);
  if (atoi(days) >= 40) abort();
#elif defined(FAULT_CRASHES_ON_CUT_ORDER)
  if (!is_whole(order)) abort();
#elif defined(FAULT_READS_BEYOND)
  static volatile size_t length;
  length = strlen(order.begin);
  (void)length;
#endif
}

#endif
