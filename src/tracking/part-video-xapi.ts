/** What an xAPI package with videos carries beside its player. */
import { createVideoStatements } from './lrs/video-statements.ts';

window.coursewrightVideoStatements = (writer) =>
  createVideoStatements(writer, {
    agent: navigator.userAgent,
    screen: () => [screen.width, screen.height],
  });
