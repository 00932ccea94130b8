import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { lessonMarkdown } from './to-markdown';

const around = {
  page: 'https://example.org/lessen/les/',
  island: (name: string, { name: of }: Record<string, string>) =>
    name === 'Figure' ? `<svg role="img"></svg>\n\n[Open ${of ?? 'x'}](https://example.org/x "x")` : null,
};
const make = (mdx: string) => lessonMarkdown(mdx, 'Titel', around);
const rendered = (mdx: string) => marked.parse(make(mdx), { headerIds: false, mangle: false });

describe('lessonMarkdown', () => {
  it('keeps the text and gives parts headings', () => {
    expect(
      make('<Intro>\n\nEerst **dit**.\n\n</Intro>\n\n<Section id="a" title="Deel één">\n\nDan *dat*.\n\n</Section>'),
    ).toBe('# Titel\n\nEerst **dit**.\n\n## Deel één\n\nDan _dat_.\n');
  });

  it('makes the platform’s boxes, with Markdown in them', () => {
    const html = rendered('<Assignment title="Op < dracht">\n\n1. **een**\n2. twee\n\n</Assignment>\n\nna');
    expect(html).toContain('<div class="dwengo-content assignment">\n<h2 class="title">Op &lt; dracht</h2>');
    expect(html).toContain('<li><strong>een</strong></li>');
    expect(html).toMatch(/<\/ol>\n<\/div>\n<\/div>\s*<p>na<\/p>/);
    expect(make('<Details summary="Meer">\n\nx\n\n</Details>')).toContain('class="dwengo-content sideinfo"');
    expect(make('<Aside title="Let op">\n\nx\n\n</Aside>')).toContain('class="dwengo-content important"');
  });

  it('makes links absolute and gives them a title', () => {
    expect(make('In [het **labo**](../../labo/).')).toContain(
      'In [het **labo**](https://example.org/labo/ "het labo").',
    );
  });

  it('reads terms as words, and puts islands in', () => {
    expect(make('De <Term part="nodes">knopen</Term> tellen.')).toContain('De knopen tellen.');
    expect(make('<Figure name="dit" />')).toContain('<svg role="img"></svg>\n\n[Open dit](https://example.org/x "x")');
  });

  it('refuses a component that it does not know, by name', () => {
    expect(() => make('<Onbekend />')).toThrow('<Onbekend>');
    expect(() => make('<Section id={1} title="x">\n\n</Section>')).toThrow(/no plain text/);
    expect(() => make('tekst {1 + 1}')).toThrow(/no code/);
  });
});
