import './cloudChanges/edit';
import './cloudChanges/import';
