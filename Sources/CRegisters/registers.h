/* Operations on vectors of 16 that Swift's SIMD16 has only lane by lane, and that the optimizer
   does not always put together again. */
#ifndef REPLICATE_REGISTERS_H
#define REPLICATE_REGISTERS_H

#include <stdbool.h>

#define INLINE static inline __attribute__((always_inline))

typedef float Floats16 __attribute__((ext_vector_type(16)));
typedef float Floats8 __attribute__((ext_vector_type(8)));
typedef double Doubles16 __attribute__((ext_vector_type(16)));
typedef double Doubles8 __attribute__((ext_vector_type(8)));

/* Whether there are 32 vector registers of 64 bytes; otherwise there are 16 of 32. */
#ifdef __AVX512F__
static const bool hasWideRegisters = true;
#else
static const bool hasWideRegisters = false;
#endif

/* Loads and stores at any address. Swift's own are generic, and where a function grows large it
   calls them instead of inlining one instruction. */
typedef float UnalignedFloats16 __attribute__((ext_vector_type(16), aligned(4)));
typedef float UnalignedFloats8 __attribute__((ext_vector_type(8), aligned(4)));
typedef double UnalignedDoubles16 __attribute__((ext_vector_type(16), aligned(8)));
typedef double UnalignedDoubles8 __attribute__((ext_vector_type(8), aligned(8)));

INLINE Floats16 loadFloats(const void *p) { return *(const UnalignedFloats16 *)p; }

INLINE Floats8 loadHalfFloats(const void *p) { return *(const UnalignedFloats8 *)p; }

INLINE void storeFloats(void *p, Floats16 x) { *(UnalignedFloats16 *)p = x; }

INLINE void storeHalfFloats(void *p, Floats8 x) { *(UnalignedFloats8 *)p = x; }

INLINE Doubles16 loadDoubles(const void *p) { return *(const UnalignedDoubles16 *)p; }

INLINE Doubles8 loadHalfDoubles(const void *p) { return *(const UnalignedDoubles8 *)p; }

INLINE void storeDoubles(void *p, Doubles16 x) { *(UnalignedDoubles16 *)p = x; }

INLINE void storeHalfDoubles(void *p, Doubles8 x) { *(UnalignedDoubles8 *)p = x; }

/* a * b + c in every lane, rounded once. */
INLINE Floats16 multiplyAddFloats(Floats16 a, Floats16 b, Floats16 c) {
  return __builtin_elementwise_fma(a, b, c);
}

INLINE Doubles16 multiplyAddDoubles(Doubles16 a, Doubles16 b, Doubles16 c) {
  return __builtin_elementwise_fma(a, b, c);
}

INLINE Floats8 multiplyAddHalfFloats(Floats8 a, Floats8 b, Floats8 c) {
  return __builtin_elementwise_fma(a, b, c);
}

INLINE Doubles8 multiplyAddHalfDoubles(Doubles8 a, Doubles8 b, Doubles8 c) {
  return __builtin_elementwise_fma(a, b, c);
}

/* The first eight lanes; and eight lanes followed by eight zeros. */
INLINE Floats8 lowHalfFloats(Floats16 x) { return x.lo; }

INLINE Doubles8 lowHalfDoubles(Doubles16 x) { return x.lo; }

INLINE Floats16 zeroExtendedFloats(Floats8 x) {
  return __builtin_shufflevector(x, (Floats8){0}, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8, 8, 8, 8, 8);
}

INLINE Doubles16 zeroExtendedDoubles(Doubles8 x) {
  return __builtin_shufflevector(x, (Doubles8){0}, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8, 8, 8, 8, 8);
}

/* The square root of every lane, correctly rounded. */
INLINE Floats16 squareRootFloats(Floats16 x) { return __builtin_elementwise_sqrt(x); }

INLINE Doubles16 squareRootDoubles(Doubles16 x) { return __builtin_elementwise_sqrt(x); }

/* Steps of the sums below: the halves of one vector added; then of two side by side; then of
   four. */
INLINE Floats8 eightsFloats(Floats16 x) { return x.lo + x.hi; }

INLINE Floats8 foursFloats(Floats8 a, Floats8 b) {
  return __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11) +
         __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
}

INLINE Floats8 twosFloats(Floats8 ae, Floats8 bf) {
  return __builtin_shufflevector(ae, bf, 0, 1, 8, 9, 4, 5, 12, 13) +
         __builtin_shufflevector(ae, bf, 2, 3, 10, 11, 6, 7, 14, 15);
}

/* The sums of the lanes of eight vectors, in their order; each adds halves of 8, 4, 2 and 1
   lanes. */
INLINE Floats8 treeSumsFloats(
    Floats16 a, Floats16 b, Floats16 c, Floats16 d, Floats16 e, Floats16 f, Floats16 g,
    Floats16 h) {
  Floats8 ae = foursFloats(eightsFloats(a), eightsFloats(e));
  Floats8 bf = foursFloats(eightsFloats(b), eightsFloats(f));
  Floats8 cg = foursFloats(eightsFloats(c), eightsFloats(g));
  Floats8 dh = foursFloats(eightsFloats(d), eightsFloats(h));
  Floats8 abef = twosFloats(ae, bf);
  Floats8 cdgh = twosFloats(cg, dh);
  return __builtin_shufflevector(abef, cdgh, 0, 2, 8, 10, 4, 6, 12, 14) +
         __builtin_shufflevector(abef, cdgh, 1, 3, 9, 11, 5, 7, 13, 15);
}

