import type { Position } from '../course/model/model.ts';
import { suggest, withHint } from '../diagnostics/near-match.ts';
import type { LoadContext } from './load-context.ts';
import type { ModuleSource } from './project.ts';

/** The module that a settings file names by its id; undefined, and told, where there is none of that id. */
export function knownModule(
  id: string | undefined,
  { modules, file, position }: { modules: readonly ModuleSource[]; file: string; position: Position },
  context: LoadContext,
): ModuleSource | undefined {
  const module = modules.find((one) => one.id === id);
  if (id === undefined || module !== undefined) return module;
  const ids = modules.map((one) => one.id);
  context.report(
    file,
    'module-known',
    withHint(`The course has no module "${id}"`, suggest(id, ids)),
    position,
  );
  return undefined;
}
