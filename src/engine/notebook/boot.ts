/**
 * The code that runs in the sandboxed frame: it hands the kernel's code and one message port to a worker, and does
 * nothing else. Its hash stands in the policy of the notebook pages, so a change here changes that hash with it.
 */
export const BOOTSTRAP = `addEventListener('message', (event) => {
  if (event.source !== parent || !event.ports[0]) return;
  const address = URL.createObjectURL(new Blob([event.data.starter], { type: 'text/javascript' }));
  const rules = { createScriptURL: (text) => text };
  const worker = new Worker(self.trustedTypes ? trustedTypes.createPolicy('dwengo', rules).createScriptURL(address) : address);
  worker.onerror = (error) => parent.postMessage({ kind: 'worker-failed', message: String(error.message) }, '*');
  worker.postMessage(event.data, event.ports);
}, { once: true });
parent.postMessage({ kind: 'frame-ready' }, '*');`;

/** First code of the worker, a classic script: it imports the kernel as a module from a blob. */
export const STARTER = `onmessage = async (event) => {
  onmessage = null;
  const port = event.ports[0];
  self.$start = { port, boot: event.data.boot };
  try {
    await import(URL.createObjectURL(new Blob([event.data.code], { type: 'text/javascript' })));
  } catch (error) {
    port.postMessage({ kind: 'failed', message: String(error && error.stack || error) });
  }
};`;

/**
 * The frame's whole document. Its own policy is narrower than the page's, which it inherits: no request at all.
 *
 * @param hash of the bootstrap, as a policy names it: `sha256-...`
 */
export function frameDocument(hash: string): string {
  const policy = `default-src 'none'; script-src '${hash}' blob: 'wasm-unsafe-eval'; worker-src blob:; connect-src 'none'`;
  return `<!doctype html><meta http-equiv="content-security-policy" content="${policy}"><title>Kernel</title><script>${BOOTSTRAP}</script>`;
}
