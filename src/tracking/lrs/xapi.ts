/** Plain xAPI 1.0.3, as "Tin Can" packages are launched. */
import type { PackageData } from '../../course/model/package-data.ts';
import { createNone } from '../none.ts';
import type { Tracking } from '../tracking.ts';
import { takeLaunchParameters } from './launch-parameters.ts';
import { type XapiSurroundings, xapiSurroundings } from './surroundings.ts';
import { LrsTracker } from './tracker.ts';

/** Tracks to the LRS of the launch, or locally where the launch names none. */
export function createXapi(data: PackageData, surroundings: XapiSurroundings = xapiSurroundings()): Tracking {
  const launch = takeLaunchParameters(surroundings.address);
  return launch === undefined ? createNone(data, surroundings) : new LrsTracker(data, launch, surroundings);
}
