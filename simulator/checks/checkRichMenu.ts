import { isObject, type JsonObject } from '../jsonObject.ts';
import { checkAction } from './checkAction.ts';
import { checkArray, checkInteger, checkText } from './checkFields.ts';
import { commonWording, type Refusal, Report, requestErrors } from './report.ts';

const MAX = 2_147_483_647;

/** LINE's refusal of a rich menu object, or undefined if it is good. */
export function checkRichMenu(body: unknown): Refusal | undefined {
  const menu = isObject(body) ? body : {};
  const report = new Report({ ...commonWording, empty: 'must be specified' });
  checkSize(report.at('size'), menu.size);
  if (typeof menu.selected !== 'boolean') report.at('selected').add('must be specified');
  checkText(report, menu, 'name', { max: 300, required: true, count: 'graphemes' });
  checkText(report, menu, 'chatBarText', { max: 14, required: true, count: 'graphemes' });
  for (const [index, area] of checkArray(report, menu, 'areas', 0, 20).entries()) {
    const place = report.at('areas', index);
    if (isObject(area)) checkArea(place, area);
    else place.add(report.wording.invalid);
  }
  return requestErrors(report.dotted());
}

/** Whether a picture of this size may be a rich menu. */
export function isRichMenuSize({ width, height }: { width: number; height: number }): boolean {
  return width >= 800 && width <= 2500 && height >= 250 && width / height >= 1.45;
}

function checkSize(report: Report, size: unknown): void {
  if (!isObject(size)) {
    report.add('must be specified');
    return;
  }
  checkInteger(report, size, 'width', 800, 2500);
  checkInteger(report, size, 'height', 250, MAX);
  const { width, height } = size;
  if (typeof width === 'number' && typeof height === 'number' && width / height < 1.45) {
    report.add('the aspect ratio (width / height) must be at least 1.45');
  }
}

function checkArea(report: Report, area: JsonObject): void {
  const bounds = isObject(area.bounds) ? area.bounds : {};
  for (const key of ['x', 'y']) checkInteger(report.at('bounds'), bounds, key, 0, MAX);
  for (const key of ['width', 'height']) checkInteger(report.at('bounds'), bounds, key, 1, MAX);
  checkAction(report.at('action'), area.action, 'richMenu');
}
