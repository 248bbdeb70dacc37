import { checkMessages } from '../../simulator/checks/checkMessages.ts';
import type { JsonObject } from '../../simulator/jsonObject.ts';
import { goodMessages, richBubble } from './exampleMessages.ts';

const check = (...messages: unknown[]) => checkMessages({ messages }, undefined);
const quick = (action: JsonObject) => ({
  type: 'text',
  text: 't',
  quickReply: { items: [{ type: 'action', action }] },
});
const buttons = (template: JsonObject) => ({
  type: 'template',
  altText: 'a',
  template: { type: 'buttons', ...template },
});
const carousel = (...columns: JsonObject[]) => ({
  type: 'template',
  altText: 'a',
  template: { type: 'carousel', columns },
});
const flex = (contents: JsonObject) => ({ type: 'flex', altText: 'a', contents });
const body = (...contents: JsonObject[]) =>
  flex({ type: 'bubble', body: { type: 'box', layout: 'vertical', contents } });
const say = (label: string) => ({ type: 'message', label, text: 't' });
/** One family emoji: a single grapheme cluster of 11 UTF-16 units. */
const family = '👨‍👩‍👧‍👦';

test.each(Object.entries(goodMessages))('%s is accepted', (_name, message) => {
  expect(check(message)).toBeUndefined();
});

describe('labels are counted as people count', () => {
  test.each([
    ['quick reply', quick(say(family.repeat(20))), quick(say(family.repeat(21)))],
    [
      'template',
      buttons({ text: 't', actions: [say('一'.repeat(20))] }),
      buttons({ text: 't', actions: [say('一'.repeat(21))] }),
    ],
    [
      'flex button',
      body({ type: 'button', action: say(family.repeat(40)) }),
      body({ type: 'button', action: say('一'.repeat(41)) }),
    ],
  ])('%s', (_where, good, bad) => {
    expect(check(good)).toBeUndefined();
    expect(check(bad)).toBeDefined();
  });

  test('but a text by UTF-16 units', () => {
    expect(check({ type: 'text', text: '😀'.repeat(2500) })).toBeUndefined();
    expect(check({ type: 'text', text: `${'😀'.repeat(2500)}!` })).toEqual({
      message: 'The request body has 1 error(s)',
      details: [{ message: 'Length must be between 0 and 5000', property: 'messages[0].text' }],
    });
  });
});

describe('errors of the request', () => {
  test('every one is told with its place', () => {
    expect(check({ type: 'text', text: '' }, { type: 'letter' })).toMatchObject({
      message: 'The request body has 2 error(s)',
      details: [
        { message: 'May not be empty', property: 'messages[0].text' },
        { message: expect.stringContaining('Must be one of'), property: 'messages[1].type' },
      ],
    });
  });

  test('a quick reply needs a label', () => {
    expect(check(quick({ type: 'camera' }))?.details).toEqual([
      { message: '`label` must be specified', property: 'messages[0].quickReply.items[0].action' },
    ]);
  });

  test('addressees are needed', () => {
    const messages = [{ type: 'text', text: 't' }];
    expect(checkMessages({ messages }, 'replyToken')?.details[0]?.property).toBe('replyToken');
    expect(checkMessages({ messages, to: [] }, 'to[]')?.details[0]?.property).toBe('to');
    expect(checkMessages({ messages, to: 'U1' }, 'to')).toBeUndefined();
  });

  test.each<[string, unknown[]]>([
    ['no message', []],
    ['six messages', Array(6).fill({ type: 'text', text: 't' })],
    ['a string for a message', ['hello']],
    ['a type from the prototype', [{ type: 'constructor' }]],
    [
      '14 quick replies',
      [
        {
          type: 'text',
          text: 't',
          quickReply: { items: Array(14).fill({ type: 'action', action: say('a') }) },
        },
      ],
    ],
    ['no quick reply', [{ type: 'text', text: 't', quickReply: { items: [] } }]],
    [
      'a rich menu switch outside a rich menu',
      [quick({ type: 'richmenuswitch', label: 'a', richMenuAliasId: 'a', data: 'd' })],
    ],
    ['a postback without data', [quick({ type: 'postback', label: 'a' })]],
    ['a postback with 301 of data', [quick({ type: 'postback', label: 'a', data: 'd'.repeat(301) })]],
    [
      'displayText and text',
      [quick({ type: 'postback', label: 'a', data: 'd', displayText: 'x', text: 'x' })],
    ],
    ['fillInText without keyboard', [quick({ type: 'postback', label: 'a', data: 'd', fillInText: 'x' })]],
    ['a link of another scheme', [quick({ type: 'uri', label: 'a', uri: 'javascript:alert(1)' })]],
    ['a link that is not encoded', [quick({ type: 'uri', label: 'a', uri: 'https://example.com/學校' })]],
    [
      'a link that is too long',
      [quick({ type: 'uri', label: 'a', uri: `https://example.com/${'a'.repeat(1000)}` })],
    ],
    [
      'a picture over http',
      [
        {
          type: 'image',
          originalContentUrl: 'http://example.com/a',
          previewImageUrl: 'https://example.com/b',
        },
      ],
    ],
    ['altText of 1501', [{ ...body({ type: 'text', text: 't' }), altText: 'a'.repeat(1501) }]],
    ['no altText', [{ type: 'flex', contents: richBubble() }]],
    ['a sender named LINE', [{ type: 'text', text: 't', sender: { name: 'LINE' } }]],
    ['a location in words', [{ type: 'location', title: 't', address: 'a', latitude: '25', longitude: 121 }]],
  ])('%s is refused', (_name, messages) => {
    expect(checkMessages({ messages }, undefined)?.message).toMatch(/^The request body has \d+ error/);
  });
});

