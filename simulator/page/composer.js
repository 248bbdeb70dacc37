// @ts-check
import { el } from './dom.js';
import { icon } from './icons.js';

/**
 * The line at the foot of a phone where one types: Enter sends, Shift+Enter breaks the line,
 * and an Enter that ends the choice of a character (IME) does neither. Text that was not taken comes back.
 * @param {{ name: string, onText: (text: string) => Promise<boolean>, onSticker: () => void, onFile: (file: File) => void, onFocus: () => void }} options
 */
export function createComposer({ name, onText, onSticker, onFile, onFocus }) {
  const field = textField(name);
  field.addEventListener('focus', onFocus);
  const send = iconButton('send', '傳送', 'Send', { type: 'submit', class: 'iconButton isSend' });
  const face = iconButton('face', '傳送貼圖', 'Send a sticker', { onclick: onSticker });
  const chooser = fileChooser(onFile);
  const photo = iconButton('image', '傳送圖片或檔案', 'Send an image or a file', {
    onclick: () => chooser.click(),
  });
  const root = el(
    'form',
    { class: 'composer' },
    photo,
    chooser,
    el('div', { class: 'composerBox' }, field, face),
    send,
  );

  function resize() {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 120)}px`;
    send.disabled = field.value.trim() === '';
  }
  /** Empties the field and gives what was in it. */
  function take() {
    const text = field.value;
    field.value = '';
    resize();
    return text;
  }
  /** Puts text where the cursor is, and leaves the cursor after it. @param {string} text */
  function insert(text) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    resize();
    field.focus();
  }
  async function submit() {
    if (field.value.trim() === '') return;
    const text = take();
    if (!(await onText(text)) && field.value === '') insert(text);
  }
  field.addEventListener('input', resize);
  field.addEventListener('keydown', (event) => {
    // Safari ends the composition before this event and tells by the code 229 alone.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void submit();
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  resize();
  return { root, insert, take };
}

/** Never seen itself: the button beside it opens it. @param {(file: File) => void} onFile */
function fileChooser(onFile) {
  const chooser = el('input', { type: 'file', accept: 'image/*,application/pdf', hidden: true });
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file) onFile(file);
    chooser.value = '';
  });
  return chooser;
}

/** @param {string} name */
function textField(name) {
  const label = `${name} 的訊息`;
  const look = { rows: 1, maxlength: 5000, placeholder: '輸入訊息', title: 'Enter sends' };
  return el('textarea', { ...look, 'aria-label': label });
}

/** @param {string} sign @param {string} label @param {string} title @param {Record<string, any>} attributes */
function iconButton(sign, label, title, attributes) {
  const common = { type: 'button', class: 'iconButton', 'aria-label': label, title };
  return el('button', { ...common, ...attributes }, icon(sign));
}
