const underway = new Map<string, Promise<WebAssembly.Module>>();

/**
 * Fetches and compiles WebAssembly, each address once. TensorFlow.js asks for it only when all of its own code is there;
 * asked as soon as the worker starts, it comes in and is compiled on another core beside that code. The build makes
 * TensorFlow.js ask here: see `slimWasmBackend`.
 *
 * @param url absolute
 * @throws Error when it is not on the server or cannot be compiled; the next call tries again
 */
export function compileWasm(url: string): Promise<WebAssembly.Module> {
  const known = underway.get(url);
  if (known) return known;
  const compiling = compile(url);
  underway.set(url, compiling);
  compiling.catch(() => underway.delete(url));
  return compiling;
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`Expected ${url} on the server, found status ${response.status}.`);
  // A browser compiles what comes in only under this type, which not every school's server gives.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm');
  if (streams && 'compileStreaming' in WebAssembly) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
