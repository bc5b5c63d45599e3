import { vitePlugin as remix } from '@remix-run/dev';
import { randomBytes } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * Makes the server's bundle the whole web app and not the pages alone, so that there is one copy of every
 * module in it. Remix sets the input itself; the plugin after it has the last word.
 */
function wholeServer(): Plugin {
  return {
    name: 'maklumat:whole-server',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild === true ? { build: { rollupOptions: { input: 'server/web-app.ts' } } } : {},
  };
}

export default defineConfig({
  plugins: [
    remix({
      appDirectory: '.',
      buildDirectory: 'build',
      serverBuildFile: 'web-app.js',
      ignoredRouteFiles: ['**/*'],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
    wholeServer(),
  ],
  define: { __BUILD_ID__: JSON.stringify(randomBytes(6).toString('hex')) },
  // The libraries are TypeScript sources: the build compiles them in.
  ssr: { noExternal: [/^@maklumat\//] },
  build: {
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
});
