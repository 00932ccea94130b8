#include "vectors.h"

// MobileNetV1 0.25 up to its last feature map: x[N,224,224,3] in [0,1] -> feat[N,7,7,256]. w points to the stem [27][8]
// and its bias, then per block depthwise [9][C], bias, pointwise [K][N], bias.
extern "C" void teacher_fwd(const float *x, const float **w, const int *C, const int *S, float *feat, int N) {
  static float *A = (float *)aligned_alloc(64, sizeof(float) * 112 * 112 * 16),
               *B = (float *)aligned_alloc(64, sizeof(float) * 112 * 112 * 16),
               *P = (float *)aligned_alloc(64, sizeof(float) * (226 * 226 * 3 + 64));
  for (int n = 0; n < N; n++) {
    memset(P, 0, sizeof(float) * 226 * 226 * 3);
    const float *xx = x + (size_t)n * 224 * 224 * 3;
    for (int y = 0; y < 224; y++) {
      float *p = P + y * 226 * 3;
      const float *q = xx + y * 672;
      for (int j = 0; j < 672; j++)
        p[j] = 2 * q[j] - 1;
    }
    for (int oy = 0; oy < 112; oy++)
      for (int ox = 0; ox < 112; ox += 4) {
        v8 a[4];
        for (int p = 0; p < 4; p++)
          a[p] = ld<v8>(w[1]);
        const float *q = P + (2 * oy * 226 + 2 * ox) * 3;
        for (int ky = 0; ky < 3; ky++)
          for (int j = 0; j < 9; j++) {
            v8 ww = ld<v8>(w[0] + (ky * 9 + j) * 8);
            for (int p = 0; p < 4; p++)
              a[p] += q[ky * 678 + p * 6 + j] * ww;
          }
        for (int p = 0; p < 4; p++)
          st<v8>(A + ((size_t)oy * 112 + ox + p) * 8, relu6<v8>(a[p]));
      }
    int H = 112;
    for (int i = 0; i < 13; i++) {
      int c = C[i], o = C[i + 1];
      const float **q = w + 2 + 4 * i;
      dw_fwd(A, q[0], q[1], B, 1, H, c, S[i], 1);
      H /= S[i];
      pw_fwd(B, q[2], q[3], i == 12 ? feat + (size_t)n * 49 * 256 : A, (long)H * H, c, o, 1);
    }
  }
}
