import figureFile from '@content/data/figure-network.json';
import { exampleModel } from '@core/diagram/example';
import { figureNetwork, parseFigure } from '@core/diagram/figure';
import { frameFor } from '@core/diagram/frame';
import { sceneAt } from '@core/diagram/scene';
import type { Scene } from '@core/diagram/scene-types';
import { prepareStage } from '@core/diagram/stage';
import { stillScene } from '@core/diagram/still';
import { stillOf, STEPS } from '@core/diagram/timeline';
import { network as networkWords, scene as sceneWords } from '@i18n/diagram';
import StillDrawing from '@islands/network-diagram/StillDrawing.svelte';
import { render } from 'svelte/server';

/** Between the platform's narrowest column and its widest: names stay readable on a phone. */
const WIDTH = 400;

/** The light values of the design tokens, from the site's own styles. */
function tokens(css: string): Map<string, string> {
  const light = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return new Map([...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

/** Styles with the tokens' values in place of their names: the platform does not have ours. */
function resolved(css: string, values: Map<string, string>): string {
  return css.replace(/var\(--([\w-]+)\)/g, (whole, name: string) => values.get(name) ?? whole);
}

/**
 * Styles that older browsers know too: a see-through colour as one number, where theirs would draw no line at all, and
 * no rules without anything in them.
 */
function plain(css: string): string {
  const alpha = (percent: string) =>
    Math.round(Number(percent) * 2.55)
      .toString(16)
      .padStart(2, '0');
  return css
    .replace(
      /color-mix\(in srgb, (#[0-9a-f]{6}) (\d+)%, transparent\)/g,
      (_, colour: string, percent: string) => colour + alpha(percent),
    )
    .replace(/[^{}]+\{\s*\}/g, '');
}

/**
 * A still drawing as one piece of SVG that needs nothing of the page around it: no blank lines, which would end it in
 * Markdown, and its own styles, whose names are those of our components only.
 */
function drawing(scene: Scene, label: string, tokenStyles: string): string {
  const { head, body } = render(StillDrawing, { props: { scene, label } });
  const styles = [...head.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css).join('');
  const font = 'font-family:Verdana,Arial,sans-serif';
  const fit = `max-width:${WIDTH}px;height:auto;margin:0 auto`;
  const svg = /<svg[^]*<\/svg>/.exec(body)![0].replace(/<!--[^]*?-->/g, '');
  const css = plain(resolved(styles, tokens(tokenStyles)).replace(/\/\*[^]*?\*\//g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return svg
    .replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" style="display:block;${fit};${font}"`)
    .replace('>', `><style>${css}</style>`)
    .replace(/\n\s*/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}

/**
 * The figures of the lesson, drawn by the same code as on the site.
 *
 * @param tokenStyles text of the site's design tokens
 */
export function figures(tokenStyles: string): Record<'network' | 'extraLayer', string> {
  const figure = parseFigure(figureFile);
  const network = figureNetwork(figure);
  // Still drawings show no photo.
  const example = exampleModel(figure, 'on-top', () => ({ url: '', alt: '' }));
  const stage = prepareStage(example, frameFor(example.network, WIDTH, true));
  return {
    network: drawing(stillScene(network, frameFor(network, WIDTH)), networkWords.label, tokenStyles),
    extraLayer: drawing(sceneAt(stage, stillOf(STEPS.indexOf('training'))), sceneWords.label, tokenStyles),
  };
}
