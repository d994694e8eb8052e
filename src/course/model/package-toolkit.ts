import type { Course, Module } from './model.ts';
import type { ToolkitItem } from './toolkit.ts';

/** Those of a package: of its modules, and of the whole course. */
export function toolkitIn({ toolkit }: Course, modules: readonly Module[]): ToolkitItem[] {
  return toolkit.filter(({ module }) => module === undefined || modules.some(({ id }) => id === module));
}
