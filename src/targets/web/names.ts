/** Files of a site that its page asks for by name, where it is served in a way that they serve. */
export const MANIFEST = 'site.webmanifest';
export const WORKER = 'sw.js';
