// SPDX-License-Identifier: Apache-2.0

// A limit of the allocator. Swift's C libraries do not show the call, because their modules leave
// <malloc.h> out.

#ifndef HOLDFAST_ALLOCATOR_H
#define HOLDFAST_ALLOCATOR_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Keeps the length from which a block of memory is mapped by itself where glibc begins with it.
static inline void holdfast_map_long_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}

#endif
