// SPDX-License-Identifier: Apache-2.0

// The instructions for SHA-256 of x86 processors, which no Swift library shows. Five times as fast
// as the same in Swift; where a processor has none, Swift does the work.

#ifndef HOLDFAST_SHA256_H
#define HOLDFAST_SHA256_H

#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

/// Whether this processor has the instructions: SHA, SSSE3 and SSE4.1.
static inline int holdfast_sha256_is_there(void) {
  unsigned eax, ebx, ecx, edx;
  if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) || !(ebx >> 29 & 1)) return 0;
  return __get_cpuid(1, &eax, &ebx, &ecx, &edx) && (ecx >> 9 & 1) && (ecx >> 19 & 1);
}

/// Compresses whole blocks of 64 bytes into the state: FIPS 180-4, 6.2.2.
///
/// The instructions keep the eight variables as A B E F and C D G H, do two rounds each, and make
/// four words of the schedule at a time.
__attribute__((target("sha,ssse3,sse4.1")))
static inline void holdfast_sha256_compress(
    uint32_t *state, const uint8_t *message, size_t blocks, const uint32_t *constants) {
  const __m128i bytes = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
  __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xF0);
  for (; blocks > 0; blocks--, message += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i w[4];
#pragma clang loop unroll(full)
    for (int turn = 0; turn < 16; turn++) {
      __m128i next;
      if (turn < 4) {
        next = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)message + turn), bytes);
      } else {
        const __m128i last = w[(turn + 3) % 4];
        const __m128i seventh = _mm_alignr_epi8(last, w[(turn + 2) % 4], 4);
        next = _mm_sha256msg1_epu32(w[turn % 4], w[(turn + 1) % 4]);
        next = _mm_sha256msg2_epu32(_mm_add_epi32(next, seventh), last);
      }
      w[turn % 4] = next;
      __m128i word = _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)constants + turn));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, word);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(word, 0x0E));
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

static inline int holdfast_sha256_is_there(void) { return 0; }

static inline void holdfast_sha256_compress(
    uint32_t *state, const uint8_t *message, size_t blocks, const uint32_t *constants) {
  (void)state, (void)message, (void)blocks, (void)constants;
}

#endif

#endif
