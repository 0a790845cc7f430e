package io.pgtracker.ingest.cli;

/** Exit codes of the commands; the same in all of pgtracker. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int DONE_IN_PART = 1;
  public static final int USAGE = 2;
  public static final int DATABASE = 3;
  public static final int OBJECT_STORE = 4;
  public static final int BAD_OBJECTS = 5;

  private ExitCode() {}
}
