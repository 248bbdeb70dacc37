// @ts-check

/** The text stands in a field of its own; its box can be ticked once its end has been seen, in whichever way. */
const text = /** @type {HTMLElement} */ (document.getElementById('text'));
const end = /** @type {HTMLElement} */ (document.getElementById('end'));
const box = /** @type {HTMLInputElement} */ (document.getElementById('agreed'));
const hint = /** @type {HTMLElement} */ (document.getElementById('agreed-hint'));
const send = /** @type {HTMLButtonElement} */ (document.getElementById('send'));

document.documentElement.classList.add('hasScript');
box.disabled = true;
send.disabled = true;

function reached() {
  box.disabled = false;
  hint.hidden = true;
}

new IntersectionObserver(
  (entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    reached();
  },
  { root: text },
).observe(end);
// A screen reader goes from paragraph to paragraph and may scroll nothing: its focus reaches the end.
end.addEventListener('focus', reached);
box.addEventListener('change', () => {
  send.disabled = !box.checked;
});
