import type { ExportFiles } from '../types';
import * as content from './content';
import * as metadata from './metadata';
import type { ObjectCheck } from './metadata';
import { pathIsValid, pupilsGetThrough, type PathCheck } from './paths';
import { readExport } from './read';

/** What came of one check; the number is that of the list that the platform was measured for. */
export interface CheckResult {
  number: number;
  faults: string[];
}

const OBJECT_CHECKS: [number: number, check: ObjectCheck][] = [
  [1, metadata.oneFile],
  [2, metadata.frontMatterEnds],
  [3, metadata.required],
  [4, metadata.versions],
  [5, metadata.skos],
  [6, metadata.explicit],
  [7, metadata.contentType],
  [8, content.images],
  [9, content.imageTags],
  [10, content.blankLines],
  [11, content.links],
  [12, content.camera],
  [13, content.embeds],
];

const PATH_CHECKS: [number: number, check: PathCheck][] = [
  [14, pathIsValid],
  [15, pupilsGetThrough],
];

/** All checks over an export, as it would be read by the platform. */
export function checkExport(files: ExportFiles): CheckResult[] {
  const whole = readExport(files);
  const results = OBJECT_CHECKS.map(([number, check]) => {
    const faults: string[] = [];
    if (whole.objects.length === 0) faults.push('there is no object');
    for (const object of whole.objects) check(object, (fault) => faults.push(`${object.folder}: ${fault}`), whole);
    return { number, faults };
  });
  for (const [number, check] of PATH_CHECKS) {
    const faults: string[] = [];
    check(whole, (fault) => faults.push(fault));
    results.push({ number, faults });
  }
  return results;
}
