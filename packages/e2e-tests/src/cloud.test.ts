import './cloud/horizon';
import './cloud/pipeline';
