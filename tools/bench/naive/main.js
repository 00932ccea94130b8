/** The naive way: all of TensorFlow.js on the main thread, its cpu backend, and Adam as tutorials show it. */
import * as tf from '@tensorflow/tfjs';
import * as mobilenet from '@tensorflow-models/mobilenet';
import { flat } from '../pages/data.js';
import { measure } from '../pages/measure.js';

const MODEL = { version: 1, alpha: 0.25, modelUrl: '/models/naive/model.json', inputRange: [0, 1] };

const model = tf.setBackend('cpu').then(() => mobilenet.load(MODEL));

async function embedUrl(url) {
  const image = new Image();
  image.src = url;
  const [network] = await Promise.all([model, image.decode()]);
  const embedding = network.infer(image, true);
  const values = await embedding.data();
  embedding.dispose();
  return values;
}

async function embedBlobs(blobs) {
  const embeddings = [];
  for (const blob of blobs) {
    const url = URL.createObjectURL(blob);
    embeddings.push(await embedUrl(url));
    URL.revokeObjectURL(url);
  }
  return embeddings;
}

async function network(url, times) {
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

/** Epochs, batch size and Adam as in Teachable Machine; its learning rate times ten, or one layer would not get there. */
async function train(rows, labels, dimension) {
  const head = tf.sequential({
    layers: [tf.layers.dense({ units: 2, activation: 'softmax', inputShape: [dimension] })],
  });
  head.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy' });
  const xs = tf.tensor2d(flat(rows), [rows.length, dimension]);
  const ys = tf.tidy(() => tf.oneHot(tf.tensor1d(labels, 'int32'), 2).toFloat());
  await head.fit(xs, ys, { epochs: 50, batchSize: 16, shuffle: true });
  tf.dispose([xs, ys]);
  return async (inputs) =>
    tf.tidy(() =>
      Array.from(
        head
          .predict(tf.tensor2d(flat(inputs), [inputs.length, dimension]))
          .argMax(1)
          .dataSync(),
      ),
    );
}

measure({ embedUrl, embedBlobs, network, train });
