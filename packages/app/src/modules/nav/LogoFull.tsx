import { LogoMark } from './LogoIcon';

/** The mark with the product's name beside it, for a dark background. */
export function LogoFull() {
  return (
    <svg
      width="190"
      height="36"
      viewBox="0 0 190 36"
      role="img"
      aria-label="Policing Technology Blueprint"
    >
      <LogoMark />
      <g fill="#ffffff" fontFamily="inherit">
        <text x="46" y="14" fontSize="12" fillOpacity="0.85">
          Policing Technology
        </text>
        <text x="46" y="32" fontSize="18" fontWeight="700">
          Blueprint
        </text>
      </g>
    </svg>
  );
}
