import { PROCEDURES } from './procedures/procedures';
import { walkAll } from './procedures/walk-all';

walkAll(
  PROCEDURES.filter(({ once }) => once !== true),
  { javaScriptEnabled: true },
);
