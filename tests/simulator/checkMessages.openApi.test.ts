import fc from 'fast-check';
import { checkMessages } from '../../simulator/checks/checkMessages.ts';
import { checkRichMenu } from '../../simulator/checks/checkRichMenu.ts';
import { isObject, type JsonObject } from '../../simulator/jsonObject.ts';
import { goodMessages } from './exampleMessages.ts';
import { goodRichMenu } from './exampleRichMenu.ts';
import { openApiCheck, skipReason } from './openApiSchemas.ts';

const here = skipReason === undefined ? describe : describe.skip;

here(`the simulator and LINE's OpenAPI description${skipReason ? `: skipped, ${skipReason}` : ''}`, () => {
  const check = skipReason === undefined ? openApiCheck('PushMessageRequest') : undefined;
  const menuCheck = skipReason === undefined ? openApiCheck('RichMenuRequest') : undefined;

  test.each(Object.entries(goodMessages))('%s is accepted by both', (_name, message) => {
    const request = { to: `U${'0'.repeat(32)}`, messages: [message] };
    expect(checkMessages(request, 'to')).toBeUndefined();
    expect(check?.(request) ? [] : check?.errors).toEqual([]);
  });

  test('what LINE’s description refuses the simulator refuses', () => {
    const requests = fc
      .constantFrom(...Object.values(goodMessages))
      .map((message) => ({ to: 'U', messages: [message] }));
    const broken = fc.tuple(requests, fc.nat(), fc.nat()).map(changed);
    const agrees = (request: JsonObject) =>
      check?.(request) === true || checkMessages(request, 'to') !== undefined;
    fc.assert(fc.property(broken, agrees), { numRuns: 2000 });
  });

  test('the same for rich menus', () => {
    expect(menuCheck?.(goodRichMenu) ? [] : menuCheck?.errors).toEqual([]);
    const broken = fc.tuple(fc.constant(goodRichMenu), fc.nat(), fc.nat()).map(changed);
    const agrees = (menu: JsonObject) => menuCheck?.(menu) === true || checkRichMenu(menu) !== undefined;
    fc.assert(fc.property(broken, agrees), { numRuns: 500 });
  });
});

const junk: unknown[] = [
  undefined,
  null,
  '',
  'x'.repeat(2001),
  -1,
  1.5,
  1e10,
  true,
  [],
  {},
  [{}],
  { type: 'text' },
  Array(14).fill({}),
];

/** A copy in which one value, somewhere, is replaced by something else or left out, as JSON would carry it. */
function changed([request, place, change]: [JsonObject, number, number]): JsonObject {
  const copy: JsonObject = structuredClone(request);
  const spots = spotsOf(copy);
  spots[place % spots.length]?.(junk[change % junk.length]);
  return JSON.parse(JSON.stringify(copy));
}

type Spot = (value: unknown) => void;

function spotsOf(value: unknown): Spot[] {
  const entries = isObject(value) || Array.isArray(value) ? Object.entries(value) : [];
  const owner = value as JsonObject;
  return entries.flatMap(([key, inner]) => {
    const set: Spot = (other) => {
      owner[key] = other;
    };
    return [set, ...spotsOf(inner)];
  });
}
