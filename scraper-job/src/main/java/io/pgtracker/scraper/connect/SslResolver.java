package io.pgtracker.scraper.connect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the ssl… parameters with libpq's defaults and its rules of which go together. */
final class SslResolver {
  private static final String SYSTEM = "system";

  private SslResolver() {}

  static SslSettings read(ParameterValues values, Environment environment, List<String> problems) {
    Optional<String> rootGiven = values.find(LibpqParameter.SSLROOTCERT);
    boolean systemRoots = rootGiven.filter(SYSTEM::equals).isPresent();
    SslMode mode = mode(values, systemRoots, problems);
    String rootCert =
        systemRoots ? null : rootGiven.orElseGet(() -> existing(environment, "root.crt"));
    if (mode == SslMode.REQUIRE && rootCert != null) {
      mode = SslMode.VERIFY_CA; // libpq's rule: an authority that is known is asked for
    }
    if (rootCert == null && !systemRoots && mode.compareTo(SslMode.VERIFY_CA) >= 0) {
      problems.add(
          "sslmode="
              + mode.libpqName()
              + " needs the certificate authority; write sslrootcert=<file>, or sslrootcert=system"
              + " for a public one");
    } else if (rootCert != null
        && mode.compareTo(SslMode.VERIFY_CA) >= 0
        && !Files.isReadable(Path.of(rootCert))) {
      problems.add("sslrootcert " + rootCert + " cannot be read");
    }
    if (systemRoots && values.isGiven(LibpqParameter.SSLCERT)) {
      problems.add(
          "sslcert does not go together with sslrootcert=system here; write the file of the"
              + " authorities, such as sslrootcert=/etc/ssl/certs/ca-certificates.crt");
    }
    values.find(LibpqParameter.SSLKEY).flatMap(ClientKey::problem).ifPresent(problems::add);
    return new SslSettings(
        mode,
        rootCert,
        systemRoots,
        values
            .find(LibpqParameter.SSLCERT)
            .orElseGet(() -> existing(environment, "postgresql.crt")),
        values.find(LibpqParameter.SSLKEY).orElseGet(() -> existing(environment, "postgresql.key")),
        values.find(LibpqParameter.SSLPASSWORD).map(Secret::new).orElse(null),
        TargetResolver.oneOf(
            values, LibpqParameter.SSLNEGOTIATION, List.of("postgres", "direct"), problems));
  }

  private static SslMode mode(ParameterValues values, boolean systemRoots, List<String> problems) {
    Optional<String> given = values.find(LibpqParameter.SSLMODE);
    if (given.isEmpty()) {
      return systemRoots ? SslMode.VERIFY_FULL : SslMode.PREFER;
    }
    Optional<SslMode> mode = SslMode.of(given.get());
    if (mode.isEmpty()) {
      problems.add(
          "sslmode"
              + values.origin(LibpqParameter.SSLMODE)
              + " is not one of "
              + String.join(
                  ", ", Arrays.stream(SslMode.values()).map(SslMode::libpqName).toList()));
      return SslMode.VERIFY_FULL;
    }
    if (systemRoots && mode.get() != SslMode.VERIFY_FULL) {
      problems.add(
          "sslrootcert=system with sslmode="
              + mode.get().libpqName()
              + " would trust any site's certificate; write sslmode=verify-full");
    }
    return mode.get();
  }

  private static @Nullable String existing(Environment environment, String name) {
    Path file = environment.home().resolve(".postgresql").resolve(name);
    return Files.exists(file) ? file.toString() : null;
  }
}
