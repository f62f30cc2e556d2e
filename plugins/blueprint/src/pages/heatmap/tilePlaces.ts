/** Where a force stands on the tile map, and its short name there. */
export interface TilePlace {
  code: string;
  /** Both from 0, the north-west corner. */
  column: number;
  row: number;
}

/** Columns of the tile map of England and Wales. */
export const TILE_COLUMNS = 8;

/**
 * One tile for each force of England and Wales, placed by hand so that the
 * country is recognised: neighbours stay neighbours wherever a square grid
 * allows it, and the Bristol Channel stays open. By name in the public register.
 */
export const tilePlaces: Readonly<Record<string, TilePlace>> = {
  northumbria: { code: 'NBR', column: 5, row: 0 },

  cumbria: { code: 'CUM', column: 4, row: 1 },
  durham: { code: 'DUR', column: 5, row: 1 },
  cleveland: { code: 'CLV', column: 6, row: 1 },

  lancashire: { code: 'LAN', column: 4, row: 2 },
  'north-yorkshire': { code: 'NYK', column: 5, row: 2 },

  merseyside: { code: 'MER', column: 3, row: 3 },
  'greater-manchester': { code: 'GMP', column: 4, row: 3 },
  'west-yorkshire': { code: 'WYK', column: 5, row: 3 },
  humberside: { code: 'HUM', column: 6, row: 3 },

  'north-wales': { code: 'NWA', column: 2, row: 4 },
  cheshire: { code: 'CHE', column: 3, row: 4 },
  derbyshire: { code: 'DBY', column: 4, row: 4 },
  'south-yorkshire': { code: 'SYK', column: 5, row: 4 },
  lincolnshire: { code: 'LIN', column: 6, row: 4 },

  'dyfed-powys': { code: 'DYP', column: 1, row: 5 },
  'west-mercia': { code: 'WMC', column: 2, row: 5 },
  staffordshire: { code: 'STF', column: 3, row: 5 },
  leicestershire: { code: 'LEI', column: 4, row: 5 },
  nottinghamshire: { code: 'NOT', column: 5, row: 5 },
  cambridgeshire: { code: 'CAM', column: 6, row: 5 },
  norfolk: { code: 'NFK', column: 7, row: 5 },

  'south-wales': { code: 'SWA', column: 1, row: 6 },
  gwent: { code: 'GWE', column: 2, row: 6 },
  'west-midlands': { code: 'WMD', column: 3, row: 6 },
  warwickshire: { code: 'WAR', column: 4, row: 6 },
  northamptonshire: { code: 'NTH', column: 5, row: 6 },
  bedfordshire: { code: 'BED', column: 6, row: 6 },
  suffolk: { code: 'SFK', column: 7, row: 6 },

  gloucestershire: { code: 'GLO', column: 3, row: 7 },
  'thames-valley': { code: 'TVP', column: 4, row: 7 },
  hertfordshire: { code: 'HRT', column: 5, row: 7 },
  essex: { code: 'ESX', column: 6, row: 7 },

  'avon-and-somerset': { code: 'A&S', column: 2, row: 8 },
  wiltshire: { code: 'WIL', column: 3, row: 8 },
  surrey: { code: 'SRY', column: 4, row: 8 },
  metropolitan: { code: 'MET', column: 5, row: 8 },
  'city-of-london': { code: 'COL', column: 6, row: 8 },

  'devon-and-cornwall': { code: 'D&C', column: 1, row: 9 },
  dorset: { code: 'DOR', column: 2, row: 9 },
  hampshire: { code: 'HAM', column: 3, row: 9 },
  sussex: { code: 'SUX', column: 4, row: 9 },
  kent: { code: 'KEN', column: 5, row: 9 },
};

/** Short names of forces outside the territorial ones of England and Wales. */
export const otherForces: Readonly<Record<string, string>> = {
  'police-scotland': 'SCO',
  'northern-ireland': 'PSNI',
  'british-transport-police': 'BTP',
  'ministry-of-defence-police': 'MDP',
  'civil-nuclear-constabulary': 'CNC',
};
