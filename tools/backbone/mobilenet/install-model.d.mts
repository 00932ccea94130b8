export interface InstallOptions {
  /** Folders, archives or addresses, tried in turn. */
  sources: readonly string[];
  /** Folder to install in; stays as it is until all is checked. */
  target: string;
  /** SHA-256 of each tensor's content. */
  digests: Record<string, string>;
  /** Files to compare float16 with float32 on. */
  pictures: readonly string[];
  /** Folder for downloads. */
  cache: string;
  /** Milliseconds without a byte before an address is given up. */
  silence: number;
  say: (line: string) => void;
}

/** Reads, checks and stores the model from the first source that has it; throws when none has. */
export function installMobilenet(options: InstallOptions): Promise<void>;
