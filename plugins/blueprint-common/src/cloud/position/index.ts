export * from './CloudFacts';
export * from './cloudState';
export * from './fate';
export * from './projection';
export * from './reconstruct';
export * from './Stretch';
