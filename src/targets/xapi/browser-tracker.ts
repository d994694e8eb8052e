/** The tracker of an xAPI launch, beside a player. */
import { createXapi } from '../../tracking/lrs/xapi.ts';

window.coursewrightTracking = (data) => createXapi(data);
