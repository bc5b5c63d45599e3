import { Document, isScalar, visit } from 'yaml';
import { FILE_KINDS, type FileKindName } from './file-schemas';
import { inSchemaOrder } from './schema-order';

const LINE_WIDTH = 110;
/** Longer texts stand in a folded block below their key. */
const LONG_TEXT = 80;

/**
 * The text of a YAML file: keys in the order of the schema, block style, long texts folded, and the line that
 * tells editors which JSON Schema holds. Equal values give equal bytes. Comments are not part of a value.
 *
 * @param kind  sort of file
 * @param value checked by the schema of that sort
 * @param depth folders between the file and tenants/; 1 for `tenants/<agency>/units.yaml`
 */
export function writeYaml(kind: FileKindName, value: unknown, depth: number): string {
  const document = new Document(inSchemaOrder(FILE_KINDS[kind].schema, value), {
    // Quotes what YAML 1.1 tools would take for a date, a time or a yes.
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'string' && isFoldable(node.value))
        node.type = 'BLOCK_FOLDED';
    },
  });
  const body = document.toString({
    lineWidth: LINE_WIDTH,
    singleQuote: true,
    flowCollectionPadding: false,
    // Folded over several lines, quoted text can lose the spaces around a line break.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return `# yaml-language-server: $schema=${'../'.repeat(depth)}schema/${kind}.json\n${body}`;
}

/** Spaces that a folded block could lose stay visible in quotes. */
function isFoldable(text: string): boolean {
  return text.length > LONG_TEXT && !/^\s|\s$|\s\s|[^\S ]/.test(text);
}
