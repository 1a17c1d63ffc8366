import vue from '@vitejs/plugin-vue';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

const gateway = process.env['PORTAL_GATEWAY'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    vue(),
    // The portal itself without a connection; whoever is signed in registers it (docs/adr/0075).
    VitePWA({
      injectRegister: false,
      registerType: 'autoUpdate',
      manifest: {
        name: 'Hạ tầng số Lai Châu',
        short_name: 'Hạ tầng số',
        description: 'Theo dõi kế hoạch phát triển hạ tầng số tỉnh Lai Châu.',
        lang: 'vi',
        start_url: '/',
        display: 'standalone',
        theme_color: '#0b3c5d',
        background_color: '#ffffff',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css,woff2}'],
        // Their names change with their content.
        dontCacheBustURLsMatching: /^assets\//,
        inlineWorkboxRuntime: true,
        sourcemap: false,
        navigateFallback: null,
        runtimeCaching: [
          {
            // A page of the portal is asked for as ever; without an answer it is the one of the last visit. Nothing else is kept:
            // no answer of the API, and none that belongs to a person.
            urlPattern: ({ request, sameOrigin, url }) =>
              sameOrigin && request.mode === 'navigate' && !/^\/(api|me|login|logout|openapi|docs|problems)(\/|$)/.test(url.pathname),
            handler: 'NetworkFirst',
            options: {
              networkTimeoutSeconds: 8,
              plugins: [{ cacheWillUpdate: async () => null, cachedResponseWillBeUsed: () => caches.match('/index.html', { ignoreSearch: true }) }],
            },
          },
        ],
      },
    }),
  ],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
  },
  build: {
    outDir: process.env['WEBUI_OUT_DIR'] ?? 'dist',
    emptyOutDir: true,
    manifest: true,
    // The content security policy allows no data: addresses for scripts, styles and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The first file names all others: a word before each hash would cost half a kilobyte.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:5][extname]',
        codeSplitting: {
          groups: [
            // What each first visit needs is one file: thirty small ones compress worse by 9 kB. `main.ts` stays outside, because
            // it waits for texts, and they for what they import of this file.
            { name: 'first', test: /src\/(shell\/(PortalApp\.vue|router\.ts)|overview\/OverviewPage\.vue)$|@vue\/runtime-dom/, priority: 2 },
            // What several pages share of a folder is one file too: each name of a file stands in the first one.
            { name: (id) => (id.includes('/texts.') ? null : (/src\/(\w+)\//.exec(id)?.[1] ?? null)), priority: 1, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: {
    // Beside the portal itself, the command that checks receipts, which it offers as a file.
    fs: { allow: ['.', '../../../../kit/src/main/java/vn/laichau/hatangso/kit/receipt'] },
    proxy: Object.fromEntries(
      ['/api', '/me', '/login', '/logout', '/problems'].map((path) => [path, { target: gateway }]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    // As apart as processes, which take a sixth more of the processor.
    pool: 'threads',
    // The whole portal is searched by some; a busy machine takes its time for that.
    testTimeout: 60_000,
    // A test that looks at nothing cannot fail.
    expect: { requireAssertions: true },
  },
});
