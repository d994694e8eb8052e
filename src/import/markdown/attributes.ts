/** Attributes as other tools write them: `#id .class key="value"`, in any order. */

export interface Attributes {
  classes: string[];
  values: Map<string, string>;
  /** Words and texts without a key, in their order. */
  words: string[];
}

const PART =
  /#([^\s{}"'#.]+)|\.([A-Za-z][\w-]*)|([A-Za-z_:@][\w:.-]*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|\{["'`]?([^{}]*?)["'`]?\}|([^\s"'{}]+))|"([^"]*)"|'([^']*)'|([^\s"'{}]+)/g;

export function readAttributes(written: string): Attributes {
  const attributes: Attributes = { classes: [], values: new Map(), words: [] };
  for (const [, id, dotted, key, a, b, c, d, quoted, single, word] of written.matchAll(PART)) {
    if (id !== undefined) attributes.values.set('id', id);
    else if (dotted !== undefined) attributes.classes.push(dotted);
    else if (key !== undefined) attributes.values.set(key.toLowerCase(), a ?? b ?? c ?? d ?? '');
    else attributes.words.push(quoted ?? single ?? word ?? '');
  }
  for (const name of (attributes.values.get('class') ?? attributes.values.get('classname') ?? '').split(
    /\s+/,
  ))
    if (name !== '') attributes.classes.push(name.replace(/^\./, ''));
  return attributes;
}
