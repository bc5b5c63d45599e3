export { defaultDataDir } from './default-data-dir';
export { EmbeddedServerError } from './embedded-server-error';
export { findRunningServer, type RunningServer } from './find-running-server';
export {
  startEmbeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
} from './start-embedded-server';
