import sax from 'sax';

/** An element of an XML document, with its namespace in place of its prefix. */
export interface XmlElement {
  name: string;
  namespace: string;
  /** Attributes by their name; those with a prefix as `namespace name`. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly in it, trimmed. */
  text: string;
}

/**
 * Reads an XML document.
 *
 * @throws Error where it is not well-formed
 */
export function parseXml(xml: string): XmlElement {
  const parser = sax.parser(true, { xmlns: true });
  const open: XmlElement[] = [];
  let top: XmlElement | undefined;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(
        own.map(({ uri: of, local: key, value }) => [of ? `${of} ${key}` : key, value] as const),
      ),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    open.push(element);
    top ??= element;
  };
  parser.ontext = (text) => {
    const here = open.at(-1);
    if (here) here.text = `${here.text}${text}`.trim();
  };
  parser.onclosetag = () => void open.pop();
  parser.write(xml).close();
  if (!top) throw new Error('The document has no element.');
  return top;
}
