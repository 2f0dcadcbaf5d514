// How the page is built, served and tested; the content security policy stands here.
import type { Plugin } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Nothing from elsewhere, nothing inline, and no string becomes markup or script but through a named policy: the one of
 * lit-html (its static templates), the one of prosemirror-view (clipboard), and our own (workers, parsed documents).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html ProseMirrorClipboard lemma',
].join('; ');

/** At build only: while developing, Vite's client puts styles and scripts of its own into the page. */
const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
});

const elsewhere = ['tests/browser/**', 'tests/e2e/**'];

export default defineConfig({
  // Relative addresses, so that the built folder works at any path of any server.
  base: './',
  plugins: [contentSecurityPolicy()],
  build: {
    target: 'es2022',
    sourcemap: true,
    // Every asset its own file: an inlined font would be a data: address, which font-src forbids.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
  // A fixed port each, or none: IndexedDB belongs to an origin, so a floating port would seem to lose the reader's work.
  server: { port: 5173, strictPort: true },
  preview: { port: 4173, strictPort: true },
  test: {
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'lcov'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...elsewhere],
          setupFiles: ['tests/seed.ts'],
          // All processors: half of the time goes into loading modules.
          maxWorkers: '100%',
          // Properties run hundreds of times; a slow machine must not fail them.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A second try, once: on a machine that stands still for seconds the browser may drop a frame or a key.
          retry: 1,
          // One file at a time: they share a port.
          fileParallelism: false,
        },
      },
    ],
  },
});
