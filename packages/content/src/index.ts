export * from './content-problem.ts';
export { loadContent, readContent, type Content, type ContentVersion } from './load-content.ts';
