import { EMBED_IDS, embedPath, embedSpec } from '@core/embed/table';
import { attribute, type Element } from './read';
import type { ObjectCheck } from './metadata';

const IMAGE = /^[A-Za-z0-9_][\w/-]*\.(?:jpe?g|png|svg|gif)$/;
const isAbsolute = (url: string) => /^https?:\/\//.test(url);

export const images: ObjectCheck = ({ elements, files }, say) => {
  for (const image of elements.filter(({ tagName }) => tagName === 'img')) {
    const source = attribute(image, 'src') ?? '';
    if (isAbsolute(source)) continue;
    if (!IMAGE.test(source)) say(`image "${source.slice(0, 60)}" is not a file that the platform takes`);
    else if (!files.includes(source)) say(`image ${source} is not in the folder`);
  }
};

export const imageTags: ObjectCheck = ({ body }, say) => {
  for (const line of body.split('\n')) {
    const at = line.indexOf('<img');
    if (at < 0) continue;
    if (/<img[^>]*\ssrc="/.test(line)) say(`double quotes around an image's address: ${line.trim().slice(0, 60)}`);
    const after = line.slice(line.indexOf('>', at) + 1);
    if (/src=/.test(after)) say(`"src=" after an image on its line: ${line.trim().slice(0, 60)}`);
  }
};

export const blankLines: ObjectCheck = ({ body }, say) => {
  for (const [svg] of body.matchAll(/<svg[^]*?<\/svg>/g)) if (/\n\s*\n/.test(svg)) say('a blank line in an SVG');
  let depth = 0;
  let blank = false;
  for (const line of body.split('\n')) {
    // A blank line ends a block of HTML in Markdown; four spaces after it would then be code.
    if (depth > 0 && blank && /^ {4}/.test(line))
      say(`indented after a blank line in HTML: ${line.trim().slice(0, 60)}`);
    depth +=
      (line.match(/<(?:div|figure|section)\b/g) ?? []).length -
      (line.match(/<\/(?:div|figure|section)>/g) ?? []).length;
    blank = line.trim() === '';
  }
};

export const links: ObjectCheck = ({ elements }, say) => {
  for (const link of elements.filter(({ tagName }) => tagName === 'a')) {
    const address = attribute(link, 'href') ?? '';
    if (/^(?:mailto:|#)/.test(address)) say(`link to ${address}`);
    const title = attribute(link, 'title');
    if (!title || title === 'null') say(`link to ${address} has no title`);
  }
};

const withCamera = EMBED_IDS.filter((id) => embedSpec(id).camera && !embedSpec(id).names).map((id) => embedPath(id));
const wantsCamera = (url: string) => withCamera.some((path) => url.includes(path));

export const camera: ObjectCheck = ({ elements, body, metadata }, say) => {
  if (metadata.content_type === 'extern' && wantsCamera(String(metadata.content_location)))
    say('needs the camera, which an extern object does not get');
  for (const [, url] of body.matchAll(/!\[[^\]]*\]\(@(?:extern|notebook|youtube)\/([^)]*)\)/g))
    if (wantsCamera(url!)) say(`${url} needs the camera, which @extern does not give`);
  for (const frame of elements.filter(({ tagName }) => tagName === 'iframe')) {
    const source = attribute(frame, 'src') ?? '';
    const allow = attribute(frame, 'allow') ?? '';
    if (!wantsCamera(source) && !/camera/.test(allow)) continue;
    if (!/\bcamera\b/.test(allow) || !/\bfullscreen\b/.test(allow)) say(`${source}: allow is "${allow}"`);
    if (attribute(frame, 'allowfullscreen') === undefined) say(`${source}: no allowfullscreen`);
    if (!attribute(frame, 'title')) say(`${source}: no title`);
    if (attribute(frame, 'sandbox') !== undefined) say(`${source}: has a sandbox`);
    if (attribute(frame, 'width') !== '100%' || !/^\d+$/.test(attribute(frame, 'height') ?? ''))
      say(`${source}: not 100 % wide with a fixed height`);
  }
};

/** Whether nothing fixes the width of a frame: what is in it then has the column's, from 315 to 730 px. */
const isFluid = (frame: Element) =>
  attribute(frame, 'width') === '100%' && !/(?:min-)?width\s*:/.test(attribute(frame, 'style') ?? '');

export const embeds: ObjectCheck = ({ elements }, say) => {
  const wanted = elements.filter(({ tagName }) => tagName === 'iframe' || tagName === 'a');
  for (const [i, frame] of wanted.entries()) {
    if (frame.tagName !== 'iframe') continue;
    const source = attribute(frame, 'src') ?? '';
    if (!source.startsWith('https://')) say(`frame of "${source}" has no absolute https address`);
    if (!isFluid(frame) || !/^\d+$/.test(attribute(frame, 'height') ?? ''))
      say(`frame of ${source} does not fit every column from 315 to 730 px`);
    const next = wanted[i + 1];
    if (next?.tagName !== 'a' || attribute(next, 'href') !== source) say(`frame of ${source} has no link after it`);
  }
};
