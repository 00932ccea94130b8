import { unpackHead } from '@core/project/head-text';
import { writeModelFile, type BackboneReference } from '@core/project/model-file';
import type { StoredHead } from '@core/project/types';
import { modelWords } from '@i18n/project';
import { fileName } from '../lab/files/project-files';

/**
 * A trained layer as the lab saves it.
 *
 * @throws RangeError when it is not what it says to be: it came from code in a cell
 */
export async function modelFile(
  head: StoredHead,
  backbone: BackboneReference,
  name: string,
): Promise<{ blob: Blob; name: string }> {
  const parts = await writeModelFile(unpackHead(head), backbone, modelWords, Date.now());
  return { blob: new Blob(parts, { type: 'application/zip' }), name: `${fileName(name)}-model.zip` };
}
