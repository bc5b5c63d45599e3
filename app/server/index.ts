export { AppNotBuiltError, createWebServer, loadWebApp } from './web-server';
export type { WebApp, WebAppOptions } from './web-app-contract';
