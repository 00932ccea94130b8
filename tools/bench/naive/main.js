/** The naive way: all of TensorFlow.js on the main thread, its cpu backend, and Adam as tutorials show it. */
import * as tf from '@tensorflow/tfjs';
import { flat } from '../pages/data.js';
import { measure } from '../pages/measure.js';
import { embedBlobs, embedUrl, network } from '../pages/mobilenet.js';

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
