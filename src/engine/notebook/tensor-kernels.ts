/** Operations on tensors that cells may want, besides those of the backbone; on the WebAssembly backend. */
import { registerKernel, getKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import { absConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Abs';
import { argMaxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ArgMax';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul';
import { clipByValueConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ClipByValue';
import { concatConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Concat';
import { expConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Exp';
import { expandDimsConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ExpandDims';
import { greaterConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Greater';
import { logConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Log';
import { maxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Max';
import { maximumConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Maximum';
import { minConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Min';
import { minimumConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Minimum';
import { negConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Neg';
import { oneHotConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/OneHot';
import { packConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Pack';
import { powConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Pow';
import { realDivConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/RealDiv';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid';
import { softmaxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax';
import { sqrtConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sqrt';
import { squareConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Square';
import { sumConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sum';
import { tanhConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Tanh';
import { topKConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/TopK';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ZerosLike';

const MORE: readonly KernelConfig[] = [
  absConfig,
  argMaxConfig,
  batchMatMulConfig,
  clipByValueConfig,
  concatConfig,
  expConfig,
  expandDimsConfig,
  greaterConfig,
  logConfig,
  maxConfig,
  maximumConfig,
  minConfig,
  minimumConfig,
  negConfig,
  oneHotConfig,
  packConfig,
  powConfig,
  realDivConfig,
  reluConfig,
  sigmoidConfig,
  softmaxConfig,
  sqrtConfig,
  squareConfig,
  sumConfig,
  tanhConfig,
  topKConfig,
  zerosLikeConfig,
];

/** Registers those that are not there yet. */
export function registerTensorKernels(): void {
  for (const config of MORE) {
    if (!getKernel(config.kernelName, config.backendName)) registerKernel(config);
  }
}
