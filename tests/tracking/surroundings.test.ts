import { expect, it } from 'vitest';
import { siteOf } from '../../src/tracking/surroundings.ts';

const MOODLE = 'https://moodle.example';

it.each([
  ['/pluginfile.php/42/mod_scorm/content/3/index.html', '/pluginfile.php/42/mod_scorm/content/'],
  ['/pluginfile.php/42/mod_scorm/content/4/index.html', '/pluginfile.php/42/mod_scorm/content/'],
  ['/sub/pluginfile.php/42/mod_scorm/content/4/a/index.html', '/sub/pluginfile.php/42/mod_scorm/content/a/'],
  ['/pluginfile.php/43/mod_scorm/content/4/index.html', '/pluginfile.php/43/mod_scorm/content/'],
  ['/pluginfile.php/42/mod_resource/content/3/index.html', '/pluginfile.php/42/mod_resource/content/3/'],
  ['/content/3/index.html', '/content/3/'],
  ['/', '/'],
])('the package at %s is looked for at %s', (path, site) => {
  expect(siteOf(MOODLE, path)).toBe(MOODLE + site);
});
