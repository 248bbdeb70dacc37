import type { Response } from 'express';
import { type Page, renderPage } from './renderPage.ts';

/** Our style, letters, scripts and pictures alone, and forms to ourselves; nothing inline, nothing framed (row 43). */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** Sends a page with the policy of pages; it is stored nowhere on its way unless the route has said otherwise. */
export function sendPage(response: Response, page: Page, status = 200): void {
  response
    .status(status)
    .set({ 'Content-Security-Policy': POLICY, 'X-Robots-Tag': 'noindex' })
    .type('text/html')
    .send(renderPage(page));
}
