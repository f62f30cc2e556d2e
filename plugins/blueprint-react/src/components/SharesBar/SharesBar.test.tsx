import { render, screen } from '@testing-library/react';
import { SharesBar } from './SharesBar';

it('draws each part in its share and hatches what is not known', () => {
  render(
    <SharesBar
      label="a half passes, a half is not known"
      shares={[
        { share: 0.5, look: 'good' },
        { share: 0.5, look: 'hatched' },
      ]}
    />,
  );
  const bar = screen.getByRole('img', {
    name: 'a half passes, a half is not known',
  });
  const [passes, notKnown] = [...bar.querySelectorAll('[data-look]')];
  expect(passes).toHaveAttribute('width', '50%');
  expect(notKnown).toHaveAttribute('x', '50%');
  expect(notKnown.getAttribute('fill')).toMatch(/^url\(#/);
});
