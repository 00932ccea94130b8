import { describe, expect, it } from 'vitest';
import { gradientDescent, lbfgs, type Iterate, type Objective } from '.';

/** Runs a generator to its end. */
function run<R>(steps: Generator<Iterate, R>): { result: R; values: number[] } {
  const values: number[] = [];
  for (;;) {
    const next = steps.next();
    if (next.done) return { result: next.value, values };
    values.push(next.value.value);
  }
}

const rosenbrock: Objective = (x, gradient) => {
  const [a, b] = [x[0]!, x[1]!];
  gradient[0] = -2 * (1 - a) - 400 * a * (b - a * a);
  gradient[1] = 200 * (b - a * a);
  return (1 - a) ** 2 + 100 * (b - a * a) ** 2;
};

/** sum of i (x_i - i)^2 over 200 unknowns: condition number 200. */
const quadratic: Objective = (x, gradient) => {
  let value = 0;
  for (let i = 0; i < x.length; i++) {
    const away = x[i]! - i;
    gradient[i] = 2 * (i + 1) * away;
    value += (i + 1) * away * away;
  }
  return value;
};

describe('lbfgs', () => {
  it('finds the minimum of Rosenbrock’s valley from the usual start', () => {
    const { result, values } = run(lbfgs(rosenbrock, Float64Array.of(-1.2, 1)));
    expect(result.converged).toBe(true);
    expect(result.x[0]).toBeCloseTo(1, 4);
    expect(result.x[1]).toBeCloseTo(1, 4);
    expect(result.iteration).toBeLessThan(60);
    values.slice(1).forEach((value, i) => expect(value).toBeLessThan(values[i]!));
  });

  it('finds the minimum of a badly scaled quadratic in 200 unknowns', () => {
    const { result } = run(lbfgs(quadratic, new Float64Array(200), { tolerance: 1e-8 }));
    expect(result.converged).toBe(true);
    expect(Math.max(...result.x.map((value, i) => Math.abs(value - i)))).toBeLessThan(1e-6);
  });

  it('ends at once where the gradient is already zero', () => {
    const { result, values } = run(lbfgs(rosenbrock, Float64Array.of(1, 1)));
    expect(result).toMatchObject({ iteration: 0, converged: true });
    expect(values).toHaveLength(1);
  });

  it('says that it did not converge when iterations run out', () => {
    expect(run(lbfgs(rosenbrock, Float64Array.of(-1.2, 1), { maxIterations: 3 })).result).toMatchObject({
      iteration: 3,
      converged: false,
    });
  });

  it('steps back from where the function is not finite', () => {
    const barrier: Objective = (x, gradient) => {
      gradient[0] = 1 - 1 / x[0]!;
      return x[0]! > 0 ? x[0]! - Math.log(x[0]!) : Infinity;
    };
    const { result } = run(lbfgs(barrier, Float64Array.of(40)));
    expect(result.x[0]).toBeCloseTo(1, 4);
  });

  it('ends instead of turning round when no smaller value can be found', () => {
    const wrongGradient: Objective = (x, gradient) => {
      gradient[0] = -1;
      return Math.abs(x[0]!);
    };
    expect(run(lbfgs(wrongGradient, Float64Array.of(0))).result.converged).toBe(false);
  });
});

describe('gradientDescent', () => {
  /** Mean of squared distances to the numbers 0 to 9: minimum at 4.5. */
  const distances = (x: Float64Array, gradient: Float64Array, examples: readonly number[]) => {
    gradient[0] = examples.reduce((sum, i) => sum + 2 * (x[0]! - i), 0) / examples.length;
    return examples.reduce((sum, i) => sum + (x[0]! - i) ** 2, 0) / examples.length;
  };
  const settings = { learningRate: 0.1, epochs: 50, batchSize: 10, seed: 1 };

  it('reaches the minimum with full batches', () => {
    const { result, values } = run(gradientDescent(distances, Float64Array.of(0), 10, settings));
    expect(result.x[0]).toBeCloseTo(4.5, 3);
    expect(values).toHaveLength(51);
  });

  it('sees every example once per epoch, the last batch being smaller', () => {
    const seen: number[][] = [];
    const spy = (x: Float64Array, gradient: Float64Array, examples: readonly number[]) => {
      seen.push([...examples]);
      return distances(x, gradient, examples);
    };
    run(gradientDescent(spy, Float64Array.of(0), 10, { ...settings, epochs: 1, batchSize: 4 }));
    expect(seen.map((batch) => batch.length)).toEqual([4, 4, 2]);
    expect(seen.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('repeats with the same seed and differs with another', () => {
    const end = (seed: number) =>
      run(gradientDescent(distances, Float64Array.of(0), 10, { ...settings, batchSize: 3, epochs: 2, seed })).result
        .x[0];
    expect(end(1)).toBe(end(1));
    expect(end(1)).not.toBe(end(2));
  });
});
