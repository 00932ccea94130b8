export function buildVariant(
  name: string,
  options?: { env?: Record<string, string>; args?: string[] },
): Promise<string>;
