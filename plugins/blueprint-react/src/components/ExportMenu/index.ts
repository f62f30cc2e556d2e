export * from './ExportMenu';
export * from './saveFile';
