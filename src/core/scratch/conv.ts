/** A convolution of 3 x 3 with stride 2 and one pixel of zeros around: halves width and height. */
export interface ConvShape {
  /** Width and height of the input, even. */
  side: number;
  inputs: number;
  outputs: number;
}

/** Width and height of a kernel. */
const KERNEL = 3;

/** Values under the kernel at one place. */
export const patchSize = ({ inputs }: ConvShape): number => KERNEL * KERNEL * inputs;

/** Width and height after the convolution. */
export const outputSide = ({ side }: ConvShape): number => side / 2;

/**
 * Visits the rows of the input that lie under the kernel, as runs that are contiguous in both arrays: `length` values
 * at `at` in the input belong at `to` in the matrix of patches.
 */
function eachRun(shape: ConvShape, pictures: number, visit: (at: number, to: number, length: number) => void): void {
  const { side, inputs } = shape;
  const out = outputSide(shape);
  for (let row = 0, to = 0; row < pictures * out; row++) {
    const picture = Math.floor(row / out);
    const top = (row % out) * 2 - 1;
    for (let column = 0; column < out; column++) {
      const left = column * 2 - 1;
      const first = Math.max(0, left);
      const length = (Math.min(side, left + KERNEL) - first) * inputs;
      for (let dy = 0; dy < KERNEL; dy++, to += KERNEL * inputs) {
        const y = top + dy;
        if (y >= 0 && y < side)
          visit(((picture * side + y) * side + first) * inputs, to + (first - left) * inputs, length);
      }
    }
  }
}

/**
 * The values under the kernel at every place: one row of `patchSize` per place (im2col), so that the convolution is a
 * product of matrices.
 *
 * @param input pictures x side x side x inputs, row-major
 * @param patches pictures x places x patchSize, overwritten
 */
export function toPatches(shape: ConvShape, pictures: number, input: Float64Array, patches: Float64Array): void {
  patches.fill(0);
  eachRun(shape, pictures, (at, to, length) => {
    for (let i = 0; i < length; i++) patches[to + i] = input[at + i]!;
  });
}

/**
 * The way back of `toPatches`: adds up what every place says of each input value.
 *
 * @param input pictures x side x side x inputs, overwritten
 */
export function fromPatches(shape: ConvShape, pictures: number, patches: Float64Array, input: Float64Array): void {
  input.fill(0);
  eachRun(shape, pictures, (at, to, length) => {
    for (let i = 0; i < length; i++) input[at + i] = input[at + i]! + patches[to + i]!;
  });
}
