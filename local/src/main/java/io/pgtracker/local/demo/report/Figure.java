package io.pgtracker.local.demo.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.postgresql.util.PGInterval;

/** How a value is shown to people: with its unit, the same in every locale. */
enum Figure {
  TEXT {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      return Text.onOneLine(row.getString(column));
    }
  },
  /** A text whose leading blanks tell its place. */
  INDENTED {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      String text = row.getString(column);
      return " ".repeat(text.length() - text.stripLeading().length())
          + Text.onOneLine(text.stripLeading());
    }
  },
  COUNT {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      return String.format(Locale.ROOT, "%,d", row.getLong(column));
    }
  },
  CHANGE {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      long change = row.getLong(column);
      return change == 0 ? "0" : String.format(Locale.ROOT, "%+,d", change);
    }
  },
  RATE {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      return threeDigits(row.getDouble(column));
    }
  },
  MILLIS {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      return millis(row.getDouble(column));
    }
  },
  BYTES {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      return bytes(row.getDouble(column));
    }
  },
  SHARE {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      return String.format(Locale.ROOT, "%.1f %%", row.getDouble(column) * 100);
    }
  },
  /** Of the day, UTC. */
  TIME {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      return time(row.getObject(column, OffsetDateTime.class));
    }
  },
  INTERVAL {
    @Override
    String show(ResultSet row, int column) throws SQLException {
      PGInterval interval = row.getObject(column, PGInterval.class);
      double seconds =
          ((interval.getDays() * 24 + interval.getHours()) * 60 + interval.getMinutes()) * 60
              + interval.getSeconds();
      return millis(seconds * 1000);
    }
  };

  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /** The value of a column that is not null. */
  abstract String show(ResultSet row, int column) throws SQLException;

  boolean isNumber() {
    return this != TEXT && this != INDENTED;
  }

  static String time(OffsetDateTime moment) {
    LocalTime time = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
    return TIME_OF_DAY.format(time);
  }

  private static String millis(double millis) {
    double size = Math.abs(millis);
    if (size >= 100_000) {
      return threeDigits(millis / 60_000) + " min";
    }
    return size >= 1_000 ? threeDigits(millis / 1_000) + " s" : threeDigits(millis) + " ms";
  }

  private static String bytes(double bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB"};
    double value = bytes;
    int unit = 0;
    while (value >= 1_000 && unit < units.length - 1) {
      value /= 1_000;
      unit++;
    }
    return (unit == 0 ? String.format(Locale.ROOT, "%.0f", value) : threeDigits(value))
        + " "
        + units[unit];
  }

  private static String threeDigits(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }
}
