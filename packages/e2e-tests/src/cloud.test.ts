import './cloud/conflicts';
import './cloud/horizon';
import './cloud/pipeline';
import './cloud/position';
import './cloud/system';
