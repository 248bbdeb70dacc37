import { isObject, type JsonObject, objectsIn } from '../jsonObject.ts';
import { checkAction, refuseUnknown } from './checkAction.ts';
import { checkArray } from './checkFields.ts';
import { checkComponent, checkSimpleFields } from './checkFlexComponent.ts';
import { blockStyleFields, bubbleFields } from './flexFields.ts';
import type { Report } from './report.ts';

const BUBBLE_BYTES = 30 * 1024;
const CAROUSEL_BYTES = 50 * 1024;
const blocks = ['header', 'hero', 'body', 'footer'];

/** Checks the container of a Flex Message: a bubble or a carousel. */
export function checkFlex(report: Report, container: unknown): void {
  if (!isObject(container)) report.add(report.wording.missing);
  else if (container.type === 'bubble') checkBubble(report, container, false);
  else if (container.type === 'carousel') checkCarousel(report, container);
  else report.at('type').add(report.wording.invalid);
}

function checkCarousel(report: Report, carousel: JsonObject): void {
  refuseUnknown(report, carousel, ['type', 'contents']);
  checkBytes(report, carousel, CAROUSEL_BYTES);
  const bubbles = checkArray(report, carousel, 'contents', 1, 12);
  for (const [index, bubble] of bubbles.entries()) {
    const place = report.at('contents', index);
    if (isObject(bubble) && bubble.type === 'bubble') checkBubble(place, bubble, true);
    else place.add(report.wording.invalid);
  }
  if (new Set(objectsIn(bubbles).map(({ size = 'mega' }) => size)).size > 1) {
    report.at('contents').add(report.wording.invalid);
  }
}

function checkBubble(report: Report, bubble: JsonObject, inCarousel: boolean): void {
  refuseUnknown(report, bubble, ['type', 'styles', 'action', ...blocks, ...Object.keys(bubbleFields)]);
  checkBytes(report, bubble, BUBBLE_BYTES);
  checkSimpleFields(report, bubble, bubbleFields);
  if (!blocks.some((block) => bubble[block] !== undefined))
    report.add('At least one block must be specified');
  for (const block of blocks) if (bubble[block] !== undefined) checkBlock(report, bubble, block, inCarousel);
  if (bubble.styles !== undefined) checkStyles(report.at('styles'), bubble.styles);
  if (bubble.action !== undefined) checkAction(report.at('action'), bubble.action, 'flex');
}

function checkBlock(report: Report, bubble: JsonObject, block: string, inCarousel: boolean): void {
  const { size = 'mega' } = bubble;
  const videoFits = !inCarousel && ['kilo', 'mega', 'giga'].includes(String(size));
  const heroTypes = videoFits ? ['box', 'image', 'video'] : ['box', 'image'];
  checkComponent(report.at(block), bubble[block], block === 'hero' ? heroTypes : ['box']);
}

function checkStyles(report: Report, styles: unknown): void {
  if (!isObject(styles)) {
    report.add(report.wording.invalid);
    return;
  }
  refuseUnknown(report, styles, blocks);
  for (const [block, style] of Object.entries(styles)) {
    const place = report.at(block);
    if (!isObject(style)) place.add(report.wording.invalid);
    else {
      refuseUnknown(place, style, Object.keys(blockStyleFields));
      checkSimpleFields(place, style, blockStyleFields);
    }
  }
}

function checkBytes(report: Report, container: JsonObject, max: number): void {
  if (Buffer.byteLength(JSON.stringify(container)) <= max) return;
  report.add(`Too large flex message. The maximum size of JSON data is ${max / 1024} KB.`);
}