describe('pickers', () => {
  const pick = (more: JsonObject) =>
    quick({ type: 'datetimepicker', label: 'a', data: 'd', mode: 'date', ...more });
  test.each<JsonObject>([
    { mode: 'time', initial: '06:15' },
    { mode: 'datetime', initial: '2026-12-03t06:15', min: '2026-12-03T06:00' },
    { min: '1900-01-01', max: '2100-12-31' },
  ])('%j is accepted', (more) => expect(check(pick(more))).toBeUndefined());

  test.each<JsonObject>([
    { mode: 'day' },
    { initial: '2026-2-3' },
    { initial: '2026-02-31' },
    { min: '1899-12-31' },
    { mode: 'time', initial: '24:00' },
    { min: '2026-12-03', max: '2026-12-03' },
    { data: undefined },
  ])('%j is refused', (more) => expect(check(pick(more))).toBeDefined());
});

describe('templates', () => {
  test('a title that is too long is told in the words of the template server', () => {
    const columns = [{ title: 'a'.repeat(41), text: 't', actions: [say('a')] }];
    expect(check({ type: 'text', text: 't' }, carousel(...columns))).toEqual({
      message: 'A message (messages[1]) in the request body is invalid',
      details: [{ message: 'must not be longer than 40 characters', property: 'template/columns/0/title' }],
    });
  });

  test.each<[string, JsonObject]>([
    ['text of 161', buttons({ text: 'a'.repeat(161), actions: [say('a')] })],
    ['text of 61 under a title', buttons({ title: 't', text: 'a'.repeat(61), actions: [say('a')] })],
    ['five buttons', buttons({ text: 't', actions: Array(5).fill(say('a')) })],
    ['no buttons', buttons({ text: 't', actions: [] })],
    [
      'one button to confirm',
      { type: 'template', altText: 'a', template: { type: 'confirm', text: 't', actions: [say('a')] } },
    ],
    [
      'unequal numbers of actions',
      carousel({ text: 't', actions: [say('a')] }, { text: 't', actions: [say('a'), say('b')] }),
    ],
    [
      'a title in one column only',
      carousel({ text: 't', title: 't', actions: [say('a')] }, { text: 't', actions: [say('a')] }),
    ],
    ['eleven columns', carousel(...Array(11).fill({ text: 't', actions: [say('a')] }))],
    [
      'a label of 13 on a picture',
      {
        type: 'template',
        altText: 'a',
        template: {
          type: 'image_carousel',
          columns: [{ imageUrl: 'https://example.com/a', action: say('a'.repeat(13)) }],
        },
      },
    ],
    ['an unknown template', { type: 'template', altText: 'a', template: { type: 'poster' } }],
  ])('%s is refused', (_name, message) => {
    expect(check(message)?.message).toBe('A message (messages[0]) in the request body is invalid');
  });
});

