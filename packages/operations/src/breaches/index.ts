export {
  writeBreach,
  type WriteBreach,
  type WriteBreachRefusal,
  type WriteBreachResult,
} from './write-breach';
export type { ShownNotice } from './breach-rows';
export {
  exportBreaches,
  listBreaches,
  viewBreach,
  type BreachList,
  type BreachView,
  type ListedBreach,
  type ShownWriting,
} from './view-breaches';
