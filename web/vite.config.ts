import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { snoeiTokens } from './snoei-tokens.ts';

/** Static files for the API to serve; `npm run web` serves them while somebody works on them, with the API behind it. */
const API = process.env.SCHAKEL_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), snoeiTokens()],
  // an image that was written into the style sheet would be refused by the content security policy
  build: {
    target: 'es2022',
    cssCodeSplit: true,
    assetsInlineLimit: 0,
    outDir: 'dist',
    emptyOutDir: true,
    // the form for parents is a page of its own: it loads nothing of the werkplek
    rolldownOptions: { input: ['index.html', 'ouders.html'].map((pagina) => join(import.meta.dirname, pagina)) },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(['/v1', '/aanmelden', '/afmelden', '/oidc'].map((pad) => [pad, API])),
  },
});
