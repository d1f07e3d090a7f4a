/** The model without a picture: the chart of an endpoint, runs and their records, and captures. No React, no DOM. */

export { simulate } from '../net/simulate';
export { SCENARIOS, scenarioById } from '../scenarios';
export { endpointMachine } from '../tcp/endpoint';
export type { Ms, Side, StateName } from '../tcp/names';
export type { Flag, Segment } from '../tcp/segment';
export type { Tcb } from '../tcp/tcb';
export { type Beat, beatsOf } from '../trace/beats';
export { type Flight, flightsOf } from '../trace/flights';
export type { Call, EndSetup, Fate, Input, NetworkPlan, Program, Run, Setup } from '../trace/run';
export { type EndSnapshot, type Snapshot, snapshotAt, snapshotOfBeat } from '../trace/snapshot';
export type { Trace, TraceEvent } from '../trace/trace';
export { type Capture, type CaptureNotice, readCapture } from '../wire';
export { writeCapture } from '../wire/writePcap';
