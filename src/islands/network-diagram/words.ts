import { connectionsOf, nodeRef, type NodeRef } from '@core/diagram/describe';
import type { NetworkSpec } from '@core/diagram/types';
import { network as words, type ConnectionWords, type NodeWords } from '@i18n/diagram';

/** Heaviest connections that are named each way. */
const NAMED = 2;

/** What the words need to know of a node. */
export function nodeWords({ layers }: Pick<NetworkSpec, 'layers'>, { layer, index }: NodeRef): NodeWords {
  const { role, nodes } = layers[layer]!;
  const hidden = layers.slice(0, layer + 1).filter((other) => other.role === 'hidden').length;
  return { role, label: nodes[index]!, number: index + 1, total: nodes.length, hidden };
}

/** Accessible name of a node, with the answer that is written under it. */
export function nodeLabel(network: Pick<NetworkSpec, 'layers'>, key: string, answer: number | null): string {
  const ref = nodeRef(network, key);
  return ref ? words.nodeLabel(nodeWords(network, ref), answer) : '';
}

/** What a node is and which connections are its heaviest; empty when the network does not have it. */
export function nodeSentence(network: NetworkSpec, key: string): string {
  const ref = nodeRef(network, key);
  if (!ref) return '';
  const { incoming, outgoing } = connectionsOf(network, ref);
  const name = (list: typeof incoming): ConnectionWords[] =>
    list.slice(0, NAMED).map((other) => ({ name: words.nodeName(nodeWords(network, other)), weight: other.weight }));
  return words.nodeSentence(nodeWords(network, ref), name(incoming), name(outgoing));
}
