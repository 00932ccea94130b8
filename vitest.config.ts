import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: {
      '@core': folder('./src/core'),
      '@engine': folder('./src/engine'),
      '@islands': folder('./src/islands'),
      '@i18n': folder('./src/i18n'),
      '@content': folder('./content'),
    },
  },
  test: { include: ['src/**/*.test.ts', 'tools/**/*.test.ts'], testTimeout: 30_000 },
});
