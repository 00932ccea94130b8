/**
 * The groups of the audit's table, in its order. `files` says which end-to-end tests belong to one, by their names: a new
 * file with such a name is part of the audit by itself. `run` gives rows of what is not a test.
 */
import { lighthouseRows } from './lighthouse.mjs';
import { offlineRows } from './offline.mjs';
import { securityRows } from './security.mjs';

export const GROUPS = {
  bytes: { files: /^budgets.*\.spec\.ts$/ },
  layout: { files: /^layout.*\.spec\.ts$/ },
  lighthouse: { run: lighthouseRows },
  tasks: { files: /^long-tasks.*\.spec\.ts$/ },
  offline: { files: /^offline.*\.spec\.ts$/, run: offlineRows },
  privacy: { files: /^privacy.*\.spec\.ts$/ },
  security: { files: /^(csp|security|trusted-types).*\.spec\.ts$/, run: securityRows },
  hostile: { files: /^hostile.*\.spec\.ts$/ },
  accessibility: { files: /^(accessibility|keyboard|screen-reader|experiments-states).*\.spec\.ts$/ },
  visual: { files: /^diagram-looks.*\.spec\.ts$/ },
  // The tests that every browser has to pass carry this tag.
  browsers: { tag: '@core' },
  soak: { files: /^soak.*\.spec\.ts$/ },
};
