import './desk/boardPaper';
import './desk/capabilities';
import './desk/collaboration';
import './desk/heatMap';
import './desk/principles';
import './desk/strategy';
