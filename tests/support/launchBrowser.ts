import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Pictures for people to look at; `KEEP_IMAGES=docs/images npm run test:browser` renews those that are kept. */
export const IMAGES = process.env.KEEP_IMAGES ?? path.join('.ci', 'results', 'images');

/** Starts the machine's Chromium without a window, and makes the folder of the pictures. Close it. */
export async function launchBrowser(): Promise<Browser> {
  await mkdir(IMAGES, { recursive: true });
  return await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
