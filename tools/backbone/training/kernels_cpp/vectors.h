// What the kernels share: vectors of 16 and 8 floats (AVX-512 and AVX where the processor has them), and their layers.
// All arrays are float32 with channels last; all kernels run on one thread.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

typedef float v16 __attribute__((vector_size(64)));
typedef float v8 __attribute__((vector_size(32)));

template <class V> static inline V ld(const float *p) {
  V v;
  __builtin_memcpy(&v, p, sizeof(V));
  return v;
}

template <class V> static inline void st(float *p, V v) { __builtin_memcpy(p, &v, sizeof(V)); }

template <class V> static inline V relu6(V v) {
  V zero = v - v;
  V six = zero + 6.0f;
  v = v > zero ? v : zero;
  return v < six ? v : six;
}

extern "C" {
// Pointwise: y[M,N] = x[M,K] w[K,N] + b, with relu6 when r6; b may be null.
void pw_fwd(const float *x, const float *w, const float *b, float *y, long M, int K, int N, int r6);
// Depthwise 3x3, stride S 1 or 2, padding SAME: x[N,H,H,C], w[9,C], b[C] or null.
void dw_fwd(const float *x, const float *w, const float *b, float *y, int N, int H, int C, int S, int r6);
}
