interface Logger {
  info(line: string): void;
}

export function teacherPages(): {
  name: string;
  hooks: {
    'astro:build:start'(options: { logger: Logger }): void;
    'astro:build:done'(options: { dir: URL; logger: Logger }): void;
  };
};
