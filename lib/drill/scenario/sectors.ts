/** The companies of drawn scenarios. All names are made up. Texts fit the sentences of `phrases.ts`. */

export interface Sector {
  /** With its article: `a freight forwarder`. */
  readonly kind: string
  readonly names: readonly string[]
  /** Those who talk to the assistant, plural. */
  readonly users: string
  /** Eight subjects of tools, without article. The first may need more power than the rest, the second must be guarded. */
  readonly domains: readonly string[]
  /** What a model works on over several calls, with its article. */
  readonly draft: string
  /** What a tool has to ask the user before it goes on, as in “it must ask whether …”. */
  readonly question: string
  /** Data that many users share, plural. */
  readonly data: string
  /** When the calls come in bursts, as in “when …”. */
  readonly rush: string
  /** When rare calls come, as in “around …”. */
  readonly moment: string
}

export const SECTORS: readonly Sector[] = [
  {
    kind: 'a freight forwarder',
    names: ['Nordkai', 'Halvorsen Freight', 'Portmann Cargo'],
    users: 'dispatchers',
    domains: ['routing', 'customs', 'tracking', 'warehousing', 'invoicing', 'claims', 'fleet upkeep', 'contracts'],
    draft: 'a loading plan',
    question: 'a truck may be booked',
    data: 'the lists of free containers',
    rush: 'the ships of the morning land',
    moment: 'the end of the month',
  },
  {
    kind: 'a group of clinics',
    names: ['Brightwater Clinics', 'Lindenhof Care', 'Seven Oaks Health'],
    users: 'doctors and nurses',
    domains: ['imaging', 'prescriptions', 'bed planning', 'laboratory', 'billing', 'rosters', 'referrals', 'supplies'],
    draft: 'a discharge letter',
    question: 'a dose is really meant',
    data: 'the patient records',
    rush: 'the wards hand over',
    moment: 'the weekly audit',
  },
  {
    kind: 'a regional bank',
    names: ['Osterbank', 'Calder Savings', 'Tarn Mutual'],
    users: 'advisers',
    domains: ['payments', 'lending', 'fraud alerts', 'accounts', 'cards', 'mortgages', 'funds', 'complaints'],
    draft: 'a loan offer',
    question: 'a payment may go out',
    data: 'the customer files',
    rush: 'the branches open',
    moment: 'the closing of the quarter',
  },
  {
    kind: 'an insurer',
    names: ['Tern Insurance', 'Albion Cover', 'Feldmark'],
    users: 'claims handlers',
    domains: ['damage photos', 'payouts', 'policies', 'quotes', 'brokers', 'reinsurance', 'letters', 'appointments'],
    draft: 'an assessment of a claim',
    question: 'a payout is approved',
    data: 'the open claims',
    rush: 'a storm has passed',
    moment: 'the first of the month',
  },
  {
    kind: 'an online shop',
    names: ['Papaver', 'Kettle and Thread', 'Moss Street'],
    users: 'shoppers and agents',
    domains: ['product search', 'checkout', 'returns', 'stock', 'reviews', 'shipping', 'vouchers', 'suppliers'],
    draft: 'a shopping basket',
    question: 'an order is to be placed',
    data: 'the stock levels',
    rush: 'a campaign starts',
    moment: 'the nightly stocktaking',
  },
  {
    kind: 'a university',
    names: ['Harrow Vale', 'Sandmere', 'Weststrand'],
    users: 'students and staff',
    domains: ['plagiarism checks', 'grades', 'timetables', 'library loans', 'rooms', 'grants', 'admissions', 'housing'],
    draft: 'a study plan',
    question: 'an enrolment is final',
    data: 'the course lists',
    rush: 'enrolment opens',
    moment: 'the end of term',
  },
  {
    kind: 'a city',
    names: ['Elmstadt', 'Port Ansel', 'Greywater'],
    users: 'clerks',
    domains: ['map rendering', 'residents', 'permits', 'parking', 'waste', 'archives', 'elections', 'public works'],
    draft: 'a permit application',
    question: 'a notice may be sent',
    data: 'the case files',
    rush: 'the counters open',
    moment: 'the council’s session',
  },
  {
    kind: 'a hotel chain',
    names: ['Larkspur Hotels', 'Belvoir Stays', 'Nine Harbours'],
    users: 'receptionists',
    domains: [
      'price forecasts',
      'payment data',
      'bookings',
      'housekeeping',
      'events',
      'loyalty',
      'kitchens',
      'feedback',
    ],
    draft: 'a group booking',
    question: 'a room is to be cancelled',
    data: 'the room plans',
    rush: 'coaches arrive',
    moment: 'the night audit',
  },
  {
    kind: 'an energy supplier',
    names: ['Windrow Energy', 'Kestrel Power', 'Stromtal'],
    users: 'operators',
    domains: ['load forecasts', 'grid switching', 'meters', 'tariffs', 'outages', 'crews', 'solar feeds', 'contracts'],
    draft: 'a maintenance schedule',
    question: 'a line may be switched off',
    data: 'the meter readings',
    rush: 'the weather turns',
    moment: 'the yearly billing',
  },
  {
    kind: 'a publisher',
    names: ['Quillmark', 'Vesper and Sons', 'Inkwell House'],
    users: 'editors',
    domains: ['picture search', 'royalties', 'manuscripts', 'rights', 'printing', 'press', 'translations', 'authors'],
    draft: 'a manuscript',
    question: 'a proof is released',
    data: 'the catalogues',
    rush: 'a deadline nears',
    moment: 'the spring list',
  },
  {
    kind: 'a maker of machines',
    names: ['Gantrix', 'Rowan Tooling', 'Pallas Presses'],
    users: 'engineers',
    domains: ['simulation', 'export control', 'drawings', 'spare parts', 'repairs', 'orders', 'quality', 'training'],
    draft: 'a parts list',
    question: 'a machine may be stopped',
    data: 'the service histories',
    rush: 'a shift begins',
    moment: 'the monthly inspection',
  },
  {
    kind: 'a law firm',
    names: ['Ashdown Pryce', 'Merrow Legal', 'Thorne and Wicke'],
    users: 'lawyers',
    domains: [
      'document search',
      'client secrets',
      'deadlines',
      'contracts',
      'billing',
      'courts',
      'trademarks',
      'notaries',
    ],
    draft: 'a statement of claim',
    question: 'a filing may be sent',
    data: 'the case files',
    rush: 'a hearing nears',
    moment: 'the weekly review',
  },
]
