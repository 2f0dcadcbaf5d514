// How the command line is built: for Node, into dist-cli, packages left where they are installed.
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'lemma.mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' } },
  },
});
