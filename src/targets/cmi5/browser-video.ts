/** What a cmi5 package with videos carries beside its player. */
import { createVideoStatements } from '../../tracking/lrs/video-statements.ts';

window.coursewrightVideoStatements = (writer) =>
  createVideoStatements(writer, {
    agent: navigator.userAgent,
    screen: () => [screen.width, screen.height],
  });
