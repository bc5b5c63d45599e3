export { fillForm, sendForm, type FilledForm } from './http-citizen';
export { freePort, makeDataDir, startProduct, untilReady, type Product } from './product';
