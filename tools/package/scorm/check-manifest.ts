import { parseXml, type XmlElement } from './xml';

const IMSCP = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADLCP = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
/** An identifier in XML: no spaces or colons, and no digit first. */
const ID = /^[A-Za-z_][\w.-]*$/;

const named = (parent: XmlElement | undefined, name: string) =>
  parent?.children.filter((child) => child.name === name && child.namespace === IMSCP) ?? [];

function* all(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* all(child);
}

function checkItems(organization: XmlElement, resources: XmlElement[], say: (fault: string) => void): void {
  const items = [...all(organization)].filter(({ name, namespace }) => name === 'item' && namespace === IMSCP);
  if (items.length === 0) say('an organization has at least one item');
  for (const item of items) {
    if (named(item, 'title').length !== 1) say('an item has one title');
    const target = resources.find(({ attributes }) => attributes.identifier === item.attributes.identifierref);
    if (named(item, 'item').length === 0 && !target) say('an item without items of its own names a resource');
    for (const { name, namespace, text } of item.children) {
      if (name !== 'masteryscore') continue;
      if (namespace !== ADLCP || !/^\d+$/.test(text) || Number(text) > 100) say('masteryscore is from 0 to 100');
    }
  }
}

function checkResource(resource: XmlElement, files: readonly string[], say: (fault: string) => void): void {
  const { type, href, [`${ADLCP} scormtype`]: kind } = resource.attributes;
  if (type !== 'webcontent') say('a resource has type="webcontent"');
  if (kind !== 'sco' && kind !== 'asset') say('a resource has adlcp:scormtype "sco" or "asset"');
  const listed = named(resource, 'file').map((file) => decodeURI(file.attributes.href ?? ''));
  if (!href || !listed.includes(decodeURI(href))) say('a resource opens one of its files');
  if (new Set(listed).size !== listed.length) say('a file is listed once');
  for (const file of listed) if (!files.includes(file)) say(`${file} is listed but not in the package`);
  for (const file of files)
    if (file !== 'imsmanifest.xml' && !listed.includes(file)) say(`${file} is in the package but not listed`);
}

/**
 * Checks a SCORM 1.2 package by rules: what the specification's content packaging asks of a manifest with one SCO, and
 * its schema files (`schema.ts`) cannot say: that names lead somewhere, and that the files are there.
 *
 * @param files all paths in the package
 * @returns one line per fault
 */
export function manifestFaults(xml: string, files: readonly string[]): string[] {
  const faults: string[] = [];
  const say = (fault: string) => void faults.push(fault);
  let manifest: XmlElement;
  try {
    manifest = parseXml(xml);
  } catch (error) {
    return [`the manifest is well-formed XML: ${String(error)}`];
  }
  if (!files.includes('imsmanifest.xml')) say('imsmanifest.xml is in the root of the package');
  if (manifest.name !== 'manifest' || manifest.namespace !== IMSCP) say(`the root is manifest in ${IMSCP}`);
  const order = manifest.children.map(({ name }) => name).join(' ');
  if (order !== 'metadata organizations resources') say('metadata, organizations and resources, once, in this order');
  const [metadata] = named(manifest, 'metadata');
  if (named(metadata, 'schema')[0]?.text !== 'ADL SCORM') say('schema is "ADL SCORM"');
  if (named(metadata, 'schemaversion')[0]?.text !== '1.2') say('schemaversion is "1.2"');
  const [list] = named(manifest, 'organizations');
  const organizations = named(list, 'organization');
  if (!organizations.some(({ attributes }) => attributes.identifier === list?.attributes.default))
    say('the default organization is one of the organizations');
  const resources = named(named(manifest, 'resources')[0], 'resource');
  for (const organization of organizations) {
    if (named(organization, 'title').length !== 1) say('an organization has one title');
    checkItems(organization, resources, say);
  }
  if (resources.length === 0) say('there is at least one resource');
  for (const resource of resources) checkResource(resource, files, say);
  const ids = [...all(manifest)].flatMap(({ attributes }) => attributes.identifier ?? []);
  for (const id of ids) if (!ID.test(id)) say(`"${id}" is an identifier`);
  if (new Set(ids).size !== ids.length) say('identifiers are unique');
  return faults;
}
