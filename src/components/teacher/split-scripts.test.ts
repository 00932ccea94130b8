import { expect, it } from 'vitest';
import { splitScripts } from './split-scripts';

const ISLAND = '<astro-island props="{&quot;a&quot;:[0,1]}" ssr><p>een</p></astro-island>';

it('takes out what runs and leaves everything else', () => {
  const data = '<script type="application/json">{"a":1}</script>';
  const html = `<p>a</p><style>a{}</style><script>(self.Astro||={})</script>${ISLAND}<script type="module" src="/x.js"></script>${data}`;
  expect(splitScripts(html, 'a')).toEqual({
    content: `<p>a</p>${ISLAND}${data}`,
    scripts: '<style>a{}</style><script>(self.Astro||={})</script><script type="module" src="/x.js"></script>',
  });
});

it.each(['<p style="color: red">', '<p class="a" onclick="x()">'])('refuses %s', (html) => {
  expect(() => splitScripts(html, 'oplossingen')).toThrow(/"oplossingen" holds/);
});
