#include "vectors.h"

static float *scratch(int i, size_t n) {
  static std::vector<float> buffers[2];
  if (buffers[i].size() < n)
    buffers[i].resize(n);
  return buffers[i].data();
}

// Copies an image with a border of zeros, p0 above and left, to [Hp,Hp,C].
static float *padded(const float *x, int H, int C, int p0, int Hp) {
  float *b = scratch(0, (size_t)Hp * Hp * C);
  memset(b, 0, sizeof(float) * Hp * Hp * C);
  for (int y = 0; y < H; y++)
    memcpy(b + ((size_t)(y + p0) * Hp + p0) * C, x + (size_t)y * H * C, sizeof(float) * H * C);
  return b;
}

// Output side O, zeros above and left p0, side of the padded image Hp. TensorFlow's SAME at stride 2 pads below and
// right.
static void geometry(int H, int S, int &O, int &p0, int &Hp) {
  O = H / S;
  p0 = S == 1 ? 1 : 0;
  Hp = std::max((O - 1) * S + 3, H + p0);
}

// One padded image; flip turns the kernel around, as the gradient of stride 1 needs it.
template <class V, int L, int S>
static void image(const float *xp, int Wp, const float *w, const float *b, float *y, int O, int C, bool r6, bool flip) {
  for (int c = 0; c < C; c += L) {
    V wv[9];
    for (int k = 0; k < 9; k++)
      wv[k] = ld<V>(w + (size_t)(flip ? 8 - k : k) * C + c);
    V bias = b ? ld<V>(b + c) : V{};
    for (int oy = 0; oy < O; oy++)
      for (int ox = 0; ox < O; ox++) {
        const float *q = xp + ((size_t)oy * S * Wp + ox * S) * C + c;
        // Two sums, so that one does not wait for the other.
        V even = bias, odd = V{};
#pragma GCC unroll 9
        for (int k = 0; k < 9; k++) {
          V term = wv[k] * ld<V>(q + ((size_t)(k / 3) * Wp + k % 3) * C);
          if (k & 1)
            odd += term;
          else
            even += term;
        }
        V sum = even + odd;
        st<V>(y + ((size_t)oy * O + ox) * C + c, r6 ? relu6<V>(sum) : sum);
      }
  }
}

extern "C" void dw_fwd(const float *x, const float *w, const float *b, float *y, int N, int H, int C, int S, int r6) {
  int O, p0, Hp;
  geometry(H, S, O, p0, Hp);
  for (int n = 0; n < N; n++) {
    const float *xp = padded(x + (size_t)n * H * H * C, H, C, p0, Hp);
    float *out = y + (size_t)n * O * O * C;
    if (C % 16 == 0)
      (S == 1 ? image<v16, 16, 1> : image<v16, 16, 2>)(xp, Hp, w, b, out, O, C, r6, false);
    else
      (S == 1 ? image<v8, 8, 1> : image<v8, 8, 2>)(xp, Hp, w, b, out, O, C, r6, false);
  }
}

// Adds one image's gradient of the kernel to dw.
static void kernel_gradient(const float *xp, int Wp, const float *dy, float *dw, int O, int C, int S) {
  for (int c = 0; c < C; c += 16) {
    v16 sum[9];
    for (int k = 0; k < 9; k++)
      sum[k] = ld<v16>(dw + (size_t)k * C + c);
    for (int oy = 0; oy < O; oy++)
      for (int ox = 0; ox < O; ox++) {
        v16 g = ld<v16>(dy + ((size_t)oy * O + ox) * C + c);
        const float *q = xp + ((size_t)oy * S * Wp + ox * S) * C + c;
#pragma GCC unroll 9
        for (int k = 0; k < 9; k++)
          sum[k] += g * ld<v16>(q + ((size_t)(k / 3) * Wp + k % 3) * C);
      }
    for (int k = 0; k < 9; k++)
      st<v16>(dw + (size_t)k * C + c, sum[k]);
  }
}

// Adds each output's gradient at stride 2 to the inputs that it came from.
static void scatter(float *xp, int Wp, const float *dy, const float *w, int O, int C) {
  for (int c = 0; c < C; c += 16) {
    v16 wv[9];
    for (int k = 0; k < 9; k++)
      wv[k] = ld<v16>(w + (size_t)k * C + c);
    for (int oy = 0; oy < O; oy++)
      for (int ox = 0; ox < O; ox++) {
        v16 g = ld<v16>(dy + ((size_t)oy * O + ox) * C + c);
        float *q = xp + ((size_t)oy * 2 * Wp + ox * 2) * C + c;
#pragma GCC unroll 9
        for (int k = 0; k < 9; k++) {
          float *r = q + ((size_t)(k / 3) * Wp + k % 3) * C;
          st<v16>(r, ld<v16>(r) + g * wv[k]);
        }
      }
  }
}

// Gradients of the input and the kernel; C must be a multiple of 16.
extern "C" void dw_bwd(const float *x, const float *w, const float *dy, float *dx, float *dw, int N, int H, int C,
                       int S) {
  int O, p0, Hp;
  geometry(H, S, O, p0, Hp);
  memset(dw, 0, sizeof(float) * 9 * C);
  for (int n = 0; n < N; n++) {
    const float *g = dy + (size_t)n * O * O * C;
    float *d = dx + (size_t)n * H * H * C;
    kernel_gradient(padded(x + (size_t)n * H * H * C, H, C, p0, Hp), Hp, g, dw, O, C, S);
    if (S == 1) {
      image<v16, 16, 1>(padded(g, O, C, 1, Hp), Hp, w, nullptr, d, H, C, false, true);
      continue;
    }
    float *b = scratch(1, (size_t)Hp * Hp * C);
    memset(b, 0, sizeof(float) * Hp * Hp * C);
    scatter(b, Hp, g, w, O, C);
    for (int y = 0; y < H; y++)
      memcpy(d + (size_t)y * H * C, b + (size_t)y * Hp * C, sizeof(float) * H * C);
  }
}
