import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** What a lesson's text needs from outside to become Markdown. */
export interface Surroundings {
  /** Absolute address of the page that the text is on; relative links start there. */
  page: string;
  /** Markdown of a part that is no text: an island with its figure, frame and link. Null for a name it does not know. */
  island: (name: string, attributes: Record<string, string>) => string | null;
}

const isJsx = (node: Nodes): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

function attributesOf(node: Jsx): Record<string, string> {
  const pairs = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
      throw new Error(`<${node.name}> on line ${node.position?.start.line} has an attribute that is no plain text.`);
    return [attribute.name, attribute.value] as const;
  });
  return Object.fromEntries(pairs);
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const html = (value: string): RootContent => ({ type: 'html', value });

/** A box as Dwengo's own lessons have them; its content stays Markdown. */
function box(kind: 'assignment' | 'sideinfo' | 'important', title: string, content: RootContent[]): RootContent[] {
  const open = `<div class="dwengo-content ${kind}">\n<h2 class="title">${escapeHtml(title)}</h2>\n<div class="content">`;
  return [html(open), ...content, html('</div>\n</div>')];
}

function fromJsx(node: Jsx, around: Surroundings): RootContent[] {
  const attributes = attributesOf(node);
  const inside = () => contentOf(node as Parents, around);
  switch (node.name) {
    case 'Intro':
    case 'Term':
      return inside();
    case 'Section':
      return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: attributes.title! }] }, ...inside()];
    case 'Aside':
      return box('important', attributes.title!, inside());
    case 'Details':
      return box('sideinfo', attributes.summary!, inside());
    case 'Assignment':
      return box('assignment', attributes.title!, inside());
  }
  const island = around.island(node.name ?? '', attributes);
  if (island === null)
    throw new Error(
      `The Dwengo export does not know <${node.name}>. Say in tools/dwengo/islands.ts what it becomes on their platform.`,
    );
  return island ? [html(island)] : [];
}

function contentOf(parent: Parents, around: Surroundings): RootContent[] {
  return parent.children.flatMap((child) => convert(child as RootContent, around));
}

function convert(node: RootContent, around: Surroundings): RootContent[] {
  if (isJsx(node)) return fromJsx(node, around);
  if (node.type.startsWith('mdx')) throw new Error(`A lesson holds no code; found ${node.type}.`);
  if (node.type === 'link') {
    const children = contentOf(node, around) as typeof node.children;
    // Dwengo's platform shows the title "null" on a link without one.
    return [{ ...node, url: new URL(node.url, around.page).href, title: node.title ?? toString(node), children }];
  }
  if ('children' in node) return [{ ...node, children: contentOf(node, around) } as RootContent];
  return [node];
}

/**
 * The text of a lesson, as MDX, in the Markdown that Dwengo's platform takes.
 *
 * @param mdx without front matter
 * @param title becomes the one heading of the first level
 * @throws Error naming a component that has no counterpart there
 */
export function lessonMarkdown(mdx: string, title: string, around: Surroundings): string {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(mdx);
  const root: Root = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }, ...contentOf(tree, around)],
  };
  return toMarkdown(root, { bullet: '-', emphasis: '_', rule: '*' });
}
