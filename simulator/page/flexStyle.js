// @ts-check
/** @type {Record<string, number>} pixels, as LINE draws the keywords */
const SPACES = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
/** @type {Record<string, number>} */
const FONTS = { xxs: 11, xs: 13, sm: 14, md: 16, lg: 19, xl: 22, xxl: 29, '3xl': 35, '4xl': 48, '5xl': 74 };
/** @type {Record<string, number>} */
const IMAGES = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
};
/** @type {Record<string, number>} */
const BORDERS = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 };
/** @type {Record<string, number>} */
const BUBBLES = { nano: 120, micro: 160, deca: 220, hecto: 241, kilo: 260, mega: 300, giga: 386 };

/** @param {Record<string, number>} words @param {unknown} value @returns {string | undefined} */
function length(words, value) {
  if (typeof value !== 'string') return undefined;
  const pixels = words[value];
  if (pixels !== undefined) return `${pixels}px`;
  return /^\d+(\.\d+)?(px|%)$/.test(value) ? value : undefined;
}

/** A spacing, margin, padding, offset or radius in CSS. @param {unknown} value */
export const space = (value) => length(SPACES, value);
/** A font size in CSS. @param {unknown} value */
export const fontSize = (value) => length(FONTS, value) ?? '16px';
/** The greatest width of an image in CSS. @param {unknown} value */
export const imageSize = (value) => (value === 'full' ? '100%' : (length(IMAGES, value) ?? '100px'));
/** The width of a bubble in CSS. @param {unknown} value */
export const bubbleWidth = (value) => `${BUBBLES[String(value)] ?? BUBBLES.mega}px`;
/** Whether a bubble has the narrow paddings of LINE's small sizes. @param {unknown} value */
export const isSmallBubble = (value) => ['nano', 'micro', 'deca', 'hecto'].includes(String(value));

/** A colour LINE accepts (#RRGGBB, #RRGGBBAA), otherwise undefined. @param {unknown} value */
export function colour(value) {
  return typeof value === 'string' && /^#([0-9a-f]{6}|[0-9a-f]{8})$/i.test(value) ? value : undefined;
}

/** `16:9` as a CSS ratio. @param {unknown} value */
export function ratio(value) {
  return typeof value === 'string' && /^[\d.]+:[\d.]+$/.test(value) ? value.replace(':', ' / ') : '1 / 1';
}

/**
 * Sets the properties that have a value.
 * @param {HTMLElement} node
 * @param {Record<string, string | undefined>} properties
 */
export function setStyle(node, properties) {
  for (const [name, value] of Object.entries(properties))
    if (value !== undefined) node.style.setProperty(name, value);
}

/**
 * Places a component in its parent: share of the room, margin before it, absolute position and offsets.
 * @param {HTMLElement} node
 * @param {any} component
 * @param {{ layout: string, spacing?: string, first: boolean }} parent
 */
export function place(node, component, parent) {
  const across = parent.layout !== 'vertical';
  const share = component.flex ?? (across && takesRoom(component) ? 1 : 0);
  const before = parent.first ? undefined : (space(component.margin) ?? space(parent.spacing));
  setStyle(node, {
    flex: share === 0 ? '0 0 auto' : across ? `${share} ${share} 0` : `${share} 0 auto`,
    'margin-left': across ? before : undefined,
    'margin-top': across ? undefined : before,
    position: component.position === 'absolute' ? 'absolute' : 'relative',
    top: space(component.offsetTop),
    bottom: space(component.offsetBottom),
    'inset-inline-start': space(component.offsetStart),
    'inset-inline-end': space(component.offsetEnd),
  });
}

/** In a row everything shares the room but rules, icons and boxes of a fixed width. @param {any} component */
function takesRoom(component) {
  if (component.type === 'separator' || component.type === 'icon') return false;
  return !(component.type === 'box' && component.width !== undefined);
}

/** Draws a box: direction, alignment, paddings, border, size and background. @param {HTMLElement} node @param {any} box */
export function drawBox(node, box) {
  const line = length(BORDERS, box.borderWidth);
  setStyle(node, {
    'flex-direction': box.layout === 'vertical' ? 'column' : 'row',
    'align-items': box.layout === 'baseline' ? 'baseline' : box.alignItems,
    'justify-content': box.justifyContent,
    padding: space(box.paddingAll),
    'padding-top': space(box.paddingTop),
    'padding-bottom': space(box.paddingBottom),
    'padding-inline-start': space(box.paddingStart),
    'padding-inline-end': space(box.paddingEnd),
    'border-radius': space(box.cornerRadius),
    border: line ? `${line} solid ${colour(box.borderColor) ?? '#d4d6da'}` : undefined,
    width: space(box.width),
    'max-width': space(box.maxWidth),
    height: space(box.height),
    'max-height': space(box.maxHeight),
    'background-color': colour(box.backgroundColor),
    'background-image': gradient(box.background),
  });
}

/** @param {any} background @returns {string | undefined} */
function gradient(background) {
  if (background?.type !== 'linearGradient' || !/^\d+(\.\d+)?deg$/.test(background.angle)) return undefined;
  const [from, to] = [colour(background.startColor), colour(background.endColor)];
  if (!from || !to) return undefined;
  const centre = colour(background.centerColor);
  const at = /^\d+(\.\d+)?%$/.test(background.centerPosition) ? background.centerPosition : '50%';
  return `linear-gradient(${background.angle}, ${[from, centre && `${centre} ${at}`, to].filter(Boolean).join(', ')})`;
}
