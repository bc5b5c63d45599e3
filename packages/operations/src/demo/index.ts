export { demoPassword, listDemoAccounts, type DemoAccount } from './demo-accounts';
export { DemoFile, DemoWords } from './demo-file';
export { loadDemoInformation } from './load-demo-information';
export { DemoRefusedError, loadDemoAnalyst, loadDemoCases, loadDemoPeople, type DemoLoad } from './load-demo';
export { loadDemoAnswers } from './load-demo-answers';
export type { DemoMember } from './next-step';
