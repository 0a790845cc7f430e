package io.pgtracker.benchmarks.fleet;

import io.pgtracker.objects.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** Objects of a recorded hour for benchmarks that make something else of it than a fleet. */
public final class RecordedObjects {
  private static final int MINUTES = 61;

  private RecordedObjects() {}

  /**
   * An hour of {@code fleet-0000} and the minute before it, which holds everything: a server with
   * 5,000 statements, 200 tables and 60 connections. Recorded first where that has not been done.
   */
  public static List<StoredObject> ofDashboards() throws Exception {
    RecordedHour hour = RecordedHour.of(RecordedHour.Load.DASHBOARDS);
    FleetMember member = new FleetMember(hour, new HourlyGrowth(hour), 0);
    List<StoredObject> objects = new ArrayList<>();
    for (int minute = 0; minute < MINUTES; minute++) {
      objects.add(member.next());
    }
    return objects;
  }
}