describe('Flex', () => {
  test.each<[string, JsonObject, string, string]>([
    [
      'an unknown field',
      body({ type: 'text', text: 't', colour: '#fff' }),
      'unknown field',
      '/body/contents/0/colour',
    ],
    ['an empty text', body({ type: 'text', text: '' }), 'must be non-empty text', '/body/contents/0/text'],
    ['a text without text', body({ type: 'text' }), 'must be non-empty text', '/body/contents/0/text'],
    ['a component that is none', body({ type: 'spacer' }), 'invalid property', '/body/contents/0'],
    [
      'an icon outside a baseline box',
      body({ type: 'icon', url: 'https://example.com/i' }),
      'invalid property',
      '/body/contents/0',
    ],
    [
      'a picture over http',
      body({ type: 'image', url: 'http://example.com/i' }),
      'invalid uri scheme',
      '/body/contents/0/url',
    ],
    [
      'a button without label',
      body({ type: 'button', action: { type: 'message', text: 't' } }),
      '`label` must be specified',
      '/body/contents/0/action',
    ],
    [
      'an unknown field of an action',
      body({ type: 'button', action: { ...say('a'), extra: 1 } }),
      'unknown field',
      '/body/contents/0/action/extra',
    ],
    [
      'a colour by name',
      body({ type: 'text', text: 't', color: 'red' }),
      'invalid property',
      '/body/contents/0/color',
    ],
    [
      'a size that is no size',
      body({ type: 'text', text: 't', size: 'huge' }),
      'invalid property',
      '/body/contents/0/size',
    ],
    ['a bubble without block', flex({ type: 'bubble' }), 'At least one block must be specified', '/'],
    [
      'a text as hero',
      flex({ type: 'bubble', hero: { type: 'text', text: 't' } }),
      'invalid property',
      '/hero',
    ],
    [
      'bubbles of two sizes',
      flex({ type: 'carousel', contents: [richBubble(), { ...richBubble(), size: 'kilo' }] }),
      'invalid property',
      '/contents',
    ],
    [
      'thirteen bubbles',
      flex({
        type: 'carousel',
        contents: Array(13).fill({ type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [] } }),
      }),
      'invalid property',
      '/contents',
    ],
    [
      'a gradient without end',
      body({
        type: 'box',
        layout: 'vertical',
        contents: [],
        background: { type: 'linearGradient', angle: '9deg', startColor: '#000000' },
      }),
      'must be specified',
      '/body/contents/0/background/endColor',
    ],
  ])('%s is refused', (_name, message, complaint, property) => {
    expect(check(message)).toEqual({
      message: 'A message (messages[0]) in the request body is invalid',
      details: [{ message: complaint, property }],
    });
  });

  test('a bubble of more than 30 KB and a carousel of more than 50 KB are refused', () => {
    const bubble = (letters: number) => ({
      type: 'bubble',
      body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: 'a'.repeat(letters) }] },
    });
    expect(check(flex(bubble(30_000)))).toBeUndefined();
    expect(check(flex(bubble(31_000)))).toBeDefined();
    expect(check(flex({ type: 'carousel', contents: [bubble(20_000), bubble(20_000)] }))).toBeUndefined();
    expect(check(flex({ type: 'carousel', contents: [bubble(26_000), bubble(26_000)] }))).toBeDefined();
  });

  test('a video stands alone, large and not in a carousel', () => {
    const video = goodMessages['flex video']?.contents as JsonObject;
    expect(check(flex({ ...video, size: 'micro' }))).toBeDefined();
    expect(check(flex({ type: 'carousel', contents: [video] }))).toBeDefined();
  });
});

test('textV2 explains a placeholder that is none', () => {
  expect(check({ type: 'textV2', text: 'a {b c} d' })?.details).toEqual([
    {
      message: "The key 'b c' enclosed in '{}' does not match the pattern '^[a-zA-Z0-9_]{1,20}$'.",
      property: 'text',
    },
  ]);
  expect(check({ type: 'textV2', text: 'a { b' })).toBeDefined();
  expect(check({ type: 'textV2', text: 'a {who}' })).toBeDefined();
});
