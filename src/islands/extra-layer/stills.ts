import { frameFor } from '@core/diagram/frame';
import type { SceneModel } from '@core/diagram/model';
import { sceneAt } from '@core/diagram/scene';
import type { Scene } from '@core/diagram/scene-types';
import { prepareStage } from '@core/diagram/stage';
import { stillOf } from '@core/diagram/timeline';

/**
 * The still frame of a step, for a page that is read before, or without, scripts.
 *
 * @param width room in px
 * @param step index of the step
 */
export function stillScene(model: SceneModel, width: number, step: number): Scene {
  return sceneAt(prepareStage(model, frameFor(model.network, width, true)), stillOf(step));
}
