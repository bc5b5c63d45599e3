import type { z } from 'zod';
import { isMapping } from './yaml-file';

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  defaultValue?: unknown;
}

/**
 * A checked value as it is written into a file: keys in the order of the schema, values that are the
 * schema's default left out. Reading it again gives the same value.
 */
export function inSchemaOrder(schema: z.ZodType, value: unknown): unknown {
  const { type, shape, element, innerType } = definitionOf(schema);
  if (innerType !== undefined && (type === 'default' || type === 'optional' || type === 'nullable')) {
    return inSchemaOrder(innerType, value);
  }
  if (shape !== undefined && isMapping(value)) return orderedMapping(shape, value);
  if (element !== undefined && Array.isArray(value))
    return value.map((entry) => inSchemaOrder(element, entry));
  return value;
}

function orderedMapping(
  shape: Record<string, z.ZodType>,
  value: Record<string, unknown>,
): Record<string, unknown> {
  const ordered: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const entry = value[key];
    if (entry === undefined || isDefault(schema, entry)) continue;
    ordered[key] = inSchemaOrder(schema, entry);
  }
  return ordered;
}

function isDefault(schema: z.ZodType, value: unknown): boolean {
  const { type, defaultValue } = definitionOf(schema);
  // Defaults are null, false, a word or an empty list: their JSON tells them apart.
  return type === 'default' && JSON.stringify(defaultValue) === JSON.stringify(value);
}

function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def;
}
