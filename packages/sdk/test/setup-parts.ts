import { preload } from '@onhand/sdk';

// A part takes real time to load, and the clocks of these tests stand still meanwhile. What loading means has its own tests.
await preload();
