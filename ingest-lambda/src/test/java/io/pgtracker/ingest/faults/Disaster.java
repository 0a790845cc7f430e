package io.pgtracker.ingest.faults;

/** What befalls the server of a store. */
interface Disaster {
  /** It happens. */
  void strike();

  /** All is as it was, and the server accepts connections; also where it never ceased to. */
  void repair();
}
