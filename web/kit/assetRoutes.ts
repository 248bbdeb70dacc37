import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const STYLE = readFileSync(path.join(import.meta.dirname, 'page.css'), 'utf8');
const ICON = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');
const SCRIPTS = path.join(import.meta.dirname, '..', 'scripts');
const AN_HOUR = 'public, max-age=3600';

/** In pieces by the characters they hold: a page loads those it needs. */
const FONTS = path.dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-tc/package.json'),
);
const PAD = readFileSync(fileURLToPath(import.meta.resolve('signature_pad')), 'utf8');
const FILES = { index: false, redirect: false, dotfiles: 'ignore' } as const;

/** What every page needs: its style, its letters, and the scripts of those that have some. Nothing comes from elsewhere. */
export function createAssetRoutes(): Router {
  const router = Router();
  router.get('/page.css', (_request, response) => {
    response.set('Cache-Control', AN_HOUR).type('text/css').send(STYLE);
  });
  router.get('/icon.svg', (_request, response) => {
    response.set('Cache-Control', AN_HOUR).type('image/svg+xml').send(ICON);
  });
  router.use('/fonts', express.static(FONTS, { ...FILES, maxAge: '1d' }));
  router.get('/vendor/signature_pad.js', (_request, response) => {
    response.set('Cache-Control', AN_HOUR).type('text/javascript').send(PAD);
  });
  router.use('/scripts', express.static(SCRIPTS, { ...FILES, maxAge: '1h' }));
  return router;
}
