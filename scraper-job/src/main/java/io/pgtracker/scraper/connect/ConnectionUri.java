package io.pgtracker.scraper.connect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes a {@code postgresql://} URI apart into libpq parameters, by libpq's grammar.
 *
 * <p>No message quotes the URI: where it is wrong, any part of it may be a piece of the password.
 */
final class ConnectionUri {
  private static final String ESCAPE_HINT =
      "; in user and password write % as %25, @ as %40, / as %2F, : as %3A, ? as %3F";

  private final Map<String, String> parameters = new LinkedHashMap<>();

  private ConnectionUri() {}

  /** Parameters by libpq name; host and port may be lists with commas. */
  static Map<String, String> parse(String uri) throws InvalidTargetException {
    String lower = uri.toLowerCase(Locale.ROOT);
    int schemeEnd = uri.indexOf("://");
    if (lower.startsWith("jdbc:")) {
      throw new InvalidTargetException(
          "the server is named by a JDBC URL; write it as postgresql://user@host:port/database");
    }
    if (!lower.startsWith("postgresql://") && !lower.startsWith("postgres://")) {
      throw new InvalidTargetException(
          "the server's URI does not start with postgresql://; write"
              + " postgresql://user@host:port/database");
    }
    ConnectionUri parser = new ConnectionUri();
    parser.readAfterScheme(uri.substring(schemeEnd + 3));
    return parser.parameters;
  }

  private void readAfterScheme(String rest) throws InvalidTargetException {
    String hostsAndMore = rest;
    int at = firstOf(rest, "@/", 0);
    if (at < rest.length() && rest.charAt(at) == '@') {
      readUser(rest.substring(0, at));
      hostsAndMore = rest.substring(at + 1);
    }
    int question = hostsAndMore.indexOf('?');
    String hierarchy = question < 0 ? hostsAndMore : hostsAndMore.substring(0, question);
    if (hierarchy.indexOf('@') >= 0) {
      throw new InvalidTargetException(
          "the server's URI has a second @, or a / before its @" + ESCAPE_HINT);
    }
    int slash = hierarchy.indexOf('/');
    readHosts(slash < 0 ? hierarchy : hierarchy.substring(0, slash));
    if (slash >= 0 && slash + 1 < hierarchy.length()) {
      put("dbname", decode(hierarchy.substring(slash + 1), "the database"));
    }
    if (question >= 0) {
      readParameters(hostsAndMore.substring(question + 1));
    }
  }

  private void readUser(String text) throws InvalidTargetException {
    int colon = text.indexOf(':');
    String user = colon < 0 ? text : text.substring(0, colon);
    if (!user.isEmpty()) {
      put("user", decode(user, "the user"));
    }
    if (colon >= 0 && colon + 1 < text.length()) {
      put("password", decode(text.substring(colon + 1), "the password"));
    }
  }

  private void readHosts(String text) throws InvalidTargetException {
    if (text.isEmpty()) {
      return;
    }
    List<String> hosts = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    int position = 0;
    while (position <= text.length()) {
      int hostEnd;
      if (position < text.length() && text.charAt(position) == '[') {
        int close = text.indexOf(']', position);
        if (close <= position + 1) {
          throw new InvalidTargetException(
              "the server's URI has an IPv6 address without its ]; write [::1]:5432");
        }
        hosts.add(text.substring(position + 1, close));
        hostEnd = close + 1;
      } else {
        hostEnd = firstOf(text, ":,", position);
        hosts.add(decode(text.substring(position, hostEnd), "a host"));
      }
      int end = text.indexOf(',', hostEnd);
      end = end < 0 ? text.length() : end;
      String tail = text.substring(hostEnd, end);
      if (!tail.isEmpty() && tail.charAt(0) != ':') {
        throw new InvalidTargetException("the server's URI has text after the ] of an address");
      }
      ports.add(tail.isEmpty() ? "" : tail.substring(1));
      position = end + 1;
    }
    put("host", String.join(",", hosts));
    if (ports.stream().anyMatch(port -> !port.isEmpty())) {
      put("port", String.join(",", ports));
    }
  }

  private void readParameters(String text) throws InvalidTargetException {
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty() && text.isEmpty()) {
        return;
      }
      int equals = pair.indexOf('=');
      if (equals <= 0 || pair.indexOf('=', equals + 1) >= 0) {
        throw new InvalidTargetException(
            "a parameter after the ? of the server's URI is not name=value; in values write & as"
                + " %26, = as %3D and % as %25");
      }
      String name = decode(pair.substring(0, equals), "a parameter's name");
      String value = decode(pair.substring(equals + 1), "a parameter's value");
      if (name.equals("ssl") && value.equals("true")) {
        put("sslmode", "require"); // libpq's concession to JDBC
      } else if (LibpqParameter.of(name).isEmpty()) {
        throw new InvalidTargetException(unknown(name));
      } else {
        put(name, value);
      }
    }
  }

  /** After a password an unknown name may be what followed an & in it. */
  private String unknown(String name) {
    boolean secretsBefore =
        parameters.containsKey("password") || parameters.containsKey("sslpassword");
    return secretsBefore
        ? "the server's URI has an unknown parameter; if it is part of a password, write & as %26"
        : "the server's URI has the unknown parameter \"" + name + "\"; see libpq's list";
  }

  private void put(String name, String value) {
    parameters.put(name, value);
  }

  private static int firstOf(String text, String stops, int from) {
    int i = from;
    while (i < text.length() && stops.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static String decode(String text, String what) throws InvalidTargetException {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '%') {
        out.put(in[i]);
        continue;
      }
      int high = i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(in[i + 2], 16) : -1;
      if (low < 0 || (high == 0 && low == 0)) {
        throw new InvalidTargetException(
            what
                + " in the server's URI has a % that is not followed by two hexadecimal digits"
                + " other than 00; write a literal % as %25");
      }
      out.put((byte) (high * 16 + low));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidTargetException(
          what + " in the server's URI is not UTF-8 after its escapes");
    }
  }
}
