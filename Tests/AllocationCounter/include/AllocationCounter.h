#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdint.h>

/// Heap allocations that the calling thread has made so far, by any of the C library's functions.
uint64_t allocation_count(void);

#endif
