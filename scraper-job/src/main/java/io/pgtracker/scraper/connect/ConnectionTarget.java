package io.pgtracker.scraper.connect;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One monitored server and how to reach it, after libpq's rules were applied. Printing it never
 * shows a password.
 *
 * @param hosts tried in this order until one accepts
 * @param database connected to when none is named
 * @param passwords where the password for a host and database comes from
 * @param connectTimeout for one host, until the TCP connection stands
 * @param channelBinding disable, prefer or require
 * @param requireAuth accepted authentication methods in libpq's notation; null: any
 */
public record ConnectionTarget(
    List<HostPort> hosts,
    String database,
    String user,
    Passwords passwords,
    SslSettings ssl,
    Duration connectTimeout,
    TargetSessionAttributes sessionAttributes,
    String channelBinding,
    @Nullable String requireAuth,
    boolean keepAlive) {
  public ConnectionTarget {
    hosts = List.copyOf(hosts);
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("a target needs a host");
    }
  }

  /** The URI of this target without any password: what logs and messages may show. */
  public String display() {
    StringBuilder uri = new StringBuilder("postgresql://").append(user).append('@');
    for (int i = 0; i < hosts.size(); i++) {
      uri.append(i == 0 ? "" : ",").append(hosts.get(i));
    }
    return uri.append('/').append(database).toString();
  }
}
