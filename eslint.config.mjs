import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Forbids imports for the files of one layer; `message` says which way the arrows go. */
const layer = (files, patterns, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: patterns.map((group) => ({ group: [group], message })) }],
  },
});

const direction = 'The direction is content -> islands -> engine -> core.';
const tensorflow = ['@tensorflow/*', '@tensorflow-models/*'];

export default ts.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      '.cache/',
      'out/',
      'tools/renders/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  ...astro.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  { files: ['tools/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    // Every link goes through siteUrl(); SvelteKit's resolve() does not exist here.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  layer(
    ['src/core/**'],
    [
      '@engine/*',
      '@islands/*',
      '@i18n/*',
      '**/engine/**',
      '**/islands/**',
      '**/i18n/**',
      ...tensorflow,
      'svelte',
      'svelte/*',
      'astro:*',
    ],
    `core is pure. ${direction}`,
  ),
  {
    files: ['src/core/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'self',
          'navigator',
          'fetch',
          'localStorage',
          'indexedDB',
          'Worker',
          'process',
          'performance',
        ].map((name) => ({
          name,
          message: 'core is pure: no DOM, no network, no clock. Pass what you need as an argument.',
        })),
      ],
    },
  },
  {
    files: ['src/i18n/**', 'src/islands/**', 'src/components/**', 'src/site/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Intl', message: 'Its first use holds a page for 40 to 60 ms: use src/i18n/numbers.ts.' },
      ],
    },
  },
  layer(
    ['src/engine/**'],
    ['@islands/*', '**/islands/**', 'svelte', 'svelte/*', 'astro:*'],
    `engine knows no islands. ${direction}`,
  ),
  layer(
    ['src/islands/**', 'src/components/**', 'src/layouts/**', 'src/pages/**', 'src/i18n/**'],
    tensorflow,
    `engine alone imports TensorFlow.js. ${direction}`,
  ),
);
