package io.pgtracker.scraper.cli;

/** Version of this program, as its jar says. */
final class ProgramVersion {
  private ProgramVersion() {}

  static String get() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
