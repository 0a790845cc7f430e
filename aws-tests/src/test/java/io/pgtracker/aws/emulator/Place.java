package io.pgtracker.aws.emulator;

/** Where a test runs. */
public enum Place {
  /** An S3 server of this machine and events written by hand: needs nothing. */
  LOCAL {
    @Override
    public Surroundings create() {
      return LocalSurroundings.create();
    }
  },
  /** An emulated AWS whose S3 tells the queue. */
  NOTIFICATIONS {
    @Override
    public Surroundings create() {
      return EmulatedSurroundings.withNotifications(AwsEmulator.find());
    }
  },
  /** An emulated AWS whose EventBridge tells the queue. */
  EVENT_BRIDGE {
    @Override
    public Surroundings create() {
      return EmulatedSurroundings.withEventBridge(AwsEmulator.find());
    }
  };

  /** Makes a bucket and a queue; skips the test where the machine has not what they need. */
  public abstract Surroundings create();
}
