/** Where MobileNetV1 0.25 224 is published for TensorFlow.js. They move and fail often, so all are tried in turn. */
export const ADDRESSES = [
  'https://storage.googleapis.com/tfhub-tfjs-modules/google/imagenet/mobilenet_v1_025_224/classification/1/model.json',
  'https://tfhub.dev/google/imagenet/mobilenet_v1_025_224/classification/1/model.json?tfjs-format=file',
  'https://www.kaggle.com/api/v1/models/google/mobilenet-v1/tfJs/025-224-classification/1/download',
];
