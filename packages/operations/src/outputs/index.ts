export type { Letterhead, PaperSignatory } from './letterhead';
export {
  exportRegister,
  isMonth,
  listRegisters,
  monthOf,
  REGISTER_EXPORT,
  viewRegister,
  type AskedRegister,
  type RegisterExport,
  type RegisterRow,
  type RegisterView,
} from './view-register';