/* Steps of the sums below: the halves of one vector added; then of two side by side; then of
   four. */
INLINE Doubles8 eightsDoubles(Doubles16 x) { return x.lo + x.hi; }

INLINE Doubles8 foursDoubles(Doubles8 a, Doubles8 b) {
  return __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11) +
         __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
}

INLINE Doubles8 twosDoubles(Doubles8 ae, Doubles8 bf) {
  return __builtin_shufflevector(ae, bf, 0, 1, 8, 9, 4, 5, 12, 13) +
         __builtin_shufflevector(ae, bf, 2, 3, 10, 11, 6, 7, 14, 15);
}

/* The sums of the lanes of eight vectors, in their order; each adds halves of 8, 4, 2 and 1
   lanes. */
INLINE Doubles8 treeSumsDoubles(
    Doubles16 a, Doubles16 b, Doubles16 c, Doubles16 d, Doubles16 e, Doubles16 f, Doubles16 g,
    Doubles16 h) {
  Doubles8 ae = foursDoubles(eightsDoubles(a), eightsDoubles(e));
  Doubles8 bf = foursDoubles(eightsDoubles(b), eightsDoubles(f));
  Doubles8 cg = foursDoubles(eightsDoubles(c), eightsDoubles(g));
  Doubles8 dh = foursDoubles(eightsDoubles(d), eightsDoubles(h));
  Doubles8 abef = twosDoubles(ae, bf);
  Doubles8 cdgh = twosDoubles(cg, dh);
  return __builtin_shufflevector(abef, cdgh, 0, 2, 8, 10, 4, 6, 12, 14) +
         __builtin_shufflevector(abef, cdgh, 1, 3, 9, 11, 5, 7, 13, 15);
}

/* Transposes a block of 8 by 8 scalars; rows are `from` and `to` scalars apart. */
#define TRANSPOSE(name, scalar, vector, unaligned)                                                 \
  INLINE void name(const scalar *in, long from, scalar *out, long to) {                            \
    vector r[8], s[8];                                                                             \
    for (int i = 0; i < 8; i++) r[i] = *(const unaligned *)(in + i * from);                        \
    for (int i = 0; i < 4; i++) {                                                                  \
      s[2 * i] = __builtin_shufflevector(r[2 * i], r[2 * i + 1], 0, 8, 2, 10, 4, 12, 6, 14);       \
      s[2 * i + 1] = __builtin_shufflevector(r[2 * i], r[2 * i + 1], 1, 9, 3, 11, 5, 13, 7, 15);   \
    }                                                                                              \
    for (int i = 0; i < 8; i += 4) {                                                               \
      for (int j = i; j < i + 2; j++) {                                                            \
        r[j] = __builtin_shufflevector(s[j], s[j + 2], 0, 1, 8, 9, 4, 5, 12, 13);                  \
        r[j + 2] = __builtin_shufflevector(s[j], s[j + 2], 2, 3, 10, 11, 6, 7, 14, 15);            \
      }                                                                                            \
    }                                                                                              \
    for (int i = 0; i < 4; i++) {                                                                  \
      *(unaligned *)(out + i * to) =                                                               \
          __builtin_shufflevector(r[i], r[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);                       \
      *(unaligned *)(out + (i + 4) * to) =                                                         \
          __builtin_shufflevector(r[i], r[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);                     \
    }                                                                                              \
  }

TRANSPOSE(transposeFloats, float, Floats8, UnalignedFloats8)
TRANSPOSE(transposeDoubles, double, Doubles8, UnalignedDoubles8)

#undef TRANSPOSE
#undef INLINE

/* The kernels' instruction set as the ledger names it: 2 for AVX-512, 1 for AVX2 with FMA, 0 for
   less. */
static inline int compiledInstructionSet(void) {
#if defined(__AVX512F__)
  return 2;
#elif defined(__AVX2__) && defined(__FMA__)
  return 1;
#else
  return 0;
#endif
}

/* The first extension that the compiler may have used and that the processor, or its system, lacks;
   NULL for none. */
static inline const char *missingExtension(void) {
  __builtin_cpu_init();
#ifdef __AVX__
  if (!__builtin_cpu_supports("avx")) return "avx";
#endif
#ifdef __AVX2__
  if (!__builtin_cpu_supports("avx2")) return "avx2";
#endif
#ifdef __FMA__
  if (!__builtin_cpu_supports("fma")) return "fma";
#endif
#ifdef __BMI2__
  if (!__builtin_cpu_supports("bmi2")) return "bmi2";
#endif
#ifdef __AVX512F__
  if (!__builtin_cpu_supports("avx512f")) return "avx512f";
#endif
#ifdef __AVX512VL__
  if (!__builtin_cpu_supports("avx512vl")) return "avx512vl";
#endif
#ifdef __AVX512BW__
  if (!__builtin_cpu_supports("avx512bw")) return "avx512bw";
#endif
#ifdef __AVX512DQ__
  if (!__builtin_cpu_supports("avx512dq")) return "avx512dq";
#endif
#ifdef __AVX512VBMI__
  if (!__builtin_cpu_supports("avx512vbmi")) return "avx512vbmi";
#endif
#ifdef __AVX512VNNI__
  if (!__builtin_cpu_supports("avx512vnni")) return "avx512vnni";
#endif
#ifdef __AVX512BF16__
  if (!__builtin_cpu_supports("avx512bf16")) return "avx512bf16";
#endif
  return 0;
}

#endif
