// @ts-check
import { el } from './dom.js';

/** @type {Record<string, { input: string, title: string }>} */
const MODES = {
  date: { input: 'date', title: '選擇日期' },
  time: { input: 'time', title: '選擇時間' },
  datetime: { input: 'datetime-local', title: '選擇日期與時間' },
};

/**
 * Asks for the date or time of a datetimepicker action; resolves to LINE's postback params, or undefined when given up.
 * @param {any} action
 * @returns {Promise<Record<string, string> | undefined>}
 */
export async function pickDate({ mode, label, initial, min, max }) {
  const { input, title } = MODES[mode] ?? { input: 'date', title: '選擇日期' };
  const clean = (/** @type {unknown} */ value) =>
    typeof value === 'string' ? value.replace('t', 'T') : undefined;
  const field = el('input', {
    type: input,
    name: 'value',
    required: true,
    min: clean(min),
    max: clean(max),
    value: clean(initial),
  });
  const value = await askInDialog(label || title, field, '確定');
  return value === undefined ? undefined : { [mode]: value.slice(0, 16) };
}

/**
 * Shows one field in a dialog and resolves to its value, or to undefined when the dialog is left.
 * @param {string} title
 * @param {HTMLInputElement} field
 * @param {string} confirm
 * @returns {Promise<string | undefined>}
 */
export function askInDialog(title, field, confirm) {
  return new Promise((resolve) => {
    const dialog = el('dialog', { class: 'dialog', 'aria-label': title });
    const leave = () => dialog.close();
    /** @type {string | undefined} */
    let answer;
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      answer = field.value;
      dialog.close();
    };
    const buttons = el(
      'div',
      { class: 'dialogButtons' },
      el('button', { type: 'button', class: 'button isQuiet', onclick: leave }, '取消'),
      el('button', { type: 'submit', class: 'button' }, confirm),
    );
    dialog.append(el('form', { onsubmit: submit }, el('label', {}, el('span', {}, title), field), buttons));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}
