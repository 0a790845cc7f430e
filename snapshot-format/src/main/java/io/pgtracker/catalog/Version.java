package io.pgtracker.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of a server or an extension: {@code 17}, {@code 1.11}.
 *
 * @param major first number
 * @param minor second number, 0 where there is none
 */
public record Version(int major, int minor) implements Comparable<Version> {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

  /** Reads a version; what follows the second number is ignored. */
  public static Version parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a version: " + text);
    }
    String minor = matcher.group(2);
    return new Version(
        Integer.parseInt(matcher.group(1)), minor == null ? 0 : Integer.parseInt(minor));
  }

  /** Major version of a server by its {@code server_version_num}. */
  public static Version ofServer(int serverVersionNum) {
    return new Version(serverVersionNum / 10_000, 0);
  }

  @Override
  public int compareTo(Version other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return minor == 0 ? Integer.toString(major) : major + "." + minor;
  }
}
