package io.pgtracker.scraper.connect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where passwords come from: one that was given, or the entries of a password file, which may
 * differ by host and database.
 */
public final class Passwords {
  private final @Nullable Secret given;
  private final List<PasswordFile.Entry> entries;

  private Passwords(@Nullable Secret given, List<PasswordFile.Entry> entries) {
    this.given = given;
    this.entries = List.copyOf(entries);
  }

  static Passwords given(Secret password) {
    return new Passwords(password, List.of());
  }

  static Passwords fromFile(List<PasswordFile.Entry> entries) {
    return new Passwords(null, entries);
  }

  /** The first password that fits, as libpq picks it. */
  Optional<Secret> find(HostPort host, String database, String user) {
    if (given != null) {
      return Optional.of(given);
    }
    return entries.stream()
        .filter(entry -> entry.matches(host, database, user))
        .map(PasswordFile.Entry::password)
        .findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Passwords that
        && Objects.equals(given, that.given)
        && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return Objects.hash(given, entries);
  }

  @Override
  public String toString() {
    return given != null ? "given" : entries.isEmpty() ? "none" : "from a password file";
  }
}
