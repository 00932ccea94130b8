interface ImportMetaEnv {
  /** Name of this build (tools/offline/version.mjs). */
  readonly SITE_VERSION: string;
  /** Whether pages keep themselves for offline use; `OFFLINE=off` builds without. */
  readonly OFFLINE: boolean;
}
