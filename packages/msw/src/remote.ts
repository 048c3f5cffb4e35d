export {
  createRemoteControl,
  type RemoteControl,
  RemoteControlError,
  type RemoteControlOptions,
} from './remote/remote-control.ts';
