#include "vectors.h"
#include <cmath>

// Patches of a 3x3, stride 2, SAME stem on even H -> cols [N*O*O, 32], 27 used. x in [0,1] becomes 2x-1, padded with 0
// after that.
extern "C" void im2col_stem(const float *x, float *cols, int N, int H) {
  int O = H / 2;
  memset(cols, 0, sizeof(float) * (size_t)N * O * O * 32);
  for (int n = 0; n < N; n++)
    for (int oy = 0; oy < O; oy++)
      for (int ox = 0; ox < O; ox++) {
        float *c = cols + (((size_t)n * O + oy) * O + ox) * 32;
        int nx = std::min(3, H - 2 * ox);
        for (int ky = 0; ky < 3; ky++) {
          int y = 2 * oy + ky;
          if (y >= H)
            break;
          const float *p = x + (((size_t)n * H + y) * H + 2 * ox) * 3;
          for (int j = 0; j < nx * 3; j++)
            c[ky * 9 + j] = 2 * p[j] - 1;
        }
      }
}

// Mean of each 2x2 block: x[N,H,H,3] -> y[N,H/2,H/2,3].
extern "C" void avgpool2(const float *x, float *y, int N, int H) {
  int O = H / 2;
  for (int n = 0; n < N; n++)
    for (int oy = 0; oy < O; oy++) {
      const float *a = x + ((size_t)n * H + 2 * oy) * H * 3, *b = a + H * 3;
      float *o = y + ((size_t)n * O + oy) * O * 3;
      for (int ox = 0; ox < O; ox++)
        for (int c = 0; c < 3; c++)
          o[ox * 3 + c] = 0.25f * (a[ox * 6 + c] + a[ox * 6 + 3 + c] + b[ox * 6 + c] + b[ox * 6 + 3 + c]);
    }
}

// A coordinate that lies beyond an edge of `side` pixels, mirrored back into the picture.
static inline float mirrored(float f, int side) {
  float last = (float)side - 1;
  f = std::fabs(f);
  f = f > last ? 2 * last - f : f;
  return std::min(std::max(f, 0.f), last);
}

// Cuts the box x0, y0, bw, bh (source pixels, may lie partly outside) out of src[H,W,3], resized to out[224,224,3]
// (bilinear), with colours changed by m (3x3 and shift), in [0,1]. Bits of turn: 1 mirrors left and right, 2 mirrors top and
// bottom, 4 swaps rows and columns after that. grain[224*224*3] is added before it is cut off to [0,1], or is null.
extern "C" void augment(const uint8_t *src, int H, int W, float x0, float y0, float bw, float bh, int turn,
                        const float *m, const float *grain, float *out) {
  const int O = 224;
  static int xi[224], xj[224];
  static float xf[224];
  for (int i = 0; i < O; i++) {
    float f = mirrored(x0 + (i + 0.5f) * bw / O - 0.5f, W);
    int a = (int)f;
    int d = turn & 1 ? O - 1 - i : i;
    xi[d] = 3 * a;
    xj[d] = 3 * std::min(a + 1, W - 1);
    xf[d] = f - a;
  }
  const int right = turn & 4 ? O * 3 : 3, down = turn & 4 ? 3 : O * 3;
  for (int y = 0; y < O; y++) {
    float f = mirrored(y0 + (y + 0.5f) * bh / O - 0.5f, H);
    int a = (int)f;
    float g = f - a;
    const uint8_t *r = src + (size_t)a * W * 3, *s = src + (size_t)std::min(a + 1, H - 1) * W * 3;
    float *o = out + (turn & 2 ? O - 1 - y : y) * down;
    for (int i = 0; i < O; i++) {
      float t[3];
      float u = xf[i];
      for (int c = 0; c < 3; c++) {
        float p = r[xi[i] + c] + u * (r[xj[i] + c] - r[xi[i] + c]),
              q = s[xi[i] + c] + u * (s[xj[i] + c] - s[xi[i] + c]);
        t[c] = p + g * (q - p);
      }
      for (int c = 0; c < 3; c++) {
        float v = (m[c * 3] * t[0] + m[c * 3 + 1] * t[1] + m[c * 3 + 2] * t[2]) * (1 / 255.f) + m[9 + c];
        if (grain)
          v += *grain++;
        v = v > 0 ? v : 0;
        o[i * right + c] = v < 1 ? v : 1;
      }
    }
  }
}
