import { isObject, type JsonObject, objectsIn, own } from '../jsonObject.ts';
import { checkAction } from './checkAction.ts';
import { checkArray, checkOneOf, checkText, checkUri, mediaSchemes } from './checkFields.ts';
import type { Report } from './report.ts';

const kinds: { [type: string]: (report: Report, template: JsonObject) => void } = {
  buttons: (report, template) => {
    checkLook(report, template);
    checkCard(report, template, { text: 160, actions: 4 });
  },
  confirm: (report, template) => {
    checkText(report, template, 'text', { max: 240, required: true, count: 'graphemes' });
    checkActions(report, template, 2, 2);
  },
  carousel: checkCarousel,
  image_carousel: checkImageCarousel,
};

/** Checks the template of a template message. */
export function checkTemplate(report: Report, template: unknown): void {
  const check = isObject(template) ? own(kinds, template.type) : undefined;
  if (!isObject(template)) report.add(report.wording.missing);
  else if (check) check(report, template);
  else report.at('type').add(report.wording.invalid);
}

function checkLook(report: Report, template: JsonObject): void {
  checkOneOf(report, template, 'imageAspectRatio', ['rectangle', 'square']);
  checkOneOf(report, template, 'imageSize', ['cover', 'contain']);
}

/** A buttons template or a column: an image or a title leaves less room for the text. */
function checkCard(report: Report, card: JsonObject, max: { text: number; actions: number }): void {
  const decorated = card.thumbnailImageUrl !== undefined || card.title !== undefined;
  checkUri(report, card, 'thumbnailImageUrl', { schemes: mediaSchemes, max: 2000 });
  checkText(report, card, 'title', { max: 40, count: 'graphemes' });
  checkText(report, card, 'text', { max: decorated ? 60 : max.text, required: true, count: 'graphemes' });
  const color = card.imageBackgroundColor;
  if (color !== undefined && !/^#[0-9a-f]{6}$/i.test(String(color)))
    report.at('imageBackgroundColor').add(report.wording.invalid);
  if (card.defaultAction !== undefined)
    checkAction(report.at('defaultAction'), card.defaultAction, 'imageCarousel');
  checkActions(report, card, 1, max.actions);
}

function checkActions(report: Report, owner: JsonObject, min: number, max: number): void {
  const actions = checkArray(report, owner, 'actions', min, max);
  for (const [index, action] of actions.entries())
    checkAction(report.at('actions', index), action, 'template');
}

function checkCarousel(report: Report, template: JsonObject): void {
  checkLook(report, template);
  const columns = checkArray(report, template, 'columns', 1, 10);
  for (const [index, column] of columns.entries()) {
    const place = report.at('columns', index);
    if (isObject(column)) checkCard(place, column, { text: 120, actions: 3 });
    else place.add(report.wording.invalid);
  }
  const uses = (column: JsonObject) => {
    const actions = Array.isArray(column.actions) ? column.actions.length : 0;
    return `${actions} ${column.thumbnailImageUrl !== undefined} ${column.title !== undefined}`;
  };
  if (new Set(objectsIn(columns).map(uses)).size > 1) {
    report
      .at('columns')
      .add('all columns must have the same number of actions and the same use of image and title');
  }
}

function checkImageCarousel(report: Report, template: JsonObject): void {
  for (const [index, column] of checkArray(report, template, 'columns', 1, 10).entries()) {
    const place = report.at('columns', index);
    if (!isObject(column)) place.add(report.wording.invalid);
    else {
      checkUri(place, column, 'imageUrl', { schemes: mediaSchemes, max: 2000, required: true });
      checkAction(place.at('action'), column.action, 'imageCarousel');
    }
  }
}
