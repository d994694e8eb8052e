/** How SCORM 2004 names options: for the tracker that writes them, and for the legend that explains them. */

/**
 * An option's id. The standard takes a hyphen and Moodle does not, which wants letters, digits, `_` and `.` alone;
 * ids have no dots of their own, so two stay two.
 */
export function optionName(id: string): string {
  return id.replaceAll('-', '.').replace(/[^\w.]/g, '_');
}
