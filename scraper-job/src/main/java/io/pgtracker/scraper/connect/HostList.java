package io.pgtracker.scraper.connect;

import java.util.ArrayList;
import java.util.List;

/** Reads libpq's parallel lists of hosts and ports. */
final class HostList {
  private static final String DEFAULT_HOST = "localhost";
  private static final int HIGHEST_PORT = 65_535;

  private HostList() {}

  static List<HostPort> read(ParameterValues values, List<String> problems) {
    String[] hosts = values.find(LibpqParameter.HOST).orElse(DEFAULT_HOST).split(",", -1);
    String[] ports = values.find(LibpqParameter.PORT).orElse("").split(",", -1);
    if (ports.length != 1 && ports.length != hosts.length) {
      problems.add(
          ports.length + " ports for " + hosts.length + " hosts; give one port, or one for each");
      return List.of(new HostPort(DEFAULT_HOST, HostPort.DEFAULT_PORT));
    }
    List<HostPort> list = new ArrayList<>();
    for (int i = 0; i < hosts.length; i++) {
      String host = hosts[i].isEmpty() ? DEFAULT_HOST : hosts[i];
      if (host.startsWith("/") || host.startsWith("@")) {
        problems.add(
            "host"
                + values.origin(LibpqParameter.HOST)
                + " is a Unix socket, which Java does not open; write host=localhost, and let the"
                + " server listen there (listen_addresses) and accept it (pg_hba.conf)");
      }
      list.add(new HostPort(host, port(ports.length == 1 ? ports[0] : ports[i], values, problems)));
    }
    return list;
  }

  /** A bad port is not quoted: it may be what followed a colon in a password. */
  private static int port(String text, ParameterValues values, List<String> problems) {
    if (text.isBlank()) {
      return HostPort.DEFAULT_PORT;
    }
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 1 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers out of range
    }
    problems.add(
        "a port"
            + values.origin(LibpqParameter.PORT)
            + " is not a number from 1 to 65535; if it is part of a password, write : as %3A, / as"
            + " %2F and @ as %40");
    return HostPort.DEFAULT_PORT;
  }
}
