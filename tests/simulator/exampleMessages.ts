import type { JsonObject } from '../../simulator/jsonObject.ts';

const postback = { type: 'postback', label: '核准', data: 'approve=1', displayText: '核准' };
const link = { type: 'uri', label: '個資告知', uri: 'https://example.com/notice?lang=zh#top' };
const text = (words: string, more: JsonObject = {}) => ({ type: 'text', text: words, wrap: true, ...more });
const box = (contents: JsonObject[], more: JsonObject = {}) => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...more,
});

/** A bubble with every block and most components. */
export function richBubble(): JsonObject {
  const price = {
    type: 'box',
    layout: 'baseline',
    contents: [{ type: 'icon', url: 'https://example.com/i.png', size: 'sm' }, text('步驟')],
  };
  const spans = [
    { type: 'span', text: '認證', color: '#2F6F5E', weight: 'bold' },
    { type: 'span', text: ' ✓' },
  ];
  return {
    type: 'bubble',
    size: 'mega',
    direction: 'ltr',
    header: box([text('步驟 1／4')], { backgroundColor: '#2F6F5E', paddingAll: '12px', cornerRadius: 'md' }),
    hero: {
      type: 'image',
      url: 'https://example.com/a.png',
      size: 'full',
      aspectRatio: '20:13',
      aspectMode: 'cover',
    },
    body: box(
      [
        price,
        { type: 'separator', margin: 'md', color: '#DDDDDD' },
        { type: 'text', contents: spans },
        box([]),
      ],
      {
        spacing: 'md',
        paddingTop: '10%',
        background: { type: 'linearGradient', angle: '90deg', startColor: '#FFFFFF', endColor: '#2F6F5E' },
      },
    ),
    footer: box([
      { type: 'button', style: 'primary', height: 'sm', color: '#2F6F5E', action: postback },
      { type: 'button', action: link },
    ]),
    styles: { footer: { separator: true, backgroundColor: '#FFFFFF' } },
  };
}

const video = {
  type: 'bubble',
  hero: {
    type: 'video',
    url: 'https://example.com/v.mp4',
    previewUrl: 'https://example.com/p.jpg',
    altContent: { type: 'image', url: 'https://example.com/p.jpg' },
    aspectRatio: '20:13',
    action: link,
  },
};

const picker = {
  type: 'datetimepicker',
  label: '日期',
  data: 'day',
  mode: 'date',
  initial: '2026-12-03',
  min: '2026-12-01',
  max: '2027-06-30',
};
const area = { x: 0, y: 0, width: 520, height: 520 };

/** Messages that LINE takes, by what they show. */
export const goodMessages: { [name: string]: JsonObject } = {
  text: { type: 'text', text: '您好' },
  'text of 5000': { type: 'text', text: '字'.repeat(5000), quoteToken: 'q' },
  'text with emojis and sender': {
    type: 'text',
    text: '$ ok',
    emojis: [{ index: 0, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }],
    sender: { name: '學校', iconUrl: 'https://example.com/i.png' },
  },
  'quick replies of every kind': {
    type: 'text',
    text: '請選擇',
    quickReply: {
      items: [
        { type: 'action', imageUrl: 'https://example.com/i.png', action: postback },
        { type: 'action', action: { type: 'message', label: '一'.repeat(20), text: '1' } },
        { type: 'action', action: picker },
        { type: 'action', action: link },
        { type: 'action', action: { type: 'clipboard', label: '複製', clipboardText: '12' } },
        { type: 'action', action: { type: 'camera', label: '拍照' } },
        { type: 'action', action: { type: 'cameraRoll', label: '相簿' } },
        { type: 'action', action: { type: 'location', label: '位置' } },
        { type: 'action', action: { ...postback, inputOption: 'openKeyboard', fillInText: '原因：' } },
      ],
    },
  },
  textV2: {
    type: 'textV2',
    text: 'Hi {who}, {{literally}} {smile}',
    substitution: {
      who: { type: 'mention', mentionee: { type: 'all' } },
      smile: { type: 'emoji', productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' },
    },
  },
  sticker: { type: 'sticker', packageId: '446', stickerId: '1988' },
  image: {
    type: 'image',
    originalContentUrl: 'https://example.com/a.jpg',
    previewImageUrl: 'https://example.com/b.jpg',
  },
  video: {
    type: 'video',
    originalContentUrl: 'https://example.com/a.mp4',
    previewImageUrl: 'https://example.com/b.jpg',
    trackingId: 't',
  },
  audio: { type: 'audio', originalContentUrl: 'https://example.com/a.m4a', duration: 60000 },
  location: { type: 'location', title: '學校', address: '臺北市', latitude: 25.08, longitude: 121.58 },
  imagemap: {
    type: 'imagemap',
    baseUrl: 'https://example.com/map',
    altText: '選單',
    baseSize: { width: 1040, height: 1040 },
    actions: [
      { type: 'message', text: '請假', area },
      { type: 'uri', linkUri: 'https://example.com/', area },
    ],
  },
  buttons: {
    type: 'template',
    altText: '審核',
    template: {
      type: 'buttons',
      thumbnailImageUrl: 'https://example.com/a.png',
      imageAspectRatio: 'square',
      imageSize: 'contain',
      imageBackgroundColor: '#FFFFFF',
      title: '審核',
      text: '王○明',
      defaultAction: link,
      actions: [postback, link, picker, { type: 'message', label: '詳情', text: '詳情' }],
    },
  },
  confirm: {
    type: 'template',
    altText: '確定',
    template: { type: 'confirm', text: '送出嗎？', actions: [postback, postback] },
  },
  carousel: {
    type: 'template',
    altText: '名單',
    template: {
      type: 'carousel',
      columns: [1, 2].map((n) => ({ title: `第 ${n} 位`, text: '王○明', actions: [postback, link] })),
    },
  },
  'image carousel': {
    type: 'template',
    altText: '圖',
    template: {
      type: 'image_carousel',
      columns: [{ imageUrl: 'https://example.com/a.png', action: { type: 'message', text: '1' } }],
    },
  },
  flex: { type: 'flex', altText: '卡片', contents: richBubble() },
  'flex carousel': {
    type: 'flex',
    altText: '卡片',
    contents: { type: 'carousel', contents: [richBubble(), richBubble()] },
  },
  'flex video': { type: 'flex', altText: '影片', contents: video },
  coupon: { type: 'coupon', couponId: 'c1' },
};
