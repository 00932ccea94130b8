export function loadWithDrawings(file: 'tools/dwengo/sources.ts'): Promise<typeof import('./sources')>;
export function loadWithDrawings(file: 'tools/dwengo/run.ts'): Promise<typeof import('./run')>;
