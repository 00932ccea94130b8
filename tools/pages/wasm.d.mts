export function scriptsOf(html: string, scripts: ReadonlyMap<string, string>): Set<string>;
export function withWasmWhereNeeded(html: string, scripts: ReadonlyMap<string, string>): string;
