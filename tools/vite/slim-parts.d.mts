/** Parser of JavaScript that gives an ESTree with positions. */
type Parse = (code: string) => unknown;

export function slimExecutor(code: string, file: string, wanted: string[], parse: Parse): string;
export function slimOpList(table: { tfOpName: string }[], wanted: string[]): string;
export function slimKernels(code: string, file: string, wanted: string[]): string;
export function slimMobilenet(code: string, file: string, parse: Parse): string;
export function slimGraphModel(code: string, file: string): string;
export function slimCore(code: string, file: string): string;
export function noStorage(code: string, file: string): string;
export function slimWasmBackend(code: string, file: string): string;
