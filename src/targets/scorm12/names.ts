/** How SCORM 1.2 names options: for the tracker that writes them, and for the legend that explains them. */

/** One character or digit names a choice, so there are no more than `MAX_NAMES`. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Names of what is matched with, so that both sides of a pair are told apart as long as they can be. */
export const FIGURES = '123456789abcdefghijklmnopqrstuvwxyz0';
