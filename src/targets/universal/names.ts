/** By which of its standards a package was launched. */

/** What is kept of a launch in this tab, for a reload: the address holds nothing of it any more. */
interface KeptLaunch {
  fetch?: string | undefined;
}

/** Where neither a launch nor an API is found, the tracker of SCORM keeps the work in the browser. */
export function trackerOf(search: string, kept: KeptLaunch | undefined): 'scorm12' | 'xapi' | 'cmi5' {
  const names = new Set([...new URLSearchParams(search).keys()].map((name) => name.toLowerCase()));
  if (names.has('endpoint')) return names.has('fetch') ? 'cmi5' : 'xapi';
  if (kept === undefined) return 'scorm12';
  return kept.fetch === undefined ? 'xapi' : 'cmi5';
}
