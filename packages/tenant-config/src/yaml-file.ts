import { LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { type ConfigProblem, type Position, type ValuePath, pathText } from './problem';
import { nodePosition } from './yaml-position';
import { plainValue, type Remark } from './yaml-value';

/** A parsed file: its plain value, and where each value stands. */
export interface YamlFile {
  /** As printed in messages. */
  file: string;
  value: unknown;
  document: Document.Parsed;
  lines: LineCounter;
}

/** What reading a YAML text gave. `yaml` is null when the text has no usable value. */
export interface ParsedYaml {
  yaml: YamlFile | null;
  problems: ConfigProblem[];
}

const SYNTAX: Record<string, string> = {
  TAB_AS_INDENT: 'a tab indents this line; use spaces',
  MULTIPLE_DOCS: 'a second document (---) begins here; a file holds one',
  BLOCK_AS_IMPLICIT_KEY: 'this text holds a colon and a space; put it in quotes',
  BAD_SCALAR_START: 'a text that begins with this character needs quotes',
  BAD_INDENT: 'the indentation does not fit the lines above, or a bracket is not closed',
};

/**
 * Parses YAML 1.2 and keeps the positions. Syntax errors, duplicate keys, anchors, tags and a document that
 * is not a mapping are problems, never exceptions. Dates stay texts; nothing is guessed.
 */
export function parseYaml(file: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    // uniqueKeys: false: the library's own check takes a minute on 60 000 keys; plainValue() has one.
    document = parseDocument(text, {
      prettyErrors: false,
      uniqueKeys: false,
      lineCounter: lines,
      version: '1.2',
    });
  } catch {
    return {
      yaml: null,
      problems: [problemAt(file, { line: 1, column: 1 }, [], 'is nested too deeply to be read')],
    };
  }
  const syntax = document.errors[0];
  if (syntax !== undefined) return { yaml: null, problems: [syntaxProblem(file, syntax, lines)] };
  const remarks: Remark[] = [];
  const value = plainValue(document.contents, remarks);
  const problems = remarks.map((remark) =>
    problemAt(file, offset(lines, remark.offset), remark.path, remark.message),
  );
  if (!isMapping(value)) {
    const found = value === null ? 'is empty' : 'is not a mapping';
    problems.push(problemAt(file, { line: 1, column: 1 }, [], `${found}; expected lines like "key: value"`));
    return { yaml: null, problems };
  }
  return { yaml: { file, value, document, lines }, problems };
}

/** A problem at the value of a path, or at the nearest thing above it that is there. */
export function problemIn(yaml: YamlFile, path: ValuePath, message: string): ConfigProblem {
  return problemAt(yaml.file, nodePosition(yaml.document, yaml.lines, path, 'value'), path, message);
}

/** A problem at the key itself, e.g. an unknown one. */
export function problemAtKey(yaml: YamlFile, path: ValuePath, message: string): ConfigProblem {
  return problemAt(yaml.file, nodePosition(yaml.document, yaml.lines, path, 'key'), path, message);
}

/** A problem of a whole file. */
export function problemOfFile(file: string, message: string): ConfigProblem {
  return problemAt(file, { line: 1, column: 1 }, [], message);
}

/** Whether a value is a mapping (not a list, not a text). */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemAt(file: string, position: Position, path: ValuePath, message: string): ConfigProblem {
  return { severity: 'problem', file, ...position, path: pathText(path), message };
}

function syntaxProblem(file: string, error: YAMLError, lines: LineCounter): ConfigProblem {
  const tooDeep = error.message.includes('call stack');
  const said = tooDeep ? 'is nested too deeply to be read' : SYNTAX[error.code];
  const message = said ?? `is not YAML here: ${error.message.slice(0, 120)}`;
  return problemAt(file, offset(lines, error.pos[0]), [], message);
}

function offset(lines: LineCounter, at: number): Position {
  const { line, col } = lines.linePos(at);
  return line === 0 ? { line: 1, column: 1 } : { line, column: col };
}
