/** A drawing sheet with a tick whose corners are linked systems. */
export function LogoIcon() {
  return (
    <svg
      width="36"
      height="36"
      viewBox="0 0 36 36"
      role="img"
      aria-label="Policing Technology Blueprint"
    >
      <LogoMark />
    </svg>
  );
}

/** The drawing inside both logos, on a 36 by 36 grid. */
export function LogoMark() {
  return (
    <>
      <path
        d="M8 2h15l11 11v15a6 6 0 0 1-6 6H8a6 6 0 0 1-6-6V8a6 6 0 0 1 6-6z"
        fill="#1f4e8c"
      />
      <path d="M23 2l11 11h-7a4 4 0 0 1-4-4z" fill="#9cc3ff" />
      <path
        d="M2 13h17M2 24h32M13 2v32M24 17v17"
        fill="none"
        stroke="#9cc3ff"
        strokeOpacity="0.35"
      />
      <path
        d="M9 20l6 6 12-12"
        fill="none"
        stroke="#ffffff"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="3"
      />
      <g fill="#ffffff">
        <circle cx="9" cy="20" r="3" />
        <circle cx="15" cy="26" r="3" />
        <circle cx="27" cy="14" r="3" />
      </g>
    </>
  );
}
