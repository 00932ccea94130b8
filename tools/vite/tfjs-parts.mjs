/**
 * What the backbones use of TensorFlow.js; all else is left out of the build. A graph that needs more fails at load
 * with an error that names the op and this file.
 */

/** Ops in the graphs of the embedded backbone and of MobileNetV1 0.25, by the converter's category. */
export const GRAPH_OPS = {
  arithmetic: ['Add', 'AddV2', 'BiasAdd', 'Mul', 'Sub'],
  basic_math: ['Relu6'],
  convolution: ['AvgPool', 'DepthwiseConv2dNative', 'FusedDepthwiseConv2dNative', '_FusedConv2D'],
  graph: ['Const', 'Placeholder'],
  reduction: ['Mean'],
  transformation: ['Squeeze'],
};

/** Kernels that these ops, and MobileNet's own warming up, run on; by the name of their file in the backends. */
export const KERNELS = [
  'Add',
  'AvgPool',
  'Cast',
  'DepthwiseConv2dNative',
  'Fill',
  'FusedConv2D',
  'FusedDepthwiseConv2D',
  'Identity',
  'Mean',
  'Multiply',
  'Relu6',
  'Reshape',
  'Slice',
  'Sub',
  // Mean over the two middle axes turns the tensor round first.
  'Transpose',
];

/** The cpu backend builds some kernels from others. */
export const CPU_EXTRA_KERNELS = ['Conv2D', 'Relu', 'Sum', 'RealDiv', 'Complex', 'Real', 'Imag'];
