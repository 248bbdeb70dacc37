import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { JsonObject } from '../../simulator/jsonObject.ts';
import { isObject } from '../../simulator/jsonObject.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/line-openapi');

/** Why the comparison with LINE's own description cannot be made here; undefined if it can. */
export const skipReason = existsSync(folder) ? undefined : `${folder} is not on this machine`;

/** A check of a schema of LINE's OpenAPI description, such as 'PushMessageRequest'. */
export function openApiCheck(schema: string, file = 'messaging-api.yml'): ValidateFunction {
  const document = parse(readFileSync(path.join(folder, file), 'utf8')) as {
    components: { schemas: { [name: string]: JsonObject } };
  };
  const ajv = new Ajv({ strict: false, validateFormats: false, discriminator: false });
  ajv.addSchema({ $id: 'line', components: { schemas: withDiscriminators(document.components.schemas) } });
  return ajv.compile({ $ref: `line#/components/schemas/${schema}` });
}

/**
 * JSON Schema knows no discriminator: each schema that has one becomes "the base, and by its type the one it maps to",
 * and the mapped ones, which inherit from it, inherit from the base alone.
 */
function withDiscriminators(schemas: { [name: string]: JsonObject }): { [name: string]: JsonObject } {
  const all: { [name: string]: JsonObject } = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const { discriminator, ...base } = pointedAtBases(schema, schemas);
    const mapping =
      isObject(discriminator) && isObject(discriminator.mapping) ? discriminator.mapping : undefined;
    if (!mapping) all[name] = { ...base };
    else {
      const cases = Object.entries(mapping).map(([type, $ref]) => ({
        if: { properties: { type: { const: type } } },
        // biome-ignore lint/suspicious/noThenProperty: JSON Schema's word
        then: { $ref },
      }));
      const types = { properties: { type: { enum: Object.keys(mapping) } } };
      all[`${name}Base`] = base;
      all[name] = { allOf: [{ $ref: `#/components/schemas/${name}Base` }, types, ...cases] };
    }
  }
  return all;
}

function pointedAtBases(schema: JsonObject, schemas: { [name: string]: JsonObject }): JsonObject {
  if (!Array.isArray(schema.allOf)) return schema;
  const allOf = schema.allOf.map((part: unknown) => {
    const $ref = isObject(part) && typeof part.$ref === 'string' ? part.$ref : '';
    return schemas[$ref.replace('#/components/schemas/', '')]?.discriminator ? { $ref: `${$ref}Base` } : part;
  });
  return { ...schema, allOf };
}
