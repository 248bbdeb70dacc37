import { isObject, type JsonObject, own } from '../jsonObject.ts';
import { checkAction, refuseUnknown } from './checkAction.ts';
import { checkArray, checkText, checkUri, mediaSchemes } from './checkFields.ts';
import { type FlexFields, flexFields, gradientFields } from './flexFields.ts';
import type { Report } from './report.ts';

interface ComponentKind {
  /** Its fields besides the simple ones. */
  fields: readonly string[];
  check?: (report: Report, component: JsonObject) => void;
}

const kinds: { readonly [type: string]: ComponentKind } = {
  box: { fields: ['contents', 'action', 'background'], check: checkBox },
  button: { fields: ['action'] },
  image: { fields: ['url', 'action'], check: (report, image) => checkMedia(report, image, 'url') },
  video: { fields: ['url', 'previewUrl', 'altContent', 'action'], check: checkVideo },
  icon: { fields: ['url'], check: (report, icon) => checkMedia(report, icon, 'url') },
  text: { fields: ['text', 'contents', 'action'], check: checkTextComponent },
  span: { fields: ['text'], check: checkOwnText },
  separator: { fields: [] },
  filler: { fields: [] },
};

const childrenOf: { readonly [layout: string]: readonly string[] } = {
  horizontal: ['box', 'button', 'image', 'text', 'separator', 'filler'],
  vertical: ['box', 'button', 'image', 'text', 'separator', 'filler'],
  baseline: ['icon', 'text', 'filler'],
};

/** Checks one component, with everything in it, at a place where only these types may stand. */
export function checkComponent(report: Report, component: unknown, types: readonly string[]): void {
  const type = isObject(component) ? String(component.type) : '';
  const kind = own(kinds, type);
  if (!isObject(component) || !kind || !types.includes(type)) {
    report.add(report.wording.invalid);
    return;
  }
  const simple = own(flexFields, type) ?? {};
  refuseUnknown(report, component, ['type', ...Object.keys(simple), ...kind.fields]);
  checkSimpleFields(report, component, simple);
  kind.check?.(report, component);
  if (component.action !== undefined || type === 'button') {
    checkAction(report.at('action'), component.action, type === 'button' ? 'flexButton' : 'flex');
  }
}

/** Checks the fields of this table that are there. */
export function checkSimpleFields(report: Report, object: JsonObject, fields: FlexFields): void {
  for (const [field, isGood] of Object.entries(fields)) {
    const value = object[field];
    if (value !== undefined && !isGood(value)) report.at(field).add(report.wording.invalid);
  }
}

function checkVideo(report: Report, video: JsonObject): void {
  checkMedia(report, video, 'url');
  checkMedia(report, video, 'previewUrl');
  checkComponent(report.at('altContent'), video.altContent, ['box', 'image']);
  if (isObject(video.action) && video.action.type !== 'uri') report.at('action').add(report.wording.invalid);
}

function checkMedia(report: Report, component: JsonObject, field: string): void {
  checkUri(report, component, field, { schemes: mediaSchemes, max: 2000, required: true });
}

function checkBox(report: Report, box: JsonObject): void {
  if (box.layout === undefined) report.at('layout').add(report.wording.missing);
  const allowed = own(childrenOf, box.layout) ?? [];
  const children = checkArray(report, box, 'contents', 0, Infinity);
  for (const [index, child] of children.entries())
    checkComponent(report.at('contents', index), child, allowed);
  if (box.background !== undefined) checkBackground(report.at('background'), box.background);
}

function checkBackground(report: Report, background: unknown): void {
  if (!isObject(background)) {
    report.add(report.wording.invalid);
    return;
  }
  refuseUnknown(report, background, Object.keys(gradientFields));
  checkSimpleFields(report, background, gradientFields);
  for (const field of ['type', 'angle', 'startColor', 'endColor']) {
    if (background[field] === undefined) report.at(field).add(report.wording.missing);
  }
}

function checkTextComponent(report: Report, text: JsonObject): void {
  if (text.contents === undefined) {
    checkOwnText(report, text);
    return;
  }
  // With spans LINE ignores the text, but it still has to be one.
  if (text.text !== undefined && typeof text.text !== 'string') report.at('text').add(report.wording.invalid);
  const spans = checkArray(report, text, 'contents', 1, Infinity);
  for (const [index, span] of spans.entries()) checkComponent(report.at('contents', index), span, ['span']);
}

function checkOwnText(report: Report, component: JsonObject): void {
  checkText(report, component, 'text', { max: Infinity, required: true });
}
