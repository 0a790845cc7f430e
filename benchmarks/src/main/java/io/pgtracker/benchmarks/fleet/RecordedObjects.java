package io.pgtracker.benchmarks.fleet;

import io.pgtracker.objects.StoredObject;
import java.nio.file.Path;
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
    return objects(RecordedHour.of(RecordedHour.Load.DASHBOARDS));
  }

  /**
   * The same of a server with 500 statements, 200 tables and 10 connections.
   *
   * @param folder where it is recorded
   */
  public static List<StoredObject> ofSmall(Path folder) throws Exception {
    return objects(RecordedHour.of(RecordedHour.Load.SMALL, folder));
  }

  private static List<StoredObject> objects(RecordedHour hour) throws Exception {
    FleetMember member = new FleetMember(hour, new HourlyGrowth(hour), 0);
    List<StoredObject> objects = new ArrayList<>();
    for (int minute = 0; minute < MINUTES; minute++) {
      objects.add(member.next());
    }
    return objects;
  }
}
