/** How a check of a device came out: works, works with a remark, does not work. */
export type Grade = 'good' | 'mind' | 'fails';

/** Pictures per second from which a training in the lesson (some 40 pictures) is a matter of seconds. */
const BRISK = 10;
/** Seconds for the model's half megabyte, beyond which a class that starts together will notice. */
const SLOW_DOWNLOAD = 5;
/** Bytes that a project with a few hundred pictures of one's own, the site and Python need together. */
const ROOM = 200e6;

export const gradeSpeed = (picturesPerSecond: number): Grade => (picturesPerSecond >= BRISK ? 'good' : 'mind');

export const gradeDownload = (seconds: number): Grade => (seconds <= SLOW_DOWNLOAD ? 'good' : 'mind');

/** @param bytes that the browser grants this site; undefined when it does not say */
export const gradeRoom = (bytes: number | undefined): Grade => (bytes === undefined || bytes >= ROOM ? 'good' : 'mind');

/**
 * The verdict over all checks.
 *
 * @param grades one per check, null for one that is still to come
 */
export function verdict(grades: readonly (Grade | null)[]): Grade | 'busy' {
  if (grades.includes('fails')) return 'fails';
  if (grades.includes(null)) return 'busy';
  return grades.includes('mind') ? 'mind' : 'good';
}
