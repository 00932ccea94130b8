/** A file that is kept: its address relative to the service worker, its version (null: in its name), its bytes. */
export interface KeptFile {
  url: string;
  revision: string | null;
  bytes: number;
}

/** What one build keeps; the build puts it into the service worker. */
export interface OfflineFiles {
  version: string;
  /** Kept from the first visit on. */
  core: KeptFile[];
  /** Python: only where it was used or asked for. */
  later: KeptFile[];
}

/** How complete a list of files is on this device. */
export interface KeptShare {
  files: number;
  missing: number;
  /** Bytes of all its files, as they are on the disk. */
  bytes: number;
}

/** Page to service worker; `complete` and `python` fetch what is missing, slowly. Each but `activate` is answered. */
export interface ToServiceWorker {
  kind: 'status' | 'complete' | 'python' | 'activate';
}

/** Answer on the port that came with the question. */
export interface ServiceWorkerStatus {
  version: string;
  core: KeptShare;
  later: KeptShare;
}

/** Service worker to pages, while it keeps files: 0 to 1. */
export interface KeepingProgress {
  kind: 'keeping';
  share: number;
}

/** Name of the lock that a page of this version holds while it is open, so that its files stay. */
export const pageLock = (scope: string, version: string): string => `${pageLocks(scope)}${version}`;

/** How the names of all those locks begin. */
export const pageLocks = (scope: string): string => `pagina van ${scope} versie `;
