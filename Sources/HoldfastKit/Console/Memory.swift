// SPDX-License-Identifier: Apache-2.0

internal import CAllocator

/// The door to the memory of the process.
package enum Memory {
  /// Lets long arrays go back to the system as soon as nobody holds them.
  ///
  /// glibc maps a block of 128 KiB by itself until one is given back; from then on it takes blocks of
  /// that length from among the small ones, which leaves gaps (mallopt(3), M_MMAP_THRESHOLD). A
  /// limit that is stated stays. Other C libraries give back by themselves.
  package static func giveBackLongArrays() {
    holdfast_map_long_blocks()
  }
}
