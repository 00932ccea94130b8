#include "vectors.h"

// Mean and variance per channel of x[M,C], summed in double so that long sums stay exact.
extern "C" void bn_stats(const float *x, long M, int C, float *mean, float *var) {
  std::vector<double> S(C, 0), Q(C, 0);
  std::vector<float> s(C), q(C);
  for (long m0 = 0; m0 < M; m0 += 256) {
    long m1 = std::min(M, m0 + 256);
    std::fill(s.begin(), s.end(), 0);
    std::fill(q.begin(), q.end(), 0);
    float *sp = s.data(), *qp = q.data();
    long m = m0;
    for (; m + 4 <= m1; m += 4) {
      const float *a = x + m * C;
      for (int c = 0; c < C; c++) {
        float u = a[c], v = a[c + C], w = a[c + 2 * C], z = a[c + 3 * C];
        sp[c] += (u + v) + (w + z);
        qp[c] += (u * u + v * v) + (w * w + z * z);
      }
    }
    for (; m < m1; m++) {
      const float *a = x + m * C;
      for (int c = 0; c < C; c++) {
        sp[c] += a[c];
        qp[c] += a[c] * a[c];
      }
    }
    for (int c = 0; c < C; c++) {
      S[c] += s[c];
      Q[c] += q[c];
    }
  }
  for (int c = 0; c < C; c++) {
    double mu = S[c] / M;
    mean[c] = mu;
    var[c] = std::max(0.0, Q[c] / M - mu * mu);
  }
}

// y = relu6(x * a + b + res); res may be null.
extern "C" void bn_apply(const float *x, const float *res, const float *a, const float *b, float *y, long M, int C) {
  for (long m = 0; m < M; m++) {
    const float *p = x + m * C;
    float *o = y + m * C;
    if (res) {
      const float *r = res + m * C;
      for (int c = 0; c < C; c++) {
        float v = p[c] * a[c] + b[c] + r[c];
        v = v > 0 ? v : 0;
        o[c] = v < 6 ? v : 6;
      }
    } else
      for (int c = 0; c < C; c++) {
        float v = p[c] * a[c] + b[c];
        v = v > 0 ? v : 0;
        o[c] = v < 6 ? v : 6;
      }
  }
}

// The gradient where relu6 let it through.
static inline v16 let_through(v16 y, v16 dy) {
  v16 zero = y - y;
  return y > zero ? (y < zero + 6.0f ? dy : zero) : zero;
}

// Gradients of relu6(norm(x) + res): g for the residual (may be null), dx for x, and those of gamma and beta. C must be a
// multiple of 16.
extern "C" void bn_bwd(const float *x, const float *y, const float *dy, float *g, float *dx, const float *mean,
                       const float *istd, const float *gamma, float *dgamma, float *dbeta, long M, int C) {
  const long BLOCK = 64; // rows that stay in cache, and few enough to be summed in float
  std::vector<double> S(C, 0), Q(C, 0);
  for (long m0 = 0; m0 < M; m0 += BLOCK)
    for (int c = 0; c < C; c += 16) {
      v16 mu = ld<v16>(mean + c), s = mu - mu, q = s;
      for (long i = m0 * C + c, end = std::min(M, m0 + BLOCK) * C; i < end; i += C) {
        v16 t = let_through(ld<v16>(y + i), ld<v16>(dy + i));
        s += t;
        q += t * (ld<v16>(x + i) - mu);
      }
      for (int j = 0; j < 16; j++) {
        S[c + j] += s[j];
        Q[c + j] += q[j];
      }
    }
  std::vector<float> k1(C), k2(C), k3(C);
  for (int c = 0; c < C; c++) {
    dbeta[c] = S[c];
    double qq = Q[c] * istd[c];
    dgamma[c] = qq;
    k1[c] = gamma[c] * istd[c];
    double k = -k1[c] * qq * istd[c] / M;
    k2[c] = k;
    k3[c] = -k1[c] * S[c] / M - k * mean[c];
  }
  for (long i = 0; i < M * C; i += C)
    for (int c = 0; c < C; c += 16) {
      v16 t = let_through(ld<v16>(y + i + c), ld<v16>(dy + i + c));
      if (g)
        st<v16>(g + i + c, t);
      st<v16>(dx + i + c, ld<v16>(&k1[c]) * t + ld<v16>(&k2[c]) * ld<v16>(x + i + c) + ld<v16>(&k3[c]));
    }
}
