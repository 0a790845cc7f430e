package io.pgtracker.scraper.connect;

/** A TCP address as it was written: a name or address (IPv6 without brackets) and a port. */
public record HostPort(String host, int port) {
  static final int DEFAULT_PORT = 5432;

  String hostInUri() {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  @Override
  public String toString() {
    return hostInUri() + ":" + port;
  }
}
