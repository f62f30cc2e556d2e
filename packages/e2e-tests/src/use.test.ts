import './use/keyboardAndAddress';
import './use/readers';
