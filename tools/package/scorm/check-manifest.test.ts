import { manifestXml, type ScormAbout } from '@core/scorm/manifest';
import { describe, expect, it } from 'vitest';
import { manifestFaults } from './check-manifest';
import { parseXml } from './xml';

const about: ScormAbout = {
  identifier: 'les',
  version: '2',
  title: 'Papier & <PMD>',
  description: 'Een "les"',
  language: 'nl',
  launch: 'scorm/launch.html',
  mastery: 60,
  minutes: 10,
};
const files = ['scorm/launch.html', 'samples/é é.webp', 'imsmanifest.xml'];
const xml = manifestXml(about, files.slice(0, 2));

describe('manifestFaults', () => {
  it('finds none in what manifestXml makes', () => {
    expect(manifestFaults(xml, files)).toEqual([]);
    expect(manifestFaults(manifestXml({ ...about, mastery: null }, files.slice(0, 2)), files)).toEqual([]);
    expect(parseXml(xml).children[1]!.children[0]!.children[0]!.text).toBe('Papier & <PMD>');
  });

  it.each<[change: (xml: string) => string, fault: RegExp]>([
    [(text) => text.replace('</manifest>', ''), /well-formed/],
    [(text) => text.replace('imscp_rootv1p1p2', 'imscp_rootv1p1p3'), /the root is manifest/],
    [(text) => text.replace('<schema>ADL SCORM', '<schema>SCORM'), /schema is/],
    [(text) => text.replace('>1.2<', '>2004<'), /schemaversion/],
    [(text) => text.replace('default="les-org"', 'default="les"'), /default organization/],
    [(text) => text.replace('identifierref="les-resource"', 'identifierref="x"'), /names a resource/],
    [(text) => text.replace('>60<', '>160<'), /masteryscore/],
    [(text) => text.replace('adlcp:scormtype', 'scormtype'), /adlcp:scormtype/],
    [(text) => text.replace('type="webcontent"', 'type="page"'), /webcontent/],
    [(text) => text.replace('href="scorm/launch.html"', 'href="weg.html"'), /opens one of its files/],
    [(text) => text.replace(/<file href="scorm.*/, ''), /not listed|opens one/],
    [(text) => text.replaceAll('identifier="les-item"', 'identifier="les-org"'), /unique/],
    [(text) => text.replaceAll('identifier="les"', 'identifier="1 les"'), /is an identifier/],
    [(text) => text.replace(/<metadata>[^]*<\/metadata>/, ''), /in this order/],
  ])('finds fault %#', (change, fault) => {
    expect(manifestFaults(change(xml), files).join('\n')).toMatch(fault);
  });

  it('finds files that are missing, not listed, or no manifest at the root', () => {
    expect(manifestFaults(xml, files.slice(1)).join()).toMatch(/scorm\/launch.html is listed but not in the package/);
    expect(manifestFaults(xml, [...files, 'meer.js']).join()).toMatch(/meer.js is in the package but not listed/);
    expect(manifestFaults(xml, files.slice(0, 2)).join()).toMatch(/in the root/);
  });
});
