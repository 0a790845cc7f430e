package io.pgtracker.grafana.definition;

/** How a panel shows its rows. */
public enum Kind {
  /** Lines over time: a column time, numbers, and texts that tell series apart. */
  TIMESERIES("timeseries", "time_series"),
  /** Rows as they are. */
  TABLE("table", "table"),
  /** One large value per number. */
  STAT("stat", "table");

  private final String type;
  private final String format;

  Kind(String type, String format) {
    this.type = type;
    this.format = format;
  }

  /** Grafana's name of the visualisation. */
  public String type() {
    return type;
  }

  /** What the data source is asked for. */
  public String format() {
    return format;
  }
}
