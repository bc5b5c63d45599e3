export { factValue, firstValue, type FactMaterial, type FactValue, type KnownPerson } from './fact-value';
