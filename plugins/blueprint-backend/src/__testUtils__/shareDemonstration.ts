import { demonstrationApi } from './demonstrationApi';

// Imported first, so that its hooks are those of the whole file.
demonstrationApi.share();
