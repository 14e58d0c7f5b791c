import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { writeIconSprite } from './vite/icon-sprite.ts';

const apiOrigin = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000';

// A first visit fetches few files: what every page runs on, and what many pages share. The rest comes with its page.
const sharedChunks = [
  // SvelteKit wants its two entries in files of their own.
  {
    name: 'framework',
    test: /preload-helper|node_modules\/(svelte|@sveltejs|devalue|clsx)\/(?!.*client\/(client-)?entry\.js)/,
    priority: 2,
  },
  {
    name: 'house',
    test: /\/src\/lib\/((ui|forms|api|help|news|shell)\/|words\/(dates|errors|fields|forms|help|numbers|shell|ui)\.ts)/,
    minShareCount: 2,
    priority: 1,
  },
];

// Importing the list of icons makes it part of this configuration: a new name in it restarts the dev server.
writeIconSprite();

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      // Strict: no inline styles either. What must be placed by a number gets it through the CSSOM (see docs/recipes).
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one inline style there is: SvelteKit hides its own announcer of page titles with it.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      paths: { relative: false },
    }),
  ],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: sharedChunks } } } } } },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/api': apiOrigin,
      '/socket.io': { target: apiOrigin, ws: true },
      '/collab': { target: apiOrigin, ws: true },
    },
  },
});
