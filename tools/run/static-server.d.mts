import type { Server } from 'node:http';

export interface SiteServerOptions {
  /** Absolute path of the built site. */
  folder: string;
  /** Path that the site was built for: starts and ends with a slash. */
  base?: string;
  /** Compress what is text or code, once per file. */
  brotli?: boolean;
}

/** A server of one folder, not listening yet. */
export function siteServer(options: SiteServerOptions): Server;

/** Listens on 127.0.0.1, on the first free port from `first`; gives the port. */
export function listenOnFreePort(server: Server, first: number, tries: number): Promise<number>;
