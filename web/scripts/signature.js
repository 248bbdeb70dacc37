// @ts-check
import SignaturePad from '/vendor/signature_pad.js';

/** The field to sign on: finger, pen or mouse; kept over a rotation, sent as what the pen did. */
const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('pad'));
const form = /** @type {HTMLFormElement} */ (document.getElementById('sign'));
const strokes = /** @type {HTMLInputElement} */ (document.getElementById('strokes'));
const send = /** @type {HTMLButtonElement} */ (document.getElementById('send'));
const clear = /** @type {HTMLButtonElement} */ (document.getElementById('clear'));
const undo = /** @type {HTMLButtonElement} */ (document.getElementById('undo'));
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const pad = new SignaturePad(canvas, { penColor: dark ? '#e8edeb' : '#111827', minWidth: 1, maxWidth: 3 });

let width = 0;

/** Fits the field to its place, and what is drawn with it. */
function fitToPlace() {
  const box = canvas.getBoundingClientRect();
  if (box.width === width || box.width === 0) return;
  const factor = width === 0 ? 1 : box.width / width;
  const drawn = pad.toData();
  const ratio = Math.max(devicePixelRatio, 1);
  width = box.width;
  canvas.width = box.width * ratio;
  canvas.height = box.height * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(
    drawn.map((group) => ({
      ...group,
      points: group.points.map((point) => ({ ...point, x: point.x * factor, y: point.y * factor })),
    })),
  );
}

function refresh() {
  const isEmpty = pad.isEmpty();
  send.disabled = isEmpty;
  clear.disabled = isEmpty;
  undo.disabled = isEmpty;
}

pad.addEventListener('endStroke', refresh);
clear.addEventListener('click', () => {
  pad.clear();
  refresh();
});
undo.addEventListener('click', () => {
  pad.fromData(pad.toData().slice(0, -1));
  refresh();
});
form.addEventListener('submit', () => {
  const groups = pad.toData();
  const began = groups[0]?.points[0]?.time ?? 0;
  const box = canvas.getBoundingClientRect();
  strokes.value = JSON.stringify({
    width: Math.round(box.width),
    height: Math.round(box.height),
    strokes: groups.map(({ points }) =>
      points.map(({ x, y, time }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10, time - began]),
    ),
  });
});
addEventListener('resize', fitToPlace);
fitToPlace();
refresh();
document.documentElement.classList.add('hasScript');
