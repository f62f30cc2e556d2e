export { PageFrame, useDocumentTitle, type PageFrameProps } from './PageFrame';
