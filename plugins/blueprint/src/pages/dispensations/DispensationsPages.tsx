import { Route, Routes } from 'react-router-dom';
import { AskPage } from './ask/AskPage';
import { DispensationPage } from './dispensation/DispensationPage';
import { RegisterPage } from './register/RegisterPage';

/** Sub-page: the register of dispensations, each one, and the form to ask for one. */
export function DispensationsPages() {
  return (
    <Routes>
      <Route index element={<RegisterPage />} />
      <Route path="ask" element={<AskPage />} />
      <Route path=":namespace/:name" element={<DispensationPage />} />
    </Routes>
  );
}
