package io.pgtracker.ingest.state;

import io.pgtracker.format.ColumnSpec;
import io.pgtracker.format.FrameWriter;
import io.pgtracker.ingest.TestObjects;
import io.pgtracker.objects.StoredObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Frames of pg_settings over some time, and the rows a store must keep of them. */
final class SettingsHistory {
  private static final List<ColumnSpec> COLUMNS =
      List.of(
          new ColumnSpec("name", "text"),
          new ColumnSpec("setting", "text"),
          new ColumnSpec("enumvals", "_text"),
          new ColumnSpec("from_the_future", "text"));

  private final String instance;
  private final List<Frame> frames = new ArrayList<>();

  SettingsHistory(String instance) {
    this.instance = instance;
  }

  /**
   * One frame.
   *
   * @param settings setting by name
   */
  record Frame(Instant at, boolean complete, Map<String, String> settings) {}

  /** Frames in which keys come, go, change and change back; some lack rows and so prove nothing. */
  static SettingsHistory generated(String instance, Random random, int frames, int keys) {
    SettingsHistory history = new SettingsHistory(instance);
    Map<String, String> now = new TreeMap<>();
    for (int frame = 0; frame < frames; frame++) {
      for (int key = 0; key < keys; key++) {
        switch (random.nextInt(6)) {
          case 0 -> now.put("setting \"\\" + key, "value\t{" + random.nextInt(3));
          case 1 -> now.remove("setting \"\\" + key);
          default -> {}
        }
      }
      history.add(random.nextInt(5) > 0, now);
    }
    return history;
  }

  void add(boolean complete, Map<String, String> settings) {
    frames.add(
        new Frame(
            TestObjects.START.plusSeconds(300L * frames.size()),
            complete,
            new TreeMap<>(settings)));
  }

  /** An object for each frame, in the order of time. */
  List<StoredObject> objects() {
    List<StoredObject> objects = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      objects.add(object(i));
    }
    return objects;
  }

  StoredObject object(int number) {
    Frame frame = frames.get(number);
    return TestObjects.object(
        instance,
        number,
        writer -> {
          FrameWriter rows =
              writer.beginFrame(
                  TestObjects.head(
                      "pg_settings", null, frame.at(), number, null, Map.of(), COLUMNS));
          for (Map.Entry<String, String> row : frame.settings().entrySet()) {
            rows.row(row(row.getKey(), row.getValue()));
          }
          rows.end(0, 1_000, frame.complete());
        });
  }

  private static @Nullable String[] row(String name, String setting) {
    return new @Nullable String[] {name, setting, "{\"a b\",NULL}", null};
  }

  /** Moment, name, setting and whether it was removed of each row, worked out from all frames. */
  List<String> expectedRows() {
    List<String> rows = new ArrayList<>();
    Map<String, String> before = Map.of();
    for (Frame frame : frames) {
      if (!frame.complete()) {
        continue;
      }
      for (Map.Entry<String, String> old : before.entrySet()) {
        if (!frame.settings().containsKey(old.getKey())) {
          rows.add(row(frame, old, "t"));
        }
      }
      for (Map.Entry<String, String> now : frame.settings().entrySet()) {
        if (!now.getValue().equals(before.get(now.getKey()))) {
          rows.add(row(frame, now, "f"));
        }
      }
      before = frame.settings();
    }
    rows.sort(null);
    return rows;
  }

  private static String row(Frame frame, Map.Entry<String, String> setting, String removed) {
    return String.join(
        "|",
        Long.toString(frame.at().getEpochSecond()),
        setting.getKey(),
        setting.getValue(),
        removed,
        "{\"a b\",NULL}",
        "{\"from_the_future\": null}");
  }

  /** SQL that gives the same of a store. */
  String storedRows() {
    return "select extract(epoch from s.collected_at)::bigint, s.name, s.setting, s.removed,"
        + " s.enumvals, s.extra"
        + " from pgtracker.pg_settings s join pgtracker.instance i using (instance_id)"
        + " where i.name = '"
        + instance
        + "'";
  }
}
