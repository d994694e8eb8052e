/** Validates the XML of a package against the schemas that lie in it, as an LMS that does so would. */
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { PackageFile } from '../../src/targets/target.ts';

/** Complaints about the file; none when it is valid. */
export async function validate(
  files: readonly PackageFile[],
  name: string,
  schema: string,
): Promise<string[]> {
  const contentOf = (path: string): XMLFileInfo => {
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined || !('content' in file)) throw new Error(`${path} is not in the package`);
    const text = Buffer.from(file.content as Uint8Array).toString('utf8');
    return { fileName: path, contents: path.endsWith('.xsd') ? withoutWildcards(text) : text };
  };
  const schemas = files.filter((file) => file.path.endsWith('.xsd')).map((file) => contentOf(file.path));
  const result = await validateXML({
    xml: [contentOf(name)],
    schema: [contentOf(schema)],
    preload: schemas.filter((file) => file.fileName !== schema),
  });
  return result.valid ? [] : result.errors.map((error) => error.rawMessage);
}

/**
 * The official metadata schema allows any element, its own too, at the end of most of its types; libxml2
 * refuses that as ambiguous. Without the wildcards it is stricter, so what it accepts is valid.
 */
function withoutWildcards(schema: string): string {
  return schema.includes('imsmd_rootv1p2p1"') ? schema.replaceAll('<xsd:group ref="grp.any"/>', '') : schema;
}

/** A schema that joins several, for a document with elements of more than one. */
export function joinedSchema(imports: Record<string, string>): PackageFile {
  const lines = Object.entries(imports).map(
    ([namespace, file]) => `<xsd:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  return {
    path: 'joined.xsd',
    content: `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${lines.join('')}</xsd:schema>`,
  };
}
