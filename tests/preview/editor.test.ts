import { describe, expect, it } from 'vitest';
import { EDITOR_NAMES, editorAddress } from '../../src/preview/editor.ts';

describe('an address that opens an editor', () => {
  it.each([
    ['vscode', 'vscode://file/home/ada/my%20course/01-a%23b.md:3:7'],
    ['idea', 'idea://open?file=/home/ada/my%20course/01-a%23b.md&line=3&column=7'],
    [
      'subl://open?url=file:///{file}&line={line}',
      'subl://open?url=file:///home/ada/my%20course/01-a%23b.md&line=3',
    ],
  ])('%s', (editor, address) => {
    expect(editorAddress(editor)('/home/ada/my course/01-a#b.md', 3, 7)).toBe(address);
  });

  it('has the drive of Windows', () => {
    expect(editorAddress('vscode')('C:\\courses\\a b.md', 1, 1)).toBe(
      'vscode://file/C:/courses/a%20b.md:1:1',
    );
  });

  it.each(EDITOR_NAMES)('of %s is one', (name) => {
    expect(new URL(editorAddress(name)('/a.md', 1, 1)).href).toContain('a.md');
  });

  it.each(['emacs', 'vscode:', 'javascript:alert("{file}")', 'toString', ''])(
    'is not made of "%s"',
    (wanted) => {
      expect(() => editorAddress(wanted)).toThrow(/^No editor ".*" is known; name vscode, /);
    },
  );
});
