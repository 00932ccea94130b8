import { nodeRef } from '@core/diagram/describe';
import type { StepName } from '@core/diagram/timeline';
import type { NetworkSpec } from '@core/diagram/types';
import type { DiagramPart } from '../shared/highlight';

/** Parts of the scene, with the index of the step in which they come on the screen. */
const FIRST_SEEN: Partial<Record<DiagramPart, number>> = { frozen: 1, 'new-layer': 2 };

/** The step in which a part comes on the screen, or null when this scene does not show it as such. */
export const firstSeen = (part: DiagramPart | null): number | null => (part && FIRST_SEEN[part]) ?? null;

const OF_STEP: Partial<Record<StepName, DiagramPart>> = { frozen: 'frozen', 'new-layer': 'new-layer' };
const OF_ROLE = { input: 'input', hidden: 'nodes', output: 'outputs', new: 'new-layer' } as const;

/** The part to light up in the text: that of the node that is pointed at, else that of the step. */
export function pointedPart(
  network: Pick<NetworkSpec, 'layers'>,
  active: string | null,
  step: StepName,
): DiagramPart | null {
  const ref = active === null ? null : nodeRef(network, active);
  return ref ? OF_ROLE[network.layers[ref.layer]!.role] : (OF_STEP[step] ?? null);
}
