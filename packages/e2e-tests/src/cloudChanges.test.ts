import './cloudChanges/edit';
import './cloudChanges/import';
import './cloudChanges/scenarios';
