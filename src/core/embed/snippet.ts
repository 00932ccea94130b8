/** What an editor copies: everything about one frame. */
export interface Snippet {
  /** Absolute address with its options. */
  url: string;
  title: string;
  /** px */
  height: number;
  camera: boolean;
  /** Text of the link below the frame. */
  link: string;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const frame = ({ url, title, height, camera }: Snippet) =>
  `<iframe src="${escape(url)}" title="${escape(title)}" width="100%" height="${height}"` +
  ` allow="${camera ? 'camera; fullscreen' : 'fullscreen'}" allowfullscreen loading="lazy" style="border:0"></iframe>`;

/** HTML for any site: the frame and a plain link for who sees no frame, on paper or by choice. */
export function embedHtml(snippet: Snippet): string {
  return `${frame(snippet)}\n<p><a href="${escape(snippet.url)}" title="${escape(snippet.title)}">${escape(snippet.link)}</a></p>`;
}

/**
 * Markdown for a Dwengo learning object: their `@extern` gives a frame of 16:9 without camera, so this is the frame
 * itself, and every link has a title because theirs would read "null" without.
 */
export function embedMarkdown(snippet: Snippet): string {
  const text = (value: string) => value.replace(/[\\[\]"]/g, '');
  // Brackets and spaces would end a link in Markdown.
  const url = snippet.url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
  return `${frame({ ...snippet, url })}\n\n[${text(snippet.link)}](${url} "${text(snippet.title)}")`;
}
