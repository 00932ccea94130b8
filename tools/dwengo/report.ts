import { dwengo as words } from '@i18n/dwengo';
import type { CheckResult } from './checks';
import type { Export } from './make-export';
import { replacedNodes } from './path';
import { PLATFORM_PATH } from './platform-path';

const { report: w } = words;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** What an editor reads: the objects, the checks and what the export replaces on the platform. */
export function reportMarkdown({ objects, inPath }: Export, checks: readonly CheckResult[], base: string): string {
  const lines = [
    `# ${w.title}`,
    '',
    w.site(base),
    '',
    `## ${w.objects}`,
    '',
    row(w.columns),
    row(w.columns.map(() => '---')),
    ...objects.map((object, i) =>
      row([
        `${String(i + 1).padStart(2, '0')}-${object.name}`,
        object.metadata.hruid,
        String(object.metadata.version),
        object.metadata.content_type,
        inPath.includes(object) ? w.inPath : w.notInPath,
      ]),
    ),
    '',
    `## ${w.checks}`,
    '',
    ...checks.flatMap(({ number, faults }) => [
      `${number}. ${w.checkNames[number]}: **${faults.length ? w.faults(faults.length) : w.fine}**`,
      ...faults.map((fault) => `   - ${fault}`),
    ]),
    '',
    `## ${w.replaces}`,
    '',
    w.replacesLead(PLATFORM_PATH.hruid),
    '',
    ...replacedNodes(objects).map(
      ({ hruid, version }) => `- \`${hruid}\`: ${version === null ? w.kept : w.replaced(version)}`,
    ),
    '',
  ];
  return lines.join('\n');
}

/** The same for programs. */
export function reportJson({ objects, inPath }: Export, checks: readonly CheckResult[], base: string): string {
  const report = {
    base,
    objects: objects.map((object, i) => ({
      folder: `${String(i + 1).padStart(2, '0')}-${object.name}`,
      hruid: object.metadata.hruid,
      version: object.metadata.version,
      content_type: object.metadata.content_type,
      in_path: inPath.includes(object),
    })),
    checks,
    platform_path: { hruid: PLATFORM_PATH.hruid, nodes: replacedNodes(objects) },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
