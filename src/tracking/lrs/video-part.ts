/** What a package for an LRS carries beside its player where it has videos. */
import { createVideoStatements } from './video-statements.ts';

window.coursewrightVideoStatements = (writer) =>
  createVideoStatements(writer, {
    agent: navigator.userAgent,
    screen: () => [screen.width, screen.height],
  });
