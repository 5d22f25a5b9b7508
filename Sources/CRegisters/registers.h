/* Operations on vectors of 16 that Swift's SIMD16 has only lane by lane, and that the optimizer does
   not always put together again. */
#ifndef REPLICATE_REGISTERS_H
#define REPLICATE_REGISTERS_H

#define INLINE static inline __attribute__((always_inline))

typedef float Floats16 __attribute__((ext_vector_type(16)));
typedef float Floats8 __attribute__((ext_vector_type(8)));
typedef double Doubles16 __attribute__((ext_vector_type(16)));
typedef double Doubles8 __attribute__((ext_vector_type(8)));

/* a * b + c in every lane, rounded once. */
INLINE Floats16 multiplyAddFloats(Floats16 a, Floats16 b, Floats16 c) {
  return __builtin_elementwise_fma(a, b, c);
}

INLINE Doubles16 multiplyAddDoubles(Doubles16 a, Doubles16 b, Doubles16 c) {
  return __builtin_elementwise_fma(a, b, c);
}

/* The square root of every lane, correctly rounded. */
INLINE Floats16 squareRootFloats(Floats16 x) { return __builtin_elementwise_sqrt(x); }

INLINE Doubles16 squareRootDoubles(Doubles16 x) { return __builtin_elementwise_sqrt(x); }

/* Steps of the sums below: the halves of one vector added; then of two side by side; then of four. */
INLINE Floats8 eightsFloats(Floats16 x) { return x.lo + x.hi; }

INLINE Floats8 foursFloats(Floats8 a, Floats8 b) {
  return __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11) +
         __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
}

INLINE Floats8 twosFloats(Floats8 ae, Floats8 bf) {
  return __builtin_shufflevector(ae, bf, 0, 1, 8, 9, 4, 5, 12, 13) +
         __builtin_shufflevector(ae, bf, 2, 3, 10, 11, 6, 7, 14, 15);
}

/* The sums of the lanes of eight vectors, in their order; each adds halves of 8, 4, 2 and 1 lanes. */
INLINE Floats8 treeSumsFloats(
    Floats16 a, Floats16 b, Floats16 c, Floats16 d, Floats16 e, Floats16 f, Floats16 g, Floats16 h) {
  Floats8 ae = foursFloats(eightsFloats(a), eightsFloats(e));
  Floats8 bf = foursFloats(eightsFloats(b), eightsFloats(f));
  Floats8 cg = foursFloats(eightsFloats(c), eightsFloats(g));
  Floats8 dh = foursFloats(eightsFloats(d), eightsFloats(h));
  Floats8 abef = twosFloats(ae, bf);
  Floats8 cdgh = twosFloats(cg, dh);
  return __builtin_shufflevector(abef, cdgh, 0, 2, 8, 10, 4, 6, 12, 14) +
         __builtin_shufflevector(abef, cdgh, 1, 3, 9, 11, 5, 7, 13, 15);
}

/* Steps of the sums below: the halves of one vector added; then of two side by side; then of four. */
INLINE Doubles8 eightsDoubles(Doubles16 x) { return x.lo + x.hi; }

INLINE Doubles8 foursDoubles(Doubles8 a, Doubles8 b) {
  return __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11) +
         __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
}

INLINE Doubles8 twosDoubles(Doubles8 ae, Doubles8 bf) {
  return __builtin_shufflevector(ae, bf, 0, 1, 8, 9, 4, 5, 12, 13) +
         __builtin_shufflevector(ae, bf, 2, 3, 10, 11, 6, 7, 14, 15);
}

/* The sums of the lanes of eight vectors, in their order; each adds halves of 8, 4, 2 and 1 lanes. */
INLINE Doubles8 treeSumsDoubles(
    Doubles16 a, Doubles16 b, Doubles16 c, Doubles16 d, Doubles16 e, Doubles16 f, Doubles16 g, Doubles16 h) {
  Doubles8 ae = foursDoubles(eightsDoubles(a), eightsDoubles(e));
  Doubles8 bf = foursDoubles(eightsDoubles(b), eightsDoubles(f));
  Doubles8 cg = foursDoubles(eightsDoubles(c), eightsDoubles(g));
  Doubles8 dh = foursDoubles(eightsDoubles(d), eightsDoubles(h));
  Doubles8 abef = twosDoubles(ae, bf);
  Doubles8 cdgh = twosDoubles(cg, dh);
  return __builtin_shufflevector(abef, cdgh, 0, 2, 8, 10, 4, 6, 12, 14) +
         __builtin_shufflevector(abef, cdgh, 1, 3, 9, 11, 5, 7, 13, 15);
}

#undef INLINE

#endif
