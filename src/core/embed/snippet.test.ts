import { expect, it } from 'vitest';
import { embedHtml, embedMarkdown, type Snippet } from './snippet';

const snippet: Snippet = {
  url: 'https://site.example/embed/labo/?categorieen=Glas,Thee+%26+koffie&stap=2',
  title: 'Labo: "eigen" <foto’s>',
  height: 900,
  camera: true,
  link: 'Open het labo',
};

it('gives a frame that allows the camera, and a plain link with a title', () => {
  const html = embedHtml(snippet);
  expect(html).toContain('allow="camera; fullscreen" allowfullscreen');
  expect(html).toContain('width="100%" height="900"');
  expect(html).toContain('src="https://site.example/embed/labo/?categorieen=Glas,Thee+%26+koffie&amp;stap=2"');
  expect(html).toContain('title="Labo: &quot;eigen&quot; &lt;foto’s&gt;"');
  expect(html).not.toContain('sandbox');
  expect(html.split('\n')[1]).toMatch(/^<p><a href="https:[^"]+" title="[^"]+">Open het labo<\/a><\/p>$/);
});

it('asks for no camera where none is used', () => {
  expect(embedHtml({ ...snippet, camera: false })).toContain('allow="fullscreen"');
});

it('gives Markdown whose frame is one line and whose link ends where it should', () => {
  const markdown = embedMarkdown({
    ...snippet,
    url: 'https://site.example/embed/labo/?categorieen=A(b),c',
    link: 'Open [nu]',
  });
  const [frame, empty, link, ...rest] = markdown.split('\n');
  expect(frame).toMatch(/^<iframe .*<\/iframe>$/);
  expect(empty).toBe('');
  expect(link).toBe('[Open nu](https://site.example/embed/labo/?categorieen=A%28b%29,c "Labo: eigen <foto’s>")');
  expect(rest).toEqual([]);
});
