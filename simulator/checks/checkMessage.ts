import { isObject, type JsonObject, own } from '../jsonObject.ts';
import { checkAction } from './checkAction.ts';
import { checkArray, checkInteger, checkText, checkUri, mediaSchemes } from './checkFields.ts';
import { checkImagemap } from './checkImagemap.ts';
import type { Report } from './report.ts';

const media = { schemes: mediaSchemes, max: 2000, required: true };

type Check = (report: Report, message: JsonObject) => void;

const checkAltText: Check = (report, message) =>
  checkText(report, message, 'altText', { max: 1500, required: true });

const checkPicture: Check = (report, message) => {
  checkUri(report, message, 'originalContentUrl', media);
  checkUri(report, message, 'previewImageUrl', media);
  checkText(report, message, 'trackingId', { max: 100 });
};

const checkWords: Check = (report, message) => {
  checkText(report, message, 'text', { max: 5000, required: true });
  checkText(report, message, 'quoteToken', { max: 200 });
};

const kinds: { [type: string]: Check } = {
  text: (report, message) => {
    checkWords(report, message);
    checkEmojis(report, message);
  },
  textV2: checkWords,
  sticker: (report, message) => {
    checkText(report, message, 'packageId', { max: 20, required: true });
    checkText(report, message, 'stickerId', { max: 20, required: true });
    checkText(report, message, 'quoteToken', { max: 200 });
  },
  image: checkPicture,
  video: checkPicture,
  audio: (report, message) => {
    checkUri(report, message, 'originalContentUrl', media);
    checkInteger(report, message, 'duration', 1, Number.MAX_SAFE_INTEGER);
  },
  location: checkLocation,
  imagemap: checkImagemap,
  template: checkAltText,
  flex: checkAltText,
  coupon: (report, message) => {
    checkText(report, message, 'couponId', { max: 100, required: true });
    checkText(report, message, 'deliveryTag', { max: 30 });
  },
};

/** Checks what LINE words as errors of the request: all of a message but the inside of templates and Flex. */
export function checkMessage(report: Report, message: unknown): void {
  if (!isObject(message)) {
    report.add(report.wording.invalid);
    return;
  }
  const check = own(kinds, message.type);
  if (check) check(report, message);
  else if (message.type === undefined || message.type === '') report.at('type').add(report.wording.empty);
  else report.at('type').add(`Must be one of the following values: [${Object.keys(kinds).join(', ')}]`);
  if (message.quickReply !== undefined) checkQuickReply(report.at('quickReply'), message.quickReply);
  if (message.sender !== undefined) checkSender(report.at('sender'), message.sender);
}

function checkEmojis(report: Report, message: JsonObject): void {
  if (message.emojis === undefined) return;
  for (const [index, emoji] of checkArray(report, message, 'emojis', 0, 20).entries()) {
    const place = report.at('emojis', index);
    if (!isObject(emoji)) place.add(report.wording.invalid);
    else {
      checkInteger(place, emoji, 'index', 0, 5000);
      checkText(place, emoji, 'productId', { max: 100, required: true });
      checkText(place, emoji, 'emojiId', { max: 100, required: true });
    }
  }
}

function checkLocation(report: Report, message: JsonObject): void {
  checkText(report, message, 'title', { max: 100, required: true });
  checkText(report, message, 'address', { max: 100, required: true });
  for (const [key, limit] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    const value = message[key];
    if (typeof value !== 'number' || Math.abs(value) > limit)
      report.at(key).add(`Must be between -${limit} and ${limit}`);
  }
}

function checkQuickReply(report: Report, quickReply: unknown): void {
  const object = objectOf(report, quickReply);
  for (const [index, item] of checkArray(report, object, 'items', 1, 13).entries()) {
    const place = report.at('items', index);
    if (!isObject(item)) place.add(report.wording.invalid);
    else {
      if (item.type !== undefined && item.type !== 'action')
        place.at('type').add('Must be one of the following values: [action]');
      checkUri(place, item, 'imageUrl', { schemes: mediaSchemes, max: 2000 });
      checkAction(place.at('action'), item.action, 'quickReply');
    }
  }
}

function checkSender(report: Report, value: unknown): void {
  const sender = objectOf(report, value);
  checkText(report, sender, 'name', { max: 20 });
  if (typeof sender.name === 'string' && /\bline\b/i.test(sender.name))
    report.at('name').add('invalid sender name');
  checkUri(report, sender, 'iconUrl', { schemes: mediaSchemes, max: 2000 });
}

function objectOf(report: Report, value: unknown): JsonObject {
  if (isObject(value)) return value;
  report.add(report.wording.invalid);
  return {};
}
