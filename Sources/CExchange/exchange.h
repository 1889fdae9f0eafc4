// SPDX-License-Identifier: Apache-2.0

// Two names of a folder exchanged in one step. Swift's C libraries do not show the call, because
// they are imported without _GNU_SOURCE, and Swift cannot call the variadic syscall(2).

#ifndef HOLDFAST_EXCHANGE_H
#define HOLDFAST_EXCHANGE_H

#ifdef __APPLE__
#include <stdio.h>
#else
#include <sys/syscall.h>
#include <unistd.h>
// Of <linux/fs.h>, which clashes with <sys/mount.h>.
#define HOLDFAST_RENAME_EXCHANGE (1 << 1)
long syscall(long number, ...);
#endif

/// Exchanges two names in a folder: 0, or -1 with errno. EINVAL, ENOSYS or ENOTSUP: cannot here.
static inline int holdfast_exchange(int folder, const char *first, const char *second) {
#ifdef __APPLE__
  return renameatx_np(folder, first, folder, second, RENAME_SWAP);
#else
  return (int)syscall(SYS_renameat2, folder, first, folder, second, HOLDFAST_RENAME_EXCHANGE);
#endif
}

#endif
