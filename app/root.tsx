import { Links, Meta, Outlet, useLocation, useMatches, useRouteError } from '@remix-run/react';
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import enhanceUrl from './assets/generated/enhance.js?url';
import liveUrl from './assets/generated/live.js?url';
import interUrl from './assets/generated/inter.woff2?url';
import { ErrorPage } from './components/error-page';
import { problemMeta, problemOf } from './components/problem-code';
import { createI18n } from './i18n/create-i18n';
import { handleDeclares } from './http/route-handle';
import { langOfPath } from './http/lang';
import stylesUrl from './styles/index.css?url';
import { themePath } from './theme/theme-path';

/** Colour of the pages above all agencies. */
const HOUSE_COLOUR = '#0b4f9c';

export const links: LinksFunction = () => [
  { rel: 'preload', href: interUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesUrl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Only an error page has this head: every page brings its own, and Remix takes the last. */
export const meta: MetaFunction = ({ error, location }) => problemMeta(error, location.pathname);

/** The agency whose page this is gives the colour; its profile is in the data of the page or of its frame, or in what it threw. */
function usePageColour(): string {
  const thrown = problemOf(useRouteError()).frame?.profile.colour;
  const colours = useMatches().map(({ data }) => field(field(data, 'profile'), 'colour'));
  return thrown ?? colours.findLast((colour) => typeof colour === 'string') ?? HOUSE_COLOUR;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

export function Layout({ children }: { children: ReactNode }) {
  const lang = langOfPath(useLocation().pathname);
  const colour = usePageColour();
  const { handle } = useMatches().at(-1) ?? {};
  const hasScript = handleDeclares(handle, 'script');
  const isLive = handleDeclares(handle, 'live');
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
        <link rel="stylesheet" href={themePath(colour)} />
        {hasScript ? <script src={enhanceUrl} defer /> : null}
        {isLive ? <script src={liveUrl} defer /> : null}
      </head>
      <body>
        <I18nextProvider i18n={createI18n(lang)}>{children}</I18nextProvider>
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage problem={useRouteError()} />;
}
