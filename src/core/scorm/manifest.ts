/** What a SCORM 1.2 package says of itself. */
export interface ScormAbout {
  /** Letters, digits, hyphens, points and underscores; begins with a letter. */
  identifier: string;
  version: string;
  title: string;
  description: string;
  language: string;
  /** File that the platform opens. */
  launch: string;
  /** Score that the platform should ask for, 1 to 100; null for none. */
  mastery: number | null;
  /** Time that the lesson takes, minutes. */
  minutes: number;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * `imsmanifest.xml` of a package with one lesson. The metadata are in the manifest itself, in the elements of IMS
 * learning resource metadata 1.2.1 that SCORM 1.2 asks of a content package.
 *
 * @param files every file of the package but the manifest
 */
export function manifestXml(about: ScormAbout, files: readonly string[]): string {
  const text = (value: string) =>
    `<imsmd:langstring xml:lang="${about.language}">${escapeXml(value)}</imsmd:langstring>`;
  const path = (file: string) => escapeXml(encodeURI(file));
  const mastery = about.mastery === null ? '' : `\n        <adlcp:masteryscore>${about.mastery}</adlcp:masteryscore>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${about.identifier}" version="${escapeXml(about.version)}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>${text(about.title)}</imsmd:title>
        <imsmd:language>${about.language}</imsmd:language>
        <imsmd:description>${text(about.description)}</imsmd:description>
      </imsmd:general>
      <imsmd:educational>
        <imsmd:typicallearningtime><imsmd:datetime>PT${about.minutes}M</imsmd:datetime></imsmd:typicallearningtime>
      </imsmd:educational>
    </imsmd:lom>
  </metadata>
  <organizations default="${about.identifier}-org">
    <organization identifier="${about.identifier}-org">
      <title>${escapeXml(about.title)}</title>
      <item identifier="${about.identifier}-item" identifierref="${about.identifier}-resource" isvisible="true">
        <title>${escapeXml(about.title)}</title>${mastery}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${about.identifier}-resource" type="webcontent" adlcp:scormtype="sco" href="${path(about.launch)}">
${[...files]
  .sort()
  .map((file) => `      <file href="${path(file)}"/>`)
  .join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
