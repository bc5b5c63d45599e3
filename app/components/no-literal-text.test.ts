import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript-api';
import { expect, test } from 'vitest';

const APP = new URL('../', import.meta.url);
const FOLDERS = ['components', 'routes'];

function tsxFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, APP), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => `${folder}/${file}`),
  );
}

/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set(['alt', 'title', 'aria-label', 'placeholder', 'label', 'summary']);

/** Text written into the markup: letters between tags, or in an attribute that is read out. */
function literalTexts(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(new URL(file, APP), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer)
    ) {
      found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test.each(tsxFiles())('%s takes every word from the locales', (file) => {
  expect(literalTexts(file)).toEqual([]);
});

test.each(tsxFiles())('%s carries no inline style, script or handler', (file) => {
  const code = readFileSync(new URL(file, APP), 'utf8');
  expect(code).not.toMatch(
    /\sstyle=\{|<style|<script|dangerouslySetInnerHTML|\son(?:Click|Change|Submit|Input|Load|Error|Focus|Blur|Key\w+|Mouse\w+)=\{/,
  );
});
