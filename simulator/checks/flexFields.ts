/** Whether a value is good for a Flex field. */
type FlexValue = (value: unknown) => boolean;

/** The simple fields of a Flex component; what holds components, actions and URLs is checked beside this table. */
export type FlexFields = { readonly [field: string]: FlexValue };

const oneOf =
  (...values: string[]): FlexValue =>
  (value) =>
    typeof value === 'string' && values.includes(value);

const pattern =
  (form: RegExp): FlexValue =>
  (value) =>
    typeof value === 'string' && form.test(value);

const boolean: FlexValue = (value) => typeof value === 'boolean';
const natural: FlexValue = (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0;
/** A hexadecimal colour. */
const color: FlexValue = pattern(/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i);
const space = pattern(/^(?:none|xs|sm|md|lg|xl|xxl|\d+(?:\.\d+)?px)$/);
const padding = pattern(/^(?:none|xs|sm|md|lg|xl|xxl|\d+(?:\.\d+)?(?:px|%))$/);
const offset = pattern(/^(?:none|xs|sm|md|lg|xl|xxl|-?\d+(?:\.\d+)?(?:px|%))$/);
const length = pattern(/^\d+(?:\.\d+)?(?:px|%)$/);
const fontSize = pattern(/^(?:xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|\d+(?:\.\d+)?px)$/);
const imageSize = pattern(/^(?:xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|\d+(?:\.\d+)?(?:px|%))$/);
const gravity = oneOf('top', 'bottom', 'center');
const align = oneOf('start', 'end', 'center');

/** {width}:{height}, each 1 to 100000, the height at most three times the width. */
const ratio: FlexValue = (value) => {
  const [, width, height] = /^(\d{1,6}(?:\.\d+)?):(\d{1,6}(?:\.\d+)?)$/.exec(String(value)) ?? [];
  const [w, h] = [Number(width), Number(height)];
  return w >= 1 && h >= 1 && w <= 100_000 && h <= 100_000 && h <= 3 * w;
};

const placed: FlexFields = {
  margin: space,
  position: oneOf('relative', 'absolute'),
  offsetTop: offset,
  offsetBottom: offset,
  offsetStart: offset,
  offsetEnd: offset,
};

const font: FlexFields = {
  size: fontSize,
  color,
  weight: oneOf('regular', 'bold'),
  style: oneOf('normal', 'italic'),
  decoration: oneOf('none', 'underline', 'line-through'),
};

/** Every component with its simple fields. */
export const flexFields: { readonly [type: string]: FlexFields } = {
  box: {
    ...placed,
    layout: oneOf('horizontal', 'vertical', 'baseline'),
    flex: natural,
    spacing: space,
    backgroundColor: color,
    borderColor: color,
    borderWidth: pattern(/^(?:none|light|normal|medium|semi-bold|bold|\d+(?:\.\d+)?px)$/),
    cornerRadius: space,
    width: length,
    maxWidth: length,
    height: length,
    maxHeight: length,
    paddingAll: padding,
    paddingTop: padding,
    paddingBottom: padding,
    paddingStart: padding,
    paddingEnd: padding,
    justifyContent: oneOf(
      'center',
      'flex-start',
      'flex-end',
      'space-between',
      'space-around',
      'space-evenly',
    ),
    alignItems: oneOf('center', 'flex-start', 'flex-end'),
  },
  button: {
    ...placed,
    flex: natural,
    color,
    style: oneOf('primary', 'secondary', 'link'),
    gravity,
    height: oneOf('md', 'sm'),
    adjustMode: oneOf('shrink-to-fit'),
    scaling: boolean,
  },
  image: {
    ...placed,
    flex: natural,
    align,
    gravity,
    size: imageSize,
    aspectRatio: ratio,
    aspectMode: oneOf('fit', 'cover'),
    backgroundColor: color,
    animated: boolean,
  },
  video: { aspectRatio: ratio },
  icon: { ...placed, size: fontSize, aspectRatio: ratio, scaling: boolean },
  text: {
    ...placed,
    ...font,
    flex: natural,
    align,
    gravity,
    wrap: boolean,
    lineSpacing: pattern(/^\d+(?:\.\d+)?px$/),
    maxLines: natural,
    adjustMode: oneOf('shrink-to-fit'),
    scaling: boolean,
  },
  span: font,
  separator: { margin: space, color },
  filler: { flex: natural },
};

/** The simple fields of a bubble. */
export const bubbleFields: FlexFields = {
  size: oneOf('nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga'),
  direction: oneOf('ltr', 'rtl'),
};

/** The style of a bubble's block. */
export const blockStyleFields: FlexFields = {
  backgroundColor: color,
  separator: boolean,
  separatorColor: color,
};

/** The background of a box. */
export const gradientFields: FlexFields = {
  type: oneOf('linearGradient'),
  angle: pattern(/^\d{1,3}(?:\.\d+)?deg$/),
  startColor: color,
  endColor: color,
  centerColor: color,
  centerPosition: pattern(/^\d{1,3}(?:\.\d+)?%$/),
};
