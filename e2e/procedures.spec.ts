import { PROCEDURES } from './procedures/procedures';
import { walkAll } from './procedures/walk-all';

walkAll(PROCEDURES, { javaScriptEnabled: false });
