/** A classifier that is often used on embeddings: nearest neighbours, with the naive way's network. */
import * as tf from '@tensorflow/tfjs';
import * as knn from '@tensorflow-models/knn-classifier';
import { measure } from '../pages/measure.js';
import { embedBlobs, embedUrl, network } from '../pages/mobilenet.js';

async function train(rows, labels) {
  const classifier = knn.create();
  rows.forEach((row, i) => tf.tidy(() => classifier.addExample(tf.tensor1d(row), labels[i])));
  return async (inputs) => {
    const answers = [];
    for (const input of inputs) {
      const tensor = tf.tensor1d(input);
      answers.push(Number((await classifier.predictClass(tensor)).label));
      tensor.dispose();
    }
    classifier.dispose();
    return answers;
  };
}

measure({ embedUrl, embedBlobs, network, train });
