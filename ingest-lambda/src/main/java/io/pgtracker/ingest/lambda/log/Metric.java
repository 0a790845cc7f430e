package io.pgtracker.ingest.lambda.log;

/**
 * What CloudWatch counts. Each costs its price a month whatever its use, so that they are few, and
 * none has a dimension of instances.
 */
public enum Metric {
  /** Objects whose rows went into the store. */
  OBJECTS_INGESTED("ObjectsIngested", "Count"),
  /** Objects the ledger has with a reason instead; somebody should look. */
  OBJECTS_REFUSED("ObjectsRefused", "Count"),
  /** From the moment an object was there to the moment it was in the store. */
  INGEST_DELAY("IngestDelaySeconds", "Seconds"),
  /** Instances from which nothing has come for longer than they should be silent. */
  SILENT_INSTANCES("SilentInstances", "Count"),
  /** Objects that no event had brought, found by listing. */
  OBJECTS_RECONCILED("ObjectsReconciled", "Count");

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /** Its name in CloudWatch. */
  public String title() {
    return title;
  }

  /** Its unit, one of CloudWatch's. */
  String unit() {
    return unit;
  }
}
