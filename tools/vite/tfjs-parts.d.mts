export const GRAPH_OPS: Record<
  'arithmetic' | 'basic_math' | 'convolution' | 'graph' | 'reduction' | 'transformation',
  string[]
>;
export const KERNELS: string[];
export const CPU_EXTRA_KERNELS: string[];
