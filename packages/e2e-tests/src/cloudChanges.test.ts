import './cloudChanges/import';
