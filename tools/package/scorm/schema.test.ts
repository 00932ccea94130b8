import { manifestXml, type ScormAbout } from '@core/scorm/manifest';
import { describe, expect, it } from 'vitest';
import { schemaFaults } from './schema';

const about: ScormAbout = {
  identifier: 'org-dwengo-les',
  version: '2',
  title: 'Papier & <PMD>',
  description: 'Een "les"',
  language: 'nl',
  launch: 'scorm/launch.html',
  mastery: 60,
  minutes: 10,
};
const files = ['scorm/launch.html', 'samples/é é.webp'];
const xml = manifestXml(about, files);

describe('schemaFaults', () => {
  it('finds none in what manifestXml makes', async () => {
    expect(await schemaFaults(xml)).toEqual([]);
    expect(await schemaFaults(manifestXml({ ...about, mastery: null }, files))).toEqual([]);
  });

  it.each<[name: string, change: (xml: string) => string, fault: RegExp]>([
    ['no XML', (text) => text.replace('</manifest>', ''), /Premature end/],
    ['another namespace', (text) => text.replace('imscp_rootv1p1p2', 'imscp_rootv1p1p3'), /'.*manifest'/],
    ['no organizations', (text) => text.replace(/<organizations[^]*<\/organizations>/, ''), /organizations/],
    ['an element where it does not belong', (text) => text.replace('</item>', '<file/></item>'), /file/],
    ['a kind that is none', (text) => text.replace('scormtype="sco"', 'scormtype="les"'), /scormtype/],
    ['a word of its own', (text) => text.replace('<schema>', '<soort/><schema>'), /soort/],
    ['metadata in another order', (text) => text.replace(/(<imsmd:title>.*)(\n.*)/, '$2$1'), /title/],
    ['an identifier with a space', (text) => text.replace('identifier="org-dwengo-les"', 'identifier="1 les"'), /ID/],
  ])('finds %s', async (_, change, fault) => {
    const broken = change(xml);
    expect(broken).not.toBe(xml);
    expect((await schemaFaults(broken)).join('\n')).toMatch(fault);
  });
});
