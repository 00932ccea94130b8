import { SPACING_IN_EMBED } from '../spacing';

/**
 * The one inline script of an embed, run before anything is drawn: colours, what to leave out and whether the page is in
 * a frame, so that nothing flashes. Its hash stands in the policy of these pages. Values go into attributes that only
 * the style sheet reads; what they may be is checked later, by `parseOptions`.
 */
export const EARLY = `(() => {
  const { dataset } = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = { licht: 'light', donker: 'dark' }[query.get('thema')];
  if (theme) dataset.theme = theme;
  if (query.get('letters') === 'ruim') dataset.ruim = '';
  ${SPACING_IN_EMBED}
  if (query.has('verberg')) dataset.verberg = query.get('verberg').replaceAll(',', ' ');
  if (['stap', 'foto'].some((name) => query.has(name))) dataset.opening = '';
  if (query.has('stap')) dataset.stap = '';
  if (parent !== window) dataset.framed = '';
  if (origin === 'null') dataset.sealed = '';
})();`;
