export function netlifyHeaders(pages: readonly string[]): string;
