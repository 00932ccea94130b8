/** What a backbone answers on pictures: shared by the scripts that store and compare answers. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFile } from './load.mjs';

/** Top types of each picture of a folder: id (file name without extension) to [[index, probability], ...], most probable first. */
export async function answersOf(engine, backboneFolder, pictureFolder, count = 5) {
  const backbone = await engine.loadBackbone(backboneFolder);
  const answers = {};
  for (const file of readdirSync(pictureFolder)
    .filter((name) => name.endsWith('.webp'))
    .sort()) {
    const [{ logits }] = backbone.run([await decodeFile(join(pictureFolder, file))]);
    const probabilities = engine.softmax(logits);
    answers[file.replace(/\.webp$/, '')] = engine
      .topIndexes(probabilities, count)
      .map((index) => [index, Number(probabilities[index].toPrecision(3))]);
  }
  backbone.dispose();
  return { id: backbone.id, answers };
}
