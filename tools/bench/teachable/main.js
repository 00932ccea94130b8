/** Google's library of Teachable Machine for pictures, with the settings of its site, on the cpu backend. */
import * as tf from '@tensorflow/tfjs';
import { createTeachable, TeachableMobileNet } from '@teachablemachine/image';
import { eachFile } from '../pages/data.js';
import { measure } from '../pages/measure.js';

const MODEL = { checkpointUrl: '/models/teachable/model.json', trainingLayer: 'last' };
const LABELS = ['Papier', 'PMD'];
const SIDE = 224;

const teachable = tf.setBackend('cpu').then(async () => {
  const model = await createTeachable({ labels: [...LABELS] }, MODEL);
  model.setLabels(LABELS);
  return model;
});

/** The library takes a square of the size of its network. */
function square(image) {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const side = Math.min(image.naturalWidth, image.naturalHeight);
  const [x, y] = [(image.naturalWidth - side) / 2, (image.naturalHeight - side) / 2];
  canvas.getContext('2d').drawImage(image, x, y, side, side, 0, 0, SIDE, SIDE);
  return canvas;
}

async function embedUrl(url) {
  const image = new Image();
  image.src = url;
  const [model] = await Promise.all([teachable, image.decode()]);
  await model.addExample(0, square(image));
  return model.examples[0].at(-1);
}

async function network(url, times) {
  const image = new Image();
  image.src = url;
  const [model] = await Promise.all([teachable, image.decode()]);
  const pixels = tf.tidy(() => tf.browser.fromPixels(square(image)).toFloat().div(127).sub(1).expandDims(0));
  const started = performance.now();
  for (let i = 0; i < times; i++) {
    const embedding = model.truncatedModel.predict(pixels);
    embedding.dataSync();
    embedding.dispose();
  }
  const ms = (performance.now() - started) / times;
  pixels.dispose();
  return ms;
}

/** The library's own training, on a network of which only the size of its output matters. */
async function train(rows, labels, dimension) {
  const through = tf.sequential({ layers: [tf.layers.activation({ activation: 'linear', inputShape: [dimension] })] });
  const model = new TeachableMobileNet(through, { labels: [...LABELS] });
  model.setLabels(LABELS);
  rows.forEach((row, i) => {
    model.examples[labels[i]].push(row);
    model.totalSamples++;
  });
  await model.train({ denseUnits: 100, epochs: 50, learningRate: 0.001, batchSize: 16 });
  return async (inputs) =>
    inputs.map((input) =>
      tf.tidy(
        () =>
          model.trainingModel
            .predict(tf.tensor2d(input, [1, dimension]))
            .argMax(1)
            .dataSync()[0],
      ),
    );
}

measure({ embedUrl, embedBlobs: (blobs) => eachFile(blobs, embedUrl), network, train });
