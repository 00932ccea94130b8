#include "vectors.h"

// PX rows times NB vectors of columns, kept in registers.
template <class V, int L, int PX, int NB>
static inline void pw_tile(const float *x, const float *w, const float *b, float *y, int K, int N, bool r6) {
  V acc[PX][NB];
  for (int j = 0; j < NB; j++) {
    V bb = b ? ld<V>(b + L * j) : V{};
    for (int p = 0; p < PX; p++)
      acc[p][j] = bb;
  }
  for (int k = 0; k < K; k++) {
    V wv[NB];
#pragma GCC unroll 8
    for (int j = 0; j < NB; j++)
      wv[j] = ld<V>(w + (size_t)k * N + L * j);
#pragma GCC unroll 16
    for (int p = 0; p < PX; p++) {
      float s = x[(size_t)p * K + k];
#pragma GCC unroll 8
      for (int j = 0; j < NB; j++)
        acc[p][j] += s * wv[j];
    }
  }
  for (int p = 0; p < PX; p++)
    for (int j = 0; j < NB; j++) {
      V v = acc[p][j];
      if (r6)
        v = relu6<V>(v);
      st<V>(y + (size_t)p * N + L * j, v);
    }
}

template <class V, int L, int PX, int NB>
static void pw_cols(const float *x, const float *w, const float *b, float *y, long M, int K, int N, bool r6) {
  long m = 0;
  for (; m + PX <= M; m += PX)
    pw_tile<V, L, PX, NB>(x + m * K, w, b, y + m * N, K, N, r6);
  for (; m < M; m++)
    pw_tile<V, L, 1, NB>(x + m * K, w, b, y + m * N, K, N, r6);
}

extern "C" void pw_fwd(const float *x, const float *w, const float *b, float *y, long M, int K, int N, int r6) {
  const long MB = std::max<long>(48, 32768 / K / 48 * 48); // keep an X block in cache across column blocks
  for (long m0 = 0; m0 < M; m0 += MB) {
    long mm = std::min(MB, M - m0);
    const float *xx = x + m0 * K;
    float *yy = y + m0 * N;
    int n = 0;
    while (n < N) {
      const float *bb = b ? b + n : nullptr;
      if (N - n >= 64) {
        pw_cols<v16, 16, 6, 4>(xx, w + n, bb, yy + n, mm, K, N, r6);
        n += 64;
      } else if (N - n >= 32) {
        pw_cols<v16, 16, 10, 2>(xx, w + n, bb, yy + n, mm, K, N, r6);
        n += 32;
      } else if (N - n >= 16) {
        pw_cols<v16, 16, 16, 1>(xx, w + n, bb, yy + n, mm, K, N, r6);
        n += 16;
      } else {
        pw_cols<v8, 8, 12, 1>(xx, w + n, bb, yy + n, mm, K, N, r6);
        n += 8;
      }
    }
  }
}

// Adds KX rows times NB vectors of the weights' gradient, summed over m rows in registers.
template <class V, int L, int KX, int NB>
static inline void gradient_tile(const float *x, const float *g, float *dw, long m, int K, int N) {
  V acc[KX][NB];
  for (int k = 0; k < KX; k++)
    for (int j = 0; j < NB; j++)
      acc[k][j] = ld<V>(dw + (size_t)k * N + L * j);
  for (long i = 0; i < m; i++, x += K, g += N) {
    V gv[NB];
#pragma GCC unroll 8
    for (int j = 0; j < NB; j++)
      gv[j] = ld<V>(g + L * j);
#pragma GCC unroll 16
    for (int k = 0; k < KX; k++)
#pragma GCC unroll 8
      for (int j = 0; j < NB; j++)
        acc[k][j] += x[k] * gv[j];
  }
  for (int k = 0; k < KX; k++)
    for (int j = 0; j < NB; j++)
      st<V>(dw + (size_t)k * N + L * j, acc[k][j]);
}

// dw[K,N] = xT[K,M] g[M,N]. K must be a multiple of 4 and N of 16.
extern "C" void pw_grad(const float *x, const float *g, float *dw, long M, int K, int N) {
  const long BLOCK = 128; // rows that stay in cache
  memset(dw, 0, sizeof(float) * K * N);
  for (long m0 = 0; m0 < M; m0 += BLOCK) {
    long m = std::min(BLOCK, M - m0);
    const float *xx = x + m0 * K, *gg = g + m0 * N;
    for (int n = 0; n < N;) {
      int width = N - n >= 64 ? 64 : N - n >= 32 ? 32 : 16;
      auto tile = width == 64   ? gradient_tile<v16, 16, 4, 4>
                  : width == 32 ? gradient_tile<v16, 16, 4, 2>
                                : gradient_tile<v16, 16, 4, 1>;
      for (int k = 0; k < K; k += 4)
        tile(xx + k, gg + n, dw + (size_t)k * N + n, m, K, N);
      n += width;
    }
  }
}
