export function withSizes(html: string, sizes: Record<string, number>): string;
