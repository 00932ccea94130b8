/**
 * Absolute address of a file that the bundler named. In the build all such files lie beside each other, so they are
 * found from the module that asks, whatever path the site is served from; the dev server's own address is used as is.
 *
 * @param url what an import with `?url` gave
 * @param module `import.meta.url` of the module that asks
 */
export function builtUrl(url: string, module: string): string {
  return new URL(import.meta.env.PROD ? url.slice(url.lastIndexOf('/') + 1) : url, module).href;
}
