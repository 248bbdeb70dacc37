import { isObject, type JsonObject } from '../jsonObject.ts';
import { checkArray, checkInteger, checkText, checkUri, linkSchemes, mediaSchemes } from './checkFields.ts';
import type { Report } from './report.ts';

/** Checks an imagemap message: its picture is 1040 wide, its areas carry message, uri or clipboard actions. */
export function checkImagemap(report: Report, message: JsonObject): void {
  checkUri(report, message, 'baseUrl', { schemes: mediaSchemes, max: 2000, required: true });
  checkText(report, message, 'altText', { max: 1500, required: true });
  const size = isObject(message.baseSize) ? message.baseSize : {};
  checkInteger(report.at('baseSize'), size, 'width', 1040, 1040);
  checkInteger(report.at('baseSize'), size, 'height', 1, 100_000);
  if (message.video !== undefined && !isObject(message.video)) report.at('video').add(report.wording.invalid);
  for (const [index, action] of checkArray(report, message, 'actions', 1, 50).entries()) {
    const place = report.at('actions', index);
    if (isObject(action)) checkImagemapAction(place, action);
    else place.add(report.wording.invalid);
  }
}

function checkImagemapAction(report: Report, action: JsonObject): void {
  checkText(report, action, 'label', { max: 100 });
  if (action.type === 'message') checkText(report, action, 'text', { max: 400, required: true });
  else if (action.type === 'uri')
    checkUri(report, action, 'linkUri', { schemes: linkSchemes, max: 1000, required: true });
  else if (action.type === 'clipboard')
    checkText(report, action, 'clipboardText', { max: 1000, required: true });
  else report.at('type').add('Must be one of the following values: [message, uri, clipboard]');
  const area = isObject(action.area) ? action.area : {};
  for (const key of ['x', 'y']) checkInteger(report.at('area'), area, key, 0, 100_000);
  for (const key of ['width', 'height']) checkInteger(report.at('area'), area, key, 1, 100_000);
}
