/** What tutorials do with pictures: the mobilenet package on the main thread, on TensorFlow.js' cpu backend. */
import * as tf from '@tensorflow/tfjs';
import * as mobilenet from '@tensorflow-models/mobilenet';
import { eachFile } from './data.js';

const MODEL = { version: 1, alpha: 0.25, modelUrl: '/models/naive/model.json', inputRange: [0, 1] };

const model = tf.setBackend('cpu').then(() => mobilenet.load(MODEL));

export async function embedUrl(url) {
  const image = new Image();
  image.src = url;
  const [network] = await Promise.all([model, image.decode()]);
  const embedding = network.infer(image, true);
  const values = await embedding.data();
  embedding.dispose();
  return values;
}

export const embedBlobs = (blobs) => eachFile(blobs, embedUrl);

/** Milliseconds per pass of the network alone. */
export async function network(url, times) {
  const image = new Image();
  image.src = url;
  const [loaded] = await Promise.all([model, image.decode()]);
  const pixels = tf.browser.fromPixels(image);
  const started = performance.now();
  for (let i = 0; i < times; i++) {
    const embedding = loaded.infer(pixels, true);
    embedding.dataSync();
    embedding.dispose();
  }
  const ms = (performance.now() - started) / times;
  pixels.dispose();
  return ms;
}
